/** A document without the facts that are only "maybe". */
import type { GraphDocument } from "../model/document.ts";

/**
 * Leaves out facts less confident than the document's threshold, relations that lose an end by it, and orders
 * between what is left out.
 */
export function withoutMaybe(document: GraphDocument): GraphDocument {
  const { threshold } = document.extractor;
  const isSure = ({ confidence }: { readonly confidence: number }) => confidence >= threshold;
  const entities = document.entities.filter(isSure);
  const kept = new Set(entities.map(({ id }) => id));
  const relations = document.relations.filter(
    (relation) => isSure(relation) && kept.has(relation.source) && kept.has(relation.target),
  );
  for (const { id } of relations) kept.add(id);
  const orders = document.orders.filter((order) => isSure(order) && kept.has(order.first) && kept.has(order.second));
  return { ...document, entities, relations, orders };
}
