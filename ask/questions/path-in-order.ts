import { z } from "zod";
import { tellMark } from "../../journey/story/sentences.ts";
import { toTableRow } from "./fact-table.ts";
import { personFacts } from "./list-question.ts";
import { personParam } from "./params.ts";
import { defineQuestion } from "./question.ts";

export const pathInOrder = defineQuestion({
  name: "journey",
  title: "The path in order",
  group: "one career",
  params: z.strictObject({ person: personParam }),
  cypher: personFacts(["STUDIED_AT", "WORKED_AT"]),
  async toAnswer(facts, { person }, context) {
    const journey = await context.journeyOf(person);
    const byId = new Map(facts.map((fact) => [fact.relation.id, fact]));
    const stations = journey.stations().flatMap((mark) => {
      const lead = byId.get(mark.facts[0] ?? "");
      return lead ? [{ mark, lead }] : [];
    });
    return {
      understood: `The path of ${journey.name}, in order`,
      sentences: stations.map(({ mark, lead }) => tellMark(mark, lead.relation.type, journey.firstName)),
      rows: stations.map(({ lead }) => toTableRow(lead)),
    };
  },
});
