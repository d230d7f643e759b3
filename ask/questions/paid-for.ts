import { z } from "zod";
import { toTableRow } from "./fact-table.ts";
import { storyFacts } from "./list-question.ts";
import { personParam, thingParam } from "./params.ts";
import { defineQuestion } from "./question.ts";
import { sameMark } from "./same-mark.ts";
import { tellFact } from "./tell-fact.ts";

export const paidFor = defineQuestion({
  name: "paid-for",
  title: "What paid for a thing, and what it paid for",
  group: "one career",
  params: z.strictObject({ person: personParam, thing: thingParam.optional() }),
  cypher: storyFacts(["FUNDED", "EARNED"]),
  async toAnswer(facts, { person, thing }, context) {
    const journey = await context.journeyOf(person);
    const name = thing === undefined ? "" : (await context.thing(thing)).name;
    const meant = thing === undefined ? undefined : sameMark(thing, journey);
    const paying = facts.filter(
      ({ relation, source, target }) =>
        relation.type === "FUNDED" && (!meant || meant.has(source.id) || meant.has(target.id)),
    );
    const earned = facts.filter(
      ({ relation, target }) => relation.type === "EARNED" && paying.some(({ source }) => source.id === target.id),
    );
    const all = [...journey.inOrder(paying), ...journey.inOrder(earned)];
    return {
      understood:
        thing === undefined
          ? `What paid for what (${journey.name})`
          : `What paid for ${name}, and what it paid for (${journey.name})`,
      sentences: all.map((fact) => tellFact(fact, journey)),
      rows: all.map((fact) => toTableRow(fact)),
    };
  },
});
