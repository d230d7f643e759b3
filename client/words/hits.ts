import type { SearchHit, TimelineResponse } from "../../model/api.ts";

export interface HitPiece {
  readonly at: number;
  readonly text: string;
  readonly marked: boolean;
}

/** A text cut at its highlights; offsets that make no sense are passed over. */
export function cutAt(text: string, highlights: SearchHit["highlights"]): readonly HitPiece[] {
  const pieces: HitPiece[] = [];
  let at = 0;
  for (const { start, end } of [...highlights].sort((a, b) => a.start - b.start)) {
    if (start < at || end > text.length || end <= start) continue;
    if (start > at) pieces.push({ at, text: text.slice(at, start), marked: false });
    pieces.push({ at: start, text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) pieces.push({ at, text: text.slice(at), marked: false });
  return pieces;
}

/**
 * What a hit selects: the mark of the thing, else the thing itself; for a passage the mark that is told nearest
 * before it in the same timeline.
 */
export function selectionOfHit(hit: SearchHit, timeline: TimelineResponse | undefined): string | undefined {
  if (hit.of === "entity") return markOfEntity(hit.id, timeline) ?? hit.id;
  const start = hit.start;
  if (!timeline || start === undefined) return undefined;
  const told = timeline.episodes.filter((episode) => episode.told <= start + 400);
  return told.reduce<TimelineResponse["episodes"][number] | undefined>(
    (best, episode) => (!best || Math.abs(episode.told - start) < Math.abs(best.told - start) ? episode : best),
    undefined,
  )?.id;
}

/** The episode or ghost that is about an entity; the first of a timeline when there are several. */
export function markOfEntity(entity: string, timeline: TimelineResponse | undefined): string | undefined {
  return (
    timeline?.episodes.find((episode) => episode.entity === entity)?.id ??
    timeline?.ghosts.find((ghost) => ghost.entity === entity)?.id
  );
}
