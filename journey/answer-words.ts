/** Answers to "when was that?" in plain words → corrections: never EDTF, and never more than was said. */
import type { Edit } from "../model/edit.ts";
import type { PersonGraph } from "../model/graph.ts";
import { OPEN, periodBounds } from "../model/period.ts";
import { type Clause, readClause, type Unclear } from "./answer-words-clause.ts";
import { findNamed, plainWords } from "./answer-words-names.ts";
import { sayClauses } from "./answer-words-said.ts";
import { foldEpisodes } from "./episodes.ts";
import { type Fact, type Facts, gatherFacts } from "./facts.ts";
import { isPoint } from "./looks.ts";
import { shortName } from "./short-names.ts";
import { findSpine } from "./spine.ts";
import { computeWindows } from "./windows.ts";

/** A redate or order edit that has no id yet. */
export type Correction =
  | Pick<Extract<Edit, { op: "redate" }>, "op" | "target" | "value">
  | Pick<Extract<Edit, { op: "order" }>, "op" | "value">;

export type Understanding =
  | { readonly understood: string; readonly corrections: readonly Correction[] }
  /** What may be said instead. */
  | { readonly understood: null; readonly hints: readonly string[] };

/**
 * What an answer says about the time of one fact of a story.
 * @param target id of the fact that was asked about.
 * @param words as a person says it: "spring 2016", "for eight months", "two years before Lyft".
 * @returns undefined when the story has no such fact.
 */
export function understandAnswer(graph: PersonGraph, target: string, words: string): Understanding | undefined {
  const facts = gatherFacts(graph);
  const asked = facts.own.find((fact) => fact.id === target);
  if (!asked) return undefined;
  const story: Story = { facts, asked, stations: stationsOf(facts) };
  const clauses = readClauses(withoutOwnName(words, asked));
  const unclear = clauses?.find((clause) => clause.says === "nothing");
  if (!clauses || unclear) return { understood: null, hints: hintsFor(story, unclear?.why) };
  return correct(story, clauses);
}

