/** `cairn serve`: the API and the page over the store, until told to stop. */
import { existsSync } from "node:fs";
import type { Command } from "commander";
import { z } from "zod";
import type { GraphStore } from "../graph/graph-store.ts";
import { type Flags, readServerConfig } from "../server/config.ts";
import { startServer } from "../server/start-server.ts";
import { type CommandContext, type ExitCode, openConfiguredStore, openServedStore, runVerb } from "./command.ts";
import { CLIENT_FOLDER, VERSION } from "./project.ts";
import { onSignal } from "./signals.ts";

const flagsSchema = z.object({
  port: z.string().optional(),
  host: z.string().optional(),
  allowedHost: z.array(z.string()).optional(),
  tokenFile: z.string().optional(),
  llm: z.boolean().optional(),
  console: z.boolean().optional(),
});

export function addServe(program: Command): void {
  withServerOptions(program.command("serve"))
    .description("serve what the store holds")
    .action(async (options: unknown, command: Command) => {
      await runVerb(command, serverFlags(options), async (context) => serveUntilStopped(context));
    });
}

export function withServerOptions(command: Command): Command {
  return command
    .option("--port <number>", "port to listen on; 0 picks a free one (CAIRN_PORT; default 4173)")
    .option("--host <address>", "address to listen on (CAIRN_HOST; default 127.0.0.1)")
    .option("--allowed-host <name...>", "names under which other machines may ask (CAIRN_ALLOWED_HOSTS)")
    .option("--llm", "let a language model put questions that are not understood (CAIRN_LLM_ASK=1)")
    .option("--console", "let users send Cypher of their own, also from other machines (CAIRN_CONSOLE=on)")
    .option("--no-console", "let nobody send Cypher of their own (CAIRN_CONSOLE=off)")
    .option("--token-file <file>", "file with the token that other machines must show (CAIRN_TOKEN_FILE)");
}

/** The flags of {@link withServerOptions} as settings. */
export function serverFlags(options: unknown): Flags {
  const { allowedHost, llm, console, ...flags } = flagsSchema.parse(options);
  return {
    ...flags,
    ...(allowedHost === undefined ? {} : { allowedHosts: allowedHost.join(",") }),
    ...(llm ? { llmAsk: "1" } : {}),
    ...(console === undefined ? {} : { console: console ? "on" : "off" }),
  };
}

/**
 * Opens the store, lets `prepare` work on it, serves until SIGINT or SIGTERM, and closes both. Without `prepare`, a
 * database that is away is waited for while serving.
 * @param prepare what it returns is said before the URL.
 * @returns 0: being stopped is how a server ends.
 */
export async function serveUntilStopped(
  { terminal, flags, json }: CommandContext,
  prepare?: (store: GraphStore) => Promise<string>,
): Promise<ExitCode> {
  const config = readServerConfig(flags);
  const interruption = onSignal();
  const waiting = (message: string) => terminal.complain(`${message} Serving 503 until it answers.`);
  const store = await (prepare ? openConfiguredStore(flags) : openServedStore(flags, waiting));
  try {
    const found = await prepare?.(store);
    if (interruption.exitCode !== undefined) return interruption.exitCode;
    const server = await startServer({
      store,
      config,
      version: VERSION,
      ...(existsSync(`${CLIENT_FOLDER}/index.html`) ? { clientDir: CLIENT_FOLDER } : {}),
    });
    if (found !== undefined) terminal.say(found);
    await terminal.print(json ? `${JSON.stringify({ url: server.url })}\n` : `${server.url}\n`);
    await aborted(interruption.signal);
    terminal.say("stopping");
    await server.close();
    return 0;
  } finally {
    await store.close();
    interruption.dispose();
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
