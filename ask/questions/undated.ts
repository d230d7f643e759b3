import { z } from "zod";
import { FACT_ROW } from "../../graph/reads/fact-rows.ts";
import { laneOf } from "../../journey/lanes.ts";
import { toTableRow } from "./fact-table.ts";
import { personParam } from "./params.ts";
import { defineQuestion } from "./question.ts";
import { tellFact } from "./tell-fact.ts";

/** Facts with a place on the timeline that nobody dated, with what orders say of them. */
export const undated = defineQuestion({
  name: "undated",
  title: "What nobody dated",
  group: "evidence",
  params: z.strictObject({ person: personParam }),
  cypher: `MATCH (a:Entity)-[r]->(b:Entity) WHERE r.person = $person AND r.cairn = true AND r.start IS NULL AND r.end IS NULL RETURN ${FACT_ROW}`,
  async toAnswer(facts, { person }, context) {
    const journey = await context.journeyOf(person);
    const drawn = facts.filter(({ relation }) => {
      const fact = journey.fact(relation.id);
      return fact !== undefined && laneOf(fact) !== undefined;
    });
    const ordered = journey.inOrder(drawn);
    return {
      understood: `What nobody dated in the story of ${journey.name}`,
      sentences: ordered.map((fact) => tellFact(fact, journey)),
      rows: ordered.map((fact) => {
        const { startMin, startMax } = journey.windows.of(fact.relation.id);
        return toTableRow(fact, { startMin, startMax });
      }),
    };
  },
});
