import type { TimelineResponse } from "../../../model/api.ts";
import { dayNumber } from "../../../model/dates.ts";
import type { CalendarScale } from "./calendar-scale.ts";
import type { Crowd } from "./drawing.ts";

/** Where the marks that are too many to be drawn one by one stand: one bar per lane and stretch of time. */
export function crowdsOf({ buckets = [] }: Pick<TimelineResponse, "buckets">, scale: CalendarScale): readonly Crowd[] {
  const most = buckets.reduce((highest, { count }) => Math.max(highest, count), 1);
  return buckets.flatMap(({ lane, from, to, count }) => {
    const left = scale.x(Math.max(scale.first, dayNumber(from)));
    const right = scale.x(Math.min(scale.last, dayNumber(to) + 1));
    return right <= left ? [] : [{ lane, left, width: right - left, share: count / most }];
  });
}
