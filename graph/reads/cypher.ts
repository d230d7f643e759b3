/** Pieces that every reader shares, in the subset both engines understand alike. */
import type { GraphEntity, GraphEvidence, GraphRelation } from "../../model/graph.ts";
import { compareText } from "../compare.ts";
import type { GraphReader, ReadLimits, Row } from "../graph-store.ts";
import { entityFromRow, evidenceFromRow, relationFromRow } from "../rows.ts";

/** A relationship of ours with its two nodes; a user's own relationships carry no `cairn`. */
export const RELATION_MATCH = "MATCH (a:Entity)-[r]->(b:Entity)";
/** Relationships that start at one of many nodes: by index for each, where `a.id IN $ids` compares with every one. */
export const RELATION_MATCH_FROM = "UNWIND $ids AS id MATCH (a:Entity {id: id}) MATCH (a)-[r]->(b:Entity)";
export const RELATION_ROW = "properties(r) AS relation, type(r) AS type, a.id AS source, b.id AS target";

export const toRelation = (row: Row): GraphRelation => relationFromRow(row.relation, row.type, row.source, row.target);

export const toEntity = (row: Row): GraphEntity => entityFromRow(row.entity);

/** Conditions joined by AND, as a WHERE clause. */
export const where = (conditions: readonly string[]): string => `WHERE ${conditions.join(" AND ")}`;

/** Entities by id, sorted by id; unknown ids are left out. */
export async function entitiesById(
  store: GraphReader,
  ids: Iterable<string>,
  limits: ReadLimits,
): Promise<GraphEntity[]> {
  const { rows } = await store.read(
    "UNWIND $ids AS id MATCH (e:Entity {id: id}) WHERE e.cairn = true RETURN properties(e) AS entity ORDER BY e.id",
    { ids: [...new Set(ids)] },
    limits,
  );
  return rows.map(toEntity);
}

/** Fact id → number of spans and notes. */
export async function countEvidence(
  store: GraphReader,
  facts: Iterable<string>,
  limits: ReadLimits,
): Promise<Record<string, number>> {
  const { rows } = await store.read(
    "UNWIND $facts AS id MATCH (v:Evidence {fact: id}) WHERE v.cairn = true RETURN v.fact AS fact, count(v) AS count ORDER BY fact",
    { facts: [...new Set(facts)] },
    limits,
  );
  return Object.fromEntries(rows.map((row) => [String(row.fact), Number(row.count)]));
}

/** Evidence of facts: spans by source and place, then notes. */
export async function evidenceOf(
  store: GraphReader,
  facts: Iterable<string>,
  limits: ReadLimits,
): Promise<GraphEvidence[]> {
  const { rows } = await store.read(
    "UNWIND $facts AS id MATCH (v:Evidence {fact: id}) WHERE v.cairn = true RETURN properties(v) AS evidence ORDER BY v.id",
    { facts: [...new Set(facts)] },
    limits,
  );
  return rows.map((row) => evidenceFromRow(row.evidence)).sort(byPlace);
}

/** Spans by source and place, then notes by id: the order in which evidence is counted, by `split` too. */
export function byPlace(a: GraphEvidence, b: GraphEvidence): number {
  if (a.source === undefined || b.source === undefined)
    return a.source === b.source ? compareText(a.id, b.id) : a.source === undefined ? 1 : -1;
  return (
    compareText(a.source, b.source) ||
    (a.start ?? 0) - (b.start ?? 0) ||
    (a.end ?? 0) - (b.end ?? 0) ||
    compareText(a.id, b.id)
  );
}
