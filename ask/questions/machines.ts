import { z } from "zod";
import { toTableRow } from "./fact-table.ts";
import { storyFacts } from "./list-question.ts";
import { personParam } from "./params.ts";
import { defineQuestion } from "./question.ts";
import { tellFact } from "./tell-fact.ts";

/** Machines and parts in order, each followed by what paid for it. */
export const machines = defineQuestion({
  name: "machines",
  title: "Machines, and what paid for them",
  group: "one career",
  params: z.strictObject({ person: personParam }),
  cypher: storyFacts(["OWNED", "USED", "FUNDED", "SWITCHED_TO"]),
  async toAnswer(facts, { person }, context) {
    const journey = await context.journeyOf(person);
    const hardware = facts.filter(({ target }) => target.kind === "Hardware");
    const isDealing = (type: string): boolean => type === "OWNED" || type === "USED";
    const paying = hardware.filter(({ relation }) => !isDealing(relation.type));
    const ordered = journey
      .inOrder(hardware.filter(({ relation }) => isDealing(relation.type)))
      .flatMap((fact) => [fact, ...paying.filter(({ target }) => target.id === fact.target.id)]);
    const all = [...new Set([...ordered, ...paying])];
    return {
      understood: `Machines of ${journey.name}, and what paid for them`,
      sentences: all.map((fact) => tellFact(fact, journey)),
      rows: all.map((fact) => toTableRow(fact)),
    };
  },
});
