/** Test files run side by side, and there is one database: each file takes its turn with it. */
import { createServer, type Server } from "node:net";
import neo4j from "neo4j-driver";

export interface Turn {
  /** Removes everything but the mark of the tests. */
  empty(): Promise<void>;
  run(cypher: string, params?: Readonly<Record<string, unknown>>): Promise<readonly Record<string, unknown>[]>;
  end(): Promise<void>;
}

/** Waits until no other file uses the database. Whoever listens on the port has it; the port is free again with its process. */
export async function takeTurn(server: {
  readonly url: string;
  readonly username: string;
  readonly password: string;
  readonly turnPort: number;
}): Promise<Turn> {
  const held = await holdPort(server.turnPort);
  const driver = neo4j.driver(server.url, neo4j.auth.basic(server.username, server.password), {
    disableLosslessIntegers: true,
  });
  const run: Turn["run"] = async (cypher, params = {}) =>
    (await driver.executeQuery(cypher, params)).records.map((record) => record.toObject());
  return {
    run,
    empty: async () => {
      await run("MATCH (n) WHERE NOT n:CairnTests DETACH DELETE n");
    },
    end: async () => {
      await driver.close();
      await new Promise((done) => held.close(done));
    },
  };
}

async function holdPort(port: number): Promise<Server> {
  for (;;) {
    const server = await new Promise<Server | undefined>((done) => {
      const held = createServer();
      held.once("error", () => done(undefined));
      held.listen(port, "127.0.0.1", () => done(held));
    });
    if (server) return server;
    await new Promise((done) => setTimeout(done, 100));
  }
}
