/** One sentence about a mark, from what its facts say and nothing else. */
import type { Episode } from "../../model/api.ts";
import type { GraphEntity, GraphRelation } from "../../model/graph.ts";
import { ownType, type RelationType } from "../../model/ontology.ts";
import { OPEN } from "../../model/period.ts";
import { isDegree } from "../degrees.ts";
import { countWord, moneyWords, shortName } from "../short-names.ts";
import type { Sentence } from "./sentences.ts";
import { listWords } from "./sentences.ts";
import { employerWords, placeWords, spokenWhen, withArticle } from "./spoken.ts";
import type { StoryWords } from "./story-words.ts";

/** A mark's facts as they are worded. */
interface Telling {
  readonly lead: GraphRelation;
  readonly target: GraphEntity;
  readonly others: readonly GraphRelation[];
  readonly words: StoryWords;
}

/**
 * "Vladimir did a PhD in physics at UC Davis from around 2010."
 * @param marks one, or several with the same {@link sameKey}.
 * @returns undefined for a mark that the graph does not have.
 */
export function tellMarks(marks: readonly Episode[], words: StoryWords): Sentence | undefined {
  const told = marks.map((mark) => tellMark(mark, words));
  const [first] = told;
  if (!first || told.length === 1) return first && toSentence(first, `${first.verb} ${first.object}`.trim());
  const all = told.flatMap((each) => each ?? []);
  const facts = all.flatMap((each) => each.facts);
  return toSentence({ ...first, facts }, `${first.verb} ${listWords(all.map(({ object }) => object))}`);
}

/** Marks with the same key differ in what they are about only, and can be told in one sentence. */
export function sameKey(mark: Episode, words: StoryWords): string {
  const [lead, ...others] = words.factsOf(mark);
  const { start, end, duration } = mark;
  const isPlain = lead !== undefined && others.length === 0 && LISTED.has(lead.type) && !lead.properties.purpose;
  const isWork = words.thing(lead?.target)?.kind === "Work";
  return isPlain && !isWork ? [lead.type, start, end, duration, lead.end].join(" ") : mark.id;
}

const LISTED: ReadonlySet<RelationType> = new Set<RelationType>(["LIVED_IN", "USED", "LEARNED"]);

/** A sentence in parts. */
interface ToldMark {
  readonly name: string;
  readonly verb: string;
  readonly object: string;
  readonly when: string;
  readonly after: string;
  readonly facts: string[];
}

