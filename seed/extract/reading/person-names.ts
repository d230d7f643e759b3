/** Persons' names as they stand in a sentence, when a pattern says that a name begins here. */
import type { Knowledge } from "../../../model/gazetteer.ts";
import type { NoiseProfile } from "./noise.ts";
import type { Token } from "./token.ts";

export interface PersonName {
  readonly name: string;
  readonly first: number;
  readonly end: number;
}

const PARTICLES = new Set([
  "de",
  "van",
  "von",
  "der",
  "den",
  "la",
  "le",
  "del",
  "di",
  "da",
  "al",
  "bin",
  "ben",
  "el",
  "o",
  "mc",
]);
const TITLES = new Set(["dr", "prof", "professor", "mr", "mrs", "ms", "sir", "doctor"]);

/**
 * The name that begins at token `at`: words that are no common words (a common given name may be), with capitals where
 * the text has them.
 */
export function readPersonName(
  tokens: readonly Token[],
  at: number,
  noise: NoiseProfile,
  knowledge: Pick<Knowledge, "isCommonWord" | "isFirstName">,
): PersonName | undefined {
  const first = TITLES.has(tokens[at]?.lower ?? "") ? at + 1 : at;
  const head = tokens[first];
  if (!head || !isNameWord(head, first === at, noise, knowledge)) return undefined;
  let end = first + 1;
  while (end < first + 4) {
    const token = tokens[end];
    if (!token || token.sentence !== head.sentence || token.comma) break;
    const particle = PARTICLES.has(token.lower) && !noise.noisy;
    if (!particle && !isNameWord(token, false, noise, knowledge)) break;
    // Captions run on: the same name again is the next address.
    if (token.lower === head.lower) break;
    if (token.text.length < 2 && !token.capital) break;
    end += 1;
  }
  while (end > first + 1 && PARTICLES.has(tokens[end - 1]?.lower ?? "")) end -= 1;
  return { name: shownWords(tokens.slice(first, end)), first, end };
}

function isNameWord(
  token: Token,
  first: boolean,
  noise: NoiseProfile,
  knowledge: Pick<Knowledge, "isCommonWord" | "isFirstName">,
): boolean {
  if (!/^\p{L}/u.test(token.text) || token.lower === "i") return false;
  if (!noise.noisy)
    return (
      token.capital &&
      (first || !knowledge.isCommonWord(token.lower) || knowledge.isFirstName(token.lower) || token.capital)
    );
  if (knowledge.isFirstName(token.lower)) return !noise.lowerCase || !knowledge.isCommonWord(token.lower);
  return !knowledge.isCommonWord(token.lower) && token.text.length > 1;
}

/** Words of a name; "Mensah-Boyd" keeps its hyphen. */
const shownWords = (words: readonly Token[]): string =>
  words.map((word, i) => `${i === 0 ? "" : word.glued ? "-" : " "}${shownWord(word)}`).join("");

/** As a name is shown: a capital first where captions have none. */
export const shownWord = (token: Token): string =>
  token.capital ? token.text : token.text.charAt(0).toUpperCase() + token.text.slice(1);
