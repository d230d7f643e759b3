/** Stretches of words that captions may have heard wrong. */

import { columnOf } from "../reading/columns.ts";
import type { Mention } from "../reading/mention.ts";
import { phrasesOf } from "../reading/phrases.ts";
import type { Reading } from "../reading/reading.ts";
import type { Token } from "../reading/token.ts";
import { perWord, vocabularyOf } from "../reading/vocabulary.ts";
import { spokenFormsAt } from "./spoken-forms.ts";

/** How unlikely the words are themselves: in no dictionary, capital where none belongs, seldom, or the commonest. */
export type Oddity = "unknown" | "capital" | "rare" | "common";

export interface Stretch {
  readonly first: number;
  readonly end: number;
  readonly heard: string;
  readonly oddity: Oddity;
  /** How often the talk has these words. */
  readonly times: number;
  /** Begins or ends with a word that is more likely the sentence's own. */
  readonly edge: boolean;
  /** Its last word is a name by itself. */
  readonly partly: boolean;
  /** Spelled like a name that the talk may not mean. */
  readonly exact: boolean;
}

/** Words that begin or end no name: a stretch with one at its edge is two things. */
const BORDERS = new Set(
  (
    "i and the that this these those is was are were be been am it he she we they you there here of for to in on at with " +
    "from like not do did does have has had will would can could what which who how when where why if so but as because " +
    "about then than just also very me us them him her 's really some any all one two three four five six seven"
  ).split(" "),
);
/** Borders that captions also hear for the first or last syllable of a name: "why combinator", "pix are". */
const SOFT_BORDERS = new Set("you are why no one in for see".split(" "));
const bordersOf = perWord((word) => (SOFT_BORDERS.has(word) ? 1 : BORDERS.has(word) ? 2 : 0));
const LONGEST = 3;
const NONE: readonly never[] = [];

/** Runs of one to three words, none part of a name spelled right, that are worth hearing. */
export function suspectStretches(
  reading: Reading,
  found: readonly Mention[],
  isWorthHearing: (stretch: Stretch) => boolean,
): Stretch[] {
  const { tokens, noise } = reading;
  const { numbers, values } = bordersOf(tokens);
  const borderAt = (at: number) => values[numbers[at] ?? -1] ?? 0;
  const phrases = phrasesOf(tokens);
  const { taken, doubtful } = heldWords(reading, found);
  const letters = columnOf(tokens, ({ text }) => (beginsWithLetter(text) ? 1 : 0));
  const oddities = odditiesOf(reading);
  /** By number of the phrase. */
  const times: number[] = [];
  const worth: { readonly phrase: number; readonly stretch: Stretch & { times: number } }[] = [];
  const note = (phrase: number, stretch: Stretch): void => {
    times[phrase] = (times[phrase] ?? 0) + 1;
    if (isWorthHearing(stretch)) worth.push({ phrase, stretch });
  };
  for (let first = 0; first < tokens.length; first += 1) {
    if (doubtful[first]) {
      const oddity = tokens[first]?.capital ? "capital" : "common";
      const heard = tokens[first]?.lower ?? "";
      const phrase = phrases.numberAt(first, first + 1);
      note(phrase, { first, end: first + 1, heard, oddity, times: 1, edge: false, partly: false, exact: true });
    }
    for (const end of noise.noisy ? spokenFormsAt(reading, first) : NONE) {
      if (end - first > LONGEST || taken.subarray(first, end).some((one) => one === 1)) continue;
      const phrase = phrases.numberAt(first, end);
      const heard = phrases.words[phrase] ?? "";
      note(phrase, { first, end, heard, oddity: "common", times: 1, edge: true, partly: false, exact: false });
    }
    const opens = borderAt(first);
    if (taken[first] || opens === 2 || letters[first] !== 1) continue;
    for (let length = 1; length <= LONGEST; length += 1) {
      const end = first + length;
      const last = tokens[end - 1];
      // "use ⟨Davis⟩": a name alone may be the end of a longer one that was heard half.
      const partly = length > 1 && doubtful[end - 1] === 1;
      if (!last || (taken[end - 1] && !partly) || last.sentence !== tokens[first]?.sentence) break;
      const closes = borderAt(end - 1);
      if (closes === 2 || letters[end - 1] !== 1) continue;
      const edge = opens === 1 || closes === 1;
      if (edge && (length === 1 || (opens === 1 && closes === 1))) continue;
      const phrase = phrases.numberAt(first, end);
      const heard = phrases.words[phrase] ?? "";
      if (heard.length < 3 || isShorthand(last, length)) continue;
      const oddity = strangest(oddities, first, end);
      note(phrase, { first, end, heard, oddity, times: 1, edge, partly, exact: false });
      if (partly) break;
    }
  }
  for (const { phrase, stretch } of worth) stretch.times = times[phrase] ?? 1;
  return worth.map(({ stretch }) => stretch);
}

/** By token: 1 where a name holds it, and where that name is a word alone. */
function heldWords({ tokens }: Reading, found: readonly Mention[]): { taken: Uint8Array; doubtful: Uint8Array } {
  const taken = new Uint8Array(tokens.length);
  const doubtful = new Uint8Array(tokens.length);
  for (const mention of found) {
    if (!holdsItsWords(mention)) continue;
    taken.fill(1, mention.first, mention.end);
    if (mention.end - mention.first === 1 && mention.features.inTitle === undefined) doubtful[mention.first] = 1;
  }
  return { taken, doubtful };
}

/** Titles, positions and fields are ordinary language; a lone short form of one ("PI") may be half of a name. */
function holdsItsWords(mention: Mention): boolean {
  const loose =
    mention.kind === "Role" || mention.kind === "Topic" || mention.kind === "Credential" || mention.kind === "Award";
  return !loose || mention.end - mention.first > 1;
}

const beginsWithLetter = (text: string): boolean => {
  const code = text.charCodeAt(0) | 32;
  return (code >= 97 && code <= 122) || (code > 126 && /^\p{L}/u.test(text));
};

/** Strangest first: of several words the strangest tells. */
const ORDER: readonly Oddity[] = ["unknown", "capital", "rare", "common"];
const COMMON = ORDER.length - 1;

/** Of each token its place in {@link ORDER}. */
function odditiesOf({ tokens, knowledge, noise }: Reading): Uint8Array {
  const { words, numbers } = vocabularyOf(tokens);
  const ofWords = words.map((word) => {
    if (knowledge.isCommonWord(word)) return COMMON;
    return knowledge.isDictionaryWord(word) ? ORDER.indexOf("rare") : ORDER.indexOf("unknown");
  });
  return columnOf(tokens, ({ capital, text }, at) => {
    const oddity = ofWords[numbers[at] ?? -1] ?? COMMON;
    return capital && !noise.lowerCase && text.length > 1 ? Math.min(oddity, ORDER.indexOf("capital")) : oddity;
  });
}

function strangest(oddities: Uint8Array, first: number, end: number): Oddity {
  let least = COMMON;
  for (let at = first; at < end; at += 1) least = Math.min(least, oddities[at] ?? COMMON);
  return ORDER[least] ?? "common";
}

/** Short forms that every talk uses as they are. */
const SHORTHAND = new Set(
  "cpu gpu ram rom sd ssd hd tv hr ai ml ip it pc us uk eu ok cv id io os ui ux pr vp ceo cto gb mb tb mm mmm hmm uh um".split(
    " ",
  ),
);
const isShorthand = (token: Token, length: number): boolean => length === 1 && SHORTHAND.has(token.lower);
