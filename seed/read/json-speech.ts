/** Speech inside of JSON strings. Escapes are no speech as they stand: a stretch ends before them and goes on after. */
import type { Segment } from "../../model/talk.ts";
import { type Field, fromFields } from "./fields.ts";
import type { JsonNode, JsonString } from "./json-text.ts";
import { type Mark, type Piece, withoutMarks } from "./marks.ts";
import { findNotes } from "./notes.ts";
import type { Reading, ReadWarning } from "./reading.ts";
import { segmentsOfWords, type TimedWord } from "./timed-words.ts";

const ESCAPE = /\\(?:u[0-9a-fA-F]{4}|[^\r\n])/g;

/** One timed string of a file. `words` are its words with their own times, where the file gives them. */
export interface Utterance {
  readonly literal: JsonString;
  readonly seconds?: number | undefined;
  readonly endSeconds?: number | undefined;
  readonly speaker?: string | undefined;
  readonly words?: readonly { readonly word: string; readonly seconds?: number | undefined }[];
}

/** Segments of the utterances in the order of the file. */
export function segmentsOfUtterances(text: string, utterances: readonly Utterance[]): readonly Segment[] {
  return utterances.flatMap((utterance) => {
    const { literal, seconds, endSeconds, speaker } = utterance;
    const pieces = piecesOf(text, literal);
    const words = wordsInside(text, pieces, utterance) ?? evenWords(pieces, utterance);
    const end = endSeconds !== undefined && endSeconds >= (seconds ?? 0) ? endSeconds : seconds;
    return segmentsOfWords(text, words, end, speaker);
  });
}

/** Title and metadata that stand beside the segments, at the top of the file. */
export function topFields(root: JsonNode): Pick<Reading, "title" | "metadata"> {
  if (root.type !== "object") return { metadata: {} };
  const fields = [...root.members].flatMap(([key, node]): Field[] =>
    (node.type === "string" && node.end - node.start < 1000) || node.type === "number"
      ? [{ key, value: String(node.value) }]
      : [],
  );
  return fromFields(fields);
}

/** One warning when escapes stand inside of words: these words are cut. */
export function escapeWarnings(text: string, utterances: readonly Utterance[]): readonly ReadWarning[] {
  let count = 0;
  let first = -1;
  for (const { literal } of utterances) {
    for (const { start, end } of escapesIn(text, literal)) {
      const meant = String.fromCharCode(Number.parseInt(text.slice(start + 2, end), 16));
      if (text.charAt(start + 1) !== "u" || !/[\p{L}\p{M}\p{N}'’]/u.test(meant) || !isWordy(text, start - 1, end))
        continue;
      if (first < 0) first = start;
      count++;
    }
  }
  if (count === 0) return [];
  const message = `${count} ${count === 1 ? "letter is" : "letters are"} written as \\u escapes, the first at offset ${first}: their words are cut there; save the JSON with plain characters to keep them whole.`;
  return [{ code: "escaped-letters", message, start: first, end: first + 6 }];
}

function piecesOf(text: string, literal: JsonString): readonly Piece[] {
  const marks = [...escapesIn(text, literal), ...findNotes(text, literal.start, literal.end)];
  return withoutMarks(text, literal.start, literal.end, marks);
}

function escapesIn(text: string, { start, end }: JsonString): readonly Mark[] {
  return [...text.slice(start, end).matchAll(ESCAPE)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

/** Places of the words the file lists; undefined when they do not make up the text. */
function wordsInside(
  text: string,
  pieces: readonly Piece[],
  { words, seconds }: Utterance,
): readonly TimedWord[] | undefined {
  if (!words || words.length === 0) return undefined;
  const found: TimedWord[] = [];
  let index = 0;
  for (const piece of pieces) {
    let at = piece.start;
    while (at < piece.end) {
      const gap = /^\s*/.exec(text.slice(at, piece.end))?.[0].length ?? 0;
      const next = words[index];
      const word = next?.word.trim() ?? "";
      if (at + gap >= piece.end) break;
      if (!next || word === "" || !text.startsWith(word, at + gap)) return undefined;
      const known = next.seconds ?? (found.length === 0 ? seconds : undefined);
      found.push({ start: at + gap, end: at + gap + word.length, ...(known === undefined ? {} : { seconds: known }) });
      at += gap + word.length;
      index++;
    }
  }
  return found;
}

/** Pieces of an utterance, its time spread evenly over them. */
function evenWords(pieces: readonly Piece[], { seconds, endSeconds }: Utterance): readonly TimedWord[] {
  const start = pieces[0]?.start ?? 0;
  const length = Math.max(1, (pieces.at(-1)?.end ?? 0) - start);
  const span = seconds === undefined || endSeconds === undefined ? 0 : Math.max(0, endSeconds - seconds);
  return pieces.map((piece) => ({
    start: piece.start,
    end: piece.end,
    ...(seconds === undefined ? {} : { seconds: seconds + (span * (piece.start - start)) / length }),
  }));
}

function isWordy(text: string, before: number, after: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(before)) || /[\p{L}\p{N}]/u.test(text.charAt(after));
}
