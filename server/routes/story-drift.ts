import { driftResponse, storyIdParams } from "../../model/api.ts";
import { defineRoute, nothing } from "../route.ts";
import { readDrift } from "../story-drift.ts";
import { readKeptStory } from "../story-shelf.ts";

export const storyDrift = defineRoute({
  method: "get",
  path: "/stories/:id/drift",
  summary: "What the questions behind the steps answer now that they did not when the story was told",
  params: storyIdParams,
  query: nothing,
  body: nothing,
  answer: driftResponse,
  tagged: true,
  async run({ store }, { params, generation }) {
    const { story } = await readKeptStory(store, params.id);
    return { body: { generation, ...(await readDrift(store, story)) } };
  },
});
