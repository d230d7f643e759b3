import type { GraphOrder, PersonGraph } from "../model/graph.ts";
import type { RelationType } from "../model/ontology.ts";
import { createChains } from "./chains.ts";
import { compareText } from "./compare-text.ts";
import { foldEpisodes, type Mark } from "./episodes.ts";
import { type Fact, gatherFacts } from "./facts.ts";
import { isStation } from "./folding-rules.ts";
import { sequence } from "./sequence.ts";
import { shortName } from "./short-names.ts";
import { computeWindows } from "./windows.ts";

/** A question that the talk leaves open, whose answer would place marks. */
export interface OpenQuestion {
  /** "When did you join TrueAccord?" */
  readonly question: string;
  /** The fact whose start an answer dates. */
  readonly target: string;
  /** Facts that the answer would place or narrow, the target first. */
  readonly places: readonly string[];
}

/** At most this many are asked. */
const MOST = 3;

/**
 * The at most three questions whose answers would place the most marks. Undated marks that orders join are one group, and
 * a date for its last one bounds all before it: each group is asked about once, at its last station or else its last mark.
 * Larger groups first, then those with a station, then the later told.
 */
export function openQuestions(graph: PersonGraph): OpenQuestion[] {
  const facts = gatherFacts(graph);
  const windows = computeWindows(facts);
  const open = foldEpisodes(facts, windows).filter(({ episode }) => episode.start === undefined);
  const switchedFrom = new Map(
    facts.own.filter(({ relation }) => relation.type === "SWITCHED_TO").map((fact) => [fact.target.id, fact.source]),
  );
  return groupByOrders(open, windows.orders)
    .map((group) => ({ group, asked: lastOf(group, windows.orders) }))
    .sort(
      (a, b) =>
        b.group.length - a.group.length ||
        Number(isStation(b.asked.fold.lead)) - Number(isStation(a.asked.fold.lead)) ||
        b.asked.episode.told - a.asked.episode.told ||
        compareText(a.asked.episode.id, b.asked.episode.id),
    )
    .slice(0, MOST)
    .map(({ group, asked }) => ({
      question: wordQuestion(asked, switchedFrom.get(asked.episode.entity)),
      target: asked.fold.lead.id,
      places: [asked, ...group.filter((mark) => mark !== asked)].map(({ fold }) => fold.lead.id),
    }));
}

/** The marks that orders join, each group in order of telling. */
function groupByOrders(marks: readonly Mark[], orders: readonly GraphOrder[]): [Mark, ...Mark[]][] {
  const holder = new Map(marks.flatMap((mark) => mark.episode.facts.map((fact) => [fact, mark] as const)));
  const group = new Map(marks.map((mark): [Mark, [Mark, ...Mark[]]] => [mark, [mark]]));
  for (const { first, second } of orders) {
    const [one, other] = [holder.get(first), holder.get(second)].map((mark) => mark && group.get(mark));
    if (!one || !other || one === other) continue;
    one.push(...other);
    for (const mark of other) group.set(mark, one);
  }
  const groups = [...new Set(group.values())];
  for (const each of groups) each.sort((a, b) => a.episode.told - b.episode.told);
  return groups;
}

function lastOf(group: readonly [Mark, ...Mark[]], orders: readonly GraphOrder[]): Mark {
  const before = createChains(orders);
  const stations = group.filter(({ fold }) => isStation(fold.lead));
  const choice = stations.length > 0 ? stations : group;
  const [last] = sequence(
    choice,
    (a, b) => before(a.fold.lead.id, b.fold.lead.id),
    (a, b) => a.episode.told - b.episode.told,
  ).reverse();
  return last ?? group[0];
}

const QUESTIONS: Partial<Record<RelationType, (name: string) => string>> = {
  STUDIED_AT: (name) => `When did you start at ${name}?`,
  WORKED_AT: (name) => `When did you join ${name}?`,
  LIVED_IN: (name) => `When did you move to ${name}?`,
  USED: (name) => `When did you start using ${name}?`,
  OWNED: (name) => `When did you get the ${name.charAt(0).toLowerCase()}${name.slice(1)}?`,
  EARNED: (name) => `When did you earn the ${name}?`,
  COMPETED_IN: (name) => `When was the ${name}?`,
  LEARNED: (name) => `When did you get into ${name}?`,
  PUBLISHED: (name) => `When did you publish “${name}”?`,
  PRESENTED_AT: (name) => `When did you present at ${name}?`,
  INTERVIEWED_AT: (name) => `When did you interview at ${name}?`,
  APPLIED_TO: (name) => `When did you apply to ${name}?`,
};

function wordQuestion({ episode, fold }: Mark, from: Fact["source"] | undefined): string {
  const name = shortName(fold.lead.target);
  if (from && fold.lead.relation.type === "USED") return `When did you move from ${shortName(from)} to ${name}?`;
  if (fold.lead.relation.type === "HELD_ROLE") {
    return episode.lane === "competitions"
      ? `When did the competition “${episode.title.replace(/^[^,]*, /, "")}” run?`
      : `When did you become ${/^[aeiou]/i.test(name) ? "an" : "a"} ${name}?`;
  }
  return QUESTIONS[fold.lead.relation.type]?.(name) ?? `When was ${name}?`;
}
