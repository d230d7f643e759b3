/** A store that may come later: until its database answers, every call fails at once as `store-unavailable`. */
import { Failure } from "../model/failure.ts";
import type { GraphStore, StoreEngine } from "./graph-store.ts";
import { isAway } from "./neo4j-errors.ts";

const RETRY_MS = 2_000;

export interface LateOptions {
  /** Told until the store is open. */
  readonly engine: StoreEngine;
  readonly open: () => Promise<GraphStore>;
  /** What is wrong, in one sentence, each time it is something else. */
  readonly onFailure: (message: string) => void;
  /** Between two attempts. */
  readonly retryMs?: number;
}

/**
 * Opens the store; while its database is away, gives one that tries again by itself and works from then on.
 * @throws Failure of any other kind at once: a wrong password is not mended by waiting.
 */
export async function openSoonOrLater(options: LateOptions): Promise<GraphStore> {
  try {
    return await options.open();
  } catch (error) {
    if (!isAway(error)) throw error;
    return createLateStore(options, error);
  }
}

function createLateStore({ engine, open, onFailure, retryMs = RETRY_MS }: LateOptions, first: Failure): GraphStore {
  let store: GraphStore | undefined;
  let failure = first;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let attempt: Promise<void> = Promise.resolve();
  onFailure(first.message);
  wait();

  function wait(): void {
    timer = setTimeout(() => {
      attempt = tryAgain();
    }, retryMs);
    timer.unref();
  }

  async function tryAgain(): Promise<void> {
    try {
      store = await open();
      if (closed) await store.close();
    } catch (error) {
      const next = error instanceof Failure ? error : new Failure("store-unavailable", String(error), { cause: error });
      if (next.message !== failure.message) onFailure(next.message);
      failure = next;
      if (!closed) wait();
    }
  }

  async function ready(): Promise<GraphStore> {
    if (store) return store;
    throw new Failure("store-unavailable", failure.message, { cause: failure });
  }

  return {
    get engine() {
      return store?.engine ?? engine;
    },
    putTalk: async (talk) => (await ready()).putTalk(talk),
    removeTalk: async (id) => (await ready()).removeTalk(id),
    appendEdits: async (edits) => (await ready()).appendEdits(edits),
    forgetEdits: async (ids) => (await ready()).forgetEdits(ids),
    putStory: async (story) => (await ready()).putStory(story),
    deleteStory: async (id) => (await ready()).deleteStory(id),
    talks: async () => (await ready()).talks(),
    talk: async (id) => (await ready()).talk(id),
    edits: async (afterSeq) => (await ready()).edits(afterSeq),
    conflicts: async () => (await ready()).conflicts(),
    stories: async () => (await ready()).stories(),
    story: async (id) => (await ready()).story(id),
    read: async (cypher, params, limits) => (await ready()).read(cypher, params, limits),
    consoleRead: async (query, params, limits) => (await ready()).consoleRead(query, params, limits),
    search: async (text, limit) => (await ready()).search(text, limit),
    generation: async () => (await ready()).generation(),
    digest: async () => (await ready()).digest(),
    rebuild: async () => (await ready()).rebuild(),
    // Only folders keep an address, and a folder is there or not.
    announce: async () => undefined,
    async close() {
      closed = true;
      clearTimeout(timer);
      await attempt;
      await store?.close();
    },
  };
}
