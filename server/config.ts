/** Settings from flags, environment and defaults, in that order. The only file that reads `process.env`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { Failure } from "../model/failure.ts";
import type { LlmConfig } from "../seed/llm-client.ts";

export const DEFAULT_PORT = 4173;
export const DEFAULT_STORE = "embedded:.cairn";
/** Shorter tokens can be guessed; `openssl rand -hex 32` gives 64 characters. */
const TOKEN_LENGTH = 32;

const yes = z
  .enum(["1", "true", "yes", "0", "false", "no"], { error: "must be 1 or 0" })
  .transform((text) => ["1", "true", "yes"].includes(text));
const names = z.string().transform((text) =>
  text
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean),
);

const COUNT = "must be a whole number from 1";

/** Every setting that the environment may give, as text. Command line flags carry the same names. */
const settingsSchema = z.object({
  store: z
    .string()
    .regex(/^(embedded:.+|(neo4j|bolt)(\+s|\+ssc)?:\/\/.+)$/, {
      error: "must be embedded:<folder>, neo4j://…, neo4j+s://… or bolt://…",
    })
    .default(DEFAULT_STORE),
  port: z.coerce
    .number({ error: "must be a number from 0 to 65535" })
    .int({ error: "must be a number from 0 to 65535" })
    .min(0, { error: "must be a number from 0 to 65535" })
    .max(65_535, { error: "must be a number from 0 to 65535" })
    .default(DEFAULT_PORT),
  host: z.string().default("127.0.0.1"),
  allowedHosts: names.default([]),
  tokenFile: z.string().optional(),
  neo4jUsername: z.string().default("neo4j"),
  neo4jPassword: z.string().optional(),
  neo4jPasswordFile: z.string().optional(),
  neo4jDatabase: z.string().default("neo4j"),
  ontology: z.string().optional(),
  noEdits: yes.default(false),
  logLevel: z
    .enum(["silent", "fatal", "error", "warn", "info", "debug"], {
      error: "must be silent, fatal, error, warn, info or debug",
    })
    .default("warn"),
  noColor: z
    .string()
    .transform(() => true)
    .default(false),
  debug: yes.default(false),
  console: z
    .enum(["on", "1", "true", "yes", "off", "0", "false", "no"], { error: "must be on or off" })
    .transform((text) => ["on", "1", "true", "yes"].includes(text))
    .optional(),
  llmUrl: z.url({ protocol: /^https?$/, error: "must be an address such as http://localhost:11434/v1" }).optional(),
  llmModel: z.string().optional(),
  llmKey: z.string().optional(),
  llmKeyFile: z.string().optional(),
  llmAsk: yes.default(false),
  llmMaxTokens: z.coerce.number({ error: COUNT }).int({ error: COUNT }).min(1, { error: COUNT }).default(200_000),
});
type SettingName = keyof typeof settingsSchema.shape;

const VARIABLES: Readonly<Record<SettingName, string>> = {
  store: "CAIRN_STORE",
  port: "CAIRN_PORT",
  host: "CAIRN_HOST",
  allowedHosts: "CAIRN_ALLOWED_HOSTS",
  tokenFile: "CAIRN_TOKEN_FILE",
  neo4jUsername: "NEO4J_USERNAME",
  neo4jPassword: "NEO4J_PASSWORD",
  neo4jPasswordFile: "NEO4J_PASSWORD_FILE",
  neo4jDatabase: "NEO4J_DATABASE",
  ontology: "CAIRN_ONTOLOGY",
  noEdits: "CAIRN_NO_EDITS",
  logLevel: "CAIRN_LOG_LEVEL",
  noColor: "NO_COLOR",
  debug: "CAIRN_DEBUG",
  console: "CAIRN_CONSOLE",
  llmUrl: "CAIRN_LLM_URL",
  llmModel: "CAIRN_LLM_MODEL",
  llmKey: "CAIRN_LLM_KEY",
  llmKeyFile: "CAIRN_LLM_KEY_FILE",
  llmAsk: "CAIRN_LLM_ASK",
  llmMaxTokens: "CAIRN_LLM_MAX_TOKENS",
};

export type Flags = Partial<Readonly<Record<SettingName, string | undefined>>>;
export type Environment = Readonly<Record<string, string | undefined>>;

