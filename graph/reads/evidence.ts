import type { GraphEntity, GraphEvidence, GraphOrder, GraphRelation } from "../../model/graph.ts";
import { relationTypes } from "../../model/ontology.ts";
import type { GraphStore, ReadLimits } from "../graph-store.ts";
import { evidenceFromRow, orderFromRow } from "../rows.ts";
import { byPlace, entitiesById, evidenceOf, RELATION_ROW, toRelation } from "./cypher.ts";
import { READ_LIMITS } from "./limits.ts";

type Fact =
  | { readonly of: "entity"; readonly fact: GraphEntity }
  | { readonly of: "relation"; readonly fact: GraphRelation }
  | { readonly of: "order"; readonly fact: GraphOrder };
export type FactEvidence = Fact & { readonly evidence: readonly GraphEvidence[] };

/** A fact of any sort with the words it rests on. @returns undefined when no fact has this id. */
export async function readEvidence(
  store: GraphStore,
  factId: string,
  limits: ReadLimits = READ_LIMITS,
): Promise<FactEvidence | undefined> {
  const found = await readFact(store, factId, limits);
  return found && { ...found, evidence: await evidenceOf(store, [factId], limits) };
}

async function readFact(store: GraphStore, id: string, limits: ReadLimits): Promise<Fact | undefined> {
  const relation = await readRelation(store, id, limits);
  if (relation) return { of: "relation", fact: relation };
  const [entity] = await entitiesById(store, [id], limits);
  if (entity) return { of: "entity", fact: entity };
  const { rows } = await store.read(
    "MATCH (o:Order {id: $id}) WHERE o.cairn = true RETURN properties(o) AS row ORDER BY o.id",
    { id },
    limits,
  );
  const order = rows[0];
  return order && { of: "order", fact: orderFromRow(order.row) };
}

/** Looks only at the source that the id names: neither engine has an index over all relationships. */
async function readRelation(store: GraphStore, id: string, limits: ReadLimits): Promise<GraphRelation | undefined> {
  const [type, source] = id.split("~");
  if (source === undefined || !relationTypes().some((known) => known.toLowerCase() === type)) return undefined;
  const { rows } = await store.read(
    `MATCH (a:Entity {id: $source}) MATCH (a)-[r]->(b:Entity) WHERE r.id = $id AND r.cairn = true RETURN ${RELATION_ROW} ORDER BY r.id`,
    { source, id },
    limits,
  );
  const row = rows[0];
  return row && toRelation(row);
}

/** Every span of one talk, in order of telling. */
export async function readEvidenceOfSource(
  store: GraphStore,
  sourceId: string,
  limits: ReadLimits = READ_LIMITS,
): Promise<readonly GraphEvidence[]> {
  const { rows } = await store.read(
    "MATCH (v:Evidence {source: $source}) WHERE v.cairn = true RETURN properties(v) AS evidence ORDER BY v.id",
    { source: sourceId },
    limits,
  );
  return rows.map((row) => evidenceFromRow(row.evidence)).sort(byPlace);
}
