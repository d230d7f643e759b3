/** Neo4j as the store: truth and projection are written in one transaction. Routing, replication and failover are Neo4j's. */
import type { Edit } from "../model/edit.ts";
import type { Graph } from "../model/graph.ts";
import { type Talk, talkId } from "../model/talk.ts";
import { anchorEdits } from "./anchor-edits.ts";
import { digestGraph } from "./canonical.ts";
import { sortedBy } from "./compare.ts";
import { numberEdits } from "./edit-sequence.ts";
import { forgottenEdit } from "./forget.ts";
import type { GraphStore, ReadLimits } from "./graph-store.ts";
import { type Connection, type Credentials, connect } from "./neo4j-connection.ts";
import { createNeo4jConsole, type Neo4jConsole } from "./neo4j-console.ts";
import { searchText } from "./neo4j-search.ts";
import {
  countUp,
  EMPTY_TRUTH,
  eraseStory,
  eraseTalk,
  keptTalk,
  lockStore,
  type Run,
  readCount,
  readStories,
  readTalk,
  readTruth,
  replaceEdits,
  TRUTH_SCHEMA,
  type Truth,
  writeEdits,
  writePassages,
  writeStory,
  writeTalk,
} from "./neo4j-truth.ts";
import { PROJECTION_VERSION, project } from "./project.ts";
import { createQueue } from "./queue.ts";
import { readBack } from "./read-back.ts";
import { SCHEMA } from "./schema.ts";
import { difference, EMPTY_GRAPH } from "./sync.ts";
import { summarise } from "./talk-summary.ts";

/** Loading a talk into a large graph may take its time; a question may not. */
const WRITE_MS = 120_000;
const TRUTH_LIMITS: ReadLimits = { timeoutMs: 30_000, maxRows: Number.MAX_SAFE_INTEGER };

/**
 * Connects, and prepares constraints and indexes.
 * @param options.readOnly leaves the schema as it is.
 * @throws Failure `store-unavailable` when nobody answers or the password is wrong.
 */
export async function openNeo4jStore(
  location: string,
  options: Credentials & { readonly readOnly?: boolean | undefined } = {},
): Promise<GraphStore> {
  const connection = await connect(location, options);
  try {
    if (!options.readOnly) for (const text of [...SCHEMA, ...TRUTH_SCHEMA]) await connection.run(text);
    const store = createStore(connection, createNeo4jConsole(connection, location, options));
    if (!options.readOnly && (await isOutdated(connection))) await store.rebuild();
    return store;
  } catch (error) {
    await connection.close();
    throw error;
  }
}

const runOn =
  (connection: Connection): Run =>
  async (cypher, params = {}) =>
    (await connection.read(cypher, params, TRUTH_LIMITS)).rows;

/** True when the graph was made by another version of the projection. */
async function isOutdated(connection: Connection): Promise<boolean> {
  const { generation, projection } = await readCount(runOn(connection));
  return generation > 0 && projection !== PROJECTION_VERSION;
}

/** What is known of the truth, and the graph projected from just that. */
interface Known {
  readonly truth: Truth;
  readonly graph: Graph;
}

interface Change<T> {
  /** The truth after it; undefined when nothing changes. */
  readonly truth?: Pick<Truth, "talks" | "edits">;
  readonly result: T;
}

