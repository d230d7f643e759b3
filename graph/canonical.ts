/** One text for one graph: RFC 8785 JSON, lists sorted by id. */
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { Graph } from "../model/graph.ts";
import { sortedBy } from "./compare.ts";

/** SHA-256, in hex, of a graph's canonical JSON: equal graphs have equal digests whatever the order of their lists. */
export function digestGraph(graph: Graph): string {
  return sha256(canonicalGraph(graph));
}

/** RFC 8785 JSON of a graph, its lists sorted by id (conflicts stay in the order of their edits). */
export function canonicalGraph(graph: Graph): string {
  return canonicalText({
    sources: sortedBy(graph.sources, (source) => source.id),
    entities: sortedBy(graph.entities, (entity) => entity.id),
    relations: sortedBy(graph.relations, (relation) => relation.id),
    orders: sortedBy(graph.orders, (order) => order.id),
    evidence: sortedBy(graph.evidence, (piece) => piece.id),
    conflicts: graph.conflicts,
    warnings: sortedBy(graph.warnings, canonicalText),
  });
}

/** RFC 8785 JSON of any value that JSON can hold. */
export const canonicalText = (value: unknown): string => canonicalize(value) ?? "null";

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
