/** Facts in plain sentences, from what they say and nothing else. */
import type { FactRow } from "../../graph/reads/fact-rows.ts";
import { durationWords } from "../../journey/durations.ts";
import { countWord, moneyWords, ordinal, shortName } from "../../journey/short-names.ts";
import type { TimeWindow } from "../../model/api.ts";
import type { Properties } from "../../model/document.ts";
import { ownType, type RelationType } from "../../model/ontology.ts";
import { OPEN, periodWords } from "../../model/period.ts";
import type { Journey } from "./journey.ts";
import type { Sentence } from "./question.ts";

/** "Mira worked at Alder Systems as junior analyst, from 2013 to c. 2015." */
export function tellFact(fact: FactRow, journey?: Journey): Sentence {
  const { relation } = fact;
  const when = isTimeless(relation.type) ? "" : whenClause(fact, journey?.windows.of(relation.id));
  return { text: `${factWords(fact)}${when}.`, facts: [relation.id] };
}

/** The fact without its time: "Mira worked at Alder Systems as junior analyst". */
export function factWords({ relation, source, target }: FactRow): string {
  const subject = source.kind === "Person" ? firstNameOf(source.name) : shortName(source);
  return (VERBS[relation.type] ?? ownVerb(relation.type))(
    subject,
    target.name,
    relation.properties,
    relation.end === OPEN,
  );
}

/** ", from 2013 to c. 2015", "; when is not said, but after Alder Systems". */
export function whenClause({ relation }: FactRow, window?: TimeWindow): string {
  const from = relation.start === undefined ? "" : periodWords(relation.start);
  const open = relation.end === OPEN;
  const to = relation.end === undefined || open ? "" : periodWords(relation.end);
  const length = relation.duration === undefined ? "" : `, for ${durationWords(relation.duration)}`;
  if (from && to) return from === to ? `, ${from}` : `, from ${from} to ${to}`;
  if (from) return open ? `, since ${from}` : `, ${LASTING.has(relation.type) ? "from " : ""}${from}${length}`;
  if (to) return `${length}, until ${to}`;
  return `${length}; when is not said${bounds(window)}`;
}

/** First names are how people speak of each other. */
export const firstNameOf = (name: string): string => name.split(" ")[0] ?? name;

const LASTING: ReadonlySet<RelationType> = new Set([
  "STUDIED_AT",
  "WORKED_AT",
  "LIVED_IN",
  "HELD_ROLE",
  "USED",
  "OWNED",
]);

const TIMELESS: ReadonlySet<RelationType> = new Set([
  "HOSTED_BY",
  "PART_OF",
  "LOCATED_IN",
  "ABOUT",
  "FUNDED",
  "LED_TO",
  "MENTIONED",
  "SWITCHED_TO",
  "INTERVIEWED_BY",
]);
const isTimeless = (type: RelationType): boolean => TIMELESS.has(type);

/** What orders say where no date does. */
function bounds(window: TimeWindow | undefined): string {
  const words = (window?.reasons ?? [])
    .filter(({ by, bound }) => by === "order" && (bound === "startMin" || bound === "startMax" || bound === "endMax"))
    .map((reason) => reason.words);
  const [first, second] = new Set(words);
  return first ? `, but ${[first, second].filter(Boolean).join(" and ")}` : "";
}

type Verb = (subject: string, object: string, properties: Properties, still: boolean) => string;

const VERBS: Readonly<Record<RelationType, Verb>> = {
  STUDIED_AT: (who, what, { degree, field }, still) =>
    `${who} ${still ? "studies" : "studied"} at ${what}${bracket([degree, field])}`,
  WORKED_AT: (who, what, { role, team }, still) =>
    `${who} ${still ? "works" : "worked"} at ${what}${role ? ` as ${role}` : ""}${bracket([team])}`,
  HELD_ROLE: (who, what, _, still) => `${who} ${still ? "is" : "was"} ${what}`,
  LIVED_IN: (who, what, _, still) => `${who} ${still ? "lives" : "lived"} in ${what}`,
  EARNED: (who, what, { amount, currency, amountQualifier }) =>
    `${who} earned ${what}${typeof amount === "number" && !/\d/.test(what) ? ` (${moneyWords(amount, currency, amountQualifier)})` : ""}`,
  COMPETED_IN: (who, what, { placement, medal }) =>
    `${who} competed in ${what}${placeWords(placement)}${medal ? `, ${medal} medal` : ""}`,
  USED: (who, what, { purpose }, still) =>
    `${who} ${still ? "uses" : "used"} ${what}${purpose ? ` for ${purpose}` : ""}`,
  OWNED: (who, what, { quantity }, still) =>
    `${who} ${still ? "has" : "had"} ${typeof quantity === "number" && quantity > 1 ? `${countWord(quantity)} ${what}` : withArticle(what)}`,
  SWITCHED_TO: (from, to, { reason }) => `From ${from} to ${to}${reason ? `: ${reason}` : ""}`,
  APPLIED_TO: (who, what, { outcome }) => `${who} applied to ${what}${bracket([outcome])}`,
  INTERVIEWED_AT: (who, what, { outcome }) => `${who} interviewed at ${what}${bracket([outcome])}`,
  LEARNED: (who, what) => `${who} learned ${what}`,
  PUBLISHED: (who, what) => `${who} published ${withArticle(what)}`,
  PRESENTED_AT: (who, what) => `${who} presented at ${what}`,
  HOSTED_BY: (what, host) => `${what} is held by ${host}`,
  PART_OF: (what, whole) => `${what} is part of ${whole}`,
  LOCATED_IN: (what, place) => `${what} is in ${place}`,
  ABOUT: (what, topic) => `${what} is about ${topic}`,
  FUNDED: (what, bought, { amount, currency, amountQualifier }) =>
    `${what} paid for ${bought}${typeof amount === "number" ? ` (${moneyWords(amount, currency, amountQualifier)})` : ""}`,
  LED_TO: (cause, effect, { reason }) => `${cause} led to ${effect}${reason ? `: ${reason}` : ""}`,
  INTERVIEWED_BY: (who, host) => `${who} was interviewed by ${host}`,
  MENTIONED: (who, what) => `${who} mentions ${what}`,
};

/** "Ada played Violin": in the words of the extension, else those of the type itself. */
const ownVerb =
  (type: RelationType): Verb =>
  (who, what) =>
    `${who} ${ownTypeWords(type)} ${what}`;

/** What stands between the two names: "played", "was trained by". */
export const ownTypeWords = (type: RelationType): string =>
  ownType(type)?.words ?? type.toLowerCase().replaceAll("_", " ");

/** "an old laptop", but "NVIDIA Titan" and "papers": names and several things take none. */
const withArticle = (name: string): string =>
  /^(?:an?|the|my|his|her|first|second|one) |^\P{Ll}|s$/u.test(name)
    ? name
    : `${/^[aeiou]/.test(name) ? "an" : "a"} ${name}`;

const placeWords = (placement: unknown): string => {
  const place = Number(placement ?? Number.NaN);
  return Number.isInteger(place) && place > 0 ? `, ${ordinal(place)}` : "";
};

function bracket(words: readonly unknown[]): string {
  const said = words.filter((word) => word !== undefined && word !== "");
  return said.length > 0 ? ` (${said.join(", ")})` : "";
}
