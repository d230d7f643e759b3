import { z } from "zod";
import { handoutQuery, storyIdParams } from "../../model/api.ts";
import { readHandout } from "../handout.ts";
import { defineRoute, nothing } from "../route.ts";
import { readKeptStory } from "../story-shelf.ts";

export const storyHandout = defineRoute({
  method: "get",
  path: "/stories/:id/handout",
  summary: "A story as Markdown for the audience, with quotes and what the pictures show; nothing hidden is in it",
  params: storyIdParams,
  query: handoutQuery,
  body: nothing,
  answer: z.string(),
  tagged: true,
  async run({ store }, { params }) {
    const { story } = await readKeptStory(store, params.id);
    return {
      text: await readHandout(store, story),
      headers: {
        "Content-Type": "text/markdown; charset=utf-8",
        "Content-Disposition": `attachment; filename="${params.id}.md"`,
      },
    };
  },
});
