import type { GraphEntity, GraphRelation } from "../../model/graph.ts";
import type { EntityKind } from "../../model/ontology.ts";
import type { GraphStore, ReadLimits } from "../graph-store.ts";
import { countEvidence, entitiesById } from "./cypher.ts";
import { READ_LIMITS } from "./limits.ts";
import { relationsAt } from "./neighbors.ts";

export interface EntityView {
  readonly entity: GraphEntity;
  readonly relations: readonly GraphRelation[];
  /** The other ends of its relations. */
  readonly others: readonly GraphEntity[];
  readonly evidenceCounts: Readonly<Record<string, number>>;
  readonly truncated?: string;
}

const RELATIONS_SHOWN = 2000;

/** A thing with its facts. @returns undefined when nothing has this id. */
export async function readEntity(
  store: GraphStore,
  id: string,
  limits: ReadLimits = READ_LIMITS,
): Promise<EntityView | undefined> {
  const [entity] = await entitiesById(store, [id], limits);
  if (!entity) return undefined;
  const found = await relationsAt(store, id, { direction: "both", limit: RELATIONS_SHOWN + 1 }, limits);
  const relations = found.slice(0, RELATIONS_SHOWN);
  const ends = new Set(relations.flatMap((relation) => [relation.source, relation.target]));
  ends.delete(id);
  const others = await entitiesById(store, ends, limits);
  const evidenceCounts = await countEvidence(store, [id, ...relations.map((relation) => relation.id)], limits);
  const view = { entity, relations, others, evidenceCounts };
  return found.length > RELATIONS_SHOWN
    ? { ...view, truncated: `it has more than ${RELATIONS_SHOWN} relations; the first of them are shown` }
    : view;
}

/** Names and kinds for ids, sorted by id; unknown ids are left out. */
export async function readEntityNames(
  store: GraphStore,
  ids: readonly string[],
  limits: ReadLimits = READ_LIMITS,
): Promise<readonly { readonly id: string; readonly name: string; readonly kind: EntityKind }[]> {
  const entities = await entitiesById(store, new Set(ids), limits);
  return entities.map(({ id, name, kind }) => ({ id, name, kind }));
}
