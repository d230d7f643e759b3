import { revisionsResponse, storyIdParams } from "../../model/api.ts";
import { defineRoute, nothing } from "../route.ts";
import { readRevisions } from "../story-shelf.ts";

export const storyRevisions = defineRoute({
  method: "get",
  path: "/stories/:id/revisions",
  summary: "How a story was before: the last twenty revisions",
  params: storyIdParams,
  query: nothing,
  body: nothing,
  answer: revisionsResponse,
  async run({ store }, { params }) {
    const revisions = (await readRevisions(store, params.id)).map(({ story, revision, at }) => ({
      revision,
      ...(at === undefined ? {} : { at }),
      title: story.title ?? "",
      chapters: story.chapters.length,
      steps: story.chapters.reduce((sum, { steps }) => sum + steps.length, 0),
    }));
    return { body: { revisions } };
  },
});
