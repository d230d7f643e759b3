import { z } from "zod";
import { FACT_ROW, type FactRow } from "../../graph/reads/fact-rows.ts";
import { asOf } from "../../journey/as-of.ts";
import { laneOf } from "../../journey/lanes.ts";
import { listWords } from "../../journey/story/sentences.ts";
import { rangeWords } from "../../model/period.ts";
import { toTableRow } from "./fact-table.ts";
import { withoutRepeatedRoles } from "./own-roles.ts";
import { laneIds, lanesParam, laneWords, personParam, rangeParam } from "./params.ts";
import { defineQuestion, type Sentence } from "./question.ts";
import { tellFact } from "./tell-fact.ts";

/** What held at a date in three groups: certainly, possibly, and what only orders place. */
export const stateAt = defineQuestion({
  name: "as-of",
  title: "The state at a date",
  group: "one career",
  params: z.strictObject({ person: personParam, date: rangeParam, lane: lanesParam.optional() }),
  cypher: `MATCH (a:Entity)-[r]->(b:Entity) WHERE r.person = $person AND r.cairn = true RETURN ${FACT_ROW}`,
  async toAnswer(facts, { person, date, lane }, context) {
    const journey = await context.journeyOf(person);
    const asked = lane === undefined ? undefined : laneIds(lane);
    const inLane = facts.filter(({ relation }) => {
      const fact = journey.fact(relation.id);
      const stands = fact && laneOf(fact);
      return stands !== undefined && (asked === undefined || asked.includes(stands));
    });
    const byId = new Map(inLane.map((fact) => [fact.relation.id, fact]));
    const held = asOf(journey.graph, date);
    const rowsOf = (ids: readonly string[]): FactRow[] =>
      journey.inOrder(withoutRepeatedRoles(ids.flatMap((id) => byId.get(id) ?? [])));
    const groups = {
      certainly: rowsOf(held.certainly),
      possibly: rowsOf(held.possibly),
      order: rowsOf(held.orderOnly),
    };
    const about = asked === undefined ? "" : ` (${laneWords(asked)})`;
    return {
      understood: `${journey.name} ${rangeWords(date)}${about}`,
      sentences: [
        ...groups.certainly.map((fact) => tellFact(fact, journey)),
        ...groups.possibly.map((fact) => possibly(tellFact(fact, journey))),
        ...(groups.order.length > 0 ? [withoutDate(groups.order)] : []),
      ],
      rows: Object.entries(groups).flatMap(([group, members]) => members.map((fact) => toTableRow(fact, { group }))),
    };
  },
});

const possibly = ({ text, facts }: Sentence): Sentence => ({ text: `Possibly: ${text}`, facts });

const withoutDate = (facts: readonly FactRow[]): Sentence => ({
  text: `When is not said of ${listWords(facts.map(({ target }) => target.name))}: it may have been then.`,
  facts: facts.map(({ relation }) => relation.id),
});
