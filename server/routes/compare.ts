import { answerResponse, compareQuery } from "../../model/api-questions.ts";
import { readAnswer } from "../answers.ts";
import { defineRoute, nothing } from "../route.ts";

export const compare = defineRoute({
  method: "get",
  path: "/compare",
  summary: "Two or more careers side by side, and what they have in common",
  params: nothing,
  query: compareQuery,
  body: nothing,
  answer: answerResponse,
  tagged: true,
  async run({ store }, { query, generation }) {
    return { body: { generation, ...(await readAnswer(store, "compare", query)) } };
  },
});
