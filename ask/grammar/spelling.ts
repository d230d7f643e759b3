/**
 * Slips between two words: letters wrong, missing, too many, or two neighbours changed over (optimal string alignment,
 * a restricted Damerau-Levenshtein distance). @returns `most + 1` as soon as it is sure to be more than `most`
 */
export function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(before, j - 2) + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return at(last, b.length);
}

/** How many slips a word may hold and still be meant: none in short words, where another word is too near. */
export const slipsAllowed = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** The word of a list that is meant by a misspelt one, the nearest and then the first; undefined when none is near. */
export function nearestWord(word: string, words: Iterable<string>): string | undefined {
  let found: string | undefined;
  let most = slipsAllowed(word);
  if (most === 0) return undefined;
  for (const candidate of words) {
    if (candidate.length < 4) continue;
    const slips = slipsBetween(word, candidate, most);
    if (slips > most || (found !== undefined && slips === most)) continue;
    found = candidate;
    most = slips;
  }
  return found;
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY;
