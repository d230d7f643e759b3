/** One line of JSON per noteworthy call on standard error; never a token, a cookie or a body. */
import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";
import { type Logger, pino } from "pino";
import { pinoHttp } from "pino-http";
import type { ServerConfig } from "./config.ts";

const REQUEST_ID = /^[\w.-]{1,64}$/;

/** The server's log: standard error, so that standard output stays data. */
export function createLogger(level: ServerConfig["logLevel"]): Logger {
  return pino({ level, base: null }, pino.destination(2));
}

/** Middleware: gives each call an id (the caller's `X-Request-Id` when it is a plain word) and logs its end. */
export function logCalls(logger: Logger): RequestHandler {
  return pinoHttp({
    logger,
    genReqId(request, response) {
      const given = request.headers["x-request-id"];
      const id = typeof given === "string" && REQUEST_ID.test(given) ? given : randomUUID();
      response.setHeader("X-Request-Id", id);
      return id;
    },
    serializers: {
      req: (request) => ({ id: request.id, method: request.method, url: request.url }),
      res: (response) => ({ statusCode: response.statusCode }),
    },
    customLogLevel: (_request, response) => (response.statusCode >= 500 ? "error" : "info"),
  });
}
