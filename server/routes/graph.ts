import { readGraph } from "../../graph/reads/graph.ts";
import { graphQuery, graphResponse } from "../../model/api.ts";
import { defineRoute, nothing } from "../route.ts";
import { sureFacts } from "../sure-facts.ts";
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
    const { maybe, ...asked } = query;
    const found = await readGraph(store, asked);
    const shown = maybe === "true" ? found : await sureFacts(store, found, query.person);
    const ids = new Set([...shown.entities, ...shown.relations].map((fact) => fact.id));
    const counts = Object.entries(shown.evidenceCounts).filter(([id]) => ids.has(id));
    return { body: { generation, ...shown, evidenceCounts: Object.fromEntries(counts) } };
  },
});
