import { z } from "zod";
import { FACT_ROW, type FactRow } from "../../graph/reads/fact-rows.ts";
import { asOf } from "../../journey/as-of.ts";
import { laneOf } from "../../journey/lanes.ts";
import { listWords } from "../../journey/story/sentences.ts";
import { periodWords, precisionOf } from "../../model/period.ts";
import { toTableRow } from "./fact-table.ts";
import { withoutRepeatedRoles } from "./own-roles.ts";
import { dateParam, laneParam, laneWords, personParam } from "./params.ts";
import { defineQuestion, type Sentence } from "./question.ts";
import { tellFact } from "./tell-fact.ts";

/** What held at a date in three groups: certainly, possibly, and what only orders place. */
export const stateAt = defineQuestion({
  name: "as-of",
  title: "The state at a date",
  group: "one career",
  params: z.strictObject({ person: personParam, date: dateParam, lane: laneParam.optional() }),
  cypher: `MATCH (a:Entity)-[r]->(b:Entity) WHERE r.person = $person AND r.cairn = true RETURN ${FACT_ROW}`,
  async toAnswer(facts, { person, date, lane }, context) {
    const journey = await context.journeyOf(person);
    const inLane = facts.filter(({ relation }) => {
      const fact = journey.fact(relation.id);
      return fact !== undefined && (lane === undefined || laneOf(fact) === lane);
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
    const about = lane === undefined ? "" : ` (${laneWords(lane)})`;
    return {
      understood: `${journey.name} ${precisionOf(date) === "day" ? "on" : "in"} ${periodWords(date)}${about}`,
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
