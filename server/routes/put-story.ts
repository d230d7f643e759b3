import { storyIdParams, storyResponse } from "../../model/api.ts";
import { storySchema } from "../../model/story.ts";
import { HttpProblem } from "../problem.ts";
import { defineRoute, nothing } from "../route.ts";
import { storyAnswer } from "../story-answer.ts";
import { expectedRevision, replaceStory } from "../story-shelf.ts";

export const putStory = defineRoute({
  method: "put",
  path: "/stories/:id",
  summary: "Saves a changed story; If-Match says which revision the change started from",
  params: storyIdParams,
  query: nothing,
  body: storySchema,
  bodyLimit: "20mb",
  answer: storyResponse,
  async run({ store }, { params, body, headers }) {
    if (body.id !== params.id) {
      throw new HttpProblem("INVALID_BODY", `The story calls itself "${body.id}", not "${params.id}"; an id stays.`);
    }
    return storyAnswer(store, await replaceStory(store, body, expectedRevision(headers["if-match"])));
  },
});
