/** So many calls a minute from one address, when other machines can reach us. */
import type { RequestHandler } from "express";
import { rateLimit } from "express-rate-limit";
import { HttpProblem } from "../problem.ts";

/** Middleware: 429 with `Retry-After` above `callsPerMinute` from one address. */
export function limitRate(callsPerMinute: number): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: callsPerMinute,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    handler: (_request, _response, next) =>
      next(new HttpProblem("RATE_LIMITED", `More than ${callsPerMinute} calls in a minute; wait and try again.`)),
  });
}
