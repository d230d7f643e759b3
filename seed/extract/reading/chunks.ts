/** What stands where: mentions, time phrases and numbers, found by the token they begin at. */
import type { EntityKind } from "../../../model/ontology.ts";
import type { TimePhrase } from "../time/phrase.ts";
import type { Mention } from "./mention.ts";

export interface Chunk {
  readonly kind: EntityKind | "time" | "number" | "There" | "They";
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
  readonly mention?: Mention;
  readonly time?: TimePhrase;
  readonly number?: number;
  readonly currency?: string;
}

export interface Chunks {
  /** Names that are sure first, then the longest. */
  readonly startingAt: (token: number) => readonly Chunk[];
}

/** What only might be a name comes after what is known to be one. */
const offered = ({ mention }: Chunk): number => (mention?.onlyWith ? 1 : 0);

const NONE: readonly Chunk[] = [];

export function indexChunks(chunks: Iterable<Chunk>): Chunks {
  const all = [...chunks];
  const byFirst = new Array<Chunk[] | undefined>(all.reduce((most, { first }) => Math.max(most, first + 1), 0));
  for (const chunk of all) {
    const list = byFirst[chunk.first];
    if (list) list.push(chunk);
    else byFirst[chunk.first] = [chunk];
  }
  for (const list of byFirst)
    if (list && list.length > 1) list.sort((a, b) => offered(a) - offered(b) || b.end - a.end);
  return { startingAt: (token) => byFirst[token] ?? NONE };
}

export const mentionChunk = (mention: Mention): Chunk => ({
  kind: mention.kind,
  first: mention.first,
  end: mention.end,
  mention,
});
