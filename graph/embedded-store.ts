/** A folder of readable files as the truth, and the graph projected from them in memory. One process at a time writes. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Edit, SequencedEdit } from "../model/edit.ts";
import type { Graph } from "../model/graph.ts";
import type { StoredStory } from "../model/story.ts";
import { type Talk, talkId } from "../model/talk.ts";
import { anchorEdits } from "./anchor-edits.ts";
import { digestGraph } from "./canonical.ts";
import { sortedBy } from "./compare.ts";
import { numberEdits } from "./edit-sequence.ts";
import { createEmbeddedConsole } from "./embedded-console.ts";
import { errorCode, writeDurably } from "./embedded-disk.ts";
import { appendLine, readEdits, rewriteEdits } from "./embedded-edits.ts";
import { type EmbeddedEngine, openEngine } from "./embedded-engine.ts";
import { type Lock, takeLock } from "./embedded-lock.ts";
import { createTextIndex } from "./embedded-search.ts";
import { eraseStory, readStories, writeStory } from "./embedded-stories.ts";
import { eraseTalk, type KeptTalk, keptTalk, readTalk, readTalks, settleTalks, writeTalk } from "./embedded-talks.ts";
import { forgottenEdit } from "./forget.ts";
import type { GraphStore } from "./graph-store.ts";
import { project } from "./project.ts";
import { createQueue } from "./queue.ts";
import { readBack } from "./read-back.ts";
import { differenceAlone, EMPTY_GRAPH } from "./sync.ts";
import { summarise } from "./talk-summary.ts";

/**
 * Opens a folder, made if missing, and projects its graph.
 * @throws Failure `locked` when another process holds it, `bad-data` when a file is broken, `disk` when it cannot be written.
 */
