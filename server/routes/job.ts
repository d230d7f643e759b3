import { jobResponse } from "../../model/api.ts";
import { defineRoute, nothing } from "../route.ts";
import { idParams } from "./ids.ts";

export const job = defineRoute({
  method: "get",
  path: "/jobs/:id",
  summary:
    "How far a job is: server-sent events `state`, each the whole state, the present one first, until it ends. With `Accept: application/json` the present state alone",
  params: idParams,
  query: nothing,
  body: nothing,
  answer: jobResponse,
  async run({ jobs }, { params, headers }) {
    const accept = String(headers.accept ?? "");
    if (accept.includes("application/json") && !accept.includes("text/event-stream")) {
      return { body: { job: params.id, state: jobs.state(params.id) } };
    }
    return { events: jobs.follow(params.id) };
  },
});
