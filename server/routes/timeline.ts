import { readPersonGraph } from "../../graph/reads/person-graph.ts";
import { timeline as drawTimeline } from "../../journey/timeline.ts";
import { timelineQuery, timelineResponse } from "../../model/api.ts";
import { readPeople } from "../people.ts";
import { HttpProblem } from "../problem.ts";
import { defineRoute, nothing } from "../route.ts";
import { sureFacts } from "../sure-facts.ts";
import { missingFact } from "./ids.ts";

export const timeline = defineRoute({
  method: "get",
  path: "/timeline",
  summary: "One person's journey as it is drawn; without a person, the first subject of the first talk",
  params: nothing,
  query: timelineQuery,
  body: nothing,
  answer: timelineResponse,
  tagged: true,
  async run({ store }, { query, generation }) {
    const { person: asked, maybe, ...options } = query;
    const person = asked ?? (await readPeople(store))[0]?.id;
    if (person === undefined) {
      throw new HttpProblem("NOT_FOUND", "No talk is loaded yet: load one with `cairn seed FILE`.");
    }
    const graph = await readPersonGraph(store, person);
    if (!graph) throw missingFact("person", person);
    const shown = maybe === "true" ? graph : await sureFacts(store, graph, person);
    return { body: { generation, ...drawTimeline(shown, options) } };
  },
});
