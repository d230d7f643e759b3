import { stageParams, stageStateSchema } from "../../model/api.ts";
import { defineRoute, nothing } from "../route.ts";

export const stage = defineRoute({
  method: "get",
  path: "/stage/:session",
  summary:
    "Where the presenter stands: server-sent events `state`, the present one first, and `end`. With `Accept: application/json` the present state alone",
  params: stageParams,
  query: nothing,
  body: nothing,
  answer: stageStateSchema,
  // Who follows has no token: the session's name, which cannot be guessed, shows what an audience may see and no more.
  open: true,
  async run({ stages }, { params, headers }) {
    const accept = String(headers.accept ?? "");
    if (accept.includes("application/json") && !accept.includes("text/event-stream")) {
      return { body: stages.stateOf(params.session) };
    }
    return { events: stages.follow(params.session) };
  },
});
