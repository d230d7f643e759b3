/** One Neo4j for all tests of the `store` project. Without one they are skipped, loudly; in CI that is a failure. */
import neo4j from "neo4j-driver";
import type { TestProject } from "vitest/node";
import { findNeo4j, freePort, NEO4J_MISSING, type Neo4jServer } from "./neo4j.ts";

declare module "vitest" {
  interface ProvidedContext {
    neo4j:
      | {
          readonly url: string;
          readonly username: string;
          readonly password: string;
          /** Who listens on this port has the database for itself: see `neo4j-turn.ts`. */
          readonly turnPort: number;
        }
      | undefined;
    /** Why the tests on Neo4j are skipped. */
    neo4jMissing: string;
  }
}

export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const server = await findNeo4j();
  project.provide("neo4jMissing", NEO4J_MISSING);
  if (!server) {
    if (process.env.CI === "true") throw new Error(NEO4J_MISSING);
    console.warn(`\n!!! ${NEO4J_MISSING} The tests on Neo4j are SKIPPED.\n`);
    project.provide("neo4j", undefined);
    return undefined;
  }
  await claimForTests(server);
  const { url, username, password, stop } = server;
  project.provide("neo4j", { url, username, password, turnPort: await freePort() });
  return stop;
}

/** The tests empty the database: only one that was empty, or that tests used before, is taken. */
async function claimForTests(server: Neo4jServer): Promise<void> {
  const driver = neo4j.driver(server.url, neo4j.auth.basic(server.username, server.password));
  try {
    const { records } = await driver.executeQuery(
      "OPTIONAL MATCH (m:CairnTests) WITH count(m) AS marks OPTIONAL MATCH (n) RETURN marks, count(n) AS nodes",
    );
    const [record] = records;
    if (record?.get("marks").toNumber() === 0 && record.get("nodes").toNumber() > 0)
      throw new Error(
        `The Neo4j at ${server.url} holds data: name an empty one in CAIRN_TEST_NEO4J, the tests empty it.`,
      );
    await driver.executeQuery("MERGE (:CairnTests {id: 'mark'})");
  } finally {
    await driver.close();
  }
}
