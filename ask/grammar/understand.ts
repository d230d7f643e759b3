/** A question in words → a named question with its parameters, over the names of this graph. */

import { entityKinds } from "../../model/ontology.ts";
import type { Concept } from "./concepts.ts";
import type { Asked } from "./follow-up.ts";
import { readFollowUp } from "./follow-up.ts";
import { readOwnWords } from "./own-words.ts";
import type { Meant } from "./rule.ts";
import { RULES } from "./rules.ts";
import type { Mention, Sentence } from "./sentence.ts";

export interface Meaning extends Meant {
  /** What was asked and understood before, for follow-ups. */
  readonly previous?: Asked | undefined;
}

/** @returns undefined when no question is meant that is known. */
export function understand(sentence: Sentence, { previous, ...meant }: Meaning): Asked | undefined {
  const own = readOwnWords(sentence, meant);
  if (own) return own;
  if (isForeign(sentence)) return undefined;
  const followUp = previous && readFollowUp(sentence, previous);
  return followUp ?? readRules(pointing(sentence, previous), meant);
}

/** Mostly words that say nothing here, and not a name among them: "write me a poem". */
const isForeign = ({ words, unknown, things, people, date }: Sentence): boolean =>
  things.length + people.length === 0 &&
  date === undefined &&
  unknown > words.filter(({ concepts }) => concepts.some((each) => !ASKING.has(each))).length;

/** Meanings that every question may have. */
const ASKING: ReadonlySet<Concept> = new Set(["why", "how", "when", "long", "who", "else", "do", "now"]);

function readRules(sentence: Sentence, meant: Meant): Asked | undefined {
  for (const { question, read } of RULES) {
    const params = read(sentence, meant);
    if (params) return { question, params };
  }
  return undefined;
}

/** "how long was she there?": a word that points means the thing that was asked about before. */
function pointing(sentence: Sentence, previous: Asked | undefined): Sentence {
  const thing = previous?.params.thing ?? previous?.params.to ?? previous?.params.from;
  if (thing === undefined || sentence.things.length > 0 || !sentence.says("it", "there", "that", "this", "them"))
    return sentence;
  const kind = entityKinds().find((known) => thing.startsWith(`${known.toLowerCase()}:`)) ?? "Organization";
  const mention: Mention = { id: thing, kind, name: thing, at: sentence.words.length };
  return { ...sentence, things: [mention], thingsOf: (...kinds) => (kinds.includes(kind) ? [mention] : []) };
}
