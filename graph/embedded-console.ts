/** The console of the embedded store: queries run on a snapshot of the graph, in a process of their own. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createConsoleChildren, isTimeout } from "./console-children.ts";
import type { EmbeddedEngine } from "./embedded-engine.ts";
import { type GraphStore, QueryOverdue } from "./graph-store.ts";

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
  let number = 0;
  /** The last two: a process that is being started may still open the one before. */
  let before: string | undefined;
  let taken: { readonly of: EmbeddedEngine; readonly changes: number; readonly path: string } | undefined;

  /** Answers in turn with changes: what is copied is whole. */
  const snapshot = (): Promise<string> =>
    current(async (engine) => {
      if (taken && taken.of === engine && taken.changes === engine.changes) return taken.path;
      folder ??= await mkdtemp(join(tmpdir(), "cairn-console-"));
      if (before) await rm(before, { recursive: true, force: true });
      before = taken?.path;
      const path = join(folder, `graph-${++number}.grafeo`);
      await engine.saveGraph(path);
      taken = { of: engine, changes: engine.changes, path };
      return path;
    });

  return {
    read: async (query, params, limits) => {
      const where = { snapshot: await snapshot() };
      try {
        return await children.run(where, { query, params: { ...params }, limits, mark: "", bookmarks: [] });
      } catch (error) {
        throw isTimeout(error) ? new QueryOverdue(limits.timeoutMs, Promise.resolve()) : error;
      }
    },
    async close() {
      await children.close();
      if (folder) await rm(folder, { recursive: true, force: true });
    },
  };
}
