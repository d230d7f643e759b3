/** Questions about what an extension added: by the phrases that it gives, and by the words of its types and kinds. */
import { ownType, type RelationType, relationRule, relationTypes } from "../../model/ontology.ts";
import { ownTerms } from "../../model/own-terms.ts";
import { nameOfType, ownTypeQuestion } from "../questions/own-type-question.ts";
import { ownTypeWords } from "../questions/tell-fact.ts";
import { isFunctionWord, stem } from "./concepts.ts";
import type { Asked } from "./follow-up.ts";
import { isSlot, LEFT_OUT, partsOf } from "./own-phrases.ts";
import type { Meant, Params } from "./rule.ts";
import { type Mention, PRONOUNS, type Sentence } from "./sentence.ts";
import { slipsAllowed, slipsBetween } from "./spelling.ts";
import { foldWords } from "./words.ts";

/** @returns undefined when nothing that was added is asked for. */
export const readOwnWords = (s: Sentence, meant: Meant): Asked | undefined =>
  readPhrases(s, meant) ?? readTypes(s, meant);

function readPhrases(s: Sentence, meant: Meant): Asked | undefined {
  for (const { name, phrases } of ownTerms().questions) {
    for (const phrase of phrases) {
      const params = matchPhrase(partsOf(phrase), s, meant);
      if (params) return { question: name, params };
    }
  }
  return undefined;
}

/** The whole question is the phrase, but for slips; a pronoun may stand for the person. */
function matchPhrase(parts: readonly string[], s: Sentence, { person }: Meant): Params | undefined {
  const dated = parts.includes("{date}");
  if (dated && s.date === undefined) return undefined;
  const params: Record<string, string> = dated && s.date !== undefined ? { date: s.date } : {};
  const asked = inOrder(s);
  const wanted = parts.filter((part) => part !== "{date}");
  if (asked.length !== wanted.length) return undefined;
  for (const [at, part] of wanted.entries()) {
    const given = asked[at];
    if (given === undefined) return undefined;
    if (!isSlot(part)) {
      if (typeof given !== "string" || !isSameWord(given, part)) return undefined;
      continue;
    }
    const slot = part.slice(1, -1);
    if (typeof given !== "string" && (slot !== "person" || given.kind === "Person")) params[slot] = given.id;
    else if (slot === "person" && typeof given === "string" && PRONOUNS.has(given)) params.person = person;
    else return undefined;
  }
  return params;
}

/** Words as they were written, and names, in order; prepositions of the date are no part of it. */
function inOrder({ words, things, people, date }: Sentence): (string | Mention)[] {
  const spoken = words
    .filter(({ written }) => !LEFT_OUT.has(written) && !(date !== undefined && (written === "in" || written === "on")))
    .map(({ at, written }) => ({ at, given: written }));
  const named = [...things, ...people].map((mention) => ({ at: mention.at, given: mention }));
  return [...spoken, ...named].sort((a, b) => a.at - b.at).map(({ given }) => given);
}

const isSameWord = (given: string, wanted: string): boolean =>
  given === wanted || slipsBetween(given, wanted, slipsAllowed(wanted)) <= slipsAllowed(wanted);

/** "which instruments did she play?": all of one type, or what held of its lane at a date. */
function readTypes(s: Sentence, { person }: Meant): Asked | undefined {
  if (s.things.length > 0 || s.hasAny("why", "long")) return undefined;
  if (s.has("who") && s.people.length === 0 && !s.hasPronoun) return undefined;
  const said = new Set(s.words.map(({ written }) => stem(written)));
  const type = relationTypes().find(
    (each) => ownType(each) && ownTypeQuestion(each) && wordsOf(each).some((word) => said.has(word)),
  );
  if (type === undefined) return undefined;
  const lane = ownType(type)?.lane ?? laneOfTarget(type);
  if (s.date !== undefined)
    return lane === undefined ? undefined : { question: "as-of", params: { person, date: s.date, lane } };
  return { question: nameOfType(type), params: { person } };
}

const laneOfTarget = (type: RelationType): string | undefined => {
  const [kind] = relationRule(type).target;
  return ownTerms().kinds.find((own) => own.kind === kind)?.lane;
};

/** Stems of what a type is called and of the kinds that only the extension has. */
function wordsOf(type: RelationType): string[] {
  const kinds = relationRule(type).target.filter((kind) => ownTerms().kinds.some((own) => own.kind === kind));
  const names = kinds.map((kind) => kind.replace(/([a-z])([A-Z])/g, "$1 $2"));
  return [ownTypeWords(type), ...names]
    .flatMap((text) => foldWords(text).split(" "))
    .filter((word) => !isFunctionWord(word))
    .map(stem);
}
