/** One driver with the pool, bookmarks, retries and deadlines set; sessions are opened for one piece of work each. */
import neo4j, { type Driver, type ManagedTransaction, type RecordShape, type Transaction } from "neo4j-driver";
import { Failure } from "../model/failure.ts";
import { withDeadline } from "./deadline.ts";
import type { ReadLimits, ReadResult } from "./graph-store.ts";
import { type Address, neo4jFailure } from "./neo4j-errors.ts";

export interface Credentials {
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  readonly database?: string | undefined;
}

export interface Work {
  run(cypher: string, params?: Readonly<Record<string, unknown>>): Promise<readonly RecordShape[]>;
}

export interface ReadOnce {
  readonly timeoutMs: number;
  /** Metadata by which `SHOW TRANSACTIONS` tells it. */
  readonly mark: string;
  readonly bookmarks: readonly string[];
}

export interface Connection {
  readonly address: Address;
  readonly version: string;
  read(cypher: string, params: Readonly<Record<string, unknown>>, limits: ReadLimits): Promise<ReadResult>;
  /** One managed write transaction; run again from the start when the database asks for it. */
  write<T>(work: (tx: Work) => Promise<T>, timeoutMs: number): Promise<T>;
  /** One read transaction, never run twice, that the database itself ends at the deadline. Raw records, for the console. */
  readOnce<T>(once: ReadOnce, work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** What a later reader must be able to see, also through another connection. */
  bookmarks(): Promise<string[]>;
  /** One text in a transaction of its own: schema. */
  run(cypher: string): Promise<void>;
  close(): Promise<void>;
}

const CONNECT_MS = 5_000;
/** Short: a database that is down is told within seconds, and whoever loads talks can load again. */
const RETRY_MS = 2_000;
const OPEN_MS = 20_000;
const POOL = 50;
/** Key of a transaction's metadata. */
export const MARK = "cairn";

/** @throws Failure `store-unavailable` when there is nobody, or the password is wrong. */
export async function connect(location: string, credentials: Credentials): Promise<Connection> {
  const { url, username, password } = splitLocation(location, credentials);
  const address: Address = { url, username, database: credentials.database };
  const driver = createDriver(url, username, password);
  const bookmarkManager = neo4j.bookmarkManager();
  const options = { bookmarkManager, ...(credentials.database !== undefined && { database: credentials.database }) };

  async function guarded<T>(call: Promise<T>, timeoutMs: number, what: string): Promise<T> {
    try {
      return await withDeadline(call, timeoutMs, what);
    } catch (error) {
      throw neo4jFailure(error, address);
    }
  }

  async function inSession<T>(mode: "READ" | "WRITE", timeoutMs: number, work: (tx: ManagedTransaction) => Promise<T>) {
    const session = driver.session({ ...options, defaultAccessMode: mode });
    const config = { timeout: timeoutMs };
    try {
      return await (mode === "READ" ? session.executeRead(work, config) : session.executeWrite(work, config));
    } finally {
      await session.close();
    }
  }

  async function readOnce<T>({ timeoutMs, mark, bookmarks }: ReadOnce, work: (tx: Transaction) => Promise<T>) {
    const session = driver.session({
      ...options,
      defaultAccessMode: "READ",
      bookmarks: [...bookmarks],
      fetchSize: 200,
    });
    try {
      const tx = await session.beginTransaction({ timeout: timeoutMs, metadata: { [MARK]: mark } });
      const result = await work(tx);
      await tx.rollback();
      return result;
    } catch (error) {
      throw neo4jFailure(error, address);
    } finally {
      await session.close();
    }
  }

  /** A database that is stuck does not keep us from ending. */
  const close = (): Promise<void> => withDeadline(driver.close(), CONNECT_MS, "Closing").catch(() => undefined);

  const what = `Neo4j at ${url}`;
  try {
    const info = await guarded(
      driver.getServerInfo({ ...(credentials.database && { database: credentials.database }) }),
      OPEN_MS,
      what,
    );
    return {
      address,
      version: (info.agent ?? "Neo4j").replace("Neo4j/", ""),
      read: (cypher, params, limits) =>
        guarded(
          inSession("READ", limits.timeoutMs, (tx) => readRows(tx, cypher, params, limits)),
          limits.timeoutMs,
          "The question",
        ),
      write: (work, timeoutMs) =>
        guarded(
          inSession("WRITE", timeoutMs, (tx) => work(workOf(tx))),
          timeoutMs,
          `Writing to ${what}`,
        ),
      readOnce,
      bookmarks: async () => [...(await bookmarkManager.getBookmarks())],
      run: (cypher) =>
        guarded(
          driver.executeQuery(cypher, {}, options).then(() => undefined),
          OPEN_MS,
          `Preparing ${what}`,
        ),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A user and password inside the address count when none are given beside it; they are never shown. */
function splitLocation(location: string, credentials: Credentials) {
  if (!URL.canParse(location))
    throw new Failure("usage", `The store ${location} is not an address; write it like neo4j://localhost:7687.`);
  const url = new URL(location);
  const username = credentials.username ?? (decodeURIComponent(url.username) || "neo4j");
  const password = credentials.password ?? decodeURIComponent(url.password);
  url.username = "";
  url.password = "";
  return { url: url.href.replace(/\/$/, ""), username, password };
}

function createDriver(url: string, username: string, password: string): Driver {
  return neo4j.driver(url, neo4j.auth.basic(username, password), {
    connectionTimeout: CONNECT_MS,
    connectionAcquisitionTimeout: 2 * CONNECT_MS,
    maxConnectionPoolSize: POOL,
    maxTransactionRetryTime: RETRY_MS,
    disableLosslessIntegers: true,
    telemetryDisabled: true,
    userAgent: "cairn",
  });
}

async function readRows(
  tx: ManagedTransaction,
  cypher: string,
  params: Readonly<Record<string, unknown>>,
  limits: ReadLimits,
): Promise<ReadResult> {
  const rows: RecordShape[] = [];
  for await (const record of tx.run(cypher, integers(params))) {
    if (rows.length === limits.maxRows) return { rows, truncated: `only the first ${limits.maxRows} rows are shown` };
    rows.push(record.toObject());
  }
  return { rows };
}

const workOf = (tx: ManagedTransaction): Work => ({
  run: async (cypher, params = {}) =>
    (await tx.run(cypher, integers(params))).records.map((record) => record.toObject()),
});

/** The driver sends every number as a float: whole ones are marked as integers, at any depth, so that both engines store the same. */
export function integers(params: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, marked(value)]));
}

function marked(value: unknown): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(marked);
  if (typeof value !== "object" || value === null) return value;
  return integers(Object.fromEntries(Object.entries(value)));
}
