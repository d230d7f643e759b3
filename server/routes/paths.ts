import { answerResponse, pathsQuery } from "../../model/api-questions.ts";
import { readAnswer } from "../answers.ts";
import { defineRoute, nothing } from "../route.ts";

export const paths = defineRoute({
  method: "get",
  path: "/paths",
  summary: "Routes from one thing to another in one career, without steps that are provably backward in time",
  params: nothing,
  query: pathsQuery,
  body: nothing,
  answer: answerResponse,
  tagged: true,
  async run({ store }, { query, generation }) {
    return { body: { generation, ...(await readAnswer(store, "became", query)) } };
  },
});
