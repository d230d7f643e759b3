import { consoleOf } from "../../ask/console.ts";
import { cypherRequest, cypherResponse } from "../../model/api.ts";
import { defineRoute, nothing } from "../route.ts";

export const cypher = defineRoute({
  method: "post",
  path: "/cypher",
  summary: "Rows of a read-only Cypher query, within limits of time, rows and bytes",
  params: nothing,
  query: nothing,
  body: cypherRequest,
  answer: cypherResponse,
  async run({ store }, { body }) {
    return { body: await consoleOf(store).run(body) };
  },
});
