import { newStoryRequest, storyResponse } from "../../model/api.ts";
import { defineRoute, nothing } from "../route.ts";
import { storyAnswer } from "../story-answer.ts";
import { addStory } from "../story-shelf.ts";

export const newStory = defineRoute({
  method: "post",
  path: "/stories",
  summary: "Keeps a new story, told here or read from a file",
  params: nothing,
  query: nothing,
  body: newStoryRequest,
  bodyLimit: "20mb",
  answer: storyResponse,
  run: async ({ store }, { body }) => storyAnswer(store, await addStory(store, body)),
});