export async function openEmbeddedStore(
  folder: string,
  options: { readonly readOnly?: boolean | undefined } = {},
): Promise<GraphStore> {
  const lock = options.readOnly ? NO_LOCK : await takeLock(folder);
  try {
    return await openHeld(folder, lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Who only reads holds nothing: each file is whole at any moment. */
const NO_LOCK: Lock = { announce: async () => undefined, release: async () => undefined };

/** What the folder holds, in memory. */
interface Truth {
  readonly talks: Map<string, KeptTalk>;
  readonly edits: SequencedEdit[];
  readonly stories: Map<string, StoredStory>;
  generation: number;
}

async function openHeld(folder: string, lock: Lock): Promise<GraphStore> {
  const talksFolder = join(folder, "talks");
  const storiesFolder = join(folder, "stories");
  const editsFile = join(folder, "edits.jsonl");
  const generationFile = join(folder, "generation");

  const truth = await readTruth();
  const text = createTextIndex();
  let engine: EmbeddedEngine = await openEngine();
  let graph: Graph = EMPTY_GRAPH;
  await sync();

  async function readTruth(): Promise<Truth> {
    if (lock !== NO_LOCK) await settleTalks(talksFolder);
    return {
      talks: await readTalks(talksFolder),
      edits: await readEdits(editsFile, lock !== NO_LOCK),
      stories: await readStories(storiesFolder),
      generation: await readGeneration(generationFile),
    };
  }

  /** Brings the engine in step with the truth; one that fails on the way is thrown away and filled anew. */
  async function sync(): Promise<void> {
    const next = project([...truth.talks.values()], truth.edits);
    try {
      await engine.apply(differenceAlone(graph, next));
    } catch {
      await refill(next);
    }
    graph = next;
    text.update(graph);
  }

  async function refill(next: Graph): Promise<void> {
    engine.close();
    engine = await openEngine();
    await engine.apply(differenceAlone(EMPTY_GRAPH, next));
  }

  /** Counted before the change: a crash between the two leaves a number out, never one standing for two states. */
  async function countUp(): Promise<void> {
    await writeDurably(generationFile, `${truth.generation + 1}\n`);
    truth.generation += 1;
  }

  /** The last generation whose graph can be read: answers are kept by it, and nobody waits for a change under way. */
  let readable = truth.generation;
  const inTurn = createQueue();
  const change = <T>(work: () => Promise<T>): Promise<T> =>
    inTurn(async () => {
      try {
        return await work();
      } finally {
        readable = truth.generation;
      }
    });

  const userConsole = createEmbeddedConsole((work) => inTurn(() => work(engine)));

  return {
    engine: { name: "embedded", version: engine.version, location: folder },

    putTalk: (talk: Talk) =>
      change(async () => {
        const id = talkId(talk);
        const kept = keptTalk(talk);
        if (truth.talks.get(id)?.sums === kept.sums) return false;
        await countUp();
        await writeTalk(talksFolder, talk, kept.sums);
        truth.talks.set(id, kept);
        await sync();
        return true;
      }),

    removeTalk: (id) =>
      change(async () => {
        if (!truth.talks.has(id)) return false;
        await countUp();
        await eraseTalk(talksFolder, id);
        truth.talks.delete(id);
        await sync();
        return true;
      }),

    appendEdits: (edits: readonly Edit[]) =>
      change(async () => {
        const known = new Map(truth.edits.map((edit) => [edit.id, edit.seq]));
        const { fresh, numbers } = numberEdits(known, anchorEdits(graph, edits), new Date().toISOString());
        if (fresh.length > 0) {
          await countUp();
          await appendLine(editsFile, fresh);
          truth.edits.push(...fresh);
          await sync();
        }
        return numbers;
      }),

    forgetEdits: (ids) =>
      change(async () => {
        const asked = new Set(ids);
        const left = truth.edits.map((edit) => (asked.has(edit.id) ? forgottenEdit(edit) : edit));
        const count = truth.edits.filter((edit) => asked.has(edit.id)).length;
        if (count === 0) return 0;
        await countUp();
        await rewriteEdits(editsFile, left);
        truth.edits.splice(0, truth.edits.length, ...left);
        await sync();
        return count;
      }),

    putStory: (story) =>
      change(async () => {
        await countUp();
        await writeStory(storiesFolder, story);
        truth.stories.set(story.id, story);
      }),

    deleteStory: (id) =>
      change(async () => {
        if (!truth.stories.has(id)) return false;
        await countUp();
        await eraseStory(storiesFolder, id);
        return truth.stories.delete(id);
      }),

    talks: async () =>
      sortedBy(
        [...truth.talks.values()].flatMap((talk) => summarise(talk.document, talk.characters) ?? []),
        (talk) => talk.id,
      ),
    talk: (id) => inTurn(async () => (truth.talks.has(id) ? readTalk(talksFolder, id) : undefined)),
    edits: async (afterSeq = 0) => truth.edits.filter((edit) => edit.seq > afterSeq),
    conflicts: async () => graph.conflicts,
    stories: async () => sortedBy(truth.stories.values(), (story) => story.id),
    story: async (id) => truth.stories.get(id),
    read: (cypher, params, limits) => engine.read(cypher, params, limits),
    consoleRead: userConsole.read,
    search: async (words, limit) =>
      text.search(
        words,
        [...truth.talks.values()].map(({ passages }) => passages),
        limit,
      ),
    generation: async () => readable,
    digest: () => inTurn(async () => digestGraph({ ...graph, ...(await readBack(engine.read)) })),
    rebuild: () =>
      inTurn(async () => {
        graph = project([...truth.talks.values()], truth.edits);
        await refill(graph);
        text.update(graph);
        return digestGraph({ ...graph, ...(await readBack(engine.read)) });
      }),
    announce: (url) => lock.announce(url),
    close: () =>
      inTurn(async () => {
        await userConsole.close();
        engine.close();
        await lock.release();
      }),
  };
}

async function readGeneration(path: string): Promise<number> {
  try {
    const number = Number.parseInt(await readFile(path, "utf8"), 10);
    return Number.isSafeInteger(number) && number > 0 ? number : 0;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return 0;
    throw error;
  }
}
