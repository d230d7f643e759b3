/** The whole HTTP side as one Express app: who may call, what they get, and how it goes wrong. */
import express, { type Express } from "express";
import type { Logger } from "pino";
import type { GraphStore } from "../graph/graph-store.ts";
import { API_BASE } from "../model/api.ts";
import { createApi } from "./api.ts";
import type { ServerConfig } from "./config.ts";
import type { JobBoard } from "./jobs.ts";
import { logCalls } from "./logging.ts";
import { answerProblem, HttpProblem } from "./problem.ts";
import type { RouteContext } from "./route.ts";
import { ROUTES } from "./routes.ts";
import { securityHeaders } from "./security/headers.ts";
import { allowHosts } from "./security/hosts.ts";
import { sameOriginOnly } from "./security/origin.ts";
import { limitRate } from "./security/rate-limit.ts";
import { requireToken } from "./security/token.ts";
import { createStages } from "./stages.ts";
import { serveClient } from "./static-client.ts";
import { createTranslator } from "./translator.ts";

/** Guesses at a remote's code from one address, on this machine too. */
const PAIRINGS_PER_MINUTE = 10;

export interface AppOptions {
  readonly store: GraphStore;
  readonly config: ServerConfig;
  /** Version of the product, for `/meta` and entity tags. */
  readonly version: string;
  /** Folder of the built client. */
  readonly clientDir?: string;
  readonly logger: Logger;
  /** Work that goes on after the answer; who made it closes it. */
  readonly jobs: JobBoard;
  /** True once the server has been told to stop: `/readyz` says so. */
  readonly isClosing?: () => boolean;
}

/** The app, ready to be listened with. It neither opens nor closes the store. */
export function createApp(options: AppOptions): Express {
  const { store, config, version, clientDir, logger } = options;
  const context: RouteContext = {
    store,
    version,
    deadlineMs: config.deadlineMs,
    ...(config.token === undefined ? {} : { token: config.token }),
    ...(clientDir === undefined ? {} : { clientDir }),
    stages: createStages(),
    jobs: options.jobs,
    ...(config.askModel === undefined
      ? {}
      : { translator: createTranslator(config.askModel, (message) => logger.warn(message)) }),
    console: config.console,
    isClosing: options.isClosing ?? (() => false),
  };
  const app = express();
  app.disable("x-powered-by").disable("etag");
  app.use(logCalls(logger), securityHeaders(), allowHosts(config.allowedHosts));
  // Before the token, so that guessing it is limited too.
  app.use(API_BASE, sameOriginOnly(), ...(config.exposed ? [limitRate(config.callsPerMinute)] : []));
  if (config.exposed) app.use(`${API_BASE}/cypher`, limitRate(config.consoleCallsPerMinute));
  app.use(`${API_BASE}/remote`, limitRate(PAIRINGS_PER_MINUTE));
  app.use(API_BASE, createApi(ROUTES, context, requireToken(config.token)));
  app.use(serveClient(clientDir));
  app.use(() => {
    throw new HttpProblem("NOT_FOUND", "There is nothing here.");
  });
  app.use(answerProblem);
  return app;
}
