import { z } from "zod";
import { allQuestions } from "../../ask/questions/all-questions.ts";
import { questionsResponse } from "../../model/api-questions.ts";
import { defineRoute, nothing } from "../route.ts";

export const questions = defineRoute({
  method: "get",
  path: "/questions",
  summary: "The questions that can be asked by name, with their parameters and their Cypher",
  params: nothing,
  query: nothing,
  body: nothing,
  answer: questionsResponse,
  tagged: true,
  async run(_, { generation }) {
    return {
      body: {
        generation,
        questions: allQuestions().map(({ name, title, group, own, params, needs, cypher }) => ({
          name,
          title,
          group,
          ...(own ? { own } : {}),
          params: Object.entries(params.shape).map(([key, schema]) => {
            const description = z.globalRegistry.get(schema)?.description;
            return { name: key, required: needs.includes(key), ...(description ? { description } : {}) };
          }),
          cypher,
        })),
      },
    };
  },
});
