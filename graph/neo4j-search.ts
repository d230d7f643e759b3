/** Full text of Neo4j: Lucene over names, aliases and quotes. */
import { z } from "zod";
import { foldText } from "./fold.ts";
import type { StoreHit } from "./graph-store.ts";
import type { Run } from "./neo4j-truth.ts";

/** Lucene's English stop words: the index does not hold them, so asking for them would find nothing. */
const STOP_WORDS = new Set(
  "a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with".split(
    " ",
  ),
);
/** Shorter words are taken as they are: one letter wrong in three is another word. */
const FUZZY_LENGTH = 4;

const hitSchema = z.object({ of: z.enum(["entity", "evidence"]), id: z.string(), score: z.number() });

/** Every word must be there, begun or with one letter wrong; names before quotes, best first. */
export async function searchText(run: Run, text: string, limit: number): Promise<StoreHit[]> {
  const query = luceneQuery(text);
  if (query === undefined) return [];
  const rows = await run(
    "CALL db.index.fulltext.queryNodes('cairn_text', $query, {limit: $most}) YIELD node, score WHERE node.cairn = true AND (node:Entity OR node:Evidence) WITH node, CASE WHEN node:Entity THEN 2.0 * score ELSE score END AS score RETURN CASE WHEN node:Entity THEN 'entity' ELSE 'evidence' END AS of, node.id AS id, score ORDER BY score DESC, id LIMIT $limit",
    { query, most: 4 * limit, limit },
  );
  return z.array(hitSchema).parse(rows);
}

/** Words of letters and digits only: nothing in it can be read as Lucene's syntax. @returns undefined when none is left. */
export function luceneQuery(text: string): string | undefined {
  const words = foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !STOP_WORDS.has(word));
  if (telling.length === 0) return undefined;
  return telling
    .map((word) => (word.length >= FUZZY_LENGTH ? `(${word}^4 OR ${word}* OR ${word}~1)` : `(${word}^4 OR ${word}*)`))
    .join(" AND ");
}
