/** The first of three locks on a user's Cypher: an allow-list on a real parser. The others are READ access and limits. */
import { readQuery } from "./cypher/read-grammar.ts";

export interface GuardedQuery {
  /** As written. */
  readonly query: string;
  /**
   * For Neo4j, where talks, edits and other people's data live beside the graph: every node pattern without a label gets
   * `:Entity|Evidence`. (The embedded engine's snapshot holds nothing else and knows no label expressions.)
   */
  readonly scoped: string;
  /** Names of the parameters it uses, sorted. */
  readonly parameters: readonly string[];
}

/**
 * Accepts a read-only query in the subset that means the same on both engines.
 * @throws QueryRefused naming the construct, its offset and what to write instead.
 */
export function guardQuery(query: string): GuardedQuery {
  const { unlabelled, parameters } = readQuery(query);
  let scoped = query;
  for (const offset of [...unlabelled].sort((a, b) => b - a))
    scoped = `${scoped.slice(0, offset)}:Entity|Evidence${scoped.slice(offset)}`;
  return { query, scoped, parameters: [...parameters].sort() };
}
