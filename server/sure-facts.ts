/** What is drawn unasked: facts that a talk is sure enough of, that a person made, or that a person confirmed. */
import type { GraphStore } from "../graph/graph-store.ts";
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
  const thresholds = new Map((await store.talks()).map((talk) => [talk.id, talk.threshold]));
  const isSure = (fact: GraphEntity | GraphRelation): boolean =>
    fact.id === keep ||
    fact.certainty === "edited" ||
    fact.accepted === true ||
    reaches(fact, fact.sources, thresholds);
  const entities = facts.entities.filter(isSure);
  const kept = new Set(entities.map((entity) => entity.id));
  const relations = facts.relations.filter(
    (relation) => isSure(relation) && kept.has(relation.source) && kept.has(relation.target),
  );
  for (const { id } of relations) kept.add(id);
  const orders = facts.orders?.filter(
    (order) =>
      kept.has(order.first) &&
      kept.has(order.second) &&
      (order.certainty === "edited" || reaches(order, thresholds.keys(), thresholds)),
  );
  return { ...facts, entities, relations, ...(orders ? { orders } : {}) };
}

/** Whether one of the talks that claim it would keep it; nobody's claim needs no confidence. */
function reaches(
  { confidence }: { readonly confidence: number },
  talks: Iterable<string>,
  thresholds: ReadonlyMap<string, number>,
): boolean {
  const asked = [...talks].map((talk) => thresholds.get(talk) ?? 0);
  return asked.length === 0 || confidence >= Math.min(...asked);
}
