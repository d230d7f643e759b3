/** Where a name or a noun phrase of unknown words ends. */

import type { Mention } from "./mention.ts";
import { shownWord } from "./person-names.ts";
import type { Reading } from "./reading.ts";

export interface Phrase {
  readonly first: number;
  readonly end: number;
  readonly text: string;
}

const STOPS = new Set(
  (
    "a an the this that these those i you he she it we they me him her us them my your his its our their who which what " +
    "when where why how and or but so because if then than as at in on to from with for by of about into over after " +
    "before during until since through is am are was were be been being do does did done have has had having will would " +
    "can could should may might must not no yes yeah well okay there here just like really also very some any all more " +
    "most much many few lot lots one two three first second third last next now today still got get went go going come " +
    "came said say know think kind sort uh um actually basically said told called named while up down out back again " +
    "everything something anything nothing everyone someone people guys thing things stuff right good great nice though"
  ).split(" "),
);

/** A phrase of up to `most` content words from token `at`, within one sentence; a leading article is stepped over. */
export function readNounPhrase(reading: Reading, at: number, most = 4): Phrase | undefined {
  const { tokens } = reading;
  let first = at;
  while (["a", "an", "the", "my", "our", "some"].includes(tokens[first]?.lower ?? "")) first += 1;
  let end = first;
  while (end < first + most) {
    const token = tokens[end];
    const before = tokens[end - 1];
    if (!token || (end > first && (token.sentence !== before?.sentence || token.comma))) break;
    const joined = token.lower === "and" && end > first && isEngineeringPair(reading, end);
    if (!joined && (STOPS.has(token.lower) || token.filler || !/^[\p{L}\p{N}$]/u.test(token.text))) break;
    end += 1;
  }
  if (end === first) return undefined;
  return {
    first,
    end,
    text: tokens
      .slice(first, end)
      .map((token) => token.text)
      .join(" "),
  };
}

/** "industrial and systems engineering": the pair has one head. */
function isEngineeringPair(reading: Reading, at: number): boolean {
  const head = reading.tokens[at + 2]?.lower ?? "";
  return ["engineering", "science", "sciences", "studies", "arts", "policy"].includes(head);
}

/**
 * A proper name that a pattern announces ("a company called …"): words with capitals where the text has them, else one
 * or two words that are not common. Names found inside it are taken as meant: "real world ⟨or camel⟩" is "real world OCaml".
 */
export function readAnnouncedName(reading: Reading, at: number, found: readonly Mention[] = []): Phrase | undefined {
  const { tokens, noise } = reading;
  const head = tokens[at];
  if (!head || !/^[\p{L}\p{N}]/u.test(head.text) || (STOPS.has(head.lower) && !head.capital)) return undefined;
  const words: string[] = [];
  let end = at;
  while (end < at + 4) {
    const token = tokens[end];
    if (!token || (end > at && (token.sentence !== head.sentence || token.comma))) break;
    const inner =
      end > at ? found.find((mention) => mention.first === end && mention.rule.startsWith("misheard")) : undefined;
    if (!inner && !(noise.noisy ? fitsNoisy(reading, at, end) : fitsClean(reading, at, end))) break;
    words.push(inner?.name ?? shownWord(token));
    end = inner?.end ?? end + 1;
  }
  return end > at ? { first: at, end, text: words.join(" ") } : undefined;
}

function fitsClean(reading: Reading, at: number, end: number): boolean {
  const token = reading.tokens[end];
  if (!token) return false;
  if (token.capital || /\d/.test(token.text)) return true;
  if (end === at) return !reading.knowledge.isCommonWord(token.lower);
  return ["of", "and", "the", "for"].includes(token.lower) && reading.tokens[end + 1]?.capital === true;
}

/**
 * Captions: an unknown word goes on with unknown or capital ones; a known word takes a second when the phrase ends there
 * ("my second company was ⟨cultural code⟩ it was …").
 */
function fitsNoisy(reading: Reading, at: number, end: number): boolean {
  const { tokens, knowledge, noise } = reading;
  const token = tokens[end];
  if (!token || STOPS.has(token.lower)) return false;
  if (end === at) return true;
  const isDictionaryWord = knowledge.isDictionaryWord ?? knowledge.isCommonWord;
  const head = tokens[at]?.lower ?? "";
  const odd = !isDictionaryWord(token.lower) || (token.capital && !noise.lowerCase);
  if (!isDictionaryWord(head) && !knowledge.isCommonWord(head)) return odd && end <= at + 2;
  const after = tokens[end + 1];
  return end === at + 1 && (odd || after === undefined || STOPS.has(after.lower));
}
