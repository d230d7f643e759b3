import { type Console, createConsole } from "../../ask/console.ts";
import type { GraphStore } from "../../graph/graph-store.ts";
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

/** One console for each store: how much is under way counts for all who ask it. */
const consoles = new WeakMap<GraphStore, Console>();

function consoleOf(store: GraphStore): Console {
  const known = consoles.get(store) ?? createConsole(store);
  consoles.set(store, known);
  return known;
}
