/** Where a name or a noun phrase of unknown words ends. */

import { endsInPossessive, glueName, joinsNames, shownPart } from "./joined-names.ts";
import type { Mention } from "./mention.ts";
import { beginningAt } from "./mentions-at.ts";
import { shownWord } from "./person-names.ts";
import type { Reading } from "./reading.ts";
import { lettersOf, spelledEnd } from "./spelled-letters.ts";
import { isStop } from "./stop-words.ts";
import type { Token } from "./token.ts";
import { vocabularyOf } from "./vocabulary.ts";

export interface Phrase {
  readonly first: number;
  readonly end: number;
  readonly text: string;
}

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
    if (!joined && (isStop(token.lower) || token.filler || !/^[\p{L}\p{N}$]/u.test(token.text))) break;
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
export function readAnnouncedName(
  reading: Reading,
  from: number,
  found: readonly Mention[] = [],
  title = false,
): Phrase | undefined {
  const { tokens, noise } = reading;
  const the = tokens[from]?.lower === "the" || tokens[from]?.lower === "a";
  const called = ["called", "named"].includes(tokens[from - 1]?.lower ?? "");
  const at = the ? from + 1 : from;
  const most = title ? 8 : 5;
  const letters = spelledEnd(tokens, at, tokens[at]?.capital && tokens[at + 1]?.capital ? 2 : 3);
  if (letters !== undefined) return { first: at, end: letters, text: lettersOf(tokens.slice(at, letters)) };
  const head = tokens[at];
  if (!head || !/^[\p{L}\p{N}]/u.test(head.text) || (isStop(head.lower) && !head.capital && !opensName(tokens, at)))
    return undefined;
  const words: string[] = [];
  let end = at;
  while (end < at + most) {
    const token = tokens[end];
    if (!token || (end > at && (token.sentence !== head.sentence || token.comma))) break;
    const heard = (place: number) => beginningAt(found, place).find((mention) => mention.rule.startsWith("misheard"));
    const article = end > at && ["or", "a", "oh", "o"].includes(token.lower) ? heard(end + 1) : undefined;
    const inner = heard(end) ?? article;
    if (!inner && !(noise.noisy ? fitsNoisy(reading, at, end) : fitsClean(reading, at, end))) break;
    words.push(inner?.name ?? (end > at ? shownPart(token) : shownWord(token)));
    end = inner?.end ?? end + 1;
  }
  if (end === at || (the && !title && !head.capital && !(called && noise.lowerCase))) return undefined;
  return the && (title || (called && noise.lowerCase && tokens[from]?.lower === "the"))
    ? { first: from, end, text: glueName(["The", ...words]) }
    : { first: at, end, text: glueName(words) };
}

/** "Called ⟨right hand robotics⟩": small words that begin a name when another word of it follows. */
const opensName = (tokens: readonly Token[], at: number): boolean =>
  NAME_OPENERS.has(tokens[at]?.lower ?? "") && !isStop(tokens[at + 1]?.lower ?? "the");
const NAME_OPENERS = new Set(
  "right good great first second one two three next last most more any all back open".split(" "),
);

function fitsClean(reading: Reading, at: number, end: number): boolean {
  const token = reading.tokens[end];
  if (!token) return false;
  if (token.capital || /\d/.test(token.text)) return true;
  if (end === at) return !reading.knowledge.isCommonWord(token.lower);
  return joinsNames(reading, end) || endsInPossessive(reading, end);
}

/**
 * Captions: capitals go on with capitals; an unknown word with unknown ones, or with what follows it again elsewhere; a
 * known word takes the rest of a short phrase ("my second company was ⟨cultural code⟩ it was …").
 */
function fitsNoisy(reading: Reading, at: number, end: number): boolean {
  const { tokens, knowledge, noise } = reading;
  const token = tokens[end];
  const head = tokens[at];
  if (!token || !head) return false;
  const cased = !noise.lowerCase && head.capital;
  if (cased && end > at) return (token.capital && token.lower !== "i") || joinsNames(reading, end);
  if (end === at) return true;
  if (isStop(token.lower)) return false;
  const isDictionaryWord = knowledge.isDictionaryWord ?? knowledge.isCommonWord;
  if (!isDictionaryWord(head.lower) && !knowledge.isCommonWord(head.lower)) {
    if (endsWithTail(reading, at, end)) return true;
    return !isDictionaryWord(token.lower) || (end === at + 1 && saidAgain(reading, at));
  }
  // The whole phrase or nothing of it: three words at most up to a stop.
  for (let last = end; last <= at + 2; last += 1) {
    const after = tokens[last + 1];
    if (after === undefined || isStop(after.lower) || after.comma || after.sentence !== head.sentence) return true;
    if (isStop(tokens[last]?.lower ?? "")) return false;
  }
  return false;
}

/** "Lumen ⟨health planning⟩": up to three plain words of which the last is one that firms are called by. */
function endsWithTail({ tokens }: Reading, at: number, end: number): boolean {
  for (let last = Math.min(at + 3, tokens.length - 1); last >= end; last -= 1) {
    const words = tokens.slice(end, last + 1);
    if (!TAILS.has(words.at(-1)?.lower ?? "")) continue;
    return words.every(({ lower, comma, sentence }) => !isStop(lower) && !comma && sentence === tokens[at]?.sentence);
  }
  return false;
}
const TAILS = new Set(
  (
    "planning systems labs lab games studios studio media partners consulting capital energy design designs works solutions " +
    "group technologies analytics robotics foods kitchen farm farms radio press pictures records software engineering " +
    "interactive entertainment architects architecture associates dynamics sciences therapeutics security networks house films " +
    "productions publishing university college hospital school brothers sons logistics motors aerospace airways bank health " +
    "care pharma surgical devices bakery brewery roasters coffee museum trust foundation institute collective company"
  ).split(" "),
);

/** The same two words stand together elsewhere. */
function saidAgain({ tokens }: Reading, at: number): boolean {
  const { words, numbers } = vocabularyOf(tokens);
  const pairOf = (place: number) => (numbers[place] ?? 0) * words.length + (numbers[place + 1] ?? 0);
  let pairs = PAIRS.get(tokens);
  if (!pairs) {
    pairs = new Map<number, number>();
    for (let i = 0; i + 1 < tokens.length; i += 1) pairs.set(pairOf(i), (pairs.get(pairOf(i)) ?? 0) + 1);
    PAIRS.set(tokens, pairs);
  }
  return at + 1 < tokens.length && (pairs.get(pairOf(at)) ?? 0) > 1;
}

/** How often each two words stand together. */
const PAIRS = new WeakMap<readonly Token[], Map<number, number>>();
