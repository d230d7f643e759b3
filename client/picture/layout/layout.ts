import type { Axis, TimelineResponse } from "../../../model/api.ts";
import { layoutCalendar } from "./calendar.ts";
import { layoutChapters } from "./chapters.ts";
import type { Drawing, Measure, Size } from "./drawing.ts";
import type { OnStage } from "./metrics.ts";

/**
 * @param axis the relative one is the calendar with its years counted from the timeline's origin.
 * @param stretch of the time axis: 1 fits the whole career into the width.
 * @param stage for a picture on a slide.
 */
export function layoutTimeline(
  timeline: TimelineResponse,
  axis: Axis,
  size: Size,
  measure: Measure,
  stretch: number,
  stage?: OnStage,
): Drawing {
  return axis === "chapters" && timeline.columns.length > 0
    ? layoutChapters(timeline, size, measure, stage)
    : layoutCalendar(timeline, size, measure, stretch, axis === "relative" ? timeline.origin : undefined, stage);
}
