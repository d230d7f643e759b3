/** Questions that list one person's facts of some types, in order. */
import { z } from "zod";
import { FACT_ROW, type FactRow } from "../../graph/reads/fact-rows.ts";
import type { RelationType } from "../../model/ontology.ts";
import { toTableRow } from "./fact-table.ts";
import type { Journey } from "./journey.ts";
import { personParam } from "./params.ts";
import { type Draft, defineQuestion, type Question } from "./question.ts";
import { tellFact } from "./tell-fact.ts";

interface ListDefinition {
  readonly name: string;
  readonly title: string;
  readonly types: readonly RelationType[];
  /** Which of these facts; without it all. */
  readonly keep?: (fact: FactRow, all: readonly FactRow[]) => boolean;
  /** "Studies of Mira Solano". */
  readonly understood: (name: string) => string;
}

/** A question with the one parameter `person`. */
export function listQuestion({ name, title, types, keep = () => true, understood }: ListDefinition): Question {
  return defineQuestion({
    name,
    title,
    group: "one career",
    params: z.strictObject({ person: personParam }),
    cypher: personFacts(types),
    async toAnswer(facts, { person }, context) {
      const journey = await context.journeyOf(person);
      return tellAll(
        facts.filter((fact) => keep(fact, facts)),
        journey,
        understood(journey.name),
      );
    },
  });
}

/** Cypher for facts of some types that start at the person `$person` and belong to the same story. */
export const personFacts = (types: readonly RelationType[]): string =>
  `MATCH (a:Entity {id: $person}) MATCH (a)-[r:${types.join("|")}]->(b:Entity) WHERE r.person = $person AND r.cairn = true RETURN ${FACT_ROW}`;

/** Cypher for all facts of some types in the story of `$person`, whatever they join. */
export const storyFacts = (types: readonly RelationType[]): string =>
  `MATCH (a:Entity)-[r:${types.join("|")}]->(b:Entity) WHERE r.person = $person AND r.cairn = true RETURN ${FACT_ROW}`;

/** A draft with one sentence for each fact, in order. */
export function tellAll(facts: readonly FactRow[], journey: Journey, understood: string): Draft {
  const ordered = journey.inOrder(facts);
  return {
    understood,
    sentences: ordered.map((fact) => tellFact(fact, journey)),
    rows: ordered.map((fact) => toTableRow(fact)),
  };
}
