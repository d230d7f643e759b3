import { storyFileQuery, storyIdParams } from "../../model/api.ts";
import { storySchema } from "../../model/story.ts";
import { withAudience } from "../audience.ts";
import { audienceStory } from "../audience-story.ts";
import { defineRoute, nothing } from "../route.ts";
import { readKeptStory } from "../story-shelf.ts";

export const storyFile = defineRoute({
  method: "get",
  path: "/stories/:id/file",
  summary: "A story as a file, to be posted to `/stories` elsewhere; nothing hidden is in it unless it is asked for",
  params: storyIdParams,
  query: storyFileQuery,
  body: nothing,
  answer: storySchema,
  tagged: true,
  async run({ store }, { params, query }) {
    const { story } = await readKeptStory(store, params.id);
    const given =
      query.hidden === "kept"
        ? story
        : await withAudience(store, async ({ view }) => audienceStory(story, { view, notes: true }));
    return {
      text: `${JSON.stringify(given, undefined, 2)}\n`,
      headers: { "Content-Disposition": `attachment; filename="${params.id}.story.json"` },
    };
  },
});
