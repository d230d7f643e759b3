import { readSureness } from "../../graph/reads/sureness.ts";
import { reviewQuery, reviewResponse } from "../../model/api.ts";
import { reviewStory } from "../review.ts";
import { defineRoute, nothing } from "../route.ts";
import { personOf, readStory } from "../story.ts";

export const review = defineRoute({
  method: "get",
  path: "/review",
  summary: "The facts of a story that deserve a look, the most doubtful first, without those that a person has decided",
  params: nothing,
  query: reviewQuery,
  body: nothing,
  answer: reviewResponse,
  tagged: true,
  async run({ store }, { query, generation }) {
    const story = await readStory(store, query.person, { maybe: true });
    const { items, decided } = reviewStory(story, await readSureness(store));
    const total = items.length;
    return {
      body: {
        generation,
        person: personOf(story),
        items: items.slice(0, query.limit),
        decided,
        total,
        ...(total > query.limit ? { truncated: `the first ${query.limit} of ${total}` } : {}),
      },
    };
  },
});
