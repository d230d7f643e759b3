/**
 * Live and automatic captions roll: a line is written again in the next cues while the following one appears below it.
 * Each line is kept once, in its plain copy where there is one, with the times of its first appearance.
 */
import type { CueLine } from "./caption-file.ts";
import { type Piece, trimmed } from "./marks.ts";

/** Per cue, the lines that are said for the first time; files that do not roll come back as they are. */
export function spokenOnce(text: string, cues: readonly (readonly CueLine[])[]): readonly (readonly CueLine[])[] {
  if (!isRolling(text, cues)) return cues;
  const kept: CueLine[][] = [];
  let shown: { words: string; line: CueLine; home: CueLine[] }[] = [];
  for (const lines of cues) {
    const fresh: CueLine[] = [];
    const now: typeof shown = [];
    const worded = lines.filter((line) => line.pieces.length > 0);
    const words = worded.map((line) => wordsOf(text, line));
    const carried = carriedLines(
      shown.map((entry) => entry.words),
      words,
    );
    worded.forEach((line, index) => {
      const own = words[index] ?? "";
      const before = index < carried ? shown[shown.length - carried + index] : undefined;
      if (before) now.push({ ...before, line: preferPlain(text, before, line) });
      else {
        const grown = index === carried ? shown.at(-1) : undefined;
        const added = grown && own.startsWith(`${grown.words} `) ? remainder(text, line, grown.words) : line;
        fresh.push(added);
        now.push({ words: own, line: added, home: fresh });
      }
    });
    if (worded.length > 0) shown = now;
    kept.push(fresh);
  }
  return kept;
}

/** Rolling files repeat the last line of a cue as the first of the next, again and again. */
function isRolling(text: string, cues: readonly (readonly CueLine[])[]): boolean {
  let pairs = 0;
  let repeats = 0;
  let several = false;
  let last: string | undefined;
  for (const lines of cues) {
    const worded = lines.filter((line) => line.pieces.length > 0);
    const first = worded[0];
    const final = worded.at(-1);
    if (!first || !final) continue;
    several ||= worded.length > 1 || worded.some((line) => line.pieces.length > 2);
    const own = wordsOf(text, first);
    if (last !== undefined) {
      pairs++;
      if (own === last || own.startsWith(`${last} `)) repeats++;
    }
    last = wordsOf(text, final);
  }
  return several && repeats >= 2 && repeats >= pairs * 0.3;
}

/** How many lines at the end of what was shown are the first ones now. */
function carriedLines(shown: readonly string[], now: readonly string[]): number {
  for (let count = Math.min(shown.length, now.length); count > 0; count--) {
    const tail = shown.slice(shown.length - count);
    if (tail.every((words, index) => words === now[index])) return count;
  }
  return 0;
}

/** Swaps a line cut up by inline tags for a whole copy of it, keeping the words' times. */
function preferPlain(text: string, shown: { line: CueLine; home: CueLine[] }, copy: CueLine): CueLine {
  const whole = copy.pieces[0];
  const place = shown.home.indexOf(shown.line);
  if (isWhole(text, shown.line) || copy.pieces.length !== 1 || !whole || place < 0) return shown.line;
  const pieces: Piece[] = [];
  let at = whole.start;
  for (const piece of shown.line.pieces) {
    const words = text.slice(piece.start, piece.end);
    const found = text.slice(at, whole.end).indexOf(words);
    if (found < 0) return shown.line;
    const start = at + found;
    at = start + words.length;
    pieces.push({ ...piece, start, end: at });
  }
  const swapped = { cue: shown.line.cue, pieces };
  shown.home[place] = swapped;
  return swapped;
}

/** Whether only blanks stand between its pieces. */
function isWhole(text: string, { pieces }: CueLine): boolean {
  return pieces.every(({ start }, index) => !/\S/.test(text.slice(pieces[index - 1]?.end ?? start, start)));
}

/** What a growing line adds to what was shown of it. */
function remainder(text: string, line: CueLine, words: string): CueLine {
  let left = words.length;
  const pieces: Piece[] = [];
  for (const piece of line.pieces) {
    const own = text.slice(piece.start, piece.end).replace(/\s+/g, " ").length;
    if (left >= own) left -= own + 1;
    else {
      const cut = left > 0 ? trimmed(text, piece.start + left, piece.end) : piece;
      if (cut) pieces.push({ ...piece, ...cut });
      left = 0;
    }
  }
  return { cue: line.cue, pieces };
}

const wordsOf = (text: string, line: CueLine): string =>
  line.pieces.map((piece) => text.slice(piece.start, piece.end).replace(/\s+/g, " ")).join(" ");
