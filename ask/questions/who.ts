import { z } from "zod";
import { FACT_ROW } from "../../graph/reads/fact-rows.ts";
import { timedDealings } from "./dealings.ts";
import { toTableRow } from "./fact-table.ts";
import { thingParam } from "./params.ts";
import { defineQuestion } from "./question.ts";
import { tellFact } from "./tell-fact.ts";

export const who = defineQuestion({
  name: "who",
  title: "Who had to do with a thing",
  group: "several careers",
  params: z.strictObject({ thing: thingParam }),
  cypher: `MATCH (b:Entity {id: $thing}) MATCH (a:Person)-[r]->(b) WHERE r.cairn = true RETURN ${FACT_ROW}`,
  async toAnswer(facts, { thing }, context) {
    const { name } = await context.thing(thing);
    const dealings = timedDealings(facts);
    return {
      understood: `Who had to do with ${name}`,
      sentences: dealings.map((fact) => tellFact(fact)),
      rows: dealings.map((fact) => toTableRow(fact)),
      elements: [thing],
    };
  },
});
