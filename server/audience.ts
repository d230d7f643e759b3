/** What an audience may read of a store: one copy in memory without what is hidden, made anew after a change. */
import { type AudienceStore, openAudienceStore } from "../graph/audience/audience-store.ts";
import type { GraphStore } from "../graph/graph-store.ts";

interface Copy {
  readonly generation: number;
  readonly audience: Promise<AudienceStore>;
  readers: number;
  replaced: boolean;
}

const copies = new WeakMap<GraphStore, Copy>();

/** Works with the copy of what `store` holds now. */
export async function withAudience<Result>(
  store: GraphStore,
  work: (audience: AudienceStore) => Promise<Result>,
): Promise<Result> {
  const copy = copyOf(store, await store.generation());
  copy.readers += 1;
  try {
    return await work(await copy.audience);
  } catch (error) {
    if (copies.get(store) === copy) copies.delete(store);
    copy.replaced = true;
    throw error;
  } finally {
    copy.readers -= 1;
    await closeUnused(copy);
  }
}

function copyOf(store: GraphStore, generation: number): Copy {
  const known = copies.get(store);
  if (known?.generation === generation) return known;
  if (known) known.replaced = true;
  const copy: Copy = { generation, audience: openAudienceStore(store), readers: 0, replaced: false };
  copies.set(store, copy);
  if (known) void closeUnused(known);
  return copy;
}

/** Nobody gets a copy that was replaced: when its last reader has gone, it can go. */
async function closeUnused({ audience, readers, replaced }: Copy): Promise<void> {
  if (!replaced || readers > 0) return;
  const opened = await audience.catch(() => undefined);
  await opened?.store.close();
}
