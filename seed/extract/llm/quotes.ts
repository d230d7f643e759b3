/** Where a model's quote stands in what was spoken: literally, or nowhere. */
import type { Window } from "./windows.ts";

/** Characters of a window's words, `end` exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A longer quote says nothing in particular. */
export const LONGEST_QUOTE = 400;

/**
 * The first place of `quote` in the words of a window that begins and ends with whole words. Spaces and line breaks
 * count alike, nothing else is forgiven.
 * @param within look there only.
 */
export function placeOf(quote: string, window: Window, within?: Place): Place | undefined {
  const wanted = quote.replace(/\s+/g, " ").trim();
  if (wanted === "" || wanted.length > LONGEST_QUOTE) return undefined;
  const until = within?.end ?? window.words.length;
  for (let at = window.words.indexOf(wanted, within?.start ?? 0); at >= 0; at = window.words.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (end > until) return undefined;
    if (!joins(window.words, at) && !joins(window.words, end)) return { start: at, end };
  }
  return undefined;
}

/** Whether a word runs across this border. */
const joins = (words: string, at: number): boolean => isLetter(words[at - 1]) && isLetter(words[at]);

const isLetter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** The sentence or turn around a place, at most 300 characters to each side. */
export function sentenceAround({ words }: Window, { start, end }: Place): string {
  const before = words.slice(Math.max(0, start - 300), start);
  const after = words.slice(end, end + 300);
  const from = Math.max(0, ...[...before.matchAll(/[.!?] /g)].map((match) => match.index + 2));
  const to = /[.!?](?: |$)/.exec(after)?.index ?? after.length;
  return before.slice(from) + words.slice(start, end) + after.slice(0, to);
}

/** Offsets into the file of a place in the words of a window. */
export function fileSpan({ offsets }: Window, { start, end }: Place): Place {
  const last = offsets[end - 1] ?? 0;
  return { start: offsets[start] ?? 0, end: last + 1 };
}
