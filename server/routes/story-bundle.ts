import { bundleQuery, bundleResponse, storyIdParams } from "../../model/api.ts";
import { defineRoute, nothing } from "../route.ts";
import { readBundle } from "../story-bundle.ts";

export const storyBundle = defineRoute({
  method: "get",
  path: "/stories/:id/bundle",
  summary: "A story with all that a stage needs without a server; nothing hidden is in it",
  params: storyIdParams,
  query: bundleQuery,
  body: nothing,
  answer: bundleResponse,
  tagged: true,
  run: async (context, { params, query }) => ({
    body: await readBundle(context, params.id, { notes: query.audience !== "true" }),
  }),
});
