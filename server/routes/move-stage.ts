import { moveStageRequest, stageParams } from "../../model/api.ts";
import { defineRoute, nothing } from "../route.ts";

export const moveStage = defineRoute({
  method: "post",
  path: "/stage/:session",
  summary: "Moves a presentation, or ends it: the presenter only",
  params: stageParams,
  query: nothing,
  body: moveStageRequest,
  async run({ stages }, { params, body }) {
    stages.move(params.session, body.key, body.state);
    return {};
  },
});
