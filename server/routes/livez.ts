import type { z } from "zod";
import { liveResponse } from "../../model/api.ts";
import { defineRoute, nothing } from "../route.ts";

export const livez = defineRoute({
  method: "get",
  path: "/livez",
  summary: "Whether the process answers; asks nothing of the store",
  params: nothing,
  query: nothing,
  body: nothing,
  answer: liveResponse,
  open: true,
  async run(): Promise<{ readonly body: z.infer<typeof liveResponse> }> {
    return { body: { status: "ok" } };
  },
});
