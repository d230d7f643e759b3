/** The graph document as a file: what `extract` writes, `export --format json` gives and `import` will take. */
import canonicalize from "canonicalize";
import { DOCUMENT_VERSION, type GraphDocument } from "../model/document.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Graph, GraphEvidence } from "../model/graph.ts";

/** One line of canonical JSON (RFC 8785), lists sorted by id: the same document is always the same bytes. */
export function documentText(document: GraphDocument): string {
  const { sources, entities, relations, orders } = document;
  const sorted: GraphDocument = {
    ...document,
    sources: sources.toSorted(byId),
    entities: entities.toSorted(byId),
    relations: relations.toSorted(byId),
    orders: orders.toSorted(byId),
  };
  return `${canonicalize(sorted)}\n`;
}

/**
 * A projected graph, several talks and their edits in one, as one document.
 * @param extractors those of the talks, any number: their versions are joined, the lowest threshold holds.
 */
export function documentOfGraph(graph: Graph, extractors: readonly GraphDocument["extractor"][]): GraphDocument {
  const evidence = new Map<string, GraphEvidence[]>();
  for (const each of graph.evidence) evidence.set(each.fact, [...(evidence.get(each.fact) ?? []), each]);
  const evidenceOf = (id: string): Evidence[] => (evidence.get(id) ?? []).flatMap(toEvidence);
  return {
    version: DOCUMENT_VERSION,
    extractor: {
      version: joined(extractors.map(({ version }) => version)),
      gazetteer: joined(extractors.map(({ gazetteer }) => gazetteer)),
      threshold: Math.min(1, ...extractors.map(({ threshold }) => threshold)),
    },
    sources: graph.sources,
    entities: graph.entities.map(({ startDay, endDay, sources, accepted, hidden, remarks, searchText, ...entity }) => ({
      ...entity,
      evidence: evidenceOf(entity.id),
    })),
    relations: graph.relations.map(({ startDay, endDay, sources, accepted, hidden, remarks, ...relation }) => ({
      ...relation,
      evidence: evidenceOf(relation.id),
    })),
    orders: graph.orders.map((order) => ({ ...order, evidence: evidenceOf(order.id) })),
    warnings: graph.warnings,
    ...(graph.apart && { apart: graph.apart.map(({ first, second }) => ({ first, second })) }),
  };
}

function toEvidence(evidence: GraphEvidence): Evidence[] {
  const { source, start, end, text, seconds, secondsEstimated, by, note, url } = evidence;
  if (source !== undefined && start !== undefined && end !== undefined && text !== undefined) {
    const time = seconds === undefined ? {} : { seconds };
    return [{ source, start, end, text, ...time, ...(secondsEstimated ? { secondsEstimated } : {}) }];
  }
  return by !== undefined && note !== undefined ? [{ by, note, ...(url === undefined ? {} : { url }) }] : [];
}

const joined = (values: readonly string[]): string => [...new Set(values)].sort().join(" ") || "none";

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
