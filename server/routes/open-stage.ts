import { openStageRequest, openStageResponse } from "../../model/api.ts";
import { defineRoute, nothing } from "../route.ts";
import { readKeptStory } from "../story-shelf.ts";

export const openStage = defineRoute({
  method: "post",
  path: "/stage",
  summary: "Starts a presentation that others can follow",
  params: nothing,
  query: nothing,
  body: openStageRequest,
  answer: openStageResponse,
  async run({ store, stages }, { body }) {
    const { story } = await readKeptStory(store, body.story);
    return { body: stages.open(story.id) };
  },
});
