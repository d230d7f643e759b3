/** A talk as the recognisers see it: words, who says them, when things are said to be. */
import type { Knowledge } from "../../../model/gazetteer.ts";
import type { Transcript } from "../../../model/transcript.ts";
import type { TimePhrase } from "../time/phrase.ts";
import { recogniseTimes } from "../time/recognise-times.ts";
import { spokenAnchor } from "../time/spoken-anchor.ts";
import { otherLanguage } from "./language.ts";
import { type NoiseProfile, noiseProfile } from "./noise.ts";
import { type Cast, findCast } from "./people.ts";
import { quotedTokens } from "./quotations.ts";
import type { Token } from "./token.ts";
import { foldWord, tokenise } from "./tokenise.ts";
import { hearVoices, type Voices } from "./voices.ts";

export interface Reading {
  readonly transcript: Transcript;
  readonly tokens: readonly Token[];
  readonly noise: NoiseProfile;
  readonly cast: Cast;
  readonly voices: Voices;
  /** Name of the language when it is not English: then nothing is recognised. */
  readonly foreign: string | undefined;
  /** 1 for tokens inside quotation marks. */
  readonly quoted: Uint8Array;
  /** EDTF: of the file, else as said in the talk. */
  readonly published: string | undefined;
  readonly times: readonly TimePhrase[];
  readonly knowledge: Knowledge;
  /** Folded words of the title, joined and closed by spaces: what the talk is about. */
  readonly titleWords: string;
  /** A channel's own spellings, folded: heard → meant. */
  readonly spellings: ReadonlyMap<string, string>;
}

export function readTalk(
  transcript: Transcript,
  knowledge: Knowledge,
  options: { narrator?: string | undefined; aliases?: Readonly<Record<string, string>> | undefined },
): Reading {
  const tokens = tokenise(transcript.text, transcript.segments);
  const noise = noiseProfile(tokens);
  const published = transcript.metadata.published ?? spokenAnchor(tokens);
  const cast = findCast(transcript, tokens, noise, knowledge, options.narrator);
  return {
    transcript,
    tokens,
    noise,
    cast,
    voices: hearVoices(transcript, tokens, cast),
    foreign: otherLanguage(tokens),
    quoted: quotedTokens(transcript.text, tokens),
    published,
    times: recogniseTimes(tokens, published),
    knowledge,
    titleWords: ` ${foldWord(transcript.title).replace(/[^\p{L}\p{N}+#.]+/gu, " ")} `,
    spellings: new Map(Object.entries(options.aliases ?? {}).map(([heard, meant]) => [foldWord(heard), meant])),
  };
}

/** The words from token `first` to `end`, folded and joined by spaces. */
export function wordsOf(tokens: readonly Token[], first: number, end: number): string {
  let words = "";
  for (let at = first; at < end; at += 1) {
    const token = tokens[at];
    if (token) words += at > first ? ` ${token.lower}` : token.lower;
  }
  return words;
}

/** The same as written, spaces normalised. */
export const writtenOf = (tokens: readonly Token[], first: number, end: number): string =>
  tokens
    .slice(first, end)
    .map(
      (token, i) =>
        (i > 0 && !token.glued ? " " : i > 0 && token.glued && !/^['’n]/.test(token.text) ? "-" : "") + token.text,
    )
    .join("");
