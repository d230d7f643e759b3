/** What the store's search finds, as things and passages a reader can go to. */
import type { GraphStore, StoreHit } from "../graph/graph-store.ts";
import { readEntityNames } from "../graph/reads/entity.ts";
import { readEvidenceById } from "../graph/reads/evidence-by-id.ts";
import type { SearchHit } from "../model/api.ts";
import { findHighlights } from "./highlights.ts";

/** One passage carries several facts and is found once for each. */
const HITS_PER_PASSAGE = 4;

/** Hits for `query`, best first, each thing and passage once. */
export async function findHits(store: GraphStore, query: string, limit: number): Promise<SearchHit[]> {
  const hits = await store.search(query, limit * HITS_PER_PASSAGE);
  const entities = await entityHits(store, query, hits);
  const passages = await passageHits(store, query, hits);
  const found = new Map<string, SearchHit>();
  for (const each of hits) {
    const hit = each.of === "entity" ? entities.get(each.id) : (passages.get(each.id) ?? wholePassage(each, query));
    if (hit && !found.has(hit.id) && !isShown(hit, found.values())) found.set(hit.id, hit);
  }
  return [...found.values()].slice(0, limit);
}

/** A passage of the transcript itself. */
function wholePassage({ id, score, passage }: StoreHit, query: string): SearchHit | undefined {
  return passage && { of: "passage", id, ...passage, score, highlights: findHighlights(passage.text, query) };
}

/** Whether a quote out of this passage is there already. */
function isShown(hit: SearchHit, others: Iterable<SearchHit>): boolean {
  const { of, source, start = 0, end = 0 } = hit;
  if (of !== "passage") return false;
  return [...others].some((other) => other.source === source && (other.start ?? 0) >= start && (other.end ?? 0) <= end);
}

async function entityHits(store: GraphStore, query: string, hits: readonly StoreHit[]) {
  const scores = scoresOf(hits, "entity");
  const named = await readEntityNames(store, [...scores.keys()]);
  return new Map(
    named.map(({ id, name, kind }): [string, SearchHit] => [
      id,
      { of: "entity", id, kind, text: name, score: scores.get(id) ?? 0, highlights: findHighlights(name, query) },
    ]),
  );
}

async function passageHits(store: GraphStore, query: string, hits: readonly StoreHit[]) {
  const scores = scoresOf(hits, "evidence");
  const evidence = await readEvidenceById(store, [...scores.keys()]);
  return new Map(
    evidence.flatMap(({ id, source, start, end, text }): [string, SearchHit][] => {
      if (source === undefined || start === undefined || end === undefined || text === undefined) return [];
      const place = { source, start, end, text };
      const score = scores.get(id) ?? 0;
      return [
        [id, { of: "passage", id: `${source}#${start}`, ...place, score, highlights: findHighlights(text, query) }],
      ];
    }),
  );
}

function scoresOf(hits: readonly StoreHit[], of: StoreHit["of"]): ReadonlyMap<string, number> {
  return new Map(hits.filter((hit) => hit.of === of).map((hit) => [hit.id, hit.score]));
}
