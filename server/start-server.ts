/** Listens, says where, and stops without dropping what is under way. */
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Logger } from "pino";
import { withDeadline } from "../graph/deadline.ts";
import { Failure } from "../model/failure.ts";
import { type AppOptions, createApp } from "./app.ts";
import { isLoopback, type ServerConfig } from "./config.ts";
import { createJobBoard } from "./jobs.ts";
import { createLogger } from "./logging.ts";

export interface StartOptions extends Omit<AppOptions, "logger" | "isClosing" | "jobs"> {
  /** Default: standard error, from the configured level up. */
  readonly logger?: Logger;
  /** How long calls under way may take once the server is told to stop. */
  readonly stopWithinMs?: number;
}

export interface RunningServer {
  /** Where a browser on this machine finds it. */
  readonly url: string;
  /** Answers what is under way, closes every connection, and resolves. The store stays open. */
  close(): Promise<void>;
}

/** @throws Failure `usage` when the host and port cannot be listened on. */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const { config, store } = options;
  let closing: Promise<void> | undefined;
  const logger = options.logger ?? createLogger(config.logLevel);
  const jobs = createJobBoard((error) => logger.error({ err: error }, "a job failed"));
  const app = createApp({ ...options, logger, jobs, isClosing: () => closing !== undefined });
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 5_000 }, app);
  const underWay = trackResponses(server);
  const { port } = await listen(server, config);
  const url = `http://${browsableHost(config)}:${port}`;
  /** Jobs first: who follows one is told how it ends before the connection is closed. */
  async function stopAll(withinMs: number): Promise<void> {
    const ended = jobs.close();
    await withDeadline(ended, withinMs, "Ending the jobs").catch(() => {});
    await stop(server, underWay, withinMs);
    await ended;
  }
  try {
    await store.announce(url);
  } catch (error) {
    await stop(server, underWay, 0);
    throw error;
  }
  return {
    url,
    close() {
      closing ??= stopAll(options.stopWithinMs ?? 10_000);
      return closing;
    },
  };
}

function listen(server: Server, config: ServerConfig): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(listenFailure(error, config)));
    server.listen(config.port, config.host.replace(/^\[|\]$/g, ""), () => {
      const address = server.address();
      if (address !== null && typeof address === "object") resolve(address);
      else reject(new TypeError("a listening server has no address"));
    });
  });
}

function listenFailure(error: NodeJS.ErrnoException, { host, port }: ServerConfig): Error {
  const place = `port ${port} on ${host}`;
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: `Cannot listen on ${place}: another program has it; stop that one, or choose another with --port (0 picks a free one).`,
    EACCES: `Cannot listen on ${place}: this user may not; choose a port above 1023 with --port.`,
    EADDRNOTAVAIL: `Cannot listen on ${place}: this machine has no such address; correct --host.`,
    ENOTFOUND: `Cannot listen on ${place}: the name is unknown; correct --host.`,
  };
  const reason = reasons[error.code ?? ""];
  return reason === undefined ? error : new Failure("usage", reason, { cause: error });
}

function browsableHost(config: ServerConfig): string {
  if (config.host === "::1" || config.host === "[::1]") return "[::1]";
  return isLoopback(config.host) ? config.host : "127.0.0.1";
}

/**
 * `server.close` alone waits for ever for busy keep-alive clients: each further answer asks its client to let go,
 * and after `withinMs` the rest are cut off.
 */
function stop(server: Server, underWay: ReadonlySet<ServerResponse>, withinMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    for (const response of underWay) {
      if (!response.headersSent) response.setHeader("Connection", "close");
      else if (sendsEvents(response)) response.end();
    }
    server.prependListener("request", (_request, response) => response.setHeader("Connection", "close"));
    const hardStop = setTimeout(() => server.closeAllConnections(), withinMs);
    hardStop.unref();
    server.close((error) => {
      clearTimeout(hardStop);
      if (error) reject(error);
      else resolve();
    });
    server.closeIdleConnections();
  });
}

/** Such an answer has no end of its own. */
const sendsEvents = (response: ServerResponse): boolean =>
  String(response.getHeader("Content-Type")).startsWith("text/event-stream");

/** The responses that are not finished yet, kept up to date. */
function trackResponses(server: Server): ReadonlySet<ServerResponse> {
  const underWay = new Set<ServerResponse>();
  server.on("request", (_request, response) => {
    underWay.add(response);
    response.once("close", () => underWay.delete(response));
  });
  return underWay;
}