export type StoreConfig =
  | { readonly kind: "embedded"; readonly directory: string }
  | {
      readonly kind: "neo4j";
      readonly url: string;
      readonly username: string;
      /** Absent for a database without authentication. */
      readonly password?: string;
      readonly database: string;
    };

export interface ServerConfig {
  readonly host: string;
  /** 0 picks a free port. */
  readonly port: number;
  /** Names besides the loopback ones under which the server may be asked, with or without a port. */
  readonly allowedHosts: readonly string[];
  /** What a caller must show. Always there when {@link exposed}. */
  readonly token?: string;
  /** Reachable from other machines. */
  readonly exposed: boolean;
  readonly logLevel: z.output<typeof settingsSchema>["logLevel"];
  /** Wall-clock limit of one API call. */
  readonly deadlineMs: number;
  /** Calls per minute and address in exposed mode. */
  readonly callsPerMinute: number;
  /** Whether users may send Cypher of their own: by default only where no other machine can. */
  readonly console: boolean;
  /** Of those calls, how many may be Cypher. */
  readonly consoleCallsPerMinute: number;
  /** The language model to ask about questions that are not understood; absent unless it is wanted. */
  readonly askModel?: LlmConfig;
}

/**
 * Where the graph is kept. A password comes from its file or from the environment, never from a flag.
 * @throws Failure `usage` for a setting that cannot be, `input-missing` for a password file that cannot be read.
 */
export function readStoreConfig(flags: Flags = {}, environment: Environment = process.env): StoreConfig {
  const settings = readSettings(flags, environment);
  if (settings.store.startsWith("embedded:")) {
    return { kind: "embedded", directory: settings.store.slice("embedded:".length) };
  }
  const password = settings.neo4jPasswordFile
    ? readSecret(settings.neo4jPasswordFile, "password")
    : settings.neo4jPassword;
  return {
    kind: "neo4j",
    url: settings.store,
    username: settings.neo4jUsername,
    ...(password === undefined ? {} : { password }),
    database: settings.neo4jDatabase,
  };
}

/**
 * How the server listens. Any host but loopback needs a token file and allowed hosts.
 * @throws Failure `usage` when they are missing or a setting cannot be, `input-missing` for an unreadable token file.
 */
export function readServerConfig(flags: Flags = {}, environment: Environment = process.env): ServerConfig {
  const settings = readSettings(flags, environment);
  const exposed = !isLoopback(settings.host);
  if (exposed && !(settings.tokenFile && settings.allowedHosts.length > 0)) {
    throw new Failure(
      "usage",
      `Listening on ${settings.host} lets other machines in: give --token-file (CAIRN_TOKEN_FILE) and --allowed-host (CAIRN_ALLOWED_HOSTS), or leave --host out to listen on this machine only.`,
    );
  }
  const token = settings.tokenFile ? readToken(settings.tokenFile) : undefined;
  return {
    host: settings.host,
    port: settings.port,
    allowedHosts: settings.allowedHosts.map((name) => name.toLowerCase()),
    ...(token === undefined ? {} : { token }),
    exposed,
    logLevel: settings.logLevel,
    deadlineMs: DEADLINE_MS,
    callsPerMinute: 600,
    console: settings.console ?? !exposed,
    consoleCallsPerMinute: 30,
    ...askModelOf(readAskModel(flags, environment)),
  };
}

/**
 * The token to show to a server that asks for one.
 * @throws Failure `usage` for a token that cannot be one, `input-missing` for a file that cannot be read.
 */
export function readClientToken(flags: Flags = {}, environment: Environment = process.env): string | undefined {
  const { tokenFile } = readSettings(flags, environment);
  return tokenFile === undefined ? undefined : readToken(tokenFile);
}

interface CommandConfig {
  readonly noEdits: boolean;
  readonly noColor: boolean;
  readonly debug: boolean;
  /** File that extends the ontology, where one is named. */
  readonly ontology: string | undefined;
}

const DEADLINE_MS = 10_000;
/** What is left of a call's time when the model has had its own, for asking the graph. */
const ANSWERING_MS = 3_000;

