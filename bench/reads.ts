/** Point reads against the bare driver asking the same queries, on both engines, in turn. */
import { createRequire } from "node:module";
import neo4j from "neo4j-driver";
import type { GraphStore } from "../graph/graph-store.ts";
import { project } from "../graph/project.ts";
import { SCHEMA } from "../graph/schema.ts";
import { differenceAlone, EMPTY_GRAPH } from "../graph/sync.ts";
import { findNeo4j, NEO4J_MISSING } from "../tests/support/neo4j.ts";
import { CAREER, type Crowd, crowdTalks, embeddedCrowd, neo4jCrowd } from "./crowd.ts";
import { type Comparison, compare } from "./harness.ts";
import { type Asked, POINT_READS, queriesOf } from "./point-reads.ts";
import { comparisonRows, type Section } from "./section.ts";

const ENTITIES = 5_000;
const EFFORT = { pairs: 60, seconds: 12 };
/** Careers asked for in one run: a single read is too short to be timed by itself. */
const CAREERS = [1, 7, 13, 19, 25, 31, 37, 43];

type Ask = (asked: Asked) => Promise<unknown>;

export async function benchReads(): Promise<Section> {
  const about = `Point reads among ${ENTITIES} entities, ${CAREERS.length} in a run, against the bare driver sending the very queries of those reads and fetching their rows.`;
  const notes: string[] = [];
  const embedded = await comparing(await embeddedCrowd(ENTITIES), await bareEmbedded());
  const server = await findNeo4j();
  if (server === undefined) notes.push(NEO4J_MISSING);
  let production: readonly Comparison[] = [];
  if (server) {
    const driver = neo4j.driver(server.url, neo4j.auth.basic(server.username, server.password), {
      disableLosslessIntegers: true,
    });
    const ask: Ask = ({ cypher, params }) =>
      driver.executeQuery(cypher, wholeNumbers(params), { routing: neo4j.routing.READ });
    production = await comparing(await neo4jCrowd(server, ENTITIES), ask);
    await driver.close();
    await server.stop();
  }
  return { name: "reads", about, rows: comparisonRows([...production, ...embedded]), notes };
}

async function comparing(crowd: Crowd, ask: Ask): Promise<readonly Comparison[]> {
  const comparisons: Comparison[] = [];
  for (const [name, read] of Object.entries(POINT_READS)) {
    const { store } = crowd;
    const asked = await Promise.all(CAREERS.map((which) => queriesOf(read, store, which)));
    comparisons.push(
      await compare(
        { name: `${nameOf(store)}: ${name}`, run: () => inTurn(CAREERS, (which) => read(store, which)) },
        { name: "bare driver", run: () => inTurn(asked.flat(), ask) },
        EFFORT,
      ),
    );
  }
  await crowd.close();
  return comparisons;
}

const nameOf = ({ engine }: GraphStore): string => (engine.name === "neo4j" ? "Neo4j" : "embedded");

async function inTurn<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  for (const item of items) await work(item);
}

/** The same graph in the engine as its package gives it. */
async function bareEmbedded(): Promise<Ask> {
  const grafeo: typeof import("@grafeo-db/js") = createRequire(import.meta.url)("@grafeo-db/js");
  const db = grafeo.GrafeoDB.create();
  for (const text of SCHEMA) await db.executeCypher(text);
  for (const { cypher, params } of differenceAlone(EMPTY_GRAPH, project(crowdTalks(ENTITIES), [])))
    await db.executeCypher(cypher, params);
  if (crowdTalks(ENTITIES).length < Math.max(...CAREERS)) throw new Error(`${CAREER} to a career are too few careers`);
  return async ({ cypher, params }) => (await db.executeCypher(cypher, { ...params })).rows();
}

/** LIMIT takes no floating point number. */
function wholeNumbers(params: Asked["params"]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      Number.isSafeInteger(value) ? neo4j.int(Number(value)) : value,
    ]),
  );
}
