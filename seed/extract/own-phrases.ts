/** Relations of an extension: what a talk says when they hold, as frames, and the names that only they announce. */
import type { EntityKind, RelationType } from "../../model/ontology.ts";
import type { Mention } from "./reading/mention.ts";
import { beginningAt, endingAt } from "./reading/mentions-at.ts";
import { readAnnouncedName, readNounPhrase } from "./reading/noun-phrases.ts";
import { shownWord } from "./reading/person-names.ts";
import type { Reading } from "./reading/reading.ts";
import type { RelationFamily } from "./relations/statement.ts";

/** One thing that is said, and what it means. */
export interface OwnPhrase {
  /** "I played the {name}"; a phrase without `{name}` has it at the end. */
  readonly phrase: string;
  readonly type: RelationType;
  /** What the name may be. A name that nothing else knows is of the first. */
  readonly kinds: readonly EntityKind[];
}

const NAME = "{name}";
const ARTICLES = ["a", "an", "the", "my", "our", "some"];

/** Frames between the narrator and the name. */
export const ownFamily = (phrases: readonly OwnPhrase[]): RelationFamily => ({
  name: "own",
  rules: phrases.map(({ phrase, type, kinds }) => {
    const [before, after] = partsOf(phrase);
    const slot = `{${kinds.join("|")}:name}`;
    const name = before.length === 0 ? slot : `(${ARTICLES.join("|")})? ${slot}`;
    return [[...before.map(frameWord), name, ...after.map(frameWord)].join(" "), { type, target: "name" }];
  }),
});

const frameWord = (word: string): string => (word === "i" ? "I" : word === "my" ? "MY" : word);

/** Words before and after the name, lower case. */
function partsOf(phrase: string): readonly [before: readonly string[], after: readonly string[]] {
  const [before = "", after = ""] = phrase.toLowerCase().split(NAME);
  const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);
  return [words(before), words(after)];
}

/** Names that stand in the place of a phrase's name and that no recogniser found. */
export function ownNames(reading: Reading, found: readonly Mention[], phrases: readonly OwnPhrase[]): Mention[] {
  return phrases.flatMap(({ phrase, type, kinds }): Mention[] => {
    const [kind] = kinds;
    const [before, after] = partsOf(phrase);
    if (kind === undefined) return [];
    const known = (mention: Mention): boolean => kinds.includes(mention.kind);
    const mentions: Mention[] = [];
    for (let at = 0; at < reading.tokens.length; at += 1) {
      const isHere = before.length > 0 ? endOf(reading, at, before) : undefined;
      const name =
        isHere === undefined
          ? before.length === 0 && endOf(reading, at, after) !== undefined
            ? nameBefore(reading, at)
            : undefined
          : nameAfter(reading, isHere, found);
      if (!name) continue;
      const { first, end, text } = name;
      if (beginningAt(found, first).some(known) || endingAt(found, end).some(known)) continue;
      mentions.push({
        kind,
        name: text,
        first,
        end,
        rule: "own/announced",
        features: { announced: 1.2 },
        onlyWith: [type],
      });
    }
    return mentions;
  });
}

interface Name {
  readonly first: number;
  readonly end: number;
  readonly text: string;
}

/** The token after these words, fillers stepped over; undefined where they do not begin here. */
function endOf({ tokens }: Reading, at: number, words: readonly string[]): number | undefined {
  let place = at;
  for (const word of words) {
    while (place > at && tokens[place]?.filler) place += 1;
    if (tokens[place]?.lower !== word) return undefined;
    place += 1;
  }
  return place;
}

/** A proper name, else one to three words that name something: "the cello". */
function nameAfter(reading: Reading, at: number, found: readonly Mention[]): Name | undefined {
  let first = at;
  while (reading.tokens[first]?.filler || ARTICLES.includes(reading.tokens[first]?.lower ?? "")) first += 1;
  if (reading.tokens[first]?.sentence !== reading.tokens[at - 1]?.sentence) return undefined;
  const proper = reading.tokens[first]?.capital ? readAnnouncedName(reading, first, found) : undefined;
  return proper ?? readNounPhrase(reading, first, 3);
}

/** A run of capitals that ends here; one common word that only begins a sentence is none. */
function nameBefore({ tokens, knowledge }: Reading, end: number): Name | undefined {
  const inSentence = (at: number): boolean => tokens[at]?.sentence === tokens[end]?.sentence;
  let first = end;
  while (tokens[first - 1]?.capital && inSentence(first - 1) && tokens[first - 1]?.lower !== "i") first -= 1;
  const begins = first === end - 1 && !inSentence(first - 1);
  if (first === end || (begins && knowledge.isCommonWord(tokens[first]?.lower ?? ""))) return undefined;
  return { first, end, text: tokens.slice(first, end).map(shownWord).join(" ") };
}
