import { stageKeyRequest, stageParams, stageScriptResponse } from "../../model/api.ts";
import { defineRoute, nothing } from "../route.ts";
import { readBundle } from "../story-bundle.ts";

export const stageScript = defineRoute({
  method: "post",
  path: "/stage/:session/script",
  summary: "The story that is presented, with its notes, for the presenter and the remote; nothing hidden is in it",
  params: stageParams,
  query: nothing,
  body: stageKeyRequest,
  answer: stageScriptResponse,
  // Either key stands for the token.
  open: true,
  async run(context, { params, body }) {
    const id = context.stages.storyFor(params.session, body.key);
    const { story, revision } = await readBundle(context, id, { notes: true });
    return { body: { story, revision } };
  },
});
