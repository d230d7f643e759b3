import { z } from "zod";
import { answerResponse, questionQuery } from "../../model/api-questions.ts";
import { readAnswer } from "../answers.ts";
import { defineRoute, nothing } from "../route.ts";

export const question = defineRoute({
  method: "get",
  path: "/questions/:name",
  summary: "The answer to a named question: sentences, rows, the subgraph, and the words it rests on",
  params: z.strictObject({ name: z.string().min(1).max(60) }),
  query: questionQuery,
  body: nothing,
  answer: answerResponse,
  tagged: true,
  async run({ store }, { params, query, generation }) {
    return { body: { generation, ...(await readAnswer(store, params.name, query)) } };
  },
});
