/** Runs the app on a free port and calls it with headers that `fetch` would not let through. */
import { type IncomingHttpHeaders, request } from "node:http";
import { pino } from "pino";
import type { GraphStore } from "../../graph/graph-store.ts";
import { readServerConfig, type ServerConfig } from "../../server/config.ts";
import { type StartOptions, startServer } from "../../server/start-server.ts";

export const VERSION = "1.2.3";

export interface CallOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface Served {
  readonly url: string;
  /** Calls a path below the server's root. */
  call(path: string, options?: CallOptions): Promise<Answer>;
  /** GET below `/api/v1`, the body parsed. */
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer & { readonly json: unknown }>;
  close(): Promise<void>;
}

/** Starts a server over `store`, with settings that differ from the defaults. */
export async function serve(
  store: GraphStore,
  settings: Partial<ServerConfig> = {},
  options: Partial<StartOptions> = {},
): Promise<Served> {
  const config = { ...readServerConfig({}, {}), port: 0, ...settings };
  const logger = pino({ level: "silent" });
  const server = await startServer({ store, config, version: VERSION, logger, ...options });
  const at = (path: string, callOptions?: CallOptions) => call(`${server.url}${path}`, callOptions);
  return {
    url: server.url,
    call: at,
    async get(path, headers = {}) {
      const answer = await at(`/api/v1${path}`, { headers });
      return { ...answer, json: answer.text === "" ? undefined : JSON.parse(answer.text) };
    },
    close: () => server.close(),
  };
}

/** One HTTP call on a connection of its own. */
export function call(url: string, { method = "GET", headers = {}, body }: CallOptions = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, headers, agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk) => {
        text += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}
