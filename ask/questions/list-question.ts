/** Questions that list one person's facts of some types, in order. */
import { z } from "zod";
import { FACT_ROW, type FactRow } from "../../graph/reads/fact-rows.ts";
import type { RelationType } from "../../model/ontology.ts";
import { toTableRow } from "./fact-table.ts";
import type { Journey } from "./journey.ts";
import { personParam, whichParam } from "./params.ts";
import { defineQuestion, type Question } from "./question.ts";
import { tellFact } from "./tell-fact.ts";

interface ListDefinition {
  readonly name: string;
  readonly title: string;
  readonly types: readonly RelationType[];
  /** Which of these facts; without it all. */
  readonly keep?: (facts: readonly FactRow[]) => readonly FactRow[];
  /** "Studies of Mira Solano". */
  readonly understood: (name: string) => string;
}

/** A question with the parameters `person` and, for one end of the list, `which`. */
export function listQuestion({ name, title, types, keep = (facts) => facts, understood }: ListDefinition): Question {
  return defineQuestion({
    name,
    title,
    group: "one career",
    params: z.strictObject({ person: personParam, which: whichParam.optional() }),
    cypher: personFacts(types),
    async toAnswer(facts, { person, which }, context) {
      const journey = await context.journeyOf(person);
      const { stations, others } = byStations(journey.inOrder(keep(facts)), journey);
      const ends = stations.length > 0 ? stations : others;
      const meant =
        which === undefined ? [...stations, ...others] : which === "first" ? ends.slice(0, 1) : ends.slice(-1);
      return {
        understood: `${understood(journey.name)}${which === undefined ? "" : `: the ${which}`}`,
        sentences: meant.map((fact) => tellFact(fact, journey)),
        rows: meant.map((fact) => toTableRow(fact)),
      };
    },
  });
}

/** Cypher for facts of some types that start at the person `$person` and belong to the same story. */
export const personFacts = (types: readonly RelationType[]): string =>
  `MATCH (a:Entity {id: $person}) MATCH (a)-[r:${types.join("|")}]->(b:Entity) WHERE r.person = $person AND r.cairn = true RETURN ${FACT_ROW}`;

/** Cypher for all facts of some types in the story of `$person`, whatever they join. */
export const storyFacts = (types: readonly RelationType[]): string =>
  `MATCH (a:Entity)-[r:${types.join("|")}]->(b:Entity) WHERE r.person = $person AND r.cairn = true RETURN ${FACT_ROW}`;

/** Stations as the spine has them, and what is none, such as a role without an employer, as it came. */
function byStations(
  facts: readonly FactRow[],
  journey: Journey,
): { readonly stations: readonly FactRow[]; readonly others: readonly FactRow[] } {
  const places = new Map(
    journey.stations().flatMap(({ facts: members }, at) => members.map((id) => [id, at] as const)),
  );
  const stations = facts
    .filter(({ relation }) => places.has(relation.id))
    .sort((a, b) => (places.get(a.relation.id) ?? 0) - (places.get(b.relation.id) ?? 0));
  return { stations, others: facts.filter(({ relation }) => !places.has(relation.id)) };
}
