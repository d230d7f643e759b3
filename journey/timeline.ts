import type { Axis, Episode, TimelineResponse } from "../model/api.ts";
import type { PersonGraph } from "../model/graph.ts";
import { lanes } from "../model/ontology.ts";
import { arrange } from "./arrange.ts";
import { defaultAxis } from "./axis.ts";
import { placeInColumns, toColumns } from "./chapters.ts";
import { thinOut } from "./crowd.ts";
import { foldEpisodes, ghostsOf, type Mark } from "./episodes.ts";
import { type Facts, gatherFacts } from "./facts.ts";
import { linkMarks } from "./links.ts";
import { findOrigin } from "./origin.ts";
import { findSpine, thenLinks } from "./spine.ts";
import { fillTray } from "./tray.ts";
import { computeWindows } from "./windows.ts";

export interface TimelineOptions {
  /** Without it, the axis that suits the marks. */
  readonly axis?: Axis | undefined;
  /** ISO days: only marks that may lie between them. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/**
 * One person's journey as it is drawn: marks in lanes and columns, the spine, links at rest and on focus, roads not
 * taken, the tray. Pure, and independent of the order in which the graph lists its facts. Marks come lane by lane, from
 * left to right.
 */
export function timeline(graph: PersonGraph, options: TimelineOptions): Omit<TimelineResponse, "generation"> {
  const facts = gatherFacts(graph);
  const windows = computeWindows(facts);
  const all = foldEpisodes(facts, windows).filter(({ episode }) => isWithin(episode, options));
  const path = findSpine(all, windows);
  const crowd = thinOut(episodesOf(all), path);
  const marks = crowd ? all.filter(({ episode }) => crowd.kept.has(episode.id)) : all;
  const spine = crowd ? path.filter(({ id }) => crowd.kept.has(id)) : path;
  const episodes = episodesOf(marks);
  const tray = fillTray(episodes, spine);
  const waiting = new Set(tray);
  const placed = episodes.filter(({ id }) => !waiting.has(id));
  const links = [...thenLinks(spine), ...linkMarks(facts, windows, marks)];
  const linked = links.flatMap((link) => link.facts);
  return {
    person: { id: facts.person.id, name: facts.person.name },
    published: facts.published,
    ...chooseAxis(options.axis, placed, spine, facts),
    spine: spine.map(({ id }) => id),
    columns: toColumns(spine, facts.published),
    lanes: lanes().map(({ id, title }) => toLane(id, title, crowd ? episodesOf(all) : placed)),
    episodes: arrange(withPlaces(episodes, spine, placeInColumns(placed, spine, windows.orders)), windows.orders),
    ghosts: marks.flatMap(ghostsOf),
    links,
    orders: [...windows.orders],
    tray,
    undrawn: countUndrawn(facts, all, linked),
    warnings: windows.warnings.map(({ code, message }) => ({ code, message })),
    ...(crowd ? { buckets: crowd.buckets, truncated: crowd.truncated } : {}),
  };
}

const episodesOf = (marks: readonly Mark[]): Episode[] => marks.map(({ episode }) => episode);

/** The axis asked for, unless it is the relative one and no day is known to count from; else the one that suits. */
function chooseAxis(
  asked: Axis | undefined,
  placed: readonly Episode[],
  spine: readonly Episode[],
  { own, published }: Facts,
): Pick<TimelineResponse, "axis" | "origin"> {
  const jobs = new Set(own.filter(({ relation }) => relation.type === "WORKED_AT").map(({ id }) => `episode:${id}`));
  const origin = findOrigin(spine.filter(({ id }) => jobs.has(id)));
  const suits = asked === undefined || (asked === "relative" && !origin);
  return { axis: suits ? defaultAxis(placed, spine.length, published) : asked, ...(origin && { origin }) };
}

function isWithin({ window }: Episode, { from, to }: TimelineOptions): boolean {
  return (
    (from === undefined || window.endMax === null || window.endMax >= from) &&
    (to === undefined || window.startMin === null || window.startMin <= to)
  );
}

function withPlaces(
  episodes: readonly Episode[],
  spine: readonly Episode[],
  columns: ReadonlyMap<string, number>,
): Episode[] {
  const stations = new Map(spine.map(({ id }, index) => [id, index]));
  return episodes.map((episode) => {
    const station = stations.get(episode.id);
    const column = columns.get(episode.id);
    return {
      ...episode,
      ...(station === undefined ? {} : { station }),
      ...(column === undefined ? {} : { column }),
    };
  });
}

function toLane(id: Episode["lane"], title: string, placed: readonly Episode[]): TimelineResponse["lanes"][number] {
  const marks = placed.filter(({ lane }) => lane === id);
  const undated = marks.length > 1 && marks.every(({ start, end }) => start === undefined && end === undefined);
  return { id, title, count: marks.length, ...(undated ? { note: "order said, not when" } : {}) };
}

function countUndrawn(facts: Facts, marks: readonly Mark[], linked: readonly string[]): Record<string, number> {
  const drawn = new Set([...linked, ...marks.flatMap(({ episode }) => episode.facts)]);
  const left = [...facts.own.map((fact) => fact.relation), ...facts.world].filter(({ id }) => !drawn.has(id));
  const counts: Record<string, number> = {};
  for (const type of left.map((relation) => relation.type).sort()) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}
