import { storyIdParams } from "../../model/api.ts";
import { defineRoute, nothing } from "../route.ts";
import { removeStory } from "../story-shelf.ts";

export const deleteStory = defineRoute({
  method: "delete",
  path: "/stories/:id",
  summary: "Takes a story and its revisions away",
  params: storyIdParams,
  query: nothing,
  body: nothing,
  async run({ store }, { params }) {
    await removeStory(store, params.id);
    return {};
  },
});
