import { pairRemoteRequest, pairRemoteResponse } from "../../model/api.ts";
import { defineRoute, nothing } from "../route.ts";

export const pairRemote = defineRoute({
  method: "post",
  path: "/remote",
  summary: "Changes a remote's code for its key; the code is used up. Ten tries a minute from one address",
  params: nothing,
  query: nothing,
  body: pairRemoteRequest,
  answer: pairRemoteResponse,
  // A phone has no token: the code, which only the presenter can ask for, is what it shows.
  open: true,
  run: async ({ stages }, { body }) => ({ body: stages.pair(body.code) }),
});
