import type { Episode, TimelineResponse } from "../model/api.ts";
import type { GraphOrder } from "../model/graph.ts";
import { dayNumber, OPEN, periodWords } from "../model/period.ts";
import { durationWords } from "./durations.ts";
import { middleOf } from "./spine.ts";

/** One column per station of the spine, with its honest span in words. */
export function toColumns(spine: readonly Episode[], published: string | null): TimelineResponse["columns"] {
  return spine.map((station) => ({ station: station.id, label: station.title, span: spanWords(station, published) }));
}

/**
 * The column that each mark stands in, by episode id: the earliest that its start, or the window of its start, allows,
 * at or right of every mark ordered before it, and right of a station that it comes after.
 */
export function placeInColumns(
  episodes: readonly Episode[],
  spine: readonly Episode[],
  orders: readonly GraphOrder[],
): ReadonlyMap<string, number> {
  const stations = new Map(spine.map((station, index) => [station.id, index]));
  const starts = latestStarts(spine);
  const columns = new Map<string, number>();
  if (spine.length === 0) return columns;
  for (const episode of episodes) columns.set(episode.id, stations.get(episode.id) ?? earliestColumn(episode, starts));
  const steps = stepsBetween(episodes, orders, stations);
  // Each round moves at least one mark to the right, at most to the last column.
  for (let moved = true; moved; ) {
    moved = false;
    for (const { first, second, by } of steps) {
      const least = Math.min(spine.length - 1, (columns.get(first) ?? 0) + by);
      if (stations.has(second) || (columns.get(second) ?? 0) >= least) continue;
      columns.set(second, least);
      moved = true;
    }
  }
  return columns;
}

/** "c. 2010 – end not said", "8 months, by early 2017", "c. Sep 2017 –". */
function spanWords({ start, end, duration, window }: Episode, published: string | null): string {
  const length = duration === undefined ? "" : durationWords(duration);
  const from = start === undefined ? "" : periodWords(start);
  if (end === OPEN) return from ? `${from} –` : "start not said –";
  const to = end === undefined ? "" : periodWords(end);
  if (from && to) return from === to ? from : `${from} – ${to}`;
  if (from) return length ? `${from}, ${length}` : `${from} – end not said`;
  if (to) return `${length || "start not said"} – ${to}`;
  const latest = window.endMax !== null && window.endMax !== published ? `by ${partOfYear(window.endMax)}` : "";
  const earliest = window.startMin !== null && !latest ? `after ${partOfYear(window.startMin)}` : "";
  return [length, latest || earliest].filter(Boolean).join(", ") || "when is not said";
}

/** "early 2017" for a day in January to April, "mid", "late". */
function partOfYear(day: string): string {
  const part = ["early", "mid", "late"][Math.floor((Number(day.slice(5, 7)) - 1) / 4)] ?? "";
  return `${part} ${day.slice(0, 4)}`;
}

/** The day by which each station had surely started, none later than that of the stations after it. */
function latestStarts(spine: readonly Episode[]): number[] {
  const starts = spine.map(
    (station) =>
      middleOf(station.start) ??
      (station.window.startMax === null ? Number.POSITIVE_INFINITY : dayNumber(station.window.startMax)),
  );
  return starts.map((_, index) => Math.min(...starts.slice(index)));
}

function earliestColumn({ start, window }: Episode, starts: readonly number[]): number {
  const day = middleOf(start) ?? (window.startMin === null ? undefined : dayNumber(window.startMin));
  if (day === undefined) return 0;
  const next = starts.findIndex((station, index) => index > 0 && station > day);
  return next === -1 ? starts.length - 1 : next - 1;
}

interface Step {
  readonly first: string;
  readonly second: string;
  readonly by: 0 | 1;
}

function stepsBetween(
  episodes: readonly Episode[],
  orders: readonly GraphOrder[],
  stations: ReadonlyMap<string, number>,
): Step[] {
  const holder = new Map(episodes.flatMap(({ id, facts }) => facts.map((fact) => [fact, id] as const)));
  return orders.flatMap(({ kind, first, second }): Step[] => {
    const [from, to] = kind === "during" ? [second, first] : [first, second];
    const [earlier, later] = [holder.get(from), holder.get(to)];
    if (earlier === undefined || later === undefined || earlier === later) return [];
    const leaves = kind === "ends-before" && stations.has(earlier) && earlier === `episode:${from}`;
    return [{ first: earlier, second: later, by: leaves ? 1 : 0 }];
  });
}
