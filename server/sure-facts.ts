/** What is drawn unasked: facts that a talk is sure enough of, that a person made, or that a person confirmed. */
import type { GraphStore } from "../graph/graph-store.ts";
import { readSureness } from "../graph/reads/sureness.ts";
import type { GraphEntity, GraphOrder, GraphRelation } from "../model/graph.ts";

export interface Facts {
  readonly entities: readonly GraphEntity[];
  readonly relations: readonly GraphRelation[];
  readonly orders?: readonly GraphOrder[];
}

/**
 * The part of `facts` that is not merely "maybe"; what hangs on a maybe goes with it.
 * @param keep the id of a person to keep in any case: whose story it is.
 */
export async function sureFacts<T extends Facts>(store: GraphStore, facts: T, keep?: string): Promise<T> {
  const { isSure, reaches, talks } = await readSureness(store);
  const entities = facts.entities.filter((entity) => entity.id === keep || isSure(entity));
  const kept = new Set(entities.map((entity) => entity.id));
  const relations = facts.relations.filter(
    (relation) => isSure(relation) && kept.has(relation.source) && kept.has(relation.target),
  );
  for (const { id } of relations) kept.add(id);
  const orders = facts.orders?.filter(
    (order) =>
      kept.has(order.first) && kept.has(order.second) && (order.certainty === "edited" || reaches(order, talks)),
  );
  return { ...facts, entities, relations, ...(orders ? { orders } : {}) };
}
