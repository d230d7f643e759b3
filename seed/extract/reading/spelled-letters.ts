/** Names said letter by letter: "c a e", "H D R". */
import type { Token } from "./token.ts";

const MOST = 5;

/** Whether token `at` is one letter of a run of them, so that it means nothing alone. */
export const isSpelledOut = (tokens: readonly Token[], at: number): boolean =>
  isLetter(tokens, at) &&
  ((isLetter(tokens, at + 1) && goesOn(tokens, at + 1)) || (isLetter(tokens, at - 1) && goesOn(tokens, at)));

/** End of two to five letters from token `at`; undefined where there is one, or where a word like "a" begins them. */
export function spelledEnd(tokens: readonly Token[], at: number, fewest = 2): number | undefined {
  const head = tokens[at];
  if (!head || (["a", "i", "o"].includes(head.lower) && !(head.capital && tokens[at + 1]?.capital))) return undefined;
  let end = at;
  while (end < at + MOST && isLetter(tokens, end) && (end === at || goesOn(tokens, end))) end += 1;
  // "H D ⟨I⟩ was".
  if (/^[ai]$/.test(tokens[end - 1]?.lower ?? "") && VERBS.has(tokens[end]?.lower ?? "")) end -= 1;
  return end - at >= fewest ? end : undefined;
}

/** "CAE". */
export const lettersOf = (tokens: readonly Token[]): string => tokens.map(({ lower }) => lower.toUpperCase()).join("");

const isLetter = (tokens: readonly Token[], at: number): boolean => /^[a-z]$/.test(tokens[at]?.lower ?? "");

const goesOn = (tokens: readonly Token[], at: number): boolean =>
  !tokens[at]?.comma && tokens[at]?.sentence === tokens[at - 1]?.sentence;

const VERBS = new Set(["was", "am", "had", "have", "did", "could"]);
