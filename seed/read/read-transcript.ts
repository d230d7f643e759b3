/** The door of the room: bytes of a file → what was said in it, whatever the format. */
import { Failure } from "../../model/failure.ts";
import type { Transcript } from "../../model/transcript.ts";
import { decodeText } from "./decode.ts";
import { fromFileName } from "./file-name.ts";
import { markdown } from "./markdown.ts";
import { podcastJson } from "./podcast-json.ts";
import type { Reader, ReadWarning } from "./reading.ts";
import { speakers } from "./speakers.ts";
import { spokenDate } from "./spoken-date.ts";
import { srt } from "./srt.ts";
import { plainText } from "./text.ts";
import { vtt } from "./vtt.ts";
import { whisper } from "./whisper.ts";
import { youtubeJson3 } from "./youtube-json3.ts";
import { youtubePage } from "./youtube-page.ts";

/** In the order in which they are asked: what is strict comes first, plain text takes the rest. */
const READERS: readonly Reader[] = [
  youtubeJson3,
  podcastJson,
  whisper,
  vtt,
  srt,
  youtubePage,
  markdown,
  speakers,
  plainText,
];

/** Code of the warning that the publication date was heard, not written. */
export const PUBLISHED_FROM_SPEECH = "published-from-speech";

/** Names for `options.format`. */
export const FORMATS: readonly string[] = READERS.map((reader) => reader.format);

/**
 * Reads a transcript of any supported format, told by its content unless `format` names it.
 * @throws Failure("bad-data") for an empty, binary, too large or broken file and for an unknown format.
 */
export function readTranscript(
  bytes: Uint8Array,
  options: { readonly fileName: string; readonly format?: string | undefined },
): Transcript {
  const { fileName, format } = options;
  const decoded = decodeText(bytes, fileName);
  const reader = readerFor(decoded.text, fileName, format);
  const reading = reader.read(decoded.text, fileName);
  if (reading.segments.length === 0) {
    throw new Failure(
      "bad-data",
      `${fileName} has no spoken words that the ${reader.format} reader can find: check the file, or name its format with --format.`,
    );
  }
  const named = fromFileName(fileName);
  const title = reading.title?.replace(/\s+/g, " ").trim().slice(0, 300);
  const said = reading.metadata.published === undefined ? spokenDate(decoded.text, reading.segments) : undefined;
  return {
    title: title ? title : named.title,
    format: reader.format,
    text: decoded.text,
    segments: reading.segments,
    metadata: { ...named.metadata, ...reading.metadata, ...(said === undefined ? {} : { published: said }) },
    warnings: [...decoded.warnings, ...reading.warnings, ...(said === undefined ? [] : [fromSpeech(said)])],
  };
}

function fromSpeech(published: string): ReadWarning {
  const message = `The file gives no publication date: ${published} is the recording's date as said at its beginning.`;
  return { code: PUBLISHED_FROM_SPEECH, message };
}

function readerFor(text: string, fileName: string, format: string | undefined): Reader {
  const reader = READERS.find((known) => (format === undefined ? known.recognises(text) : known.format === format));
  if (reader) return reader;
  throw new Failure("bad-data", `${fileName}: "${format}" is no known format: use one of ${FORMATS.join(", ")}.`);
}
