import { moveByRemoteRequest, stageParams } from "../../model/api.ts";
import { defineRoute, nothing } from "../route.ts";
import { forAudience } from "./move-stage.ts";

export const moveByRemote = defineRoute({
  method: "post",
  path: "/stage/:session/remote",
  summary: "Moves a presentation by its remote",
  params: stageParams,
  query: nothing,
  body: moveByRemoteRequest,
  // The remote's key stands for the token.
  open: true,
  async run({ store, stages }, { params, body: { key, state } }) {
    stages.moveByRemote(params.session, key, await forAudience(store, state));
    return {};
  },
});
