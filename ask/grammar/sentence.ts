/** A question read word by word: what it names, whose career it means, when, and with which meanings. */
import type { EntityKind } from "../../model/ontology.ts";
import { type Concept, conceptsOf, isQuestionWord, questionWords } from "./concepts.ts";
import { findDate } from "./dates-in-words.ts";
import type { Named, NameIndex } from "./names.ts";
import { ownAskingWords } from "./own-phrases.ts";
import { replacePhrases } from "./phrases.ts";
import { nearestWord } from "./spelling.ts";
import { findStrangers, type Strangers } from "./strangers.ts";
import { foldWords } from "./words.ts";

export interface Mention extends Named {
  /** Index of its first word, among the words of the question. */
  readonly at: number;
  /** As it was written, where that is not its name. */
  readonly heard?: string;
}

export interface Word {
  readonly text: string;
  /** As it was written, where that was a slip. */
  readonly written: string;
  readonly at: number;
  readonly concepts: readonly Concept[];
}

export interface Sentence {
  /** Words that are no part of a name or a date. */
  readonly words: readonly Word[];
  /** How many words say nothing that is known here. */
  readonly unknown: number;
  /** Named things other than those whose careers are told, in order. */
  readonly things: readonly Mention[];
  /** Named people whose careers are told, in order. */
  readonly people: readonly Mention[];
  /** "he", "she", "you", "I", "her", … */
  readonly hasPronoun: boolean;
  /** EDTF, or a stretch of time. */
  readonly date?: string;
  /** "how many" */
  readonly counts: boolean;
  readonly strangers: Strangers;
  /** True when all of these are meant. */
  readonly has: (...concepts: readonly Concept[]) => boolean;
  readonly hasAny: (...concepts: readonly Concept[]) => boolean;
  /** True when one of these words is there. */
  readonly says: (...words: readonly string[]) => boolean;
  readonly thingsOf: (...kinds: readonly EntityKind[]) => readonly Mention[];
  /** The two things of "from A to B", whichever comes first in the words. */
  readonly between?: { readonly from: Mention; readonly to: Mention };
}

export const PRONOUNS: ReadonlySet<string> = new Set(
  "he she you i him her his hers your my me they their them himself herself yourself myself".split(" "),
);

export interface Reading {
  readonly index: NameIndex;
  /** Ids of the people whose careers are told. */
  readonly told: ReadonlySet<string>;
  /** Ids of things in the story that is meant if nobody is named: they go before others of the same name. */
  readonly near: ReadonlySet<string>;
}

export function readSentence(question: string, reading: Reading): Sentence {
  const folded = replacePhrases(foldWords(question));
  const date = findDate(folded);
  const named = findNames(folded.split(" "), reading);
  // What was taken for a date may be a part of a name, "RTX 2080", and then is none.
  const dated = date && !named.some(({ words }) => words.includes(date.words)) ? date : undefined;
  const taken = new Set(named.flatMap(({ mention, words }) => words.split(" ").map((_, i) => mention.at + i)));
  const words = folded
    .split(" ")
    .flatMap((text, at): Word[] =>
      taken.has(at) || (dated && at >= dated.first && at < dated.end) ? [] : [toWord(text, at)],
    );
  const mentions = named.map(({ mention }) => mention);
  const people = mentions.filter(({ id }) => reading.told.has(id));
  const things = mentions.filter(({ id }) => !reading.told.has(id));
  const meant = new Set(words.flatMap(({ concepts }) => concepts));
  const spoken = new Set(words.map(({ text }) => text));
  const between = endsOf(things, words);
  const known = new Set([
    ...named.flatMap((name) => name.words.split(" ")),
    ...folded.split(" ").slice(dated?.first ?? 0, dated?.end ?? 0),
  ]);
  return {
    words,
    unknown: words.filter(({ text, concepts }) => concepts.length === 0 && !isAsking(text)).length,
    things,
    people,
    hasPronoun: words.some(({ text }) => PRONOUNS.has(text)),
    ...(dated ? { date: dated.edtf } : {}),
    counts: /\bhow many\b/.test(folded),
    strangers: findStrangers(question, (word) => known.has(word) || isExplained(word)),
    has: (...concepts) => concepts.every((concept) => meant.has(concept)),
    hasAny: (...concepts) => concepts.some((concept) => meant.has(concept)),
    says: (...asked) => asked.some((word) => spoken.has(word)),
    thingsOf: (...kinds) => things.filter(({ kind }) => kinds.includes(kind)),
    ...(between ? { between } : {}),
  };
}

