/** Every failure of a call becomes one shape, in one place: RFC 9457 problem details. */
import { STATUS_CODES } from "node:http";
import type { NextFunction, Request, Response } from "express";
import { ZodError } from "zod";
import { QueryRefused } from "../ask/cypher/query-refused.ts";
import { Failure, type FailureKind } from "../model/failure.ts";
import { PROBLEM_STATUS, type Problem, type ProblemCode } from "../model/problem.ts";

/** Seconds after which a caller may try again when the store is away. */
const RETRY_SECONDS = 5;

/** A refusal that the server itself decides on: guards, missing routes, limits. */
export class HttpProblem extends Error {
  readonly code: ProblemCode;
  readonly headers: Readonly<Record<string, string>>;
  readonly errors: Problem["errors"];
  readonly refused: Problem["refused"];

  constructor(
    code: ProblemCode,
    detail: string,
    options: {
      readonly headers?: Readonly<Record<string, string>>;
      readonly errors?: Problem["errors"];
      readonly refused?: Problem["refused"];
      readonly cause?: unknown;
    } = {},
  ) {
    super(detail, { cause: options.cause });
    this.name = "HttpProblem";
    this.code = code;
    this.headers = options.headers ?? {};
    this.errors = options.errors;
    this.refused = options.refused;
  }
}

/** The last handler of the app. Express knows an error handler by its four parameters. */
export function answerProblem(error: unknown, request: Request, response: Response, next: NextFunction): void {
  const { headers } = toHttpProblem(error);
  const body = problemOf(error, request.originalUrl.split("?")[0] ?? "/", String(request.id));
  if (body.status >= 500) request.log.error({ err: error }, body.detail);
  if (response.headersSent) {
    next(error);
    return;
  }
  response.status(body.status).set(headers).set("Cache-Control", "no-store");
  response.type("application/problem+json").send(JSON.stringify(body));
}

/** Whatever was thrown, as the one error shape. @param instance the path that was asked for. */
export function problemOf(error: unknown, instance: string, requestId: string): Problem {
  const { code, message, errors, refused } = toHttpProblem(error);
  const status = PROBLEM_STATUS[code];
  return {
    type: `urn:cairn:problem:${code.toLowerCase().replaceAll("_", "-")}`,
    title: STATUS_CODES[status] ?? code,
    status,
    detail: message,
    instance,
    requestId,
    code,
    ...(errors ? { errors } : {}),
    ...(refused ? { refused } : {}),
  };
}

/** Whatever was thrown, as the problem to answer with. Details of what nobody foresaw stay in the log. */
function toHttpProblem(error: unknown): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (error instanceof Failure) return fromFailure(error);
  if (error instanceof QueryRefused) return fromRefusal(error);
  if (error instanceof ZodError) return invalidParameters(error);
  return (
    fromExpress(error) ?? new HttpProblem("INTERNAL", "Something went wrong on our side; the log has the details.")
  );
}

/** A query that the console does not take. */
function fromRefusal(error: QueryRefused): HttpProblem {
  const { construct, offset, advice, rewrite } = error;
  return new HttpProblem("QUERY_NOT_READ_ONLY", error.message, {
    refused: { construct, offset, advice, ...(rewrite && { rewrite }) },
  });
}

/** Parameters that do not fit their schema, one entry each. */
export function invalidParameters(error: ZodError): HttpProblem {
  return new HttpProblem("INVALID_PARAMETER", `A parameter is wrong: ${firstMessage(error)}.`, {
    errors: zodErrors(error),
  });
}

/** A body that does not fit its schema. */
export function invalidBody(error: ZodError): HttpProblem {
  return new HttpProblem("INVALID_BODY", `The body is wrong: ${firstMessage(error)}.`, { errors: zodErrors(error) });
}

const FAILURE_CODES: Readonly<Record<FailureKind, ProblemCode>> = {
  usage: "INVALID_PARAMETER",
  "bad-data": "INVALID_BODY",
  "input-missing": "NOT_FOUND",
  "not-found": "NOT_FOUND",
  "store-unavailable": "STORE_UNAVAILABLE",
  locked: "STORE_UNAVAILABLE",
  disk: "STORE_UNAVAILABLE",
  timeout: "TIMEOUT",
  busy: "BUSY",
  conflict: "CONFLICT",
};

function fromFailure(failure: Failure): HttpProblem {
  const code = FAILURE_CODES[failure.kind];
  // What a store says of itself may name folders, hosts and users: that is for the log.
  if (code === "STORE_UNAVAILABLE") {
    return new HttpProblem(code, "The store does not answer right now; try again in a few seconds.", {
      headers: { "Retry-After": String(RETRY_SECONDS) },
      cause: failure,
    });
  }
  if (code === "BUSY") {
    const headers = { "Retry-After": String(RETRY_SECONDS) };
    return new HttpProblem(code, failure.message, { headers, cause: failure });
  }
  if (code === "TIMEOUT") return new HttpProblem(code, "The answer took too long; ask for less.", { cause: failure });
  return new HttpProblem(code, failure.message, { cause: failure });
}

/** Errors of Express and its body parser: they carry a status and a type. */
function fromExpress(error: unknown): HttpProblem | undefined {
  if (!(error instanceof Error) || !("status" in error) || typeof error.status !== "number") return undefined;
  if (error.status === 413) {
    const most =
      "limit" in error && typeof error.limit === "number" ? `${Math.round(error.limit / 1024)} KiB` : "allowed";
    return new HttpProblem("TOO_LARGE", `The body is larger than ${most}.`, { cause: error });
  }
  if (error.status === 415) {
    return new HttpProblem("UNSUPPORTED_MEDIA_TYPE", "The body must be plain JSON in UTF-8.", { cause: error });
  }
  if (error.status === 404) return new HttpProblem("NOT_FOUND", "There is nothing here.", { cause: error });
  if (error.status < 400 || error.status >= 500) return undefined;
  if ("type" in error) return new HttpProblem("INVALID_BODY", "The body is not valid JSON.", { cause: error });
  return new HttpProblem("INVALID_PARAMETER", "The address cannot be decoded.", { cause: error });
}

function firstMessage(error: ZodError): string {
  const first = zodErrors(error)[0];
  return first ? `${first.path ? `${first.path}: ` : ""}${first.message}` : error.message;
}

function zodErrors(error: ZodError): { path: string; message: string }[] {
  return error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({ path: key, message: "is not a parameter of this route" }))
      : [{ path: issue.path.join("."), message: issue.message }],
  );
}