function toSentence({ name, when, after, facts }: ToldMark, clause: string): Sentence {
  const text = `${name} ${clause}${when}${after}.`;
  return { text: text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`, facts };
}

/** As the schema of a sentence has it. */
const LONGEST = 600;

function tellMark(mark: Episode, words: StoryWords): ToldMark | undefined {
  const [lead, ...others] = words.factsOf(mark);
  const target = words.thing(lead?.target);
  if (!lead || !target) return undefined;
  const verb = VERBS[lead.type] ?? anyVerb;
  const [clause = "", after = ""] = [verb({ lead, target, others, words })].flat();
  const [, head = "", object = ""] = /^((?:has )?(?:lived in|used|learned)) (.+)$/.exec(clause) ?? [
    "",
    "",
    clause ?? "",
  ];
  return {
    name: words.name,
    verb: head,
    object,
    when: spokenWhen(timeOf(mark, lead.type), LASTING.has(lead.type)),
    after,
    facts: [lead, ...others].map(({ id }) => id),
  };
}

/** One sentence about several tools of which no time is said. */
export function tellTools(tools: readonly Episode[], inOrder: boolean, words: StoryWords): Sentence {
  const names = listWords(tools.flatMap((tool) => words.thing(tool.entity)?.name ?? []));
  const order = inOrder && tools.length > 1 ? ", in this order" : "";
  return {
    text: `${words.name} used ${names}${order}; when is not said.`,
    facts: tools.flatMap((tool) => words.factsOf(tool).map(({ id }) => id)),
  };
}

const LASTING: ReadonlySet<RelationType> = new Set<RelationType>([
  "STUDIED_AT",
  "WORKED_AT",
  "HELD_ROLE",
  "LIVED_IN",
  "USED",
]);

/** When something was got counts, not how long it was kept. */
const timeOf = ({ start, end, duration }: Episode, type: RelationType) =>
  type === "OWNED" ? { start } : { start, end, duration };

/** What stands before the time, and where something has to follow it, that too. */
type Verb = (telling: Telling) => string | readonly [string, string];

const VERBS: Partial<Record<RelationType, Verb>> = {
  STUDIED_AT: tellStudy,
  WORKED_AT: ({ lead, target, others, words }) => {
    const held = others.find(({ type }) => type === "HELD_ROLE");
    const role = lead.properties.role ?? words.thing(held?.target)?.name;
    return `${lead.end === OPEN ? "has worked" : "worked"} at ${employerWords(target.name)}${role ? ` as ${withArticle(String(role))}` : ""}`;
  },
  HELD_ROLE: tellRole,
  LIVED_IN: ({ lead, target }) => `${lead.end === OPEN ? "has lived" : "lived"} in ${placeWords(target.name)}`,
  APPLIED_TO: tellApplication,
  INTERVIEWED_AT: ({ lead, target }) => [`interviewed at ${employerWords(target.name)}`, outcomeOf(lead)],
  COMPETED_IN: tellCompetition,
  EARNED: tellAward,
  OWNED: ({ lead, target, others, words }) => {
    const parts = others.flatMap((each) => {
      const part = words.thing(each.target);
      return part && part.id !== target.id ? [quantityOf(each, part)] : [];
    });
    const whole = Number(lead.properties.quantity) > 1 ? quantityOf(lead, target) : machineWords(target.name);
    return `got ${whole}${parts.length > 0 ? ` with ${listWords(parts)}` : ""}`;
  },
  USED: ({ lead, target }) =>
    `${lead.end === OPEN ? "has used" : "used"} ${withArticle(target.name)}${lead.properties.purpose ? ` for ${lead.properties.purpose}` : ""}`,
  LEARNED: ({ target }) => `learned ${target.kind === "Work" ? `from ${titleOf(target)}` : target.name}`,
  PUBLISHED: ({ target, others, words }) => {
    const events = eventsOf(others, words);
    return `published ${titleOf(target)}${events ? ` and presented at ${events}` : ""}`;
  },
  PRESENTED_AT: ({ target }) => `presented at ${target.name}`,
};

const anyVerb: Verb = ({ lead, target }) =>
  `${ownType(lead.type)?.words ?? lead.type.toLowerCase().replaceAll("_", " ")} ${target.name}`;

function tellStudy({ lead, target, others, words }: Telling): string {
  const earned = others.flatMap((each) => words.thing(each.target) ?? []).find(isDegree)?.name;
  const { field } = lead.properties;
  const degree = String(lead.properties.degree ?? (field === undefined ? (earned ?? "") : ""));
  const still = lead.end === OPEN;
  if (degree === "") {
    return `${still ? "studies" : "studied"} ${field === undefined ? "" : `${field} `}at ${employerWords(target.name)}`;
  }
  const subject =
    field === undefined || degree.toLowerCase().includes(String(field).toLowerCase()) ? "" : ` in ${field}`;
  return `${still ? "is doing" : "did"} ${degreeWords(degree)}${subject} at ${employerWords(target.name)}`;
}

const degreeWords = (degree: string): string =>
  /^(?:an?|the) /i.test(degree)
    ? degree
    : `${/^[aeiou]|^M[AS]|^MBA/i.test(degree) && !/^(?:master|math|mech|uni)/i.test(degree) ? "an" : "a"} ${degree}`;

function tellRole({ lead, target, others, words }: Telling): string {
  const contest = words.thing(lead.properties.competition);
  const employer = words.thing(lead.properties.organization);
  const be = lead.end === OPEN ? "has been" : "was";
  if (contest) {
    const role = target.name.replace(/\s+(?:of|for) (?:the |a )?competition$/i, "").replace(/^competition\s+/i, "");
    const events = eventsOf(others, words);
    return `${be} ${/^\p{Ll}/u.test(role) ? `the ${role}` : role} of ${withThe(contest)}${events ? `, at ${events}` : ""}`;
  }
  const place = employer ? ` at ${employerWords(employer.name)}` : "";
  if (/ship$/i.test(target.name)) return `had ${withArticle(target.name)}${place}`;
  return `${be} ${withArticle(target.name)}${place}`;
}

const withThe = ({ name }: GraphEntity): string => (/\bcompetition$/i.test(name) ? `the ${name}` : name);

function tellApplication({ lead, target, others, words }: Telling): readonly [string, string] {
  const { count, countQualifier } = lead.properties;
  const offers = others
    .filter(({ properties }) => isOffer(properties.outcome))
    .flatMap(({ target: id }) => words.thing(id) ?? []);
  const after = offers.length > 0 ? `; ${listWords(offers.map(({ name }) => name))} made an offer` : outcomeOf(lead);
  if (typeof count === "number" && count > 1) {
    return [`sent ${countQualifier === "more than" ? "more than " : ""}${count} applications`, after];
  }
  return [`applied to ${target.name}`, after];
}

const isOffer = (outcome: unknown): boolean => /\b(?:offer|accept|hired)/i.test(String(outcome ?? ""));

function outcomeOf({ properties: { outcome } }: GraphRelation): string {
  if (outcome === undefined || outcome === "") return "";
  if (/\b(?:fail|reject|refus|unsuccess|turned down|no offer)/i.test(String(outcome))) return ", without success";
  return isOffer(outcome) ? ", and got an offer" : "";
}

function tellCompetition({ lead, target, others, words }: Telling): readonly [string, string] {
  const { count, countQualifier, team } = lead.properties;
  const failed = others.filter(({ type, properties }) => type === "COMPETED_IN" && properties.outcome === "failed");
  const tries = failed.reduce((sum, { properties }) => sum + (Number(properties.count) || 1), 0);
  const learned = others
    .filter(({ type }) => type === "LEARNED")
    .flatMap((each) => words.thing(each.target)?.name ?? [])
    .filter((topic) => !target.name.toLowerCase().includes(topic.toLowerCase()));
  const after = [
    ...(tries > 1 ? [`the first ${countWord(tries)} failed`] : []),
    ...(learned.length > 0 ? [`the topic was ${listWords(learned)}`] : []),
  ]
    .map((each) => `; ${each}`)
    .join("");
  if (typeof count === "number" && count > 1) {
    return [`took part in ${countQualifier === "more than" ? "more than " : ""}${count} ${target.name}`, after];
  }
  const place = Number(lead.properties.placement ?? others.find(isPlaced)?.properties.placement);
  const sum = others.map(({ properties }) => properties).find(({ amount }) => typeof amount === "number");
  const won = sum ? ` and won ${moneyWords(Number(sum.amount), sum.currency, sum.amountQualifier)}` : "";
  const how = typeof team === "string" && team !== "" ? `, ${team}` : "";
  const what = `${Number.isInteger(place) && place > 0 ? `came ${spokenPlace(place)} in` : "competed in"} ${withArticle(shortName(target))}`;
  return [`${what}${won}${how}${how && !/[,.]$/.test(how) ? "," : ""}`, after];
}

const isPlaced = ({ properties }: GraphRelation): boolean =>
  Number.isInteger(Number(properties.placement ?? Number.NaN));

const PLACES = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
const spokenPlace = (place: number): string => PLACES[place] ?? `number ${place}`;

function tellAward({ lead, target, others, words }: Telling): string {
  const titles = others.flatMap((each) => words.thing(each.target) ?? []).filter(({ kind }) => kind === "Credential");
  const [first, ...rest] = [target, ...titles].map((each) => earnedWords(each, lead));
  return [first, ...rest].join(" and ");
}

function earnedWords(thing: GraphEntity, { properties }: GraphRelation): string {
  if (thing.kind === "Credential" && /^\p{Lu}/u.test(thing.name) && !isPaper(thing))
    return `became ${withTitleArticle(thing.name)}`;
  const { amount, currency, amountQualifier } = properties;
  const sum =
    typeof amount === "number" && !/\d/.test(thing.name) ? ` of ${moneyWords(amount, currency, amountQualifier)}` : "";
  return `${thing.kind === "Award" ? "won" : "earned"} ${withArticle(thing.name)}${sum}`;
}

/** A degree or certificate is earned; a title is what one becomes. */
const isPaper = (thing: GraphEntity): boolean =>
  isDegree(thing) || /certific|licen[cs]e|exam|level|black belt/i.test(thing.name);

const withTitleArticle = (title: string): string => `${/^[AEIOU]/.test(title) ? "an" : "a"} ${title}`;

function quantityOf({ properties }: GraphRelation, part: GraphEntity): string {
  const quantity = Number(properties.quantity ?? Number.NaN);
  return Number.isInteger(quantity) && quantity > 0
    ? `${countWord(quantity)} ${shortName(part)}`
    : machineWords(shortName(part));
}

/** "a Commodore 64", "a first computer", "GPUs". */
const machineWords = (name: string): string =>
  /^\p{Lu}/u.test(name) && !/s$/.test(name) ? withTitleArticle(name) : withArticle(name);

/** A title that is a phrase stands in quotation marks. */
const titleOf = ({ name }: GraphEntity): string =>
  /^\p{Lu}/u.test(name) && name.split(" ").length > 2 ? `“${name}”` : withArticle(name);

const eventsOf = (facts: readonly GraphRelation[], words: StoryWords): string =>
  listWords(
    facts.filter(({ type }) => type === "PRESENTED_AT").flatMap((each) => words.thing(each.target)?.name ?? []),
  );