/** A word that asks, as it stands or but for a slip. */
const isExplained = (word: string): boolean =>
  isAsking(word) || PRONOUNS.has(word) || nearestWord(word, questionWords()) !== undefined;

/** A word with a slip in it counts as the word that is meant. */
function toWord(text: string, at: number): Word {
  if (isAsking(text)) return { text, written: text, at, concepts: conceptsOf(text) };
  const meant = nearestWord(text, questionWords());
  return { text: meant ?? text, written: text, at, concepts: meant === undefined ? [] : conceptsOf(meant) };
}

const isAsking = (word: string): boolean => isQuestionWord(word) || ownAskingWords().has(word);

/** In a large graph some name is a slip away from any shorter word: such a name must be one of the story that is meant. */
const LONG_ENOUGH = 7;

interface FoundName {
  readonly mention: Mention;
  readonly words: string;
}

/** The longest names first, exactly as they are known; then, among what is left, parts of names, and names with a slip. */
function findNames(words: readonly string[], reading: Reading): FoundName[] {
  const found: FoundName[] = [];
  const free = (at: number, length: number): boolean =>
    found.every(({ mention, words: taken }) => at >= mention.at + taken.split(" ").length || at + length <= mention.at);
  const look = (length: number, find: NameIndex["find"], isName: (words: readonly string[]) => boolean): void => {
    for (let at = 0; at + length <= words.length; at += 1) {
      const part = words.slice(at, at + length);
      if (!free(at, length) || !isName(part)) continue;
      const text = part.join(" ");
      const best = nearestOf(find(text), reading);
      if (best) found.push({ mention: { ...best, at, ...heardAs(best, text) }, words: text });
    }
  };
  const names = (part: readonly string[]): boolean => !part.every(isAsking);
  for (let length = Math.min(reading.index.longest, words.length); length > 0; length -= 1)
    look(length, reading.index.find, length > 1 ? (part) => part.length > 2 || names(part) : names);
  for (const length of [2, 1]) look(length, reading.index.findPart, names);
  const misspelt = (text: string): readonly Named[] =>
    reading.index
      .findMisspelt(text)
      .filter(({ id }) => text.length >= LONG_ENOUGH || reading.told.has(id) || reading.near.has(id));
  for (const length of [3, 2, 1]) look(length, misspelt, (part) => !part.some(isAsking));
  return found.sort((a, b) => a.mention.at - b.mention.at);
}

/** Of things with one name: who tells, then what is in the story that is meant, then what is hardly more than that name. */
function nearestOf(found: readonly Named[], { told, near }: Reading): Named | undefined {
  const rank = ({ id }: Named): number => (told.has(id) ? 0 : near.has(id) ? 1 : 2);
  return [...found].sort((a, b) => rank(a) - rank(b) || a.name.length - b.name.length || (a.id < b.id ? -1 : 1))[0];
}

const heardAs = ({ name }: Named, text: string): { readonly heard?: string } =>
  foldWords(name).includes(text) ? {} : { heard: text };

/** "from A to B", "to B from A", "between A and B"; two things without such words are taken in their order. */
function endsOf(things: readonly Mention[], words: readonly Word[]): Sentence["between"] {
  const [first, second] = things;
  if (!first || !second) return undefined;
  const wordBefore = (mention: Mention): string =>
    words.filter(({ at, text }) => at < mention.at && text !== "the" && text !== "a").at(-1)?.text ?? "";
  const swapped = wordBefore(second) === "from" || (wordBefore(first) === "to" && wordBefore(second) !== "to");
  return swapped ? { from: second, to: first } : { from: first, to: second };
}
