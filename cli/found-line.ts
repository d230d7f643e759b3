/** What was found, in one line. */
import type { GraphStore } from "../graph/graph-store.ts";
import { readPersonGraph } from "../graph/reads/person-graph.ts";
import { timeline } from "../journey/timeline.ts";
import type { LaneId } from "../model/ontology.ts";
import { readPeople } from "../server/people.ts";
import { count } from "./seed-words.ts";

/** One and many of what stands in a lane. */
const LANE_WORDS: Readonly<Record<LaneId, readonly [one: string, many: string]>> = {
  "study-work": ["job or school", "jobs and schools"],
  competitions: ["competition or result", "competitions and results"],
  tools: ["tool", "tools"],
  machines: ["machine", "machines"],
  places: ["place", "places"],
  works: ["thing learned or made", "things learned or made"],
};

/** "Ada Lovelace: 2 jobs and schools, 5 tools; and 3 other people", or that nothing was found. */
export async function foundLine(store: GraphStore): Promise<string> {
  const people = await readPeople(store);
  const [first] = people;
  const graph = first && (await readPersonGraph(store, first.id));
  if (!first || !graph) {
    const talks = (await store.talks()).length;
    return talks === 0
      ? "The store is empty: load talks with `cairn seed`."
      : `${count(talks, "talk")}, nobody's career.`;
  }
  const { lanes, tray } = timeline(graph, {});
  const parts = lanes.filter((lane) => lane.count > 0).map((lane) => count(lane.count, ...laneWords(lane)));
  if (tray.length > 0) parts.push(`${tray.length} told without a time`);
  const others = people.length > 1 ? `; and ${count(people.length - 1, "other person", "other people")}` : "";
  return `${first.name}: ${parts.join(", ") || "no career facts"}${others}`;
}

/** A lane that an extension added is called by its title. */
const laneWords = ({ id, title }: { readonly id: LaneId; readonly title: string }): readonly [string, string] =>
  LANE_WORDS[id] ?? [`in ${title}`, `in ${title}`];
