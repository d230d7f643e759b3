import { z } from "zod";
import type { FactRow } from "../../graph/reads/fact-rows.ts";
import { shortName } from "../../journey/short-names.ts";
import { toTableRow } from "./fact-table.ts";
import type { Journey } from "./journey.ts";
import { storyFacts } from "./list-question.ts";
import { personParam } from "./params.ts";
import { defineQuestion, type Sentence } from "./question.ts";
import { tellFact } from "./tell-fact.ts";

const STATIONS = ["STUDIED_AT", "WORKED_AT"] as const;
/** What moves a story on, the most telling first. */
const TURNS = ["SWITCHED_TO", "FUNDED", "LED_TO"] as const;
/** Turns that are told. */
const MOST = 3;

/** "What is the talk about?": where the path begins and ends, and what led to what. */
export const summary = defineQuestion({
  name: "summary",
  title: "What the talk is about",
  group: "one career",
  params: z.strictObject({ person: personParam }),
  cypher: storyFacts([...STATIONS, ...TURNS]),
  async toAnswer(facts, { person }, context) {
    const journey = await context.journeyOf(person);
    const byId = new Map(facts.map((fact) => [fact.relation.id, fact]));
    const stations = journey.stations().flatMap((mark) => byId.get(mark.facts[0] ?? "") ?? []);
    const ends = [...new Set([stations[0], stations.at(-1)])].flatMap((fact) => fact ?? []);
    const told = [...ends, ...turnsOf(facts, journey)];
    return {
      understood: `What the talk of ${journey.name} is about`,
      sentences: [...pathOf(journey.name, stations), ...told.map((fact) => tellFact(fact, journey))],
      rows: told.map((fact) => toTableRow(fact)),
    };
  },
});

function pathOf(name: string, stations: readonly FactRow[]): Sentence[] {
  const [first, last] = [stations[0], stations.at(-1)];
  if (!first || !last || first === last) return [];
  const text = `The path of ${name} begins at ${shortName(first.target)} and ends at ${shortName(last.target)}, over ${stations.length} stations.`;
  return [{ text, facts: stations.map(({ relation }) => relation.id) }];
}

/** The last turn of each kind first, the end of a chain and one with a reason before others; told in order. */
function turnsOf(facts: readonly FactRow[], journey: Journey): FactRow[] {
  const turns = facts.filter(({ relation }) => isTurn(relation.type));
  const goesOn = ({ relation, target }: FactRow): boolean =>
    turns.some((other) => other.relation.type === relation.type && other.source.id === target.id);
  const weightOf = (fact: FactRow): number => (goesOn(fact) ? 0 : 2) + (fact.relation.properties.reason ? 1 : 0);
  const best = journey
    .inOrder(turns)
    .toReversed()
    .sort((a, b) => weightOf(b) - weightOf(a));
  const ofEachKind = TURNS.flatMap((type) => best.find(({ relation }) => relation.type === type) ?? []);
  return journey.inOrder([...new Set([...ofEachKind, ...best])].slice(0, MOST));
}

const isTurn = (type: string): boolean => TURNS.some((turn) => turn === type);
