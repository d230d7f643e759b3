/** Loading a talk into both stores, against the bare driver writing the same rows. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GraphStore } from "../graph/graph-store.ts";
import { openStore } from "../graph/open-store.ts";
import { project } from "../graph/project.ts";
import { talkId } from "../model/talk.ts";
import { findNeo4j, NEO4J_MISSING } from "../tests/support/neo4j.ts";
import { openBareDriver } from "./bare-driver.ts";
import { type Candidate, type Comparison, compare } from "./harness.ts";
import { comparisonRows, type Section } from "./section.ts";
import { syntheticTalk } from "./synthetic-talk.ts";

const SIZES = [200, 2_000];
const EFFORT = { pairs: 7, seconds: 60 };

export async function benchLoad(): Promise<Section> {
  const about =
    "Putting a talk into an empty store, durable and projected, against the bare driver's UNWIND … MERGE of the same entities, relations and evidence into Neo4j in one transaction.";
  const server = await findNeo4j();
  if (server === undefined) return { name: "load", about, rows: [["skipped"]], notes: [NEO4J_MISSING] };
  const folder = await mkdtemp(join(tmpdir(), "cairn-bench-"));
  const { url, username, password } = server;
  const bare = await openBareDriver(url, username, password);
  const neo4j = await openStore(url, { username, password });
  const embedded = await openStore(`embedded:${folder}`);
  try {
    const comparisons: Comparison[] = [];
    for (const size of SIZES) {
      const talk = syntheticTalk(size);
      const graph = project([talk], []);
      const baseline: Candidate = { name: "bare driver", prepare: () => bare.empty(), run: () => bare.load(graph) };
      for (const store of [neo4j, embedded]) {
        comparisons.push(await compare(loading(store, size), baseline, EFFORT));
        await store.removeTalk(talkId(talk));
      }
    }
    return { name: "load", about, rows: comparisonRows(comparisons), notes: [`Neo4j ${neo4j.engine.version}.`] };
  } finally {
    await bare.empty();
    await Promise.all([bare.close(), neo4j.close(), embedded.close()]);
    await server.stop();
    await rm(folder, { recursive: true });
  }
}

function loading(store: GraphStore, size: number): Candidate {
  const talk = syntheticTalk(size);
  return {
    name: `${store.engine.name}, ${size} entities`,
    prepare: () => store.removeTalk(talkId(talk)),
    run: () => store.putTalk(talk),
  };
}
