/** The words around a quote, as they were spoken: no cue times, numbers or labels of the file. */
import type { Segment, Talk } from "../model/talk.ts";

/** Spoken characters shown on either side of a quote. */
const CONTEXT = 160;
/** Of a caption file, which has about as much around its words as it has words. */
const REACH = 6 * CONTEXT;

/**
 * The quote with up to {@link CONTEXT} spoken characters on either side, cut between words. Offsets stay those of the
 * file: what is not spoken is blank.
 */
export function contextOf(
  { text, segments }: Pick<Talk, "text" | "segments">,
  start: number,
  end: number,
): { start: number; text: string } {
  const first = Math.max(0, start - REACH);
  const window = spokenText(text, segments, first, Math.min(text.length, end + REACH));
  const [from, to] = [start - first, end - first];
  const before = reach(window, from, -1);
  const after = reach(window, to, 1);
  const left = betweenWords(window, before, from, first > 0 || before > 0);
  const right =
    window.length -
    betweenWords(
      reversed(window),
      window.length - after,
      window.length - to,
      first + window.length < text.length || after < window.length,
    );
  return { start: first + left, text: window.slice(left, right) };
}

/** The file from `first` to `last` with blanks for all that lies outside of its segments; of a file without any, all of it. */
function spokenText(text: string, segments: readonly Segment[], first: number, last: number): string {
  if (segments.length === 0) return text.slice(first, last);
  const blank = (from: number, to: number): string => text.slice(from, Math.max(from, to)).replace(/\S/g, " ");
  let spoken = "";
  for (const segment of segments) {
    if (segment.end <= first || segment.start >= last) continue;
    const start = Math.max(segment.start, first + spoken.length);
    spoken += blank(first + spoken.length, start) + text.slice(start, Math.min(segment.end, last));
  }
  return spoken + blank(first + spoken.length, last);
}

/** How far {@link CONTEXT} characters reach from `at`, a run of spaces counted as one. */
function reach(window: string, at: number, step: 1 | -1): number {
  let place = at;
  for (let count = 0; count < CONTEXT; place += step) {
    const here = step === 1 ? window[place] : window[place - 1];
    if (here === undefined) break;
    const next = step === 1 ? window[place + 1] : window[place - 2];
    if (!isSpace(here) || !isSpace(next)) count += 1;
  }
  return place;
}

/** The first place from `at` on where a word begins, not past `most`. */
function betweenWords(window: string, at: number, most: number, cut: boolean): number {
  let place = at;
  if (cut && place > 0) while (place < most && !isSpace(window[place - 1])) place += 1;
  while (place < most && isSpace(window[place])) place += 1;
  return place;
}

const reversed = (text: string): string => text.split("").reverse().join("");
const isSpace = (character: string | undefined): boolean => character !== undefined && /\s/.test(character);
