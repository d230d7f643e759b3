import type { TimelineResponse } from "../../../model/api.ts";
import { layoutChapters } from "./chapters.ts";
import type { Drawing, Measure, Size } from "./drawing.ts";

/** @param stretch of the calendar's time axis: 1 fits the whole career into the width. */
export function layoutTimeline(
  timeline: TimelineResponse,
  axis: "calendar" | "chapters",
  size: Size,
  measure: Measure,
  stretch: number,
): Drawing {
  void axis;
  void stretch;
  return layoutChapters(timeline, size, measure);
}
