/** What stands where: mentions, time phrases and numbers, found by the token they begin at. */
import type { EntityKind } from "../../../model/ontology.ts";
import type { TimePhrase } from "../time/phrase.ts";
import type { Mention } from "./mention.ts";

export interface Chunk {
  readonly kind: EntityKind | "time" | "number" | "There";
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
  readonly mention?: Mention;
  readonly time?: TimePhrase;
  readonly number?: number;
  readonly currency?: string;
}

export interface Chunks {
  /** Longest first. */
  readonly startingAt: (token: number) => readonly Chunk[];
}

const NONE: readonly Chunk[] = [];

export function indexChunks(chunks: Iterable<Chunk>): Chunks {
  const byFirst = new Map<number, Chunk[]>();
  for (const chunk of chunks) {
    const list = byFirst.get(chunk.first);
    if (list) list.push(chunk);
    else byFirst.set(chunk.first, [chunk]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.end - a.end);
  return { startingAt: (token) => byFirst.get(token) ?? NONE };
}

export const mentionChunk = (mention: Mention): Chunk => ({
  kind: mention.kind,
  first: mention.first,
  end: mention.end,
  mention,
});