/** "I joined TrueAccord in 2015", asked about TrueAccord, is "I joined there in 2015". */
function withoutOwnName(words: string, { target }: Fact): string {
  const names = [target.name, shortName(target), ...target.aliases].sort((a, b) => b.length - a.length);
  return names.reduce((text, name) => {
    const place = text.toLowerCase().search(new RegExp(`(?:\\b(?:at|to|with) )?\\b${literal(name.toLowerCase())}\\b`));
    if (place <= 0 || name.length < 2) return text;
    const rest = text.slice(place).replace(/^(?:at|to|with) /i, "");
    return `${text.slice(0, place)}there${rest.slice(name.length)}`;
  }, words);
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

interface Story {
  readonly facts: Facts;
  readonly asked: Fact;
  /** Studies and jobs in order. */
  readonly stations: readonly Fact[];
}

function stationsOf(facts: Facts): Fact[] {
  const windows = computeWindows(facts);
  const byId = new Map(facts.own.map((fact) => [fact.id, fact]));
  return findSpine(foldEpisodes(facts, windows), windows).flatMap(({ facts: [lead = ""] }) => byId.get(lead) ?? []);
}

/** More parts than this are no answer to one question. */
const MOST_PARTS = 4;

/** The whole as one clause, else parts at commas, "and" or "for", as few as can be understood. */
function readClauses(words: string): readonly Clause[] | undefined {
  const between = /^(?:sometime |somewhere )?between (.+) and (.+)$/.exec(plainWords(words));
  const whole = readClause(plainWords(words));
  if (whole?.says === "nothing") return [whole];
  if (between) return readParts([`after ${between[1]}`, `before ${between[2]}`]);
  if (whole?.says === "dates") return [whole];
  const joints = [...words.matchAll(JOINTS)].filter(({ index }) => !isGap(words, index));
  const choices = joints.length < MOST_PARTS ? [...Array(2 ** joints.length).keys()].slice(1) : [];
  const sizes = choices.map((choice) => joints.filter((_, index) => choice & (1 << index)));
  for (const chosen of sizes.sort((a, b) => a.length - b.length)) {
    const clauses = readParts(cutAt(words, chosen));
    if (clauses) return clauses;
  }
  return whole && [whole];
}

const JOINTS = /,|;|\band\b|\bbut\b|\bthen\b|\s(?=(?:for|until|till|before|after|during|while)\s)/gi;

/** Between "two years" and "before Lyft", which say one thing. */
const isGap = (words: string, index: number): boolean =>
  /(?:years?|months?|weeks?|days?|half)$/i.test(words.slice(0, index)) &&
  /^\s(?:before|after)\s/i.test(words.slice(index));

function cutAt(words: string, joints: readonly RegExpExecArray[]): string[] {
  const starts = [0, ...joints.map(({ 0: joint, index }) => index + joint.length)];
  return starts.map((start, index) => words.slice(start, joints[index]?.index ?? words.length));
}

function readParts(parts: readonly string[]): readonly Clause[] | undefined {
  const clauses = parts.map((part) => (part.trim() === "" ? undefined : readClause(plainWords(part))));
  return clauses.every((clause) => clause !== undefined) ? clauses : undefined;
}

function correct(story: Story, clauses: readonly Clause[]): Understanding {
  const dates: { start?: string; end?: string; duration?: string } = {};
  const orders: Correction[] = [];
  for (const clause of clauses) {
    if (clause.says === "dates") {
      const { says: _, ...given } = clause;
      if (Object.keys(given).some((name) => name in dates)) return unclear(story, "Say one date: several were given.");
      Object.assign(dates, given);
    } else if (clause.says === "place") {
      const named = findNamed(clause.name, story.facts, story.asked, story.stations.filter(isJob));
      if (!("fact" in named)) return unclear(story, nameHint(clause.name, named.choices));
      orders.push(...toOrders(clause, story.asked, named.fact));
    }
  }
  if (endsBeforeStart(dates.start, dates.end))
    return unclear(story, "The end would be before the start: say it the other way round.");
  const redate: Correction[] =
    Object.keys(dates).length === 0 ? [] : [{ op: "redate", target: story.asked.id, value: dates }];
  const corrections = [...redate, ...orders];
  return { understood: sayClauses(clauses, dates, (name) => nameOf(name, story)), corrections };
}

const isJob = ({ relation }: Fact): boolean => relation.type === "WORKED_AT";

function nameOf(name: string, { facts, asked, stations }: Story): string {
  const named = findNamed(name, facts, asked, stations.filter(isJob));
  return "fact" in named ? shortName(named.fact.target) : name;
}

type Place = Extract<Clause, { says: "place" }>;

function toOrders({ relative, gap }: Place, asked: Fact, named: Fact): Correction[] {
  const between = gap === undefined ? {} : { gap };
  const order = (kind: "starts-before" | "ends-before" | "during", first: Fact, second: Fact): Correction => ({
    op: "order",
    value: { kind, first: first.id, second: second.id, ...between },
  });
  switch (relative) {
    case "before-start":
      return [order("starts-before", asked, named)];
    case "until-start":
      return [order("ends-before", asked, named)];
    case "after-start":
      return [order("starts-before", named, asked)];
    case "after-end":
      // What still holds, or is a moment, has no end of its own to come after.
      return [
        order(named.relation.end === OPEN || isPoint(named.relation) ? "starts-before" : "ends-before", named, asked),
      ];
    case "during":
      return [order("during", asked, named)];
    case "with-start":
      return [order("starts-before", asked, named), order("starts-before", named, asked)];
  }
}

function endsBeforeStart(start: string | undefined, end: string | undefined): boolean {
  const [from, to] = [start, end].map((date) => (date === undefined || date === OPEN ? undefined : periodBounds(date)));
  return from !== undefined && to !== undefined && to.last < from.first;
}

const unclear = (story: Story, first: string): Understanding => ({
  understood: null,
  hints: [first, ...hintsFor(story)],
});

const nameHint = (name: string, choices: readonly string[]): string =>
  choices.length > 0
    ? `Say which one is meant by “${name}”: ${choices.slice(0, 5).join(", ")}.`
    : `“${name}” is not in this story under that name.`;

const WHY: Readonly<Record<Unclear, string>> = {
  "one-sided": "Say about when it was (“around 2015”), or what it came before: one date alone on one side is not kept.",
  range: "Say the more likely of the two, with “around”.",
  clock: "Say the year: the talk may be older than today.",
  unknown: "Leave it open, or say what it came before or after.",
  left: "Say what it came after, or when it was: what came before an end is not kept.",
};

function hintsFor({ stations, asked }: Story, why?: Unclear): string[] {
  const [first, second] = stations.filter((station) => station.id !== asked.id).map(({ target }) => shortName(target));
  return [
    ...(why === undefined ? [] : [WHY[why]]),
    "Say when: “spring 2016”, “in March 2014”, “around 2012”, “2014 to 2016”, “since 2015”.",
    ...(first === undefined
      ? []
      : [`Or what it came before or after: “before ${second ?? first}”, “a year after ${first}”.`]),
    ...(isPoint(asked.relation) ? [] : ["Or how long: “for eight months”, “still there”."]),
  ];
}
