/** The whole graph as an engine holds it now, for digests and for rebuilding. */
import type { Graph } from "../model/graph.ts";
import type { GraphStore, ReadLimits } from "./graph-store.ts";
import { RELATION_MATCH, RELATION_ROW, toEntity, toRelation } from "./reads/cypher.ts";
import { evidenceFromRow, orderFromRow } from "./rows.ts";

const ALL: ReadLimits = { timeoutMs: 120_000, maxRows: Number.MAX_SAFE_INTEGER };

export type StoredGraph = Pick<Graph, "entities" | "relations" | "orders" | "evidence">;

/** @throws Failure `bad-data` when something that claims to be ours is not. */
export async function readBack(read: GraphStore["read"]): Promise<StoredGraph> {
  const entities = await read("MATCH (e:Entity) WHERE e.cairn = true RETURN properties(e) AS entity", {}, ALL);
  const relations = await read(`${RELATION_MATCH} WHERE r.cairn = true RETURN ${RELATION_ROW}`, {}, ALL);
  const orders = await read("MATCH (o:Order) WHERE o.cairn = true RETURN properties(o) AS row", {}, ALL);
  const evidence = await read("MATCH (v:Evidence) WHERE v.cairn = true RETURN properties(v) AS row", {}, ALL);
  return {
    entities: entities.rows.map(toEntity),
    relations: relations.rows.map(toRelation),
    orders: orders.rows.map((row) => orderFromRow(row.row)),
    evidence: evidence.rows.map((row) => evidenceFromRow(row.row)),
  };
}
