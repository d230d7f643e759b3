/** Full text of Neo4j: Lucene over names, aliases and quotes, and over passages. */
import { z } from "zod";
import { foldText } from "./fold.ts";
import type { StoreHit } from "./graph-store.ts";
import type { Run } from "./neo4j-truth.ts";
import { TYPO_LENGTH } from "./one-typo.ts";
import { passageHits } from "./passage-hits.ts";
import type { FoundPassage } from "./passage-index.ts";

/** Lucene's English stop words: the index does not hold them, so asking for them would find nothing. */
const STOP_WORDS = new Set(
  "a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with".split(
    " ",
  ),
);

const hitSchema = z.object({ of: z.enum(["entity", "evidence"]), id: z.string(), score: z.number() });

const passageSchema = z.object({
  source: z.string(),
  start: z.int(),
  end: z.int(),
  text: z.string(),
  score: z.number(),
});

/** Every word must be there, begun or with one letter wrong; names before quotes, quotes before passages, best first. */
export async function searchText(run: Run, text: string, limit: number): Promise<StoreHit[]> {
  const query = luceneQuery(text);
  if (query === undefined) return [];
  const rows = await run(
    "CALL db.index.fulltext.queryNodes('cairn_text', $query, {limit: $most}) YIELD node, score WHERE node.cairn = true AND (node:Entity OR node:Evidence) WITH node, CASE WHEN node:Entity THEN 2.0 * score ELSE score END AS score RETURN CASE WHEN node:Entity THEN 'entity' ELSE 'evidence' END AS of, node.id AS id, score ORDER BY score DESC, id LIMIT $limit",
    { query, most: 4 * limit, limit },
  );
  const hits = z.array(hitSchema).parse(rows);
  return [...hits, ...passageHits(await findPassages(run, query, limit), hits, limit)];
}

async function findPassages(run: Run, query: string, limit: number): Promise<FoundPassage[]> {
  const rows = await run(
    "CALL db.index.fulltext.queryNodes('cairn_passages', $query, {limit: $limit}) YIELD node, score WHERE node.cairn = true RETURN node.source AS source, node.start AS start, node.end AS end, node.text AS text, score ORDER BY score DESC, source, start",
    { query, limit },
  );
  return z
    .array(passageSchema)
    .parse(rows)
    .map(({ score, ...passage }) => ({ passage, score }));
}

/**
 * Words of letters and digits, and of what may join them: nothing in it can be read as Lucene's syntax.
 * @returns undefined when none is left.
 */
export function luceneQuery(text: string): string | undefined {
  const words = foldText(text).match(JOINED_WORD) ?? [];
  const clauses = words.map(wordClause).filter((clause) => clause !== "");
  return clauses.length === 0 ? undefined : clauses.join(" AND ");
}

const JOINED_WORD = /[\p{L}\p{N}]+(?:['’._][\p{L}\p{N}]+)*/gu;

/** Lucene's analyzer keeps "o'brien" and "node.js" whole, and parts them only where it sees no word in them. */
function wordClause(word: string): string {
  const parts = word.split(/['’._]/u).filter((part) => !STOP_WORDS.has(part));
  const apart = parts.map(anyForm).join(" AND ");
  if (!/['’._]/u.test(word)) return apart;
  return apart === "" ? anyForm(word) : `(${anyForm(word)} OR (${apart}))`;
}

/** The word itself first, then what it begins, then what differs from it by a letter. */
function anyForm(word: string): string {
  return word.length >= TYPO_LENGTH ? `(${word}^4 OR ${word}* OR ${word}~1)` : `(${word}^4 OR ${word}*)`;
}
