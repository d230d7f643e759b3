import { z } from "zod";
import { toTableRow } from "./fact-table.ts";
import { personFacts } from "./list-question.ts";
import { personParam } from "./params.ts";
import { defineQuestion } from "./question.ts";
import { tellFact } from "./tell-fact.ts";

export const pathInOrder = defineQuestion({
  name: "journey",
  title: "The path in order",
  group: "one career",
  params: z.strictObject({ person: personParam }),
  cypher: personFacts(["STUDIED_AT", "WORKED_AT"]),
  async toAnswer(facts, { person }, context) {
    const journey = await context.journeyOf(person);
    const byId = new Map(facts.map((fact) => [fact.relation.id, fact]));
    const stations = journey.stations().flatMap((mark) => byId.get(mark.facts[0] ?? "") ?? []);
    return {
      understood: `The path of ${journey.name}, in order`,
      sentences: stations.map((fact) => tellFact(fact, journey)),
      rows: stations.map((fact) => toTableRow(fact)),
    };
  },
});
