/** What a phrase sounds like: from the CMU dictionary, else from its parts, else by rule. */
import type { Pronounce } from "../../model/gazetteer.ts";
import { soundLetters } from "./letter-sounds.ts";
import type { LookUp } from "./pronouncing-dictionary.ts";
import { remember } from "./remember.ts";
import { type SpokenWord, spokenWords } from "./spoken-words.ts";

/** Phrases kept. */
const MEMORY = 20_000;
const SHORTEST_PART = 3;

const LETTERS: Readonly<Record<string, string>> = {
  a: "EY",
  b: "B IY",
  c: "S IY",
  d: "D IY",
  e: "IY",
  f: "EH F",
  g: "JH IY",
  h: "EY CH",
  i: "AY",
  j: "JH EY",
  k: "K EY",
  l: "EH L",
  m: "EH M",
  n: "EH N",
  o: "OW",
  p: "P IY",
  q: "K Y UW",
  r: "AA R",
  s: "EH S",
  t: "T IY",
  u: "Y UW",
  v: "V IY",
  w: "D AH B AH L Y UW",
  x: "EH K S",
  y: "W AY",
  z: "Z IY",
};

/**
 * The pronouncer. `lookUp` knows dictionary words, `isKnownPart` which words may make up a compound: "facebook" is
 * "face" and "book".
 */
export function createPronounce(lookUp: LookUp, isKnownPart: (word: string) => boolean): Pronounce {
  const sayOnce = remember(
    (word: SpokenWord) => sayWord(word, lookUp, isKnownPart),
    ({ text, spelled }) => (spelled ? `${text}.` : text),
    MEMORY,
  );
  const say = (phrase: string): readonly string[] => spokenWords(phrase).flatMap(sayOnce);
  return remember(say, (phrase) => phrase, MEMORY);
}

function sayWord(
  { text, spelled }: SpokenWord,
  lookUp: LookUp,
  isKnownPart: (word: string) => boolean,
): readonly string[] {
  if (spelled) return spell(text);
  return lookUp(text) ?? sayPossessive(text, lookUp) ?? sayCompound(text, lookUp, isKnownPart) ?? sayByRule(text);
}

/** "kaggle's", "pytorch's": the word and its ending. */
function sayPossessive(text: string, lookUp: LookUp): readonly string[] | undefined {
  if (!text.endsWith("'s")) return undefined;
  const owner = text.slice(0, -2);
  return [...(lookUp(owner) ?? sayByRule(owner)), "Z"];
}

/** Two common words written as one; the longest first part wins. */
function sayCompound(
  text: string,
  lookUp: LookUp,
  isKnownPart: (word: string) => boolean,
): readonly string[] | undefined {
  for (let cut = text.length - SHORTEST_PART; cut >= SHORTEST_PART; cut -= 1) {
    const [first, second] = [text.slice(0, cut), text.slice(cut)];
    if (!isKnownPart(first) || !isKnownPart(second)) continue;
    const [left, right] = [lookUp(first), lookUp(second)];
    if (left && right) return [...left, ...right];
  }
  return undefined;
}

function sayByRule(text: string): readonly string[] {
  const letters = text.replace(/[^a-z]/g, "");
  const phonemes = soundLetters(letters);
  return phonemes.length > 0 ? phonemes : spell(letters);
}

function spell(text: string): readonly string[] {
  return [...text].flatMap((letter) => LETTERS[letter]?.split(" ") ?? []);
}
