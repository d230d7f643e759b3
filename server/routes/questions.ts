import { z } from "zod";
import { QUESTIONS } from "../../ask/questions/index.ts";
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
        questions: QUESTIONS.map(({ name, title, group, params, needs, cypher }) => ({
          name,
          title,
          group,
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
