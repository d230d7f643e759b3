/** The console of the embedded store: queries run on a snapshot of the graph, in a process of their own. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createConsoleChildren } from "./console-children.ts";
import type { EmbeddedEngine } from "./embedded-engine.ts";
import type { GraphStore } from "./graph-store.ts";

export interface EmbeddedConsole {
  readonly read: GraphStore["consoleRead"];
  close(): Promise<void>;
}

/** @param current the engine as it is now, in no change: it is another one after a change that failed. */
export function createEmbeddedConsole(
  current: <T>(work: (engine: EmbeddedEngine) => Promise<T>) => Promise<T>,
): EmbeddedConsole {
  const children = createConsoleChildren("embedded-console-child");
  let folder: string | undefined;
  let taken: { readonly of: EmbeddedEngine; readonly changes: number; readonly path: string } | undefined;

  /** Answers in turn with changes: what is copied is whole. */
  const snapshot = (): Promise<string> =>
    current(async (engine) => {
      if (taken && taken.of === engine && taken.changes === engine.changes) return taken.path;
      folder ??= await mkdtemp(join(tmpdir(), "cairn-console-"));
      if (taken) await rm(taken.path, { recursive: true, force: true });
      const path = join(folder, `graph-${engine.changes}.grafeo`);
      await engine.saveGraph(path);
      taken = { of: engine, changes: engine.changes, path };
      return path;
    });

  return {
    read: async (query, params, limits) => {
      const where = { snapshot: await snapshot() };
      return children.run(where, { query: { ...query }, params: { ...params }, limits, mark: "", bookmarks: [] });
    },
    async close() {
      await children.close();
      if (folder) await rm(folder, { recursive: true, force: true });
    },
  };
}
