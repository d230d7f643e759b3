/** What a question names that the graph does not know. */
import { isFunctionWord } from "./concepts.ts";
import { foldWords } from "./words.ts";

export interface Strangers {
  /** As they were written, in order. */
  readonly names: readonly string[];
  /** Whether one of them is who the question is about: "where did Zorblatt work?", "Zorblatt's jobs". */
  readonly isSubject: boolean;
}

const POSSESSIVE = /['’]s?[^\p{L}\p{N}]*$/u;
const AUXILIARIES = new Set("did does do is was has had are were have".split(" "));

/**
 * @param isKnown whether a folded word asks, dates, or belongs to a name that was found
 */
export function findStrangers(question: string, isKnown: (word: string) => boolean): Strangers {
  const words = question.split(/\s+/).filter(Boolean);
  const names: string[] = [];
  let isSubject = false;
  let open = false;
  for (const [at, written] of words.entries()) {
    const before = foldWords(words[at - 1] ?? "");
    const strange = isStrange(written, before, isKnown) && (at > 0 || beginsWithName(words, isKnown));
    if (strange) {
      const name = written.replace(/^[^\p{L}\p{N}]+|(?:['’]s)?[^\p{L}\p{N}]*$/gu, "");
      if (open) names.push(`${names.pop() ?? ""} ${name}`.trim());
      else names.push(name);
      isSubject ||= AUXILIARIES.has(before) || POSSESSIVE.test(written);
    }
    // A comma ends a name.
    open = strange && !/[,;:.?!]$/.test(written);
  }
  return { names, isSubject };
}

/** The first word has its capital anyway: it names with an "'s", alone, or before another name. */
const beginsWithName = ([first = "", second]: readonly string[], isKnown: (word: string) => boolean): boolean =>
  second === undefined || POSSESSIVE.test(first) || (/^\p{Lu}/u.test(second) && isStrange(second, first, isKnown));

/** A word that nothing explains, and that is written or placed like a name. */
function isStrange(written: string, before: string, isKnown: (word: string) => boolean): boolean {
  const parts = foldWords(written).split(" ").filter(Boolean);
  if (parts.length === 0 || parts.some((part) => isKnown(part) || isFunctionWord(part) || ORDINARY.has(part)))
    return false;
  return /^[^\p{L}\p{N}]*\p{Lu}/u.test(written) || (AUXILIARIES.has(before) && written.length > LONG_ENOUGH);
}

/** Capitals of English that name nothing in a talk. */
const ORDINARY = new Set(
  (
    "january february march april june july august september october november december monday tuesday wednesday thursday " +
    "friday saturday sunday hello hi thanks thank dear mr mrs ms dr prof professor english"
  ).split(" "),
);

/** Shorter small words are rather slips than names. */
const LONG_ENOUGH = 4;
