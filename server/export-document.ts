/** What leaves as a graph document: one talk as it was extracted, or all of them with their edits in one. */
import { documentOfGraph } from "../formats/document-json.ts";
import type { GraphStore } from "../graph/graph-store.ts";
import { readTalks } from "../graph/preview.ts";
import { project } from "../graph/project.ts";
import type { GraphDocument } from "../model/document.ts";
import type { Graph } from "../model/graph.ts";

/** One talk's document. @returns undefined when no talk has this id. */
export async function exportTalk(store: GraphStore, id: string): Promise<GraphDocument | undefined> {
  const talk = await store.talk(id);
  return talk && withoutHidden(talk.document, project([talk], await store.edits()));
}

/** Everything the store holds as one valid document. */
export async function exportAll(store: GraphStore): Promise<GraphDocument> {
  const talks = await readTalks(store);
  const graph = project(talks, await store.edits());
  const extractors = talks.map((talk) => talk.document.extractor);
  return withoutHidden(documentOfGraph(graph, extractors), graph);
}

/** The document without the facts that `graph` hides, nor any that hang on them. */
function withoutHidden(document: GraphDocument, graph: Graph): GraphDocument {
  const hidden = new Set([...graph.entities, ...graph.relations].flatMap((fact) => (fact.hidden ? [fact.id] : [])));
  if (hidden.size === 0) return document;
  const entities = document.entities.filter((entity) => !hidden.has(entity.id));
  const relations = document.relations.filter(({ id, source, target, person }) =>
    [id, source, target, person].every((each) => each === undefined || !hidden.has(each)),
  );
  const kept = new Set([...entities, ...relations].map((fact) => fact.id));
  const orders = document.orders.filter((order) => kept.has(order.first) && kept.has(order.second));
  return { ...document, entities, relations, orders };
}
