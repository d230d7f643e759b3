import { z } from "zod";
import { FACT_ROW } from "../../graph/reads/fact-rows.ts";
import { toTableRow } from "./fact-table.ts";
import { personParam, thingParam } from "./params.ts";
import { defineQuestion } from "./question.ts";
import { tellFact } from "./tell-fact.ts";

/** Every fact of one story that touches a thing, and what the world says of it. */
export const about = defineQuestion({
  name: "about",
  title: "What someone says about a thing",
  group: "one career",
  params: z.strictObject({ person: personParam, thing: thingParam }),
  cypher: `MATCH (x:Entity {id: $thing}) MATCH (x)-[r]-(y:Entity) WHERE r.cairn = true AND (r.person = $person OR r.person IS NULL) WITH r, startNode(r) AS a, endNode(r) AS b RETURN ${FACT_ROW}`,
  async toAnswer(facts, { person, thing }, context) {
    const journey = await context.journeyOf(person);
    const { name } = await context.thing(thing);
    const said = facts.filter(({ relation }) => relation.type !== "MENTIONED");
    const ordered = journey.inOrder(said.length > 0 ? said : facts);
    return {
      understood: `What ${journey.name} says about ${name}`,
      sentences: ordered.map((fact) => tellFact(fact, journey)),
      rows: ordered.map((fact) => toTableRow(fact)),
      elements: [thing],
    };
  },
});
