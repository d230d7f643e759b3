import { consoleOf } from "../../ask/console.ts";
import { cypherRequest, cypherResponse } from "../../model/api.ts";
import { HttpProblem } from "../problem.ts";
import { defineRoute, nothing } from "../route.ts";

const OFF =
  "The console is switched off on this server: ask in words, or let whoever runs it start it with CAIRN_CONSOLE=on.";

export const cypher = defineRoute({
  method: "post",
  path: "/cypher",
  summary: "Rows of a read-only Cypher query, within limits of time, rows and bytes",
  params: nothing,
  query: nothing,
  body: cypherRequest,
  answer: cypherResponse,
  async run({ store, console }, { body }) {
    if (!console) throw new HttpProblem("SWITCHED_OFF", OFF);
    return { body: await consoleOf(store).run(body) };
  },
});
