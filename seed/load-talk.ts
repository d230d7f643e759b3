/** One file → one talk: read → align → extract → ask a model, if wanted. */
import { createHash } from "node:crypto";
import { basename } from "node:path";
import { Failure } from "../model/failure.ts";
import type { Knowledge } from "../model/gazetteer.ts";
import { slug } from "../model/ids.ts";
import { ownType, relationRule, relationTypes } from "../model/ontology.ts";
import type { Talk } from "../model/talk.ts";
import type { Transcript } from "../model/transcript.ts";
import { extract } from "./extract/extract.ts";
import { proposeFacts } from "./extract/llm.ts";
import type { OwnPhrase } from "./extract/own-phrases.ts";
import { createLlmClient, type LlmConfig } from "./llm-client.ts";
import { alignTiming } from "./read/align-timing.ts";
import { youtubeIdOfAddress } from "./read/fields.ts";
import { PUBLISHED_FROM_SPEECH, readTranscript } from "./read/read-transcript.ts";

/** How a talk is read and understood. */
export interface TalkOptions {
  /** Asked only once a file has been read: loading the knowledge takes longer than finding out that a file is broken. */
  readonly knowledge: () => Promise<Knowledge>;
  /** A reader's name; decided from the content when absent. */
  readonly format?: string | undefined;
  /** Timed captions of the same talk, for a text that has no times. */
  readonly timing?: { readonly bytes: Uint8Array; readonly path: string } | undefined;
  /** What this channel's captions write → what is meant. */
  readonly aliases?: Readonly<Record<string, string>> | undefined;
  /** Whose career it is, where the talk does not say. */
  readonly narrator?: string | undefined;
  /** What the talk is called, instead of what its file or the name of the file says. */
  readonly title?: string | undefined;
  /** EDTF date of publication, for a file that gives none: what is told as "ten years ago" is counted from it. */
  readonly published?: string | undefined;
  /** Where the recording is, for a file that does not say. */
  readonly url?: string | undefined;
  /** Ask a language model for proposals too. */
  readonly llm?: LlmConfig | undefined;
  /** Keep the features that each confidence was summed from. */
  readonly explain?: boolean | undefined;
  /** Told when a stage begins, and how far extraction is. */
  readonly onProgress?: ((progress: LoadProgress) => void) | undefined;
}

/** How far the loading of one talk is; `fraction` from 0 to 1. */
export type LoadProgress = { readonly stage: "reading" } | { readonly stage: "extracting"; readonly fraction: number };

/** About how much of the time from a read file to a talk goes by before what is known has been loaded. */
const KNOWLEDGE_FRACTION = 0.3;

/**
 * A talk from the bytes of a file. Its id is the slug of its title and the first 8 hex digits of the bytes' SHA-256.
 * @param path named in messages; only its last part is looked at.
 * @throws Failure `bad-data` when the bytes are no transcript, `usage` for an unknown format or a model that refuses.
 */
export async function loadTalk(bytes: Uint8Array, path: string, options: TalkOptions): Promise<Talk> {
  const { onProgress = () => {} } = options;
  onProgress({ stage: "reading" });
  const read = readNamed(bytes, path, options.format);
  const timed = options.timing
    ? alignTiming(read, readNamed(options.timing.bytes, options.timing.path, undefined))
    : read;
  const transcript = withTitle(withUrl(withPublished(timed, options.published), options.url), options.title);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const { aliases, narrator, explain, llm } = options;
  onProgress({ stage: "extracting", fraction: 0 });
  const knowledge = await options.knowledge();
  onProgress({ stage: "extracting", fraction: KNOWLEDGE_FRACTION });
  const found = extract(transcript, {
    source: { id: `${slug(transcript.title)}-${sha256.slice(0, 8)}`, sha256 },
    knowledge,
    phrases: ownPhrases(),
    ...(aliases === undefined ? {} : { aliases }),
    ...(narrator === undefined ? {} : { narrator }),
    ...(explain === undefined ? {} : { explain }),
  });
  const document =
    llm === undefined
      ? found
      : await proposeFacts(transcript, found, {
          knowledge,
          complete: createLlmClient(llm),
          maxTokens: llm.maxTokens,
          explain,
        });
  return { document, text: transcript.text, segments: [...transcript.segments] };
}

/** Those of the extension of this process. */
const ownPhrases = (): OwnPhrase[] =>
  relationTypes().flatMap((type) =>
    (ownType(type)?.phrases ?? []).map((phrase) => ({ phrase, type, kinds: relationRule(type).target })),
  );

/** What the file gives stands; a date guessed from what is said in it gives way to one that a person knows. */
function withPublished(transcript: Transcript, published: string | undefined): Transcript {
  const { metadata, warnings } = transcript;
  const given = metadata.published !== undefined && !warnings.some(({ code }) => code === PUBLISHED_FROM_SPEECH);
  if (published === undefined || given) return transcript;
  return {
    ...transcript,
    metadata: { ...metadata, published },
    warnings: warnings.filter(({ code }) => code !== PUBLISHED_FROM_SPEECH),
  };
}

/** A person's title wins: a file's is often the name it was saved under. */
const withTitle = (transcript: Transcript, title: string | undefined): Transcript =>
  title === undefined ? transcript : { ...transcript, title };

function withUrl(transcript: Transcript, url: string | undefined): Transcript {
  const { metadata } = transcript;
  if (url === undefined || metadata.url !== undefined) return transcript;
  const mediaId = metadata.mediaId ?? youtubeIdOfAddress(url);
  return { ...transcript, metadata: { ...metadata, url, ...(mediaId === undefined ? {} : { mediaId }) } };
}

/** Readers know a file by its last part; who reads the message needs the path they gave. */
function readNamed(bytes: Uint8Array, path: string, format: string | undefined): Transcript {
  const fileName = basename(path);
  try {
    return readTranscript(bytes, { fileName, ...(format === undefined ? {} : { format }) });
  } catch (error) {
    if (!(error instanceof Failure) || error.message.includes(path)) throw error;
    const message = error.message.includes(fileName)
      ? error.message.replace(fileName, path)
      : `${path}: ${error.message}`;
    throw new Failure(error.kind, message, { cause: error });
  }
}
