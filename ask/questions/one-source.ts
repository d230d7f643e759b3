import { z } from "zod";
import { factsWhere, tellList } from "./evidence-facts.ts";
import { groupBy } from "./group-by.ts";
import { personParam } from "./params.ts";
import { defineQuestion } from "./question.ts";

/** What rests on one passage of one talk alone, the least sure first. */
export const oneSource = defineQuestion({
  name: "one-source",
  title: "Facts with one source only",
  group: "evidence",
  params: z.strictObject({ person: personParam.optional() }),
  cypher: factsWhere("size(r.sources) = 1"),
  async toAnswer(facts, { person }, context) {
    const evidence = groupBy(await context.evidenceOf(facts.map(({ relation }) => relation.id)), ({ fact }) => fact);
    const alone = facts
      .filter(({ relation }) => (evidence.get(relation.id) ?? []).length === 1)
      .sort((a, b) => a.relation.confidence - b.relation.confidence);
    const whose = person === undefined ? "" : ` (${(await context.thing(person)).name})`;
    return tellList(
      alone,
      `Facts that rest on one passage of one talk, the least sure first${whose}`,
      ({ relation }) => ({
        confidence: relation.confidence,
        source: relation.sources[0] ?? null,
      }),
    );
  },
});
