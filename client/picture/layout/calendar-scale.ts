import type { TimelineResponse } from "../../../model/api.ts";
import { dayNumber } from "../../../model/dates.ts";
import { pictureWords } from "../../words/picture.ts";
import type { Tick } from "./drawing.ts";
import type { Item } from "./items.ts";

/** Time on the calendar axis: one number of pixels per day, everywhere. */
export interface CalendarScale {
  readonly first: number;
  readonly last: number;
  readonly perDay: number;
  x(day: number): number;
}

const LEFT = 26;

/**
 * The scale that fits a career into `width` pixels: from its earliest said start to the publication day. Bounds
 * that nobody said do not widen it; what begins before is drawn from its left end.
 */
export function calendarScale(timeline: TimelineResponse, items: readonly Item[], width: number): CalendarScale {
  const published = timeline.published === null ? undefined : dayNumber(timeline.published);
  const said = items.flatMap((item) => [item.startDay, item.endDay].filter((day) => day !== undefined));
  const bounds = items.flatMap(({ episode: { window } }) =>
    [window.startMin, window.startMax, window.endMin].flatMap((day) => (day === null ? [] : [dayNumber(day)])),
  );
  const days = said.length > 0 ? said : bounds.length > 0 ? bounds : [published ?? 0];
  const last = published ?? Math.max(...days) + 30;
  const earliest = Math.min(...days, last - 365);
  const first = Math.floor(earliest - (last - earliest) * 0.02);
  const perDay = Math.max(1, width - LEFT) / Math.max(1, last - first);
  return { first, last, perDay, x: (day) => Math.round(LEFT + (day - first) * perDay) };
}

const STEPS_IN_MONTHS = [1, 3, 6, 12, 24, 60, 120, 240] as const;
/** Least distance between two labels. */
const LABEL_ROOM = 60;

/** Ticks at the first days of years, half years, quarters or months, as many as have room for their labels. */
export function calendarTicks(scale: CalendarScale): readonly Tick[] {
  const step = STEPS_IN_MONTHS.find((length) => length * 30.4375 * scale.perDay >= LABEL_ROOM) ?? 240;
  const from = new Date(scale.first * 86_400_000);
  const { months } = pictureWords();
  const ticks: Tick[] = [];
  const years = Math.max(1, step / 12);
  let year = Math.floor(from.getUTCFullYear() / years) * years;
  let month = 0;
  for (;;) {
    const day = Date.UTC(year, month, 1) / 86_400_000;
    if (day > scale.last) return ticks;
    if (day >= scale.first) {
      const isYear = month === 0;
      ticks.push({ x: scale.x(day), label: isYear ? String(year) : (months[month] ?? ""), strong: isYear });
    }
    if (step >= 12) year += step / 12;
    else month += step;
    if (month >= 12) {
      month = 0;
      year++;
    }
  }
}
