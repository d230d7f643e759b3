import type { z } from "zod";
import { readyResponse } from "../../model/api.ts";
import { HttpProblem } from "../problem.ts";
import { defineRoute, nothing } from "../route.ts";

export const readyz = defineRoute({
  method: "get",
  path: "/readyz",
  summary: "Whether the store answers and the server is not about to stop",
  params: nothing,
  query: nothing,
  body: nothing,
  answer: readyResponse,
  open: true,
  async run({ store, isClosing }): Promise<{ readonly body: z.infer<typeof readyResponse> }> {
    if (isClosing()) {
      throw new HttpProblem("SHUTTING_DOWN", "The server is stopping.", { headers: { "Retry-After": "5" } });
    }
    return { body: { status: "ready", generation: await store.generation() } };
  },
});
