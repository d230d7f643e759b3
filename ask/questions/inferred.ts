import { z } from "zod";
import { factsWhere, tellList } from "./evidence-facts.ts";
import { personParam } from "./params.ts";
import { defineQuestion } from "./question.ts";

export const inferred = defineQuestion({
  name: "inferred",
  title: "What was inferred, not said",
  group: "evidence",
  params: z.strictObject({ person: personParam.optional() }),
  cypher: factsWhere("r.certainty = 'inferred'").replace(
    "r.person = $person",
    "r.person IS NULL OR r.person = $person",
  ),
  async toAnswer(facts, { person }, context) {
    const whose = person === undefined ? "" : ` (${(await context.thing(person)).name})`;
    return tellList(facts, `What was inferred, not said${whose}`, ({ relation }) => ({ rule: relation.rule }));
  },
});
