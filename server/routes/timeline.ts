import { timeline as drawTimeline } from "../../journey/timeline.ts";
import { timelineQuery, timelineResponse } from "../../model/api.ts";
import { defineRoute, nothing } from "../route.ts";
import { readStory } from "../story.ts";

export const timeline = defineRoute({
  method: "get",
  path: "/timeline",
  summary: "One person's journey as it is drawn; without a person, the first subject of the first talk",
  params: nothing,
  query: timelineQuery,
  body: nothing,
  answer: timelineResponse,
  tagged: true,
  async run({ store }, { query, generation }) {
    const { person: asked, maybe, ...options } = query;
    const shown = await readStory(store, asked, { maybe: maybe === "true" });
    return { body: { generation, ...drawTimeline(shown, options) } };
  },
});
