/** OpenAPI 3.1 from the very schemas that calls are read with. */
import {
  extendZodWithOpenApi,
  OpenAPIRegistry,
  OpenApiGeneratorV31,
  type RouteConfig,
} from "@asteasolutions/zod-to-openapi";
import { z } from "zod";
import { API_BASE } from "../model/api.ts";
import { problemSchema } from "../model/problem.ts";
import type { Route } from "./route.ts";
import { nothing } from "./route.ts";
import { SESSION_COOKIE } from "./security/token.ts";

extendZodWithOpenApi(z);

type Description = ReturnType<OpenApiGeneratorV31["generateDocument"]>;

/** The description of `routes`. */
export function describeApi(routes: readonly Route[], version: string): Description {
  const registry = new OpenAPIRegistry();
  registry.registerComponent("securitySchemes", "bearer", { type: "http", scheme: "bearer" });
  registry.registerComponent("securitySchemes", "cookie", { type: "apiKey", in: "cookie", name: SESSION_COOKIE });
  // Made anew: only schemas made after the extension can be given a name.
  const problem = registry.register("Problem", z.object(problemSchema.shape));
  for (const route of routes) describeRoute(registry, route, problem);
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: "3.1.0",
    info: { title: "Cairn", version, description: "A career talk as a graph, each mark backed by the words said." },
    servers: [{ url: API_BASE }],
  });
}

function describeRoute(registry: OpenAPIRegistry, route: Route, problem: z.ZodType): void {
  registry.registerPath({
    method: route.method,
    path: route.path.replace(/:(\w+)/g, "{$1}"),
    summary: route.summary,
    security: route.open ? [] : [{ bearer: [] }, { cookie: [] }],
    request: {
      ...(route.params === nothing ? {} : { params: route.params }),
      ...(route.query === nothing ? {} : { query: route.query }),
      ...bodyOf(route),
    },
    responses: {
      ...(route.answer
        ? { [route.status]: { description: "The answer", content: { "application/json": { schema: route.answer } } } }
        : { 204: { description: "Done" } }),
      ...(route.tagged ? { 304: { description: "Unchanged since the entity tag given" } } : {}),
      default: {
        description: "What went wrong",
        content: { "application/problem+json": { schema: problem } },
      },
    },
  });
}

const bytes = z.string().meta({ format: "binary" });

function bodyOf({ body, raw }: Route): Pick<RouteConfig["request"] & object, "body"> {
  if (raw) {
    const content = Object.fromEntries(raw.types.map((type) => [type, { schema: bytes }]));
    return { body: { required: false, content } };
  }
  return body === nothing ? {} : { body: { required: true, content: { "application/json": { schema: body } } } };
}
