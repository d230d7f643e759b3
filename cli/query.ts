/** `cairn query`: read-only Cypher, as lines for people or as JSON. Works beside a server that holds the folder. */
import { readFile } from "node:fs/promises";
import { text as readAll } from "node:stream/consumers";
import type { Command } from "commander";
import { z } from "zod";
import { type ConsoleAnswer, type ConsoleRequest, createConsole } from "../ask/console.ts";
import { QueryRefused } from "../ask/cypher/query-refused.ts";
import { MAX_ROWS } from "../ask/guard.ts";
import type { GraphStore } from "../graph/graph-store.ts";
import { cypherRequest } from "../model/api.ts";
import { Failure } from "../model/failure.ts";
import { type CommandContext, type ExitCode, runVerb, withStore } from "./command.ts";
import { tableLines } from "./query-table.ts";

const flagsSchema = z.object({
  params: z.string().default("{}"),
  limit: z.coerce.number().int().min(1).max(MAX_ROWS).default(MAX_ROWS),
  timeout: z.coerce.number().int().min(50).max(60_000).default(10_000),
});

export function addQuery(program: Command): void {
  program
    .command("query")
    .description("rows of a read-only Cypher query")
    .argument("<cypher>", "the query; - reads it from stdin")
    .option("--params <json>", 'values of $name, such as \'{"id": "tool:keras"}\'; @FILE reads them from a file')
    .option("--limit <rows>", `rows at most (default ${MAX_ROWS})`)
    .option("--timeout <ms>", "how long it may take (default 10000)")
    .action(async (cypher: string, options: unknown, command: Command) => {
      await runVerb(command, {}, (context) => query(cypher, options, context));
    });
}

async function query(cypher: string, options: unknown, { terminal, flags, json }: CommandContext): Promise<ExitCode> {
  const given = flagsSchema.safeParse(options);
  if (!given.success) throw usage(`--${String(given.error.issues[0]?.path[0])}: ${given.error.issues[0]?.message}`);
  const { limit, timeout } = given.data;
  const params = await readParameters(given.data.params);
  const request = { query: cypher === "-" ? await readAll(process.stdin) : cypher, params, limit };
  const answer = await withStore(flags, (store) => run(store, timeout, request), { readOnly: true });
  await terminal.print(json ? `${JSON.stringify(answer)}\n` : tableLines(answer));
  if (answer.truncated !== undefined) terminal.say(answer.truncated);
  return 0;
}

async function run(store: GraphStore, timeout: number, request: ConsoleRequest): Promise<ConsoleAnswer> {
  try {
    return await createConsole(store, timeout).run(request);
  } catch (error) {
    if (error instanceof QueryRefused) throw new Failure("bad-data", `${error.message}.`, { cause: error });
    throw error;
  }
}

async function readParameters(given: string): Promise<Readonly<Record<string, unknown>>> {
  const text = given.startsWith("@") ? await readParameterFile(given.slice(1)) : given;
  const result = cypherRequest.shape.params.safeParse(parseJson(text));
  if (result.success) return result.data;
  throw usage("--params must be a JSON object of texts, numbers, true, false, null, or lists of them");
}

async function readParameterFile(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    throw new Failure("input-missing", `The file of --params ${path} cannot be read: check its name.`, { cause });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const usage = (message: string): Failure => new Failure("usage", `${message}.`);
