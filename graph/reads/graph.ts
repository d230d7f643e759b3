import type { z } from "zod";
import type { graphQuery } from "../../model/api.ts";
import type { GraphEntity, GraphRelation } from "../../model/graph.ts";
import { compareText } from "../compare.ts";
import type { GraphStore, ReadLimits } from "../graph-store.ts";
import {
  countEvidence,
  entitiesById,
  RELATION_MATCH,
  RELATION_MATCH_FROM,
  RELATION_ROW,
  toEntity,
  toRelation,
  where,
} from "./cypher.ts";
import { READ_LIMITS } from "./limits.ts";

export type GraphQuery = z.output<typeof graphQuery>;

export interface Subgraph {
  readonly entities: readonly GraphEntity[];
  readonly relations: readonly GraphRelation[];
  /** Fact id → number of spans and notes. */
  readonly evidenceCounts: Readonly<Record<string, number>>;
  readonly truncated?: string;
}

/** Relations fetched for each entity asked for, before the rest is cut. */
const RELATIONS_PER_ENTITY = 8;

/**
 * The graph, or the part a query asks for. `limit` counts entities.
 * - `person`: the relations of that story, and the world facts among the entities so reached.
 * - `kinds`: both ends are of these kinds; the person asked for always is.
 * - `types`, `certainty`, `from`, `to`: relations that fit, and their ends. A relation fits a time when its days
 *   overlap it; one without days fits only when no time is asked for.
 */
export async function readGraph(
  store: GraphStore,
  query: GraphQuery,
  limits: ReadLimits = READ_LIMITS,
): Promise<Subgraph> {
  const asked = query.person ?? query.types ?? query.certainty ?? query.from ?? query.to;
  const found = asked === undefined ? await everything(store, query, limits) : await partAsked(store, query, limits);
  const evidenceCounts = await countEvidence(
    store,
    [...found.entities, ...found.relations].map((fact) => fact.id),
    limits,
  );
  return { ...found, evidenceCounts };
}

type Found = Omit<Subgraph, "evidenceCounts">;

async function everything(store: GraphStore, query: GraphQuery, limits: ReadLimits): Promise<Found> {
  const kinds = query.kinds === undefined ? [] : ["e.kind IN $kinds"];
  const { rows } = await store.read(
    `MATCH (e:Entity) ${where(["e.cairn = true", ...kinds])} RETURN properties(e) AS entity ORDER BY e.id LIMIT $limit`,
    { kinds: query.kinds ?? null, limit: query.limit + 1 },
    limits,
  );
  const entities = rows.slice(0, query.limit).map(toEntity);
  // The entities are the first by id, so their relations are known by the last of them: a long list of ids would be slow.
  const among = ["r.cairn = true", "a.id <= $last", "b.id <= $last"];
  const ofKinds = query.kinds === undefined ? [] : ["a.kind IN $kinds", "b.kind IN $kinds"];
  const relations = await store.read(
    `${RELATION_MATCH} ${where([...among, ...ofKinds])} RETURN ${RELATION_ROW} ORDER BY r.id LIMIT $limit`,
    {
      kinds: query.kinds ?? null,
      last: entities.at(-1)?.id ?? "",
      limit: query.limit * RELATIONS_PER_ENTITY + 1,
    },
    limits,
  );
  return cut(entities, relations.rows.map(toRelation), query, rows.length > query.limit);
}

async function partAsked(store: GraphStore, query: GraphQuery, limits: ReadLimits): Promise<Found> {
  const cap = query.limit * RELATIONS_PER_ENTITY;
  const told = await matching(
    store,
    query,
    limits,
    query.person === undefined ? RELATION_MATCH : `${RELATION_MATCH} WHERE r.person = $person WITH a, r, b`,
  );
  const ids = reached(told, query.person);
  const kept = new Set(ids.slice(0, query.limit));
  const world =
    query.person === undefined
      ? []
      : await matching(store, query, limits, `${RELATION_MATCH_FROM} WHERE r.person IS NULL WITH a, r, b`, kept);
  const entities = await entitiesById(store, kept, limits);
  const relations = [...told.slice(0, cap), ...world.slice(0, cap)]
    .filter((relation) => kept.has(relation.source) && kept.has(relation.target))
    .sort((a, b) => compareText(a.id, b.id));
  return cut(entities, relations, query, ids.length > query.limit || told.length > cap);
}

async function matching(
  store: GraphStore,
  query: GraphQuery,
  limits: ReadLimits,
  match: string,
  ids: Iterable<string> = [],
): Promise<GraphRelation[]> {
  const asked = [
    query.types === undefined ? [] : ["type(r) IN $types"],
    query.certainty === undefined ? [] : ["r.certainty IN $certainty"],
    query.kinds === undefined ? [] : ["(a.kind IN $kinds OR a.id = $person)", "(b.kind IN $kinds OR b.id = $person)"],
    query.from === undefined ? [] : ["coalesce(r.endDay, r.startDay) >= $from"],
    query.to === undefined ? [] : ["coalesce(r.startDay, r.endDay) <= $to"],
  ].flat();
  const { rows } = await store.read(
    `${match} ${where(["r.cairn = true", ...asked])} RETURN ${RELATION_ROW} ORDER BY r.id LIMIT $limit`,
    {
      person: query.person ?? "",
      ids: [...ids],
      types: query.types ?? null,
      certainty: query.certainty ?? null,
      kinds: query.kinds ?? null,
      from: query.from ?? null,
      to: query.to ?? null,
      limit: query.limit * RELATIONS_PER_ENTITY + 1,
    },
    limits,
  );
  return rows.map(toRelation);
}

/** Ids at the ends of relations, the person first, each once. */
function reached(relations: readonly GraphRelation[], person: string | undefined): string[] {
  const ids = relations.flatMap((relation) => [relation.source, relation.target]);
  return [...new Set(person === undefined ? ids : [person, ...ids])];
}

function cut(
  entities: readonly GraphEntity[],
  relations: readonly GraphRelation[],
  query: GraphQuery,
  more: boolean,
): Found {
  const cap = query.limit * RELATIONS_PER_ENTITY;
  const found = { entities, relations: relations.slice(0, cap) };
  if (!more && relations.length <= cap) return found;
  return { ...found, truncated: `more than ${query.limit} things or ${cap} relations fit; only these are shown` };
}
