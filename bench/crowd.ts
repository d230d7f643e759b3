/** Many careers of a hundred things each, in either store, without loading them talk by talk. */
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j from "neo4j-driver";
import { openEmbeddedStore } from "../graph/embedded-store.ts";
import { keptTalk, writeTalk } from "../graph/embedded-talks.ts";
import type { GraphStore } from "../graph/graph-store.ts";
import { openStore } from "../graph/open-store.ts";
import { project } from "../graph/project.ts";
import { difference, EMPTY_GRAPH } from "../graph/sync.ts";
import type { Talk } from "../model/talk.ts";
import type { Neo4jServer } from "../tests/support/neo4j.ts";
import { syntheticTalk } from "./synthetic-talk.ts";

/** Entities of one career, the person among them. */
export const CAREER = 100;

export interface Crowd {
  readonly store: GraphStore;
  /** Seconds until all of it could be read. */
  readonly seconds: number;
  close(): Promise<void>;
}

export function crowdTalks(entities: number): readonly Talk[] {
  return Array.from({ length: Math.ceil(entities / CAREER) }, (_, which) => syntheticTalk(CAREER, which));
}

/** A folder with as many talks, opened. The time is that of opening: reading, projecting and indexing. */
export async function embeddedCrowd(entities: number): Promise<Crowd> {
  const folder = await mkdtemp(join(tmpdir(), "cairn-bench-"));
  const talks = join(folder, "talks");
  await mkdir(talks, { recursive: true });
  for (const talk of crowdTalks(entities)) await writeTalk(talks, talk, keptTalk(talk).sums);
  const start = performance.now();
  const store = await openEmbeddedStore(folder);
  const seconds = (performance.now() - start) / 1000;
  return {
    store,
    seconds,
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** The projection alone, written into an empty database: what is read does not ask for the talks themselves. */
export async function neo4jCrowd({ url, username, password }: Neo4jServer, entities: number): Promise<Crowd> {
  const store = await openStore(url, { username, password });
  const driver = neo4j.driver(url, neo4j.auth.basic(username, password));
  const clear = () => driver.session().run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS");
  await clear();
  const start = performance.now();
  for (const { cypher, params } of difference(EMPTY_GRAPH, project(crowdTalks(entities), [])))
    await driver.executeQuery(cypher, params);
  await driver.executeQuery("CALL db.awaitIndexes(300)");
  await driver.executeQuery("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()");
  const seconds = (performance.now() - start) / 1000;
  return {
    store,
    seconds,
    close: async () => {
      await clear();
      await driver.close();
      await store.close();
    },
  };
}
