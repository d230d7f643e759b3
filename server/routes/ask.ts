import { askRequest, askResponse } from "../../model/api-questions.ts";
import { readAnswerInWords } from "../answers.ts";
import { defineRoute, nothing } from "../route.ts";

export const ask = defineRoute({
  method: "post",
  path: "/ask",
  summary: "The answer to a question in words, what was understood, or the nearest questions",
  params: nothing,
  query: nothing,
  body: askRequest,
  answer: askResponse,
  async run({ store, translator }, { body }) {
    const generation = await store.generation();
    return { body: { generation, ...(await readAnswerInWords(store, body, translator)) } };
  },
});
