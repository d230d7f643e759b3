import type { PersonGraph } from "../../model/graph.ts";

/** The graph without what is hidden from an audience and what hangs on it: a story is told to one. */
export function visibleGraph(graph: PersonGraph): PersonGraph {
  const hidden = new Set([...graph.entities, ...graph.relations].flatMap((fact) => (fact.hidden ? [fact.id] : [])));
  if (hidden.size === 0) return graph;
  for (const { id, source, target } of graph.relations) if (hidden.has(source) || hidden.has(target)) hidden.add(id);
  const isVisible = ({ id }: { readonly id: string }): boolean => !hidden.has(id);
  return {
    ...graph,
    entities: graph.entities.filter((entity) => isVisible(entity) || entity.id === graph.person.id),
    relations: graph.relations.filter(isVisible),
    orders: graph.orders.filter(({ first, second }) => !hidden.has(first) && !hidden.has(second)),
    evidence: graph.evidence.filter(({ fact }) => !hidden.has(fact)),
  };
}
