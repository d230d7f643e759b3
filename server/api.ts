/** Mounts the routes: parameters first, then the entity tag, then the work under our deadline. */
import express, { type Request, type RequestHandler, type Response, Router } from "express";
import { withDeadline } from "../graph/deadline.ts";
import { type AnswerCache, createAnswerCache, type SentAnswer } from "./answer-cache.ts";
import { smallerFor } from "./compressed.ts";
import { entityTag, matchesTag } from "./etag.ts";
import { type EventStream, streamEvents } from "./events.ts";
import { HttpProblem } from "./problem.ts";
import { nothing, type PreparedCall, type Route, type RouteContext } from "./route.ts";

const BODY_LIMIT = "100kb";
const CACHE_BYTES = 32 * 1024 * 1024;

/** A router with `routes`, 405 for their other methods and 404 for everything else. */
export function createApi(routes: readonly Route[], context: RouteContext, guard: RequestHandler): Router {
  const router = Router();
  const cache = createAnswerCache(CACHE_BYTES);
  for (const route of routes) {
    const guards = route.open ? [] : [guard];
    router[route.method](route.path, guards, requireType(route), readBytes(route), answer(route));
  }
  for (const path of new Set(routes.map((route) => route.path))) {
    router.all(path, refuseMethod(routes.filter((route) => route.path === path)));
  }
  router.use(() => {
    throw new HttpProblem("NOT_FOUND", "There is no such route; see /api/v1/openapi.json.");
  });
  function answer(route: Route): RequestHandler {
    return (request, response) => answerCall({ route, context, cache }, request, response);
  }
  return router;
}

interface Answering {
  readonly route: Route;
  readonly context: RouteContext;
  readonly cache: AnswerCache;
}

async function answerCall(answering: Answering, request: Request, response: Response): Promise<void> {
  const { route, context } = answering;
  const { params, query, headers, body } = request;
  const call = route.prepare({ params, query, headers, body });
  const work: Promise<FreshAnswer> = route.tagged
    ? answerTagged(answering, call, headers["if-none-match"])
    : answerFresh(call, context, 0);
  const { status, bytes, events, ...sent } = await withDeadline(
    work,
    context.deadlineMs,
    `${request.method} ${route.path}`,
  );
  response.set("Cache-Control", route.tagged ? "private, no-cache" : "no-store");
  response.status(status).set({ "Content-Type": "application/json; charset=utf-8", ...sent.headers });
  if (events) streamEvents(response, events);
  else if (bytes) response.send(await smallerFor(request, response, bytes));
  else response.end();
}

/** The generation is read before the data: a change in between makes the tag too old, never too new. */
async function answerTagged(
  { route, context, cache }: Answering,
  call: PreparedCall,
  ifNoneMatch: string | undefined,
): Promise<SentAnswer> {
  const generation = await context.store.generation();
  const tag = entityTag(generation, context.version, route.path, call.question);
  if (matchesTag(ifNoneMatch, tag)) return { status: 304, headers: { ETag: tag } };
  const known = cache.find(tag);
  if (known) return known;
  const fresh = await answerFresh(call, context, generation);
  const answer = { ...fresh, headers: { ...fresh.headers, ETag: tag } };
  cache.keep(tag, answer);
  return answer;
}

interface FreshAnswer extends SentAnswer {
  readonly events?: (stream: EventStream) => void;
}

async function answerFresh(call: PreparedCall, context: RouteContext, generation: number): Promise<FreshAnswer> {
  const { status, headers, body, text, events } = await call.run(context, generation);
  if (events) return { status, headers, events };
  const json = text ?? (body === undefined ? undefined : JSON.stringify(body));
  return { status, headers, ...(json === undefined ? {} : { bytes: Buffer.from(json) }) };
}

/** Bodies are JSON, but for the few routes that take bytes: a form or plain text, which any page may send, is refused. */
function requireType(route: Route): RequestHandler {
  const types = route.raw?.types ?? ["application/json"];
  const needsBody = route.body !== nothing && route.raw === undefined;
  return (request, _response, next) => {
    const hasBody = request.headers["transfer-encoding"] !== undefined || Number(request.headers["content-length"]) > 0;
    if ((hasBody || needsBody) && request.method !== "GET" && !request.is([...types])) {
      next(new HttpProblem("UNSUPPORTED_MEDIA_TYPE", `Send the body as ${types.join(" or ")}.`));
      return;
    }
    next();
  };
}

function readBytes({ raw, bodyLimit }: Route): RequestHandler {
  if (raw === undefined) return express.json({ limit: bodyLimit ?? BODY_LIMIT });
  const read = express.raw({ type: [...raw.types], limit: raw.limit });
  return (request, response, next) =>
    read(request, response, (error?: unknown) => {
      const tooLarge = error instanceof Error && "type" in error && error.type === "entity.too.large";
      next(tooLarge ? new HttpProblem("TOO_LARGE", raw.tooLarge, { cause: error }) : error);
    });
}

function refuseMethod(routes: readonly Route[]): RequestHandler {
  const methods = routes.map((route) => route.method.toUpperCase());
  const allow = [...methods, ...(methods.includes("GET") ? ["HEAD"] : [])].join(", ");
  return () => {
    throw new HttpProblem("METHOD_NOT_ALLOWED", `Only ${allow} is possible here.`, { headers: { Allow: allow } });
  };
}
