/** The console on Neo4j: queries run in a process of their own; the database is asked whether it has let go of them. */
import { randomUUID } from "node:crypto";
import { createConsoleChildren, isTimeout } from "./console-children.ts";
import { type GraphStore, QueryOverdue } from "./graph-store.ts";
import { type Connection, type Credentials, MARK } from "./neo4j-connection.ts";

export interface Neo4jConsole {
  readonly read: GraphStore["consoleRead"];
  close(): Promise<void>;
}

const LOOK_EVERY_MS = 250;
/** A database that cannot be asked is not waited for longer. */
const GIVE_UP_MS = 600_000;

export function createNeo4jConsole(connection: Connection, location: string, credentials: Credentials): Neo4jConsole {
  const children = createConsoleChildren("neo4j-console-child");
  let closed = false;

  /** Whether the database still runs what was marked. Its own deadline is looked at between rows, so it may. */
  async function isRunning(mark: string): Promise<boolean> {
    try {
      const { rows } = await connection.read(
        `SHOW TRANSACTIONS YIELD metaData WHERE metaData.${MARK} = $mark RETURN count(*) AS running`,
        { mark },
        { timeoutMs: 5_000, maxRows: 1 },
      );
      return rows[0]?.running !== 0;
    } catch {
      return false;
    }
  }

  async function untilReleased(mark: string): Promise<void> {
    const end = performance.now() + GIVE_UP_MS;
    while (!closed && performance.now() < end && (await isRunning(mark)))
      await new Promise((done) => setTimeout(done, LOOK_EVERY_MS).unref());
  }

  return {
    read: async (query, params, limits) => {
      const mark = randomUUID();
      const { username, password, database } = credentials;
      const where = { location, username, password, database };
      const bookmarks = await connection.bookmarks();
      try {
        return await children.run(where, { query: { ...query }, params: { ...params }, limits, mark, bookmarks });
      } catch (error) {
        throw isTimeout(error) ? new QueryOverdue(limits.timeoutMs, untilReleased(mark)) : error;
      }
    },
    async close() {
      closed = true;
      await children.close();
    },
  };
}