const askModelOf = (model: LlmConfig | undefined): Pick<ServerConfig, "askModel"> =>
  model === undefined ? {} : { askModel: { ...model, timeoutMs: DEADLINE_MS - ANSWERING_MS } };

/**
 * The language model that questions are put to when the grammar does not understand them: only where CAIRN_LLM_ASK or
 * `--llm` asks for it, since the question and the names in it go to that model.
 * @throws as {@link readLlmConfig}
 */
export function readAskModel(flags: Flags = {}, environment: Environment = process.env): LlmConfig | undefined {
  return readSettings(flags, environment).llmAsk ? readLlmConfig(flags, environment) : undefined;
}

/** Settings of the command line itself. @throws Failure `usage` for a setting that cannot be. */
export function readCommandConfig(flags: Flags = {}, environment: Environment = process.env): CommandConfig {
  const { noEdits, noColor, debug, ontology } = readSettings(flags, environment);
  return { noEdits, noColor, debug, ontology };
}

/** Waiting for a slow machine's own model is normal; longer than this it hangs. */
const LLM_TIMEOUT_MS = 180_000;

/**
 * The language model to ask for proposals; its answers are kept in the store's folder, or beside where a folder would be.
 * @throws Failure `usage` when address or model are not set, `input-missing` for a key file that cannot be read.
 */
export function readLlmConfig(flags: Flags = {}, environment: Environment = process.env): LlmConfig {
  const { store, llmUrl, llmModel, llmKey, llmKeyFile, llmMaxTokens } = readSettings(flags, environment);
  if (llmUrl === undefined || llmModel === undefined) {
    throw new Failure(
      "usage",
      "A language model is wanted (--llm), but not named: set CAIRN_LLM_URL (such as http://localhost:11434/v1) and CAIRN_LLM_MODEL, and CAIRN_LLM_KEY where it wants one.",
    );
  }
  const key = llmKeyFile ? readSecret(llmKeyFile, "key") : llmKey;
  const folder = store.startsWith("embedded:") ? store.slice("embedded:".length) : ".cairn";
  return {
    url: completionsUrl(llmUrl),
    model: llmModel,
    ...(key === undefined ? {} : { key }),
    maxTokens: llmMaxTokens,
    answers: join(folder, "llm-cache"),
    timeoutMs: LLM_TIMEOUT_MS,
  };
}

/** The endpoint under a base address; one that is whole already stays, with its parameters. */
function completionsUrl(address: string): string {
  const url = new URL(address);
  if (url.username !== "" || url.password !== "") {
    throw new Failure("usage", "CAIRN_LLM_URL holds a name or password: give the key as CAIRN_LLM_KEY instead.");
  }
  const path = url.pathname.replace(/\/+$/, "");
  url.pathname = path.endsWith("/chat/completions") ? path : `${path}/chat/completions`;
  return url.href;
}

/** True for names and addresses that only this machine can reach. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host === "[::1]" || /^127(\.\d{1,3}){3}$/.test(host);
}

function readSettings(flags: Flags, environment: Environment): z.output<typeof settingsSchema> {
  const given: Record<string, string | undefined> = {};
  for (const name of settingNames()) {
    // An empty variable is how compose and CI files leave one out.
    given[name] = flags[name] ?? (environment[VARIABLES[name]] || undefined);
  }
  const result = settingsSchema.safeParse(given);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const name = settingNames().find((each) => each === issue?.path[0]);
  const origin = name && flags[name] === undefined ? VARIABLES[name] : `--${kebab(String(issue?.path[0]))}`;
  throw new Failure("usage", `${origin} ${issue?.message ?? "is wrong"}; it is "${name ? given[name] : ""}".`);
}

function settingNames(): SettingName[] {
  return settingsSchema.keyof().options;
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function readToken(file: string): string {
  const token = readSecret(file, "token");
  if (token.length >= TOKEN_LENGTH && !/\s/.test(token)) return token;
  throw new Failure(
    "usage",
    `The token in ${file} must be one word of at least ${TOKEN_LENGTH} characters: make one with \`openssl rand -hex 32 > ${file}\`.`,
  );
}

function readSecret(file: string, what: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (cause) {
    throw new Failure("input-missing", `The ${what} file ${file} cannot be read: check its name and its permissions.`, {
      cause,
    });
  }
}
