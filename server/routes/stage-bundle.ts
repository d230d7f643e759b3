import { bundleResponse, stageParams } from "../../model/api.ts";
import { defineRoute, nothing } from "../route.ts";
import { readBundle } from "../story-bundle.ts";

export const stageBundle = defineRoute({
  method: "get",
  path: "/stage/:session/bundle",
  summary: "What is presented, for those who follow: without notes and whatever is hidden",
  params: stageParams,
  query: nothing,
  body: nothing,
  answer: bundleResponse,
  // As with the session itself, its name is the key.
  open: true,
  run: async (context, { params }) => ({
    body: await readBundle(context, context.stages.stateOf(params.session).story, { notes: false }),
  }),
});
