import { openQuestions as findQuestions } from "../../journey/open-questions.ts";
import { openQuestionsQuery, openQuestionsResponse } from "../../model/api.ts";
import { defineRoute, nothing } from "../route.ts";
import { personOf, readStory } from "../story.ts";

export const openQuestions = defineRoute({
  method: "get",
  path: "/open-questions",
  summary: "At most three questions that a story leaves open, those whose answers would place the most",
  params: nothing,
  query: openQuestionsQuery,
  body: nothing,
  answer: openQuestionsResponse,
  tagged: true,
  async run({ store }, { query, generation }) {
    const story = await readStory(store, query.person);
    return { body: { generation, person: personOf(story), questions: findQuestions(story) } };
  },
});
