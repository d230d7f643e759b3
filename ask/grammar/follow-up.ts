/** What a short question means after another one: "and in 2018?", "why?", "and Tobias?". */
import type { Concept } from "./concepts.ts";
import type { Params } from "./rule.ts";
import type { Mention, Sentence } from "./sentence.ts";

export interface Asked {
  readonly question: string;
  readonly params: Params;
}

/** Meanings that a follow-up may have without being a question of its own. */
const LINKING: ReadonlySet<Concept> = new Set([
  "why",
  "how",
  "when",
  "long",
  "who",
  "else",
  "after",
  "before",
  "say",
  "do",
]);
const OPENERS = new Set(["and", "what", "how", "but", "then", "or", "about", "also"]);

/** @returns undefined where the question stands for itself. */
export function readFollowUp(s: Sentence, previous: Asked): Asked | undefined {
  const [opener] = s.words;
  const opens = opener === undefined || OPENERS.has(opener.text) || LINKING.has(opener.concepts[0] ?? "study");
  const own = s.words.flatMap(({ concepts }) => concepts).filter((concept) => !LINKING.has(concept));
  if (!opens || own.length > 0 || s.hasPronoun) return undefined;
  const [thing] = s.things;
  const [person] = s.people;
  const isOwn = s.hasAny("why", "when", "long", "who", "after", "before");
  if (person) return isOwn || thing ? undefined : withPerson(previous, person);
  if (s.date !== undefined) return isOwn || thing ? undefined : withDate(previous, s.date);
  if (thing) return isOwn ? undefined : withThing(previous, thing);
  return aboutTheSame(s, previous);
}

function withPerson({ question, params }: Asked, { id }: Mention): Asked | undefined {
  if (params.people !== undefined) return { question, params: { people: `${params.people.split(",")[0]},${id}` } };
  return params.person === undefined ? undefined : { question, params: { ...params, person: id } };
}

function withDate({ question, params }: Asked, date: string): Asked | undefined {
  if (params.date !== undefined) return { question, params: { ...params, date } };
  return params.person === undefined ? undefined : { question: "as-of", params: { person: params.person, date } };
}

function withThing({ question, params }: Asked, { id }: Mention): Asked | undefined {
  if (params.thing !== undefined) return { question, params: { ...params, thing: id } };
  if (params.from !== undefined && params.to === undefined) return { question, params: { ...params, from: id } };
  return params.person === undefined ? undefined : { question: "about", params: { person: params.person, thing: id } };
}

/** "why?", "when?", "how long?", "who else?", "and then?" */
function aboutTheSame(s: Sentence, { question, params }: Asked): Asked | undefined {
  const { person } = params;
  const thing = params.thing ?? params.to ?? params.from;
  if (s.has("who") && params.from !== undefined && params.to !== undefined)
    return { question: "same-switch", params: { from: params.from, to: params.to, ...(person ? { person } : {}) } };
  if (thing === undefined) return s.has("why") && question === "tools" ? { question: "switches", params } : undefined;
  if (s.has("who")) return { question: "who", params: { thing } };
  if (person === undefined) return undefined;
  if (s.has("why"))
    return question === "switches" ? { question, params } : { question: "causes", params: { person, thing } };
  if (s.has("long")) return { question: "how-long", params: { person, thing } };
  if (s.has("when")) return { question: "when", params: { person, thing } };
  if (s.has("after") || s.says("then")) return { question: "after", params: { person, thing } };
  return s.has("before") ? { question: "before", params: { person, thing } } : undefined;
}
