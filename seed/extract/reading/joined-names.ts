/** Small words inside names of several capitals: "Halvorsen & Pike", "Food on the Edge", "Claridge's". */

import { shownWord } from "./person-names.ts";
import type { Reading } from "./reading.ts";
import { isStop } from "./stop-words.ts";
import type { Token } from "./token.ts";

const JOINERS = new Set(["of", "the", "de", "for"]);
/** Join plain words to a name ("Bread and Wine", "Plate to Pixel"), but seldom two names. */
const LOOSE_JOINERS = new Set(["and", "on", "to"]);

/** A small word that may stand inside a name. */
export const isJoiner = (token: Token | undefined): boolean =>
  token !== undefined && !token.capital && (JOINERS.has(token.lower) || LOOSE_JOINERS.has(token.lower));

/** Whether the small word at token `at` stands inside a name: "&" and "of" between any capitals, "and" between plain words. */
export function joinsNames({ tokens, knowledge }: Reading, at: number): boolean {
  if (!isJoiner(tokens[at])) return false;
  let [first, last] = [at - 1, at + 1];
  while (isJoiner(tokens[first])) first -= 1;
  while (last < at + 3 && isJoiner(tokens[last])) last += 1;
  const [before, after] = [tokens[first], tokens[last]];
  if (!before?.capital || !after?.capital || after.lower === "i") return false;
  const rest = tokens.slice(first + 1, last + 1);
  if (rest.some(({ comma, sentence }) => comma || sentence !== before.sentence)) return false;
  if (rest.slice(0, -1).every(({ text, lower }) => text === "&" || JOINERS.has(lower))) return true;
  return [before, after].every(({ lower }) => knowledge.isCommonWord(lower) && !knowledge.isFirstName(lower));
}

/** Whether token `at` is a possessive that owns nothing and so ends the name: "I was at Claridge's." */
export function endsInPossessive({ tokens }: Reading, at: number): boolean {
  const [possessive, next] = [tokens[at], tokens[at + 1]];
  if (possessive?.lower !== "'s") return false;
  return !next || next.comma || next.sentence !== possessive.sentence || (isStop(next.lower) && !next.capital);
}

/** The words of a name as they are shown. */
export const shownName = (words: readonly Token[]): string => glueName(words.map(shownPart));

/** A word inside a name: small words stay small. */
export const shownPart = (word: Token): string => (isJoiner(word) ? word.text : shownWord(word));

/** @param words with a possessive as a word of its own. */
export const glueName = (words: readonly string[]): string =>
  words.join(" ").replace(/ (['’]s)(?= |$)/giu, (_, s) => s.toLowerCase());