function createStore(connection: Connection, userConsole: Neo4jConsole): GraphStore {
  const read = runOn(connection);
  const inTurn = createQueue();
  let known: Known = { truth: EMPTY_TRUTH, graph: EMPTY_GRAPH };

  const projectTruth = (truth: Pick<Truth, "talks" | "edits">): Graph =>
    project([...truth.talks.values()], truth.edits);

  async function latest(run: Run): Promise<Known> {
    const truth = await readTruth(run, known.truth);
    if (truth.generation === known.truth.generation) return { truth, graph: known.graph };
    return { truth, graph: projectTruth(truth) };
  }

  async function refresh(): Promise<Known> {
    known = await latest(read);
    return known;
  }

  /** Locks, looks at the truth as it is now, changes it, and writes the difference of the two projections with it. */
  function change<T>(work: (run: Run, truth: Truth, graph: Graph) => Promise<Change<T>>): Promise<T> {
    return inTurn(async () => {
      const done = await connection.write(async (tx) => {
        await lockStore(tx.run);
        const before = await latest(tx.run);
        const { truth, result } = await work(tx.run, before.truth, before.graph);
        if (!truth) return { after: before, result };
        const graph = projectTruth(truth);
        for (const { cypher, params } of difference(before.graph, graph)) await tx.run(cypher, params);
        const generation = before.truth.generation + 1;
        await countUp(tx.run, generation, PROJECTION_VERSION);
        return { after: { truth: { ...truth, generation, projection: PROJECTION_VERSION }, graph }, result };
      }, WRITE_MS);
      known = done.after;
      return done.result;
    });
  }

  async function rebuild(): Promise<void> {
    await inTurn(() =>
      connection.write(async (tx) => {
        await lockStore(tx.run);
        const { truth, graph } = await latest(tx.run);
        const held = await readBack(async (cypher) => ({ rows: await tx.run(cypher) }));
        for (const { cypher, params } of difference({ ...EMPTY_GRAPH, ...held }, graph, true))
          await tx.run(cypher, params);
        for (const id of truth.talks.keys()) {
          const talk = await readTalk(tx.run, id);
          if (talk) await writePassages(tx.run, id, talk);
        }
        await countUp(tx.run, truth.generation, PROJECTION_VERSION);
      }, WRITE_MS),
    );
  }

  async function digest(): Promise<string> {
    const { graph } = await refresh();
    return digestGraph({ ...graph, ...(await readBack(connection.read)) });
  }

  return {
    engine: { name: "neo4j", version: connection.version, location: connection.address.url },

    putTalk: (talk: Talk) =>
      change(async (run, truth) => {
        const id = talkId(talk);
        const kept = keptTalk(talk);
        if (truth.talks.get(id)?.sum === kept.sum) return { result: false };
        await writeTalk(run, id, talk, kept);
        return { truth: { ...truth, talks: new Map(truth.talks).set(id, kept) }, result: true };
      }),

    removeTalk: (id) =>
      change(async (run, truth) => {
        const talks = new Map(truth.talks);
        if (!talks.delete(id)) return { result: false };
        await eraseTalk(run, id);
        return { truth: { ...truth, talks }, result: true };
      }),

    appendEdits: (edits: readonly Edit[]) =>
      change<readonly number[]>(async (run, truth, graph) => {
        const numbers = new Map(truth.edits.map((edit) => [edit.id, edit.seq]));
        const appended = numberEdits(numbers, anchorEdits(graph, edits), new Date().toISOString());
        if (appended.fresh.length === 0) return { result: appended.numbers };
        await writeEdits(run, appended.fresh);
        return { truth: { ...truth, edits: [...truth.edits, ...appended.fresh] }, result: appended.numbers };
      }),

    forgetEdits: (ids) =>
      change(async (run, truth) => {
        const asked = new Set(ids);
        const forgotten = truth.edits.filter(({ id }) => asked.has(id)).map(forgottenEdit);
        if (forgotten.length === 0) return { result: 0 };
        await replaceEdits(run, forgotten);
        const edits = truth.edits.map((edit) => (asked.has(edit.id) ? forgottenEdit(edit) : edit));
        return { truth: { ...truth, edits }, result: forgotten.length };
      }),

    putStory: (story) =>
      change(async (run, truth) => {
        await writeStory(run, story);
        return { truth, result: undefined };
      }),

    deleteStory: (id) =>
      change(async (run, truth) => ((await eraseStory(run, id)) ? { truth, result: true } : { result: false })),

    talks: async () =>
      sortedBy(
        [...(await refresh()).truth.talks.values()].flatMap((talk) => summarise(talk.document, talk.characters) ?? []),
        (talk) => talk.id,
      ),
    talk: (id) => readTalk(read, id),
    edits: async (afterSeq = 0) => (await refresh()).truth.edits.filter((edit) => edit.seq > afterSeq),
    conflicts: async () => (await refresh()).graph.conflicts,
    stories: () => readStories(read),
    story: async (id) => (await readStories(read, id))[0],
    read: (cypher, params, limits) => connection.read(cypher, params, limits),
    consoleRead: userConsole.read,
    search: (text, limit) => searchText(read, text, limit),
    generation: async () => (await readCount(read)).generation,
    digest,
    rebuild: async () => {
      await rebuild();
      return digest();
    },
    announce: async () => undefined,
    close: async () => {
      await userConsole.close();
      await connection.close();
    },
  };
}
