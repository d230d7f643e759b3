/** The console: a user's Cypher through the guard, within limits, so many at once and no more. */
import type { ConsoleRead, GraphStore } from "../graph/graph-store.ts";
import { Failure } from "../model/failure.ts";
import { createSlots } from "./console-slots.ts";
import { type GuardedQuery, guardQuery, MAX_ROWS } from "./guard.ts";

export interface ConsoleRequest {
  readonly query: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Rows wanted, at most {@link MAX_ROWS}. */
  readonly limit: number;
  /** May only lower the deadline. */
  readonly timeoutMs?: number | undefined;
}

export interface ConsoleAnswer extends ConsoleRead {
  readonly engine: { readonly name: "embedded" | "neo4j"; readonly version: string };
  /** What may be written, in words. */
  readonly dialect: string;
  /** From its turn to its answer. */
  readonly ms: number;
}

export interface Console {
  /**
   * @throws QueryRefused when the guard does not let it through; Failure `bad-data` for a parameter without a value or
   * what the engine cannot answer, `timeout` past the deadline, `busy` when too much is under way.
   */
  run(request: ConsoleRequest): Promise<ConsoleAnswer>;
}

const DEADLINE_MS = 2_000;
/** Deadlines that one may wait for its turn: as long as all before it may take, two at a time. */
const PATIENCE = 4;
const MAX_BYTES = 2 * 1024 * 1024;
const MAX_PARAMETER_BYTES = 64 * 1024;
/** What is read in both engines alike; the guard refuses the rest. */
const DIALECT = "read-only Cypher, the part that means the same on Neo4j and the embedded engine";

/** What the console takes and gives at most. */
export const CONSOLE_TERMS = { dialect: DIALECT, rows: MAX_ROWS, bytes: MAX_BYTES, deadlineMs: DEADLINE_MS };

/** @param deadlineMs of one query, once its turn has come. */
export function createConsole(store: GraphStore, deadlineMs = DEADLINE_MS): Console {
  const slots = createSlots(PATIENCE * deadlineMs);
  return {
    async run({ query, params, limit, timeoutMs = deadlineMs }) {
      const guarded = guardQuery(query);
      const limits = {
        timeoutMs: Math.min(timeoutMs, deadlineMs),
        maxRows: Math.min(limit, MAX_ROWS),
        maxBytes: MAX_BYTES,
      };
      const given = parametersOf(guarded, params);
      const { name, version } = store.engine;
      return slots.take(async () => {
        const start = performance.now();
        const read = await store.consoleRead(guarded, given, limits);
        return { ...read, engine: { name, version }, dialect: DIALECT, ms: Math.round(performance.now() - start) };
      });
    },
  };
}

/** One console for each store: how much is under way counts for all who ask it. */
export function consoleOf(store: GraphStore): Console {
  const known = consoles.get(store) ?? createConsole(store);
  consoles.set(store, known);
  return known;
}

const consoles = new WeakMap<GraphStore, Console>();

/** Those that the query uses. */
function parametersOf({ parameters, expected }: GuardedQuery, params: ConsoleRequest["params"]) {
  const missing = parameters.filter((name) => !Object.hasOwn(params, name));
  if (missing.length > 0)
    throw new Failure("bad-data", `The query uses $${missing.join(", $")} without a value; give one in params.`);
  const given = Object.fromEntries(parameters.map((name) => [name, params[name]]));
  if (Buffer.byteLength(JSON.stringify(given)) > MAX_PARAMETER_BYTES)
    throw new Failure("bad-data", "The parameters are larger than 64 KiB in all; ask for less at once.");
  for (const { name, family } of expected) {
    const values: readonly unknown[] = [given[name]].flat();
    if (values.some((value) => value !== null && typeof value !== (family === "text" ? "string" : "number")))
      throw new Failure("bad-data", `$${name} is compared with a ${family}; give it as a ${family}.`);
  }
  return given;
}
