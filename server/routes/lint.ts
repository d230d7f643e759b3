import { lintStory } from "../../journey/lint.ts";
import { lintQuery, lintResponse } from "../../model/api.ts";
import { defineRoute, nothing } from "../route.ts";
import { personOf, readStory } from "../story.ts";

export const lint = defineRoute({
  method: "get",
  path: "/lint",
  summary: "What a story lacks or cannot be: uncovered years, undated roles, overlaps, contradictions, facts said once",
  params: nothing,
  query: lintQuery,
  body: nothing,
  answer: lintResponse,
  tagged: true,
  async run({ store }, { query, generation }) {
    const story = await readStory(store, query.person);
    return { body: { generation, person: personOf(story), findings: lintStory(story) } };
  },
});
