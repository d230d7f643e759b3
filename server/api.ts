/** Mounts the routes: parameters first, then the entity tag, then the work under our deadline. */
import express, { type Request, type RequestHandler, type Response, Router } from "express";
import { withDeadline } from "../graph/deadline.ts";
import { entityTag, matchesTag } from "./etag.ts";
import { HttpProblem } from "./problem.ts";
import { nothing, type Route, type RouteContext } from "./route.ts";

const BODY_LIMIT = "100kb";

/** A router with `routes`, 405 for their other methods and 404 for everything else. */
export function createApi(routes: readonly Route[], context: RouteContext, guard: RequestHandler): Router {
  const router = Router();
  for (const route of routes) {
    const guards = route.open ? [] : [guard];
    router[route.method](route.path, guards, requireJson(route), express.json({ limit: BODY_LIMIT }), answer(route));
  }
  for (const path of new Set(routes.map((route) => route.path))) {
    router.all(path, refuseMethod(routes.filter((route) => route.path === path)));
  }
  router.use(() => {
    throw new HttpProblem("NOT_FOUND", "There is no such route; see /api/v1/openapi.json.");
  });
  function answer(route: Route): RequestHandler {
    return (request, response) => answerCall(route, context, request, response);
  }
  return router;
}

async function answerCall(route: Route, context: RouteContext, request: Request, response: Response): Promise<void> {
  const { params, query, headers } = request;
  const call = route.prepare({ params, query, headers, body: request.body });
  const work = route.tagged ? answerTagged(route, call.question) : call.run(context, 0);
  const reply = await withDeadline(work, context.deadlineMs, `${request.method} ${route.path}`);
  response.set("Cache-Control", route.tagged ? "private, no-cache" : "no-store");
  response.status(reply.status).set(reply.headers);
  if (reply.text !== undefined) response.type("json").send(reply.text);
  else if (reply.body === undefined) response.end();
  else response.json(reply.body);

  /** The generation is read before the data: a change in between makes the tag too old, never too new. */
  async function answerTagged({ path }: Route, question: unknown) {
    const generation = await context.store.generation();
    const tag = entityTag(generation, context.version, path, question);
    if (matchesTag(headers["if-none-match"], tag)) return { status: 304, headers: { ETag: tag } };
    const fresh = await call.run(context, generation);
    return { ...fresh, headers: { ...fresh.headers, ETag: tag } };
  }
}

/** Bodies are JSON: a form or plain text, which any page may send, is refused. */
function requireJson(route: Route): RequestHandler {
  return (request, _response, next) => {
    const hasBody = request.headers["transfer-encoding"] !== undefined || Number(request.headers["content-length"]) > 0;
    if ((hasBody || route.body !== nothing) && request.method !== "GET" && !request.is("application/json")) {
      next(new HttpProblem("UNSUPPORTED_MEDIA_TYPE", "Send the body as application/json."));
      return;
    }
    next();
  };
}

function refuseMethod(routes: readonly Route[]): RequestHandler {
  const methods = routes.map((route) => route.method.toUpperCase());
  const allow = [...methods, ...(methods.includes("GET") ? ["HEAD"] : [])].join(", ");
  return () => {
    throw new HttpProblem("METHOD_NOT_ALLOWED", `Only ${allow} is possible here.`, { headers: { Allow: allow } });
  };
}
