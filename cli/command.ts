/** What every verb is given, and how it hands back its exit code. */
import type { Command } from "commander";
import { z } from "zod";
import { FolderLocked } from "../graph/embedded-lock.ts";
import type { GraphStore, TruthStore } from "../graph/graph-store.ts";
import { openSoonOrLater } from "../graph/late-store.ts";
import { openStore } from "../graph/open-store.ts";
import type { JobState } from "../model/api.ts";
import { type Flags, readClientToken, readCommandConfig, readStoreConfig } from "../server/config.ts";
import { loadExtension } from "../server/extension.ts";
import { openHeldStore } from "./held-store.ts";
import { createTerminal, type Terminal } from "./terminal.ts";

/** Options that every verb has. */
const globalOptionsSchema = z.object({
  store: z.string().optional(),
  quiet: z.boolean().optional(),
  json: z.boolean().optional(),
  color: z.boolean().optional(),
  ontology: z.string().optional(),
});

export interface CommandContext {
  readonly terminal: Terminal;
  /** Flags that are settings too: where they are absent, the environment decides. */
  readonly flags: Flags;
  /** `--json`: one JSON document on stdout instead of lines for people. */
  readonly json: boolean;
}

export type ExitCode = number;

/** Runs a verb with its context and remembers its exit code, which {@link exitCodeOf} reads. */
export type Act = (context: CommandContext) => Promise<ExitCode>;

const exitCodes = new WeakMap<Command, ExitCode>();

/** Adds the options that every verb has. */
export function withGlobalOptions(program: Command): Command {
  return program
    .option("--store <location>", "embedded:<folder>, neo4j://… or bolt://… (CAIRN_STORE; default embedded:.cairn)")
    .option("--ontology <file>", "further kinds, relations and questions (CAIRN_ONTOLOGY; default cairn.ontology.json)")
    .option("--json", "one JSON document on stdout instead of lines for people")
    .option("-q, --quiet", "no messages, only data and failures")
    .option("--no-color", "no colours (NO_COLOR)");
}

/** Runs `act` for a verb. Settings that are flags too go in `flags`. */
export async function runVerb(command: Command, flags: Flags, act: Act): Promise<void> {
  const options = globalOptionsSchema.parse(command.optsWithGlobals());
  const given: Flags = {
    ...flags,
    ...(options.store === undefined ? {} : { store: options.store }),
    ...(options.color === false ? { noColor: "1" } : {}),
    ...(options.ontology === undefined ? {} : { ontology: options.ontology }),
  };
  const { noColor, ontology } = readCommandConfig(given);
  const terminal = createTerminal({
    quiet: options.quiet ?? false,
    color: !noColor,
  });
  loadExtension(ontology);
  exitCodes.set(rootOf(command), await act({ terminal, flags: given, json: options.json ?? false }));
}

/** The exit code of the verb that ran, 0 when none did. */
export const exitCodeOf = (program: Command): ExitCode => exitCodes.get(program) ?? 0;

function rootOf(command: Command): Command {
  return command.parent ? rootOf(command.parent) : command;
}

export interface OpenOptions {
  /** A folder is then read beside whoever holds it. */
  readonly readOnly?: boolean;
}

/** Opens the store that flags and environment name, works with it and closes it whatever happens. */
export async function withStore<Result>(
  flags: Flags,
  work: (store: GraphStore) => Promise<Result>,
  options: OpenOptions = {},
): Promise<Result> {
  const store = await openConfiguredStore(flags, options);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/**
 * As {@link withStore}, for work on the truth alone: where a running server holds the folder, the work is sent to it.
 * @throws Failure `locked` when whoever holds the folder does not answer, or wants a token that is not known.
 */
export async function withTruth<Result>(
  { flags, terminal }: Pick<CommandContext, "flags" | "terminal">,
  work: (store: TruthStore) => Promise<Result>,
): Promise<Result> {
  try {
    return await withStore(flags, work);
  } catch (error) {
    const config = readStoreConfig(flags);
    if (!(error instanceof FolderLocked) || error.url === undefined || config.kind !== "embedded") throw error;
    const holder = { folder: config.directory, url: error.url, token: readClientToken(flags) };
    const held = await openHeldStore(holder, (state) => terminal.progress(stateWords(state)));
    if (held === undefined) throw error;
    return await work(held).finally(held.close);
  }
}

/** "waiting for 2 other talks" */
function stateWords(state: JobState): string {
  if (state.stage !== "queued") return state.stage;
  return state.ahead === 0 ? "waiting" : `waiting for ${state.ahead} other ${state.ahead === 1 ? "talk" : "talks"}`;
}

/**
 * For a server: a database that is away is waited for, and served from once it answers. The caller closes it.
 * @throws Failure when the store is locked or unreadable, or refuses the password.
 */
export function openServedStore(flags: Flags, onFailure: (message: string) => void): Promise<GraphStore> {
  const config = readStoreConfig(flags);
  if (config.kind === "embedded") return openConfiguredStore(flags);
  const engine = { name: "neo4j", version: "unknown", location: withoutSecrets(config.url) } as const;
  return openSoonOrLater({ engine, open: () => openConfiguredStore(flags), onFailure });
}

/** An address without the user and password that may stand in it. */
const withoutSecrets = (url: string): string => url.replace(/\/\/[^/]*@/, "//");

/** @throws Failure when the store is locked, away or unreadable. The caller closes it. */
export function openConfiguredStore(flags: Flags, { readOnly = false }: OpenOptions = {}): Promise<GraphStore> {
  const config = readStoreConfig(flags);
  if (config.kind === "embedded") return openStore(`embedded:${config.directory}`, { readOnly });
  const { url, username, password, database } = config;
  return openStore(url, { username, database, readOnly, ...(password === undefined ? {} : { password }) });
}
