import { z } from "zod";
import { toTableRow } from "./fact-table.ts";
import { storyFacts } from "./list-question.ts";
import { personParam, thingParam } from "./params.ts";
import { defineQuestion } from "./question.ts";
import { tellFact } from "./tell-fact.ts";

/** What took the place of a tool or machine, or what it took the place of, with the reason. */
export const switches = defineQuestion({
  name: "switches",
  title: "What replaced what, and why",
  group: "one career",
  params: z.strictObject({ person: personParam, from: thingParam.optional(), to: thingParam.optional() }),
  cypher: storyFacts(["SWITCHED_TO"]),
  async toAnswer(facts, { person, from, to }, context) {
    const journey = await context.journeyOf(person);
    const meant = journey.inOrder(
      facts.filter(
        ({ source, target }) => (from === undefined || source.id === from) && (to === undefined || target.id === to),
      ),
    );
    const [left, taken] = await Promise.all([from, to].map((id) => (id === undefined ? undefined : context.thing(id))));
    const what = [left && `from ${left.name}`, taken && `to ${taken.name}`].filter(Boolean).join(" ");
    return {
      understood: `Why ${journey.name} switched${what ? ` ${what}` : ""}`,
      sentences: meant.map((fact) => {
        const { text, facts: cited } = tellFact(fact, journey);
        return fact.relation.properties.reason
          ? { text, facts: cited }
          : { text: text.replace(/\.$/, "; why is not said."), facts: cited };
      }),
      rows: meant.map((fact) => toTableRow(fact, { reason: String(fact.relation.properties.reason ?? "") || null })),
    };
  },
});
