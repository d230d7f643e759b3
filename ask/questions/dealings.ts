/** A person's own dealings with a thing. */
import type { FactRow } from "../../graph/reads/fact-rows.ts";
import { FACT_ROW } from "../../graph/reads/fact-rows.ts";
import type { RelationType } from "../../model/ontology.ts";

/** Cypher for the facts in the story of `$person` that end at `$thing`. */
export const DEALINGS_CYPHER = `MATCH (b:Entity {id: $thing}) MATCH (a:Entity)-[r]->(b) WHERE r.person = $person AND r.cairn = true RETURN ${FACT_ROW}`;

const EDGES: ReadonlySet<RelationType> = new Set(["SWITCHED_TO", "LED_TO", "FUNDED", "MENTIONED"]);

/** Those that have a time of their own: not causes and mere mentions, unless there is nothing else. */
export function timedDealings(facts: readonly FactRow[]): readonly FactRow[] {
  const timed = facts.filter(({ relation }) => !EDGES.has(relation.type));
  return timed.length > 0 ? timed : facts.filter(({ relation }) => relation.type !== "MENTIONED");
}
