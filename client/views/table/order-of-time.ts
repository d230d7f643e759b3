import type { Episode, TimelineResponse } from "../../../model/api.ts";
import { dayNumber, middleDay, periodBounds } from "../../../model/dates.ts";

const ORDERING: readonly string[] = ["THEN", "ORDER", "SWITCHED_TO", "LED_TO", "FUNDED"];

/**
 * The marks that have a place in time, first to last: by chapter, then by when they begin, but never before what is
 * said to come before them. Marks told without any hint of when are left out.
 */
export function orderOfTime(timeline: Pick<TimelineResponse, "episodes" | "tray" | "links">): readonly Episode[] {
  const tray = new Set(timeline.tray);
  const waiting = timeline.episodes.filter((episode) => !tray.has(episode.id)).sort(byStart);
  const before = timeline.links.filter((link) => ORDERING.includes(link.type) && link.source !== link.target);
  const ordered: Episode[] = [];
  while (waiting.length > 0) {
    const left = new Set(waiting.map((episode) => episode.id));
    const free = waiting.findIndex(({ id }) => !before.some((link) => link.target === id && left.has(link.source)));
    // A circle of orders has no first: the earliest goes first.
    ordered.push(...waiting.splice(Math.max(0, free), 1));
  }
  return ordered;
}

function byStart(a: Episode, b: Episode): number {
  return (
    (a.column ?? 0) - (b.column ?? 0) || startDayOf(a) - startDayOf(b) || a.told - b.told || (a.id < b.id ? -1 : 1)
  );
}

/** The day number on which a mark is taken to begin, for sorting only: as said, else the earliest that is possible. */
export function startDayOf({ start, window }: Pick<Episode, "start" | "window">): number {
  const said = start === undefined ? undefined : periodBounds(start);
  if (said) return dayNumber(middleDay(said));
  const bound = window.startMin ?? window.startMax ?? window.endMin;
  return bound === null ? Number.MAX_SAFE_INTEGER : dayNumber(bound);
}
