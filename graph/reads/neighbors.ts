import type { GraphEntity, GraphRelation } from "../../model/graph.ts";
import type { RelationType } from "../../model/ontology.ts";
import { compareText } from "../compare.ts";
import type { GraphStore, ReadLimits } from "../graph-store.ts";
import { entitiesById, RELATION_ROW, toRelation, where } from "./cypher.ts";
import { READ_LIMITS } from "./limits.ts";

export interface NeighborsQuery {
  readonly types?: readonly RelationType[] | undefined;
  /** `out`: it is the source; `in`: it is the target. */
  readonly direction: "in" | "out" | "both";
  /** Counts relations. */
  readonly limit: number;
}

export interface Neighbors {
  /** The other ends, without the thing itself. */
  readonly entities: readonly GraphEntity[];
  readonly relations: readonly GraphRelation[];
  readonly truncated?: string;
}

/** One step around a thing. @returns undefined when nothing has this id. */
export async function readNeighbors(
  store: GraphStore,
  id: string,
  query: NeighborsQuery,
  limits: ReadLimits = READ_LIMITS,
): Promise<Neighbors | undefined> {
  const [entity] = await entitiesById(store, [id], limits);
  if (!entity) return undefined;
  const found = await relationsAt(store, id, { ...query, limit: query.limit + 1 }, limits);
  const relations = found.slice(0, query.limit);
  const ends = new Set(relations.flatMap((relation) => [relation.source, relation.target]));
  ends.delete(id);
  const view = { entities: await entitiesById(store, ends, limits), relations };
  return found.length > query.limit
    ? { ...view, truncated: `it has more than ${query.limit} such relations; the first of them are shown` }
    : view;
}

/** Relations that start or end at a thing, sorted by id, each once, at most `limit`. */
export async function relationsAt(
  store: GraphStore,
  id: string,
  query: NeighborsQuery,
  limits: ReadLimits,
): Promise<GraphRelation[]> {
  const types = query.types === undefined ? [] : ["type(r) IN $types"];
  const found = new Map<string, GraphRelation>();
  // Each pattern begins at the thing asked for: the embedded engine goes from left to right.
  for (const end of query.direction === "out" ? ["a"] : query.direction === "in" ? ["b"] : ["a", "b"]) {
    const { rows } = await store.read(
      `MATCH (${end}:Entity {id: $id}) MATCH ${end === "a" ? "(a)-[r]->(b:Entity)" : "(b)<-[r]-(a:Entity)"} ${where(["r.cairn = true", ...types])} RETURN ${RELATION_ROW} ORDER BY r.id LIMIT $limit`,
      { id, types: query.types ?? null, limit: query.limit },
      limits,
    );
    for (const relation of rows.map(toRelation)) found.set(relation.id, relation);
  }
  return [...found.values()].sort((a, b) => compareText(a.id, b.id)).slice(0, query.limit);
}
