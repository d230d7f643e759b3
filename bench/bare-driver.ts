/** The least that any program does to load the same rows: the official driver's UNWIND … MERGE, in one transaction. */
import neo4j, { type Driver } from "neo4j-driver";
import type { Graph } from "../model/graph.ts";

export interface BareDriver {
  load(graph: Graph): Promise<void>;
  /** Takes all of it out again. */
  empty(): Promise<void>;
  close(): Promise<void>;
}

/** Rows go under labels of their own, so that nothing else in the database is touched. */
export async function openBareDriver(url: string, username: string, password: string): Promise<BareDriver> {
  const driver = neo4j.driver(url, neo4j.auth.basic(username, password));
  for (const label of ["BareEntity", "BareEvidence"]) {
    await driver.executeQuery(`CREATE CONSTRAINT IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`);
  }
  return {
    load: (graph) => load(driver, graph),
    async empty() {
      await driver.executeQuery("MATCH (n) WHERE n:BareEntity OR n:BareEvidence DETACH DELETE n");
    },
    close: () => driver.close(),
  };
}

async function load(driver: Driver, graph: Graph): Promise<void> {
  const relationsByType = new Map<string, object[]>();
  for (const { id, type, source, target, properties, sources, basis, ...values } of graph.relations) {
    const row = { id, source, target, values: { ...values, ...properties } };
    relationsByType.set(type, [...(relationsByType.get(type) ?? []), row]);
  }
  const session = driver.session();
  try {
    await session.executeWrite(async (transaction) => {
      await transaction.run("UNWIND $rows AS row MERGE (n:BareEntity {id: row.id}) SET n += row.values", {
        rows: graph.entities.map(({ id, properties, basis, ...values }) => ({
          id,
          values: { ...values, ...properties },
        })),
      });
      for (const [type, rows] of relationsByType) {
        await transaction.run(
          `UNWIND $rows AS row MATCH (a:BareEntity {id: row.source}) MATCH (b:BareEntity {id: row.target})
           MERGE (a)-[r:${type} {id: row.id}]->(b) SET r += row.values`,
          { rows },
        );
      }
      await transaction.run("UNWIND $rows AS row MERGE (n:BareEvidence {id: row.id}) SET n += row", {
        rows: graph.evidence,
      });
    });
  } finally {
    await session.close();
  }
}
