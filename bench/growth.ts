/** What a hundred times as much costs: filling, point reads, and search as one types. */
import neo4j from "neo4j-driver";
import { luceneQuery } from "../graph/neo4j-search.ts";
import { findNeo4j, NEO4J_MISSING, type Neo4jServer } from "../tests/support/neo4j.ts";
import { type Crowd, embeddedCrowd, neo4jCrowd } from "./crowd.ts";
import { compare, median } from "./harness.ts";
import { POINT_READS } from "./point-reads.ts";
import type { Section } from "./section.ts";

const EMBEDDED = [1_000, 5_000, 20_000];
const NEO4J = [1_000, 10_000, 100_000];
const READS = 60;
/** What one has typed after each key. */
const TYPED = ["th", "thin", "thing", "thing num", "thing number 9", "numbr 42", "mark 3"];
const EFFORT = { pairs: 15, seconds: 20 };

export async function benchGrowth(): Promise<Section> {
  const rows: string[][] = [["what", "entities", "filled, s", ...Object.keys(POINT_READS), "search"]];
  const notes = [
    "Milliseconds, medians of single reads of careers far apart; search is that of all texts after each key.",
    "Embedded: filled is opening a folder, that is reading, projecting and indexing. Neo4j: projecting and writing.",
  ];
  for (const size of EMBEDDED) rows.push(await measured("embedded", size, await embeddedCrowd(size)));
  const server = await findNeo4j();
  if (server === undefined) notes.push(NEO4J_MISSING);
  else {
    for (const size of NEO4J) {
      const crowd = await neo4jCrowd(server, size);
      if (size === NEO4J.at(-1)) notes.push(await againstBareSearch(server, crowd, size));
      rows.push(await measured("Neo4j", size, crowd));
    }
    await server.stop();
  }
  const about = "Careers of a hundred things each, up to 20,000 entities embedded and 100,000 on Neo4j.";
  return { name: "growth", about, rows, notes };
}

async function measured(name: string, size: number, crowd: Crowd): Promise<string[]> {
  const { store, seconds } = crowd;
  const careers = size / 100;
  const reads: number[] = [];
  for (const read of Object.values(POINT_READS))
    reads.push(await timed(READS, (time) => read(store, (time * 7919) % careers)));
  const search = await timed(READS, (time) => store.search(TYPED[time % TYPED.length] ?? "", 12));
  await crowd.close();
  return [name, String(size), seconds.toFixed(1), ...[...reads, search].map((ms) => ms.toFixed(1))];
}

/** Median milliseconds of so many runs, after a tenth as many that warm up. */
async function timed(times: number, work: (time: number) => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let time = -Math.ceil(times / 10); time < times; time++) {
    const start = performance.now();
    await work(Math.abs(time));
    if (time >= 0) taken.push(performance.now() - start);
  }
  return median(taken);
}

/** The full-text call alone, for as many names, quotes and passages. */
async function againstBareSearch(server: Neo4jServer, { store }: Crowd, size: number): Promise<string> {
  const driver = neo4j.driver(server.url, neo4j.auth.basic(server.username, server.password));
  const bare = async (text: string) => {
    for (const index of ["cairn_text", "cairn_passages"])
      await driver.executeQuery(
        "CALL db.index.fulltext.queryNodes($index, $query, {limit: 48}) YIELD node, score RETURN node.id AS id, score",
        { index, query: luceneQuery(text) },
        { routing: neo4j.routing.READ },
      );
  };
  const each = async (work: (text: string) => Promise<unknown>) => {
    for (const text of TYPED) await work(text);
  };
  const { ratio, range } = await compare(
    { name: "search", run: () => each((text) => store.search(text, 12)) },
    { name: "bare full-text calls", run: () => each(bare) },
    EFFORT,
  );
  await driver.close();
  return `Search among ${size} entities on Neo4j takes ${ratio.toFixed(2)} times the bare full-text calls (${range.map((each) => each.toFixed(2)).join("–")}).`;
}
