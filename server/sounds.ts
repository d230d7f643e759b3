/** Words by their consonants, as they sound: for mistakes of captioners and names written in two ways. */
import { foldText } from "../graph/fold.ts";

/** Consonants that are taken for each other, after Soundex (Russell and Odell, 1918); vowels, h, w and y say nothing. */
const SOUND_CLASSES = ["bfpv", "cgjkqsxz", "dt", "l", "mn", "r"];

/** The class of each consonant, in order. */
export function consonants(text: string): number[] {
  const spelled = foldText(text).replaceAll("+", " plus ").replaceAll("#", " sharp ");
  return [...spelled]
    .map((letter) => SOUND_CLASSES.findIndex((each) => each.includes(letter)))
    .filter((each) => each >= 0);
}

/** 0 to 1: twice the consonants that both have in order, among all of theirs. */
export function soundLikeness(a: string, b: string): number {
  const [first, second] = [consonants(a), consonants(b)];
  return (2 * commonLength(first, second)) / Math.max(1, first.length + second.length);
}

/** Length of the longest common subsequence. */
export function commonLength(a: readonly unknown[], b: readonly unknown[]): number {
  let row: number[] = b.map(() => 0);
  for (const item of a) {
    let diagonal = 0;
    let left = 0;
    row = row.map((above, index) => {
      const here = item === b[index] ? diagonal + 1 : Math.max(above, left);
      diagonal = above;
      left = here;
      return here;
    });
  }
  return row.at(-1) ?? 0;
}
