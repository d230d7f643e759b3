/** The graph in memory: grafeo behind the two calls a store needs. What it holds is a projection, never the truth. */
import { createRequire } from "node:module";
import type { GrafeoDB, GrafeoValue } from "@grafeo-db/js";
import { withDeadline } from "./deadline.ts";
import type { ReadLimits, ReadResult, Row } from "./graph-store.ts";
import { SCHEMA } from "./schema.ts";
import type { Statement } from "./sync.ts";

export interface EmbeddedEngine {
  readonly version: string;
  /** How often the graph has been changed. */
  readonly changes: number;
  /** Writes a copy of the graph, without what is not part of it, to a file that is not there yet. */
  saveGraph(path: string): Promise<void>;
  /** Runs statements in one transaction: all of them count, or none. */
  apply(statements: readonly Statement[]): Promise<void>;
  read(cypher: string, params: Readonly<Record<string, unknown>>, limits: ReadLimits): Promise<ReadResult>;
  close(): void;
}

/** An empty graph with its constraints and indexes. */
export async function openEngine(): Promise<EmbeddedEngine> {
  const grafeo: typeof import("@grafeo-db/js") = createRequire(import.meta.url)("@grafeo-db/js");
  const db = grafeo.GrafeoDB.create();
  for (const text of SCHEMA) await db.executeCypher(text);
  let changes = 0;
  return {
    version: db.version(),
    get changes() {
      return changes;
    },
    saveGraph: async (path) => {
      db.save(path);
      const copy = grafeo.GrafeoDB.open(path);
      await copy.executeCypher("MATCH (o:Order) DETACH DELETE o");
      copy.close();
    },
    apply: async (statements) => {
      changes += statements.length;
      await applyAll(db, statements);
    },
    read: (cypher, params, limits) =>
      withDeadline(readRows(db, cypher, params, limits), limits.timeoutMs, "The question"),
    close: () => db.close(),
  };
}

async function applyAll(db: GrafeoDB, statements: readonly Statement[]): Promise<void> {
  if (statements.length === 0) return;
  const transaction = db.beginTransaction();
  try {
    for (const { cypher, params } of statements) await transaction.executeCypher(cypher, params);
    transaction.commit();
  } catch (error) {
    if (transaction.isActive) transaction.rollback();
    throw error;
  }
}

async function readRows(
  db: GrafeoDB,
  cypher: string,
  params: Readonly<Record<string, unknown>>,
  limits: ReadLimits,
): Promise<ReadResult> {
  const result = await db.executeCypher(cypher, params);
  const { columns } = result;
  const count = Math.min(result.length, limits.maxRows);
  const all = result.rows();
  const rows: Row[] = [];
  for (const values of all.slice(0, count))
    rows.push(Object.fromEntries(columns.map((column, index) => [column, plain(values[index] ?? null)])));
  return result.length > count
    ? { rows, truncated: `only the first ${count} of ${result.length} rows are shown` }
    : { rows };
}

/** Large integers come as bigint: ours are offsets and counts, well within a number. */
function plain(value: GrafeoValue): unknown {
  if (typeof value === "bigint") return Number(value);
  return Array.isArray(value) ? value.map(plain) : value;
}
