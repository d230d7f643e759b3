import { readGraph } from "../../graph/reads/graph.ts";
import { graphQuery, graphResponse } from "../../model/api.ts";
import { defineRoute, nothing } from "../route.ts";
import { requirePerson } from "./ids.ts";

export const graph = defineRoute({
  method: "get",
  path: "/graph",
  summary: "Things and the relations among them: all, or those of one person, kind, type, time or certainty",
  params: nothing,
  query: graphQuery,
  body: nothing,
  answer: graphResponse,
  tagged: true,
  async run({ store }, { query, generation }) {
    if (query.person !== undefined) await requirePerson(store, query.person);
    return { body: { generation, ...(await readGraph(store, query)) } };
  },
});
