import { z } from "zod";
import { FACT_ROW, type FactRow } from "../../graph/reads/fact-rows.ts";
import type { AskContext } from "./context.ts";
import { toTableRow } from "./fact-table.ts";
import { thingParam } from "./params.ts";
import { defineQuestion } from "./question.ts";
import { tellFact } from "./tell-fact.ts";

/** What touches any of the things `$ids`, mentions left out: they join everything to everything. */
const TOUCHING = `UNWIND $ids AS id MATCH (x:Entity {id: id}) MATCH (x)-[r]-(y:Entity) WHERE r.cairn = true AND type(r) <> 'MENTIONED' WITH r, startNode(r) AS a, endNode(r) AS b RETURN ${FACT_ROW}`;

/** Fewest facts that join two people, whatever the time. Breadth first, one hop per query. */
export const shortestLink = defineQuestion({
  name: "shortest-link",
  title: "The shortest link between two people",
  group: "several careers",
  params: z.strictObject({ from: thingParam, to: thingParam }),
  cypher: TOUCHING,
  rowParams: ({ from }) => ({ ids: [from] }),
  async toAnswer(facts, { from, to }, context) {
    const [start, end] = await Promise.all([context.thing(from), context.thing(to)]);
    const links = await findLinks(facts, from, to, context);
    const all = [...new Map(links.flat().map((fact) => [fact.relation.id, fact])).values()];
    return {
      understood: `The shortest link between ${start.name} and ${end.name}`,
      sentences: all.map((fact) => tellFact(fact)),
      rows: links.flatMap((link, at) => link.map((fact) => toTableRow(fact, { link: at + 1 }))),
      elements: [from, to],
    };
  },
});

const MOST_HOPS = 6;
const MOST_THINGS = 20_000;
const MOST_LINKS = 3;

async function findLinks(
  first: readonly FactRow[],
  from: string,
  to: string,
  context: AskContext,
): Promise<FactRow[][]> {
  const ways = new Map<string, FactRow[][]>([[from, [[]]]]);
  let edge = new Set([from]);
  let facts = first;
  for (let hop = 0; hop < MOST_HOPS && edge.size > 0 && ways.size < MOST_THINGS && !ways.has(to); hop += 1) {
    if (hop > 0) facts = await context.facts(TOUCHING, { ids: [...edge] });
    const reached = new Map<string, FactRow[][]>();
    for (const fact of new Map(facts.map((each) => [each.relation.id, each])).values()) {
      for (const [near, far] of [
        [fact.source.id, fact.target.id],
        [fact.target.id, fact.source.id],
      ]) {
        if (near === undefined || far === undefined || !edge.has(near) || ways.has(far)) continue;
        const longer = (ways.get(near) ?? []).map((way) => [...way, fact]);
        reached.set(far, [...(reached.get(far) ?? []), ...longer].slice(0, MOST_LINKS));
      }
    }
    for (const [thing, found] of reached) ways.set(thing, found);
    edge = new Set(reached.keys());
  }
  return ways.get(to) ?? [];
}
