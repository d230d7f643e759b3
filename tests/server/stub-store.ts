/** A store that holds nothing and counts what is asked of it: for refusals, faults and deadlines. */
import type { GraphStore } from "../../graph/graph-store.ts";

export interface StubStore extends GraphStore {
  /** Names of the methods called, in order. */
  readonly calls: string[];
}

/** @param behaviour replaces what a method does; the others give nothing. */
export function stubStore(behaviour: Partial<GraphStore> = {}): StubStore {
  const calls: string[] = [];
  const nothing: GraphStore = {
    engine: { name: "embedded", version: "0", location: "nowhere" },
    putTalk: async () => false,
    removeTalk: async () => false,
    appendEdits: async () => [],
    forgetEdits: async () => 0,
    putStory: async () => {},
    deleteStory: async () => false,
    talks: async () => [],
    talk: async () => undefined,
    edits: async () => [],
    conflicts: async () => [],
    stories: async () => [],
    story: async () => undefined,
    read: async () => ({ rows: [] }),
    consoleRead: async () => ({ columns: [], rows: [] }),
    search: async () => [],
    generation: async () => 1,
    digest: async () => "",
    rebuild: async () => "",
    announce: async () => {},
    close: async () => {},
    ...behaviour,
  };
  const handler: ProxyHandler<GraphStore> = {
    get(store, name, receiver) {
      if (typeof name === "string" && name !== "engine") calls.push(name);
      return Reflect.get(store, name, receiver);
    },
  };
  return Object.assign(Object.create(new Proxy(nothing, handler)), { calls });
}
