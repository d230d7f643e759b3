/** The seed script: read → extract → store, file by file. */
import type { TruthStore } from "../graph/graph-store.ts";
import type { Edit } from "../model/edit.ts";
import { Failure } from "../model/failure.ts";
import type { Talk } from "../model/talk.ts";
import { loadEditsBeside } from "./edits-file.ts";
import { type SavedTalk, saveTalk } from "./save-talk.ts";
import { findTalks, readFileBytes } from "./talk-files.ts";

export interface SeedOptions {
  /** Makes a talk of a file's bytes; `loadTalk` with its options bound, here or in a worker. */
  readonly load: (bytes: Uint8Array, path: string) => Promise<Talk>;
  /** Load `TALK.edits.jsonl` lying beside a talk with it. */
  readonly edits: boolean;
  /** Say what would change and change nothing. */
  readonly dryRun?: boolean | undefined;
  /** Files read and extracted at once, at least 1; the store is written by one at a time, in the order of the paths. */
  readonly jobs?: number | undefined;
  /** Aborted: files not yet begun are left out. */
  readonly signal?: AbortSignal | undefined;
}

/** What became of one file. */
export type SeedResult =
  | { readonly path: string; readonly outcome: "failed"; readonly failure: Failure }
  | ({ readonly path: string } & SavedTalk);

/**
 * Loads files and folders of talks. Each talk is read, extracted and its edits parsed before the store is touched,
 * so that a file is loaded whole or not at all; one that fails is reported and does not stop the others.
 * @throws Failure when the store itself fails: nothing more can be loaded then.
 */
export async function seedFiles(
  store: TruthStore,
  paths: readonly string[],
  options: SeedOptions,
  onProgress: (result: SeedResult) => void | Promise<void> = () => {},
): Promise<readonly SeedResult[]> {
  const results: SeedResult[] = [];
  const files: (string | SeedResult)[] = [];
  for (const path of new Set(paths)) {
    files.push(...(await findTalks(path).catch((error: unknown) => [failed(path, error)])));
  }
  for await (const prepared of inOrder(files, options.jobs ?? 1, options.signal, (file) =>
    typeof file === "string" ? prepare(file, options) : Promise.resolve(file),
  )) {
    const result =
      "outcome" in prepared
        ? prepared
        : { path: prepared.path, ...(await saveTalk(store, prepared, options.dryRun ?? false)) };
    results.push(result);
    await onProgress(result);
  }
  return results;
}

interface PreparedTalk {
  readonly path: string;
  readonly talk: Talk;
  readonly edits: readonly Edit[];
}

async function prepare(path: string, options: SeedOptions): Promise<PreparedTalk | SeedResult> {
  try {
    const talk = await options.load(await readFileBytes(path), path);
    return { path, talk, edits: options.edits ? await loadEditsBeside(path) : [] };
  } catch (error) {
    return failed(path, error);
  }
}

function failed(path: string, error: unknown): SeedResult {
  if (error instanceof Failure) return { path, outcome: "failed", failure: error };
  throw error;
}

/** Works on up to `jobs` items at once and yields the results in the order of the items. */
async function* inOrder<Item, Result>(
  items: readonly Item[],
  jobs: number,
  signal: AbortSignal | undefined,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = [];
  let next = 0;
  while (next < items.length || running.length > 0) {
    if (signal?.aborted) next = items.length;
    for (const item of items.slice(next, next + jobs - running.length)) {
      const result = work(item);
      // A failure is thrown where its turn comes; until then it must not count as unhandled.
      result.catch(() => {});
      running.push(result);
      next++;
    }
    const first = running.shift();
    if (first) yield await first;
  }
}
