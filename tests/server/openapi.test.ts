import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createApi } from "../../server/api.ts";
import { createJobBoard } from "../../server/jobs.ts";
import { describeApi } from "../../server/openapi.ts";
import { ROUTES } from "../../server/routes.ts";
import { createStages } from "../../server/stages.ts";
import { serve } from "./serving.ts";
import { stubStore } from "./stub-store.ts";

const VERSION = "1.2.3";
const description = describeApi(ROUTES, VERSION);
const operation = z.looseObject({
  security: z.array(z.unknown()),
  responses: z.record(z.string(), z.unknown()),
  parameters: z
    .array(z.looseObject({ name: z.string(), in: z.string(), required: z.boolean().optional() }))
    .default([]),
});
const pathItem = z.record(z.string(), operation);

function operationOf(path: string, method: string) {
  return pathItem.parse(description.paths?.[path])[method];
}

/** `get /entities/:id` for each method of each path that Express itself knows. */
function mountedRoutes(): string[] {
  const stages = createStages();
  const context = {
    store: stubStore(),
    version: VERSION,
    deadlineMs: 1000,
    stages,
    jobs: createJobBoard(() => {}),
    isClosing: () => false,
  };
  const router = createApi(ROUTES, context, (_request, _response, next) => next());
  const mounted = new Set<string>();
  for (const { route } of router.stack) {
    // The handler of all other methods answers 405: it is no route.
    for (const { method } of route?.stack ?? []) if (method) mounted.add(`${method} ${route?.path}`);
  }
  return [...mounted].sort();
}

describe("the description of the API", () => {
  it("has every route that is mounted, and no other", () => {
    const described = Object.entries(description.paths ?? {}).flatMap(([path, item]) =>
      Object.keys(pathItem.parse(item)).map((method) => `${method} ${path.replace(/\{(\w+)\}/g, ":$1")}`),
    );
    expect(described.sort()).toEqual(mountedRoutes());
    expect(described.length).toBeGreaterThanOrEqual(16);
  });

  it("is OpenAPI 3.1 with a problem for whatever goes wrong", () => {
    expect(description.openapi).toBe("3.1.0");
    for (const item of Object.values(description.paths ?? {})) {
      for (const { responses } of Object.values(pathItem.parse(item))) {
        expect(Object.keys(responses)).toContain("default");
        expect(Object.keys(responses).some((status) => /^20[024]$/.test(status))).toBe(true);
      }
    }
  });

  it("names parameters as they are read", () => {
    const parameters = operationOf("/entities/{id}/neighbors", "get")?.parameters ?? [];
    expect(parameters.map((parameter) => `${parameter.in} ${parameter.name} ${parameter.required ?? false}`)).toEqual([
      "path id true",
      "query types false",
      "query direction false",
      "query limit false",
    ]);
  });

  it("says which routes need no token", () => {
    const open = Object.entries(description.paths ?? {}).filter(([, item]) =>
      Object.values(pathItem.parse(item)).some(({ security }) => security.length === 0),
    );
    expect(open.map(([path]) => path).sort()).toEqual([
      "/livez",
      "/readyz",
      "/remote",
      "/session",
      "/stage/{session}",
      "/stage/{session}/bundle",
      "/stage/{session}/remote",
      "/stage/{session}/script",
    ]);
  });

  it("is served, itself included", async () => {
    const served = await serve(stubStore());
    const { json } = await served.get("/openapi.json");
    expect(json).toEqual(JSON.parse(JSON.stringify(description)));
    expect(JSON.stringify(json)).toContain("/openapi.json");
    await served.close();
  });
});
