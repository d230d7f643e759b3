import { dayNumber } from "../../../model/dates.ts";
import type { CalendarScale } from "./calendar-scale.ts";
import type { Item } from "./items.ts";
import type { BarSpan } from "./marks.ts";

/** Narrower than this a bar cannot be hit. */
const LEAST = 22;

/**
 * A bar between its dates; where an end is not said, hollow over everything its window allows, solid over what is
 * certain. An end that nothing bounds fades out after its start.
 */
export function calendarSpan(item: Item, scale: CalendarScale): BarSpan {
  const { window, look } = item.episode;
  const day = (iso: string | null): number | undefined => (iso === null ? undefined : dayNumber(iso));
  const at = (value: number): number => scale.x(Math.min(scale.last, Math.max(scale.first, value)));

  const certainStart = item.startDay ?? day(window.startMax);
  const certainEnd = item.asOfTalk ? scale.last : (item.endDay ?? day(window.endMin));
  const left = at(
    item.startDay ??
      day(window.startMin) ??
      (certainEnd === undefined ? scale.first : Math.min(certainEnd, certainStart ?? certainEnd) - UNKNOWN_DAYS),
  );
  const end = item.asOfTalk
    ? scale.last
    : (item.endDay ??
      day(window.endMax) ??
      (certainStart === undefined ? scale.last : Math.max(certainStart, certainEnd ?? certainStart) + UNKNOWN_DAYS));
  const right = Math.max(at(end), left + LEAST);

  const soft = (end: string) => end === "hollow" || end === "none";
  if (soft(look.start) && soft(look.end)) return { left, right, core: undefined };
  const width = right - left;
  const from = soft(look.start) ? clamp(at(certainStart ?? scale.last) - left, 0, width - 4) : 0;
  const to = soft(look.end)
    ? clamp(at(certainEnd ?? certainStart ?? scale.first) - left, Math.min(width, from + 4), width)
    : width;
  return { left, right, core: { from, to } };
}

/** What an end that nothing bounds is drawn as: half a year. */
const UNKNOWN_DAYS = 183;

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));
