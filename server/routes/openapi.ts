import { z } from "zod";
import { describeApi } from "../openapi.ts";
import { defineRoute, nothing, type Route } from "../route.ts";

/** The description of `routes` and of itself. */
export function openapi(routes: readonly Route[]): Route {
  const route: Route = defineRoute({
    method: "get",
    path: "/openapi.json",
    summary: "This description, OpenAPI 3.1",
    params: nothing,
    query: nothing,
    body: nothing,
    answer: z.looseObject({ openapi: z.string() }),
    async run({ version }) {
      return { body: { ...describeApi([...routes, route], version) } };
    },
  });
  return route;
}
