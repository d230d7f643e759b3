/** Dates compared as the scorer compares them: by their bounds, a year of grace on each side. */
import { OPEN } from "../../model/period.ts";

/** First and last day, counted from 1970-01-01. */
type Interval = readonly [first: number, last: number];

const FIRST_DAY = dayNumberOf(1, 1, 1);
const LAST_DAY = dayNumberOf(9999, 12, 31);
const SEASONS: Readonly<Record<number, readonly [first: number, last: number]>> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 14],
};
const DATE = /^(\d{4}|\d{3}[Xu]|\d{2}(?:XX|uu))(?:-(\d\d|XX)(?:-(\d\d|XX))?)?$/;

/** A predicted date agrees with gold when their intervals meet, gold's widened by a year; `..` only with `..`. */
export function timeAgrees(predicted: string | undefined, gold: string | undefined): boolean {
  const p = parseEdtf(predicted);
  const g = parseEdtf(gold);
  if (p === undefined || g === undefined) return false;
  if (p === OPEN || g === OPEN) return p === g;
  return p[0] <= shiftYears(g[1], 1) && shiftYears(g[0], -1) <= p[1];
}

export const isReadableDate = (edtf: string): boolean => parseEdtf(edtf) !== undefined;

/** EDTF level 1, a date or an interval. Wider than `model/period.ts`, because predictions of other programs are read too. */
function parseEdtf(text: string | undefined): Interval | typeof OPEN | undefined {
  const value = text?.trim();
  if (value === undefined || value === OPEN) return value;
  if (value.includes("/")) return parseInterval(value.split("/"));
  const match = DATE.exec(value.replace(/T.*$/, "").replace(/[?~%]/g, ""));
  if (!match) return undefined;
  const [, year = "", month, day] = match;
  const [low, high] = [Number(year.replace(/[Xu]/g, "0")), Number(year.replace(/[Xu]/g, "9"))];
  if (month === undefined || month === "XX") return [dayNumberOf(low, 1, 1), lastDayOf(high, 12)];
  const m = Number(month);
  const season = SEASONS[m];
  if (season) return [dayNumberOf(low, season[0], 1), lastDayOf(high, season[1])];
  if (m < 1 || m > 12) return undefined;
  if (day === undefined || day === "XX") return [dayNumberOf(low, m, 1), lastDayOf(high, m)];
  const d = Number(day) || 1;
  const exists = d <= daysIn(low, m) && d <= daysIn(high, m);
  return exists ? [dayNumberOf(low, m, d), dayNumberOf(high, m, d)] : undefined;
}

function parseInterval(parts: readonly string[]): Interval | undefined {
  const [from = "", to = ""] = parts;
  if (parts.length !== 2) return undefined;
  const first = from === "" || from === OPEN ? FIRST_DAY : parseEdtf(from);
  const last = to === "" || to === OPEN ? LAST_DAY : parseEdtf(to);
  if (first === undefined || last === undefined || first === OPEN || last === OPEN) return undefined;
  const interval: Interval = [Array.isArray(first) ? first[0] : first, Array.isArray(last) ? last[1] : last];
  return interval[0] <= interval[1] ? interval : undefined;
}

/** `month` may run past December: 13 is January of the next year. */
function dayNumberOf(year: number, month: number, day: number): number {
  const date = new Date(0);
  const y = month > 12 ? year + 1 : year;
  date.setUTCFullYear(Math.min(Math.max(y, 1), 9999), (month - 1) % 12, day);
  return Math.round(date.getTime() / 86_400_000);
}

function lastDayOf(year: number, month: number): number {
  return dayNumberOf(year, month, daysIn(month > 12 ? year + 1 : year, ((month - 1) % 12) + 1));
}

function daysIn(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(Math.min(Math.max(year, 1), 9999), month, 0);
  return date.getUTCDate();
}

function shiftYears(dayNumber: number, years: number): number {
  const date = new Date(dayNumber * 86_400_000);
  const year = Math.min(Math.max(date.getUTCFullYear() + years, 1), 9999);
  const month = date.getUTCMonth() + 1;
  return dayNumberOf(year, month, Math.min(date.getUTCDate(), daysIn(year, month)));
}
