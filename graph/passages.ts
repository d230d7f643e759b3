/** A talk's words in pieces that are read, and searched, as one. */
import { type Talk, talkId } from "../model/talk.ts";

export interface Passage {
  readonly source: string;
  /** UTF-16 offsets into the talk's text, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** About three lines: what one reads at a glance, and what words belong together in. */
const LENGTH = 300;

/** Segments joined, or cut between words, to pieces of up to {@link LENGTH} characters; together they hold every segment. */
export function passagesOf(talk: Talk): readonly Passage[] {
  const source = talkId(talk);
  return joined(talk.segments.flatMap((segment) => cut(talk.text, segment)))
    .filter(({ start, end }) => talk.text.slice(start, end).trim() !== "")
    .map(({ start, end }) => ({ source, start, end, text: talk.text.slice(start, end) }));
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function cut(text: string, { start, end }: Stretch): Stretch[] {
  const pieces: Stretch[] = [];
  let from = start;
  while (end - from > LENGTH) {
    const blank = Math.max(text.lastIndexOf(" ", from + LENGTH), text.lastIndexOf("\n", from + LENGTH));
    const to = blank > from ? blank : wholeCharacters(text, from + LENGTH);
    pieces.push({ start: from, end: to });
    from = to;
  }
  return [...pieces, { start: from, end }];
}

/** Not between the two halves of one character. */
const wholeCharacters = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at);

function joined(pieces: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last && piece.start >= last.end && piece.end - last.start <= LENGTH)
      result[result.length - 1] = { start: last.start, end: piece.end };
    else result.push(piece);
  }
  return result;
}
