/** Which of a story's elements and facts its person's graph does not have. */
import type { GraphStore } from "../graph/graph-store.ts";
import { readPersonGraph } from "../graph/reads/person-graph.ts";
import { timeline } from "../journey/timeline.ts";
import type { Story } from "../model/story.ts";

/** Ids that nothing can be drawn or quoted for, sorted. */
export async function unknownElements(store: GraphStore, story: Story): Promise<string[]> {
  const graph = await readPersonGraph(store, story.person);
  const drawn = graph && timeline(graph, {});
  const known = new Set<string>();
  if (graph && drawn) {
    const facts = [...graph.entities, ...graph.relations, ...graph.orders, ...drawn.episodes, ...drawn.ghosts];
    for (const { id } of facts) known.add(id);
    for (const { id } of graph.relations) known.add(`episode:${id}`);
  }
  const used = story.chapters.flatMap(({ steps }) =>
    steps.flatMap(({ elements, sentences }) => [...elements, ...sentences.flatMap(({ facts }) => facts)]),
  );
  return [...new Set(used)].filter((id) => !known.has(id)).sort();
}
