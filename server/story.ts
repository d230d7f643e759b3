/** The graph of one person's story as it is drawn: sure facts only, unless more is asked for. */
import type { GraphStore } from "../graph/graph-store.ts";
import { readPersonGraph } from "../graph/reads/person-graph.ts";
import type { PersonGraph } from "../model/graph.ts";
import { readPeople } from "./people.ts";
import { HttpProblem } from "./problem.ts";
import { missingFact } from "./routes/ids.ts";
import { sureFacts } from "./sure-facts.ts";

/**
 * @param person without one, the first subject of the first talk.
 * @throws HttpProblem 404 when there is nobody.
 */
export async function readStory(
  store: GraphStore,
  person: string | undefined,
  options: { readonly maybe?: boolean } = {},
): Promise<PersonGraph> {
  const id = person ?? (await readPeople(store))[0]?.id;
  if (id === undefined) {
    throw new HttpProblem("NOT_FOUND", "No talk is loaded yet: load one with `cairn seed FILE`.");
  }
  const graph = await readPersonGraph(store, id);
  if (!graph) throw missingFact("person", id);
  return options.maybe ? graph : sureFacts(store, graph, id);
}

/** Who it is about, as answers name them. */
export const personOf = ({ person }: PersonGraph): { readonly id: string; readonly name: string } => ({
  id: person.id,
  name: person.name,
});
