import { z } from "zod";
import { DEALINGS_CYPHER, timedDealings } from "./dealings.ts";
import { toTableRow } from "./fact-table.ts";
import { lengthOf } from "./lengths.ts";
import { personParam, thingParam } from "./params.ts";
import { defineQuestion } from "./question.ts";
import { factWords } from "./tell-fact.ts";

export const howLong = defineQuestion({
  name: "how-long",
  title: "How long something lasted",
  group: "one career",
  params: z.strictObject({ person: personParam, thing: thingParam }),
  cypher: DEALINGS_CYPHER,
  async toAnswer(facts, { person, thing }, context) {
    const journey = await context.journeyOf(person);
    const { name } = await context.thing(thing);
    const meant = journey.inOrder(timedDealings(facts));
    const lengths = meant.map((fact) => ({ fact, length: lengthOf(fact.relation, journey.facts.published) }));
    return {
      understood: `How long ${name} lasted (${journey.name})`,
      sentences: lengths.map(({ fact, length }) => ({
        text: `${factWords(fact)}: ${length ?? "for how long is not said"}.`,
        facts: [fact.relation.id],
      })),
      rows: lengths.map(({ fact, length }) => toTableRow(fact, { length: length ?? null })),
    };
  },
});
