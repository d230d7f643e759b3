/** Questions that come nearest to one that was not understood. */
import type { Asked } from "./follow-up.ts";
import type { Meant } from "./rule.ts";
import { RULES } from "./rules.ts";
import type { Sentence } from "./sentence.ts";

/** How many are offered. */
const OFFERED = 3;
/** Offered where nothing speaks for any other, the first most. */
const GENERAL = ["tools", "jobs", "journey"];
/** A thing that is named speaks for a question about a thing, but less than a word that asks for another. */
const THING_RANK = 0.4;
const GENERAL_RANK = 0.1;

/**
 * Three questions that can be asked as they stand, those that share most meanings with the words first.
 * @param needsOf names of the parameters a question cannot do without
 */
export function nearestQuestions(
  s: Sentence,
  { person }: Meant,
  needsOf: (question: string) => readonly string[],
): Asked[] {
  const [thing] = s.things;
  const known = new Map([["person", person]]);
  if (thing) known.set("thing", thing.id);
  if (s.between) known.set("from", s.between.from.id).set("to", s.between.to.id);
  if (s.date !== undefined) known.set("date", s.date);
  const ranked = RULES.map(({ question, cues }, at) => {
    const shared = cues.filter((cue) => s.has(cue)).length / cues.length;
    const fits = thing && needsOf(question).includes("thing") ? THING_RANK : 0;
    return { question, at, rank: shared + fits + GENERAL_RANK * (1 + GENERAL.indexOf(question)) };
  }).sort((a, b) => b.rank - a.rank || a.at - b.at);
  const offered = new Map<string, Asked>();
  for (const { question } of ranked) {
    const needs = needsOf(question);
    if (offered.size === OFFERED || offered.has(question) || !needs.every((name) => known.has(name))) continue;
    offered.set(question, { question, params: Object.fromEntries(needs.map((name) => [name, known.get(name) ?? ""])) });
  }
  return [...offered.values()];
}
