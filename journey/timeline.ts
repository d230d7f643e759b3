import type { Axis, Episode, TimelineResponse } from "../model/api.ts";
import type { PersonGraph } from "../model/graph.ts";
import { LANES } from "../model/ontology.ts";
import { foldEpisodes } from "./episodes.ts";
import { gatherFacts } from "./facts.ts";
import { laneOf } from "./lanes.ts";
import { findSpine, thenLinks } from "./spine.ts";
import { computeWindows } from "./windows.ts";

export interface TimelineOptions {
  readonly axis?: Axis | undefined;
  /** ISO days: only marks that may lie between them. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * One person's journey as it is drawn: marks in lanes, the spine, links at rest and on focus, the tray.
 * Pure, and independent of the order in which the graph lists its facts.
 */
export function timeline(graph: PersonGraph, options: TimelineOptions): Omit<TimelineResponse, "generation"> {
  const facts = gatherFacts(graph);
  const windows = computeWindows(facts);
  const episodes = foldEpisodes(facts, windows).filter((episode) => isWithin(episode, options));
  const spine = findSpine(facts, episodes);
  const station = new Map(spine.map((episode, index) => [episode.id, index]));
  const tray = episodes.filter((episode) => !station.has(episode.id) && isUnplaced(episode)).map(({ id }) => id);
  const placed = episodes.map((episode) => {
    const index = station.get(episode.id);
    return index === undefined ? episode : { ...episode, station: index, column: index };
  });
  return {
    person: { id: facts.person.id, name: facts.person.name },
    published: facts.published,
    axis: options.axis ?? "calendar",
    spine: spine.map(({ id }) => id),
    columns: spine.map(({ id, title, caption }) => ({ station: id, label: title, span: caption ?? "" })),
    lanes: LANES.map(({ id, title }) => ({
      id,
      title,
      count: placed.filter((episode) => episode.lane === id && !tray.includes(episode.id)).length,
    })),
    episodes: placed,
    ghosts: [],
    links: thenLinks(spine),
    orders: [...facts.orders],
    tray,
    undrawn: countUndrawn(facts.own.filter((fact) => !laneOf(fact)).map((fact) => fact.relation.type)),
    warnings: [],
  };
}

const isUnplaced = ({ look }: Episode): boolean =>
  look.start === "none" && (look.end === "none" || look.end === "open");

function isWithin({ window }: Episode, { from, to }: TimelineOptions): boolean {
  return (
    (from === undefined || window.endMax === null || window.endMax >= from) &&
    (to === undefined || window.startMin === null || window.startMin <= to)
  );
}

function countUndrawn(types: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const type of [...types].sort()) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}
