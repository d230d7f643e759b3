import { storyIdParams, storyQuery, storyResponse } from "../../model/api.ts";
import { defineRoute, nothing } from "../route.ts";
import { storyAnswer } from "../story-answer.ts";
import { readKeptStory } from "../story-shelf.ts";

export const story = defineRoute({
  method: "get",
  path: "/stories/:id",
  summary: "A story as its author sees it, or an earlier revision of it",
  params: storyIdParams,
  query: storyQuery,
  body: nothing,
  answer: storyResponse,
  run: async ({ store }, { params, query }) =>
    storyAnswer(store, await readKeptStory(store, params.id, query.revision)),
});
