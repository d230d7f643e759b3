import type { Box, Mark, Point } from "./layout/drawing.ts";
import { MARK_PADDING } from "./mark-card.ts";

/** The mark at a point of the picture: the nearest; of several under it the selected one, else what is drawn last. */
export function markAt(marks: readonly Mark[], at: Point, selected: string | undefined): string | undefined {
  let best: { readonly id: string; readonly away: number } | undefined;
  for (const { id, extent } of marks) {
    const away = distance(extent, at);
    if (away > MARK_PADDING) continue;
    if (!best || away < best.away || (away === best.away && best.id !== selected)) best = { id, away };
  }
  return best?.id;
}

/** Pixels from a box along the axis that is further off; 0 inside of it. */
function distance({ x, y, width, height }: Box, at: Point): number {
  return Math.max(0, x - at.x, at.x - x - width, y - at.y, at.y - y - height);
}
