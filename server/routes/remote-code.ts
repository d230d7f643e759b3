import { remoteCodeResponse, stageKeyRequest, stageParams } from "../../model/api.ts";
import { defineRoute, nothing } from "../route.ts";

export const remoteCode = defineRoute({
  method: "post",
  path: "/stage/:session/code",
  summary: "A code for a remote, good once and for five minutes: the presenter only",
  params: stageParams,
  query: nothing,
  body: stageKeyRequest,
  answer: remoteCodeResponse,
  run: async ({ stages }, { params, body }) => ({ body: stages.codeFor(params.session, body.key) }),
});
