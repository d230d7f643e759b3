/** The first of three locks on a user's Cypher: an allow-list on a real parser. The others are READ access and limits. */
import type { ExpectedParameter } from "./cypher/parse-state.ts";
import type { TextChange } from "./cypher/query-refused.ts";
import { readQuery } from "./cypher/read-grammar.ts";

/** More rows than this are never given. */
export const MAX_ROWS = 1000;

export interface GuardedQuery {
  /**
   * For the embedded engine, which holds nothing but the graph: without comments, so that no engine reads them
   * otherwise, and with what it would get wrong written so that it gives what Neo4j gives.
   */
  readonly plain: string;
  /**
   * For Neo4j, where talks, edits and other people's data live beside the graph: every pattern is confined to nodes of
   * `:Entity` and `:Evidence` and to relationships, all with Cairn's mark.
   */
  readonly scoped: string;
  /** Names of the columns; undefined after RETURN *. */
  readonly columns: readonly string[] | undefined;
  /** Names of the parameters it uses, sorted. */
  readonly parameters: readonly string[];
  /** Which of them must be a text, or a number, for engines to agree. */
  readonly expected: readonly ExpectedParameter[];
}

/**
 * Accepts a read-only query in the subset that means the same on both engines. One without a LIMIT is given one, a row
 * above {@link MAX_ROWS}, so that engines need not make what nobody will see.
 * @throws QueryRefused naming the construct, its offset and what to write instead.
 */
export function guardQuery(query: string): GuardedQuery {
  const { plain, columns, parameters, expected, changes, corrections, limitAt } = readQuery(query);
  const limit = limitAt === undefined ? [] : [{ start: limitAt, end: limitAt, text: ` LIMIT ${MAX_ROWS + 1}` }];
  return {
    plain: applyChanges(plain, [...corrections, ...limit]),
    scoped: applyChanges(plain, [...changes, ...limit]),
    columns,
    parameters: [...parameters].sort(),
    expected,
  };
}

/** Changes at one offset keep their order. */
function applyChanges(text: string, changes: readonly TextChange[]): string {
  let result = text;
  for (const { start, end, text: changed } of changes.toReversed().sort((a, b) => b.start - a.start))
    result = result.slice(0, start) + changed + result.slice(end);
  return result;
}
