import { z } from "zod";
import { toTableRow } from "./fact-table.ts";
import { storyFacts } from "./list-question.ts";
import { personParam } from "./params.ts";
import { defineQuestion } from "./question.ts";
import { tellFact } from "./tell-fact.ts";

/** Software by order, each followed by what replaced it and why. */
export const tools = defineQuestion({
  name: "tools",
  title: "Tools by order, and what replaced what",
  group: "one career",
  params: z.strictObject({ person: personParam }),
  cypher: storyFacts(["USED", "LEARNED", "SWITCHED_TO"]),
  async toAnswer(facts, { person }, context) {
    const journey = await context.journeyOf(person);
    const software = facts.filter(({ target }) => target.kind === "Tool" || target.kind === "Dataset");
    const switches = software.filter(({ relation }) => relation.type === "SWITCHED_TO");
    const dealings = software.filter(({ relation }) => relation.type !== "SWITCHED_TO");
    const told = journey
      .inOrder(dealings)
      .flatMap((fact) => [fact, ...switches.filter(({ source }) => source.id === fact.target.id)]);
    const ordered = [...new Set([...told, ...switches])];
    return {
      understood: `Tools of ${journey.name}, in order, and what replaced what`,
      sentences: ordered.map((fact) => tellFact(fact, journey)),
      rows: ordered.map((fact) => toTableRow(fact, { reason: String(fact.relation.properties.reason ?? "") || null })),
    };
  },
});
