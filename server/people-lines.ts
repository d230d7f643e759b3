/** One line for everybody whose career is told. */
import { foldText } from "../graph/fold.ts";
import type { GraphStore } from "../graph/graph-store.ts";
import { readPersonGraphs } from "../graph/reads/person-graph.ts";
import { readSureness } from "../graph/reads/sureness.ts";
import { compareText } from "../journey/compare-text.ts";
import { timeline } from "../journey/timeline.ts";
import { PEOPLE_LIMIT, type PersonLine } from "../model/api.ts";
import { readPeople } from "./people.ts";
import { reviewStory } from "./review.ts";
import { sureFacts } from "./sure-facts.ts";

/** @param q part of a name. @returns at most {@link PEOPLE_LIMIT} people by name, and how many fit. */
export async function readPeopleLines(
  store: GraphStore,
  q: string | undefined,
): Promise<{ readonly people: PersonLine[]; readonly total: number }> {
  const wanted = q === undefined ? "" : foldText(q);
  const all = (await readPeople(store))
    .filter(({ name }) => foldText(name).includes(wanted))
    .sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id));
  const listed = all.slice(0, PEOPLE_LIMIT);
  const titles = new Map((await store.talks()).map(({ id, source }) => [id, source.title]));
  const graphs = await readPersonGraphs(
    store,
    listed.map(({ id }) => id),
  );
  const sureness = await readSureness(store);
  const people: PersonLine[] = [];
  for (const { id, name, talks } of listed) {
    const graph = graphs.get(id);
    if (!graph) continue;
    const { spine, episodes } = timeline(await sureFacts(store, graph, id), {});
    const stations = spine.flatMap((station) => episodes.find((episode) => episode.id === station) ?? []);
    people.push({
      id,
      name,
      talks: talks.map((talk) => ({ id: talk, title: titles.get(talk) ?? talk })),
      spine: stations.map(({ id, title, start, end }) => ({
        id,
        title,
        ...(start === undefined ? {} : { start }),
        ...(end === undefined ? {} : { end }),
      })),
      marks: episodes.length,
      undated: episodes.filter(({ start, end }) => start === undefined && (end === undefined || end === "..")).length,
      doubtful: reviewStory(graph, sureness).items.length,
    });
  }
  return { people, total: all.length };
}
