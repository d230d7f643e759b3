import type { Axis, Episode } from "../model/api.ts";
import { dayNumber } from "../model/period.ts";
import { middleOf } from "./spine.ts";

/** Shares by which the calendar is told to be a poor picture (`design.md` §4). */
const UNDATED_SHARE = 0.3;
const CROWD_SHARE = 0.5;
const CROWD_STRETCH = 0.15;

/**
 * The axis to begin with: chapters when over 30 % of the marks have no start, or over half of the starts fall in 15 % of
 * the range; else the calendar. Without a station there are no chapters.
 */
export function defaultAxis(marks: readonly Episode[], stations: number, published: string | null): Axis {
  if (stations === 0) return "calendar";
  const starts = marks.flatMap((mark) => middleOf(mark.start) ?? []).sort((a, b) => a - b);
  if (marks.length - starts.length > UNDATED_SHARE * marks.length) return "chapters";
  return isCrowded(starts, published) ? "chapters" : "calendar";
}

function isCrowded(starts: readonly number[], published: string | null): boolean {
  const [first = 0] = starts;
  const last = Math.max(starts.at(-1) ?? 0, published === null ? Number.NEGATIVE_INFINITY : dayNumber(published));
  const stretch = (last - first) * CROWD_STRETCH;
  return starts.some(
    (start) =>
      starts.filter((other) => other >= start && other <= start + stretch).length > CROWD_SHARE * starts.length,
  );
}
