/** Stretches of a file that are not speech, and what is left when they are taken out. */

/** `seconds`: the mark is a media time for what follows. `turn`: another person may speak after it. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly seconds?: number;
  readonly turn?: true;
  readonly speaker?: string;
}

/** A stretch of speech; `seconds`, `turn` and `speaker` come from the marks right before it. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly seconds?: number;
  readonly turn?: true;
  readonly speaker?: string;
}

const BLANK = /\s|\uFEFF/;
const WORDED = /[\p{L}\p{N}]/u;

/** Speech of `[start, end)` without the marks (any order, may overlap), trimmed; what has no letter or digit is left out. */
export function withoutMarks(text: string, start: number, end: number, marks: readonly Mark[]): readonly Piece[] {
  const ordered = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  const pieces: Piece[] = [];
  let from = start;
  let carried: Pick<Piece, "seconds" | "turn" | "speaker"> = {};
  const close = (to: number) => {
    const piece = trimmed(text, from, to);
    if (!piece) return;
    pieces.push({ ...piece, ...carried });
    carried = {};
  };
  for (const mark of ordered) {
    if (mark.start > from) close(Math.min(mark.start, end));
    if (mark.seconds !== undefined) carried = { ...carried, seconds: mark.seconds };
    if (mark.turn) carried = { ...carried, turn: true };
    if (mark.speaker !== undefined) carried = { ...carried, speaker: mark.speaker };
    from = Math.max(from, mark.end);
  }
  if (from < end) close(end);
  return pieces;
}

/** The stretch without blanks around it; undefined when no word is left. */
export function trimmed(text: string, start: number, end: number): { start: number; end: number } | undefined {
  let from = start;
  let to = end;
  while (from < to && BLANK.test(text.charAt(from))) from++;
  while (to > from && BLANK.test(text.charAt(to - 1))) to--;
  return from < to && hasWord(text, from, to) ? { start: from, end: to } : undefined;
}

function hasWord(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 64) if (WORDED.test(text.slice(at, Math.min(end, at + 65)))) return true;
  return false;
}
