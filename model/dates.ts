/**
 * Dates as people say them: EDTF level 1 strings (ISO 8601-2) and the one table of their bounds.
 * The same table as the scorer's: season 21 is March to May, 22 June to August, 23 September to
 * November, 24 December to February of the next year. `..` is "as of the talk": it ends at the
 * publication date, never at today's. No schema library here: the client reads dates with this file.
 */

export const OPEN = "..";

/** First and last day (ISO `YYYY-MM-DD`, both inclusive) that a period can mean. */
export interface Bounds {
  readonly first: string;
  readonly last: string;
}

const SEASON_MONTHS: Readonly<Record<number, readonly [number, number]>> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 14],
};
const DATE = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([?~%])?$/;

/** ISO day of a month that may run past December (13 is January of the next year); `day` 0 asks for its last day. */
function isoDay(year: number, month: number, day: number): string {
  const y = year + Math.floor((month - 1) / 12);
  const m = ((month - 1) % 12) + 1;
  const d = day === 0 ? new Date(Date.UTC(2000 + (y % 400), m, 0)).getUTCDate() : day;
  return `${String(y).padStart(4, "0")}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
}

/**
 * Bounds of an EDTF level 1 date: `2017`, `2017-03`, `2017-21` (spring), `201X`, `2015~`, `2017-03-24`.
 * `~`, `?` and `%` do not widen here; see {@link drawnBounds}.
 * @returns undefined for `..`, for intervals and for anything unreadable.
 */
export function periodBounds(edtf: string): Bounds | undefined {
  const match = DATE.exec(edtf);
  if (!match) return undefined;
  const year = match[1] as string;
  const low = Number(year.replaceAll("X", "0"));
  const high = Number(year.replaceAll("X", "9"));
  const [, , month, day] = match;
  if (month === undefined || month === "XX") return { first: isoDay(low, 1, 1), last: isoDay(high, 12, 0) };
  const m = Number(month);
  const season = SEASON_MONTHS[m];
  if (season) {
    if (day !== undefined) return undefined;
    return { first: isoDay(low, season[0], 1), last: isoDay(high, season[1], 0) };
  }
  if (m < 1 || m > 12) return undefined;
  if (day === undefined || day === "XX") return { first: isoDay(low, m, 1), last: isoDay(high, m, 0) };
  const d = Number(day);
  if (d < 1 || isoDay(low, m, d) > isoDay(low, m, 0)) return undefined;
  return { first: isoDay(low, m, d), last: isoDay(high, m, d) };
}

const OPEN_BOUNDS: Bounds = { first: "0001-01-01", last: "9999-12-31" };

/**
 * Bounds of a stretch of time that is asked for: a date, or two with a slash, of which one may be `..`: `2015/2017`,
 * `2019/..`. Facts have no such dates.
 * @returns undefined for anything unreadable, and for an end before its start.
 */
export function rangeBounds(edtf: string): Bounds | undefined {
  const [from = "", to, more] = edtf.split("/");
  if (to === undefined) return periodBounds(from);
  if (more !== undefined || (from === OPEN && to === OPEN)) return undefined;
  const [start, end] = [from, to].map((date) => (date === OPEN ? OPEN_BOUNDS : periodBounds(date)));
  return start && end && start.first <= end.last ? { first: start.first, last: end.last } : undefined;
}

/** True for a date that {@link periodBounds} reads, or the open value `..`. */
export function isPeriod(edtf: string): boolean {
  return edtf === OPEN || periodBounds(edtf) !== undefined;
}

export const DURATION = /^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;

/** Days of an ISO 8601 duration, a month counted as 30.4375 days; undefined when unreadable. */
export function durationDays(duration: string): number | undefined {
  const match = DURATION.exec(duration);
  if (!match) return undefined;
  const [years, months, weeks, days] = match.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  return Math.round(years * 365.25 + months * 30.4375 + weeks * 7 + days);
}

export type Precision = "decade" | "year" | "season" | "month" | "day";

/** How fine a date is said: its unit. */
export function precisionOf(edtf: string): Precision | undefined {
  const match = DATE.exec(edtf);
  if (!match || !periodBounds(edtf)) return undefined;
  if (match[1]?.endsWith("X")) return "decade";
  if (match[2] === undefined || match[2] === "XX") return "year";
  if (SEASON_MONTHS[Number(match[2])]) return "season";
  return match[3] === undefined || match[3] === "XX" ? "month" : "day";
}

export const isApproximate = (edtf: string): boolean => /[?~%]$/.test(edtf);

/** Days since 1970-01-01 (UTC) of an ISO day. */
export function dayNumber(isoDate: string): number {
  return Math.floor(Date.parse(`${isoDate}T00:00:00Z`) / 86_400_000);
}

/** The ISO day of a number of days since 1970-01-01. */
export function dayFromNumber(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}

const PRECISION_DAYS: Readonly<Record<Precision, number>> = { decade: 3652, year: 365, season: 92, month: 30, day: 1 };

/** Bounds as drawn: an approximate date (`~`) reaches one unit of its precision further on both sides. */
export function drawnBounds(edtf: string): Bounds | undefined {
  const bounds = periodBounds(edtf);
  const precision = precisionOf(edtf);
  if (!bounds || !precision || !isApproximate(edtf)) return bounds;
  const by = PRECISION_DAYS[precision];
  return { first: dayFromNumber(dayNumber(bounds.first) - by), last: dayFromNumber(dayNumber(bounds.last) + by) };
}

/** Where a date is drawn when one x is needed: the middle day of its bounds for a start-or-end mark. */
export function middleDay(bounds: Bounds): string {
  return dayFromNumber(Math.round((dayNumber(bounds.first) + dayNumber(bounds.last)) / 2));
}

/** Earliest day of `start` and latest day of `end`; `..` ends at `published`. Null when absent. */
export function periodDays(
  start: string | undefined,
  end: string | undefined,
  published?: string,
): { startDay: string | null; endDay: string | null } {
  const open = published === undefined ? null : (periodBounds(published)?.last ?? null);
  return {
    startDay: start === undefined || start === OPEN ? null : (periodBounds(start)?.first ?? null),
    endDay: end === undefined ? null : end === OPEN ? open : (periodBounds(end)?.last ?? null),
  };
}

/** A stretch of time behind what held in it: "in 2017", "on 24 Mar 2020", "from 2015 to 2017", "since 2019", "up to 2015". */
export function rangeWords(edtf: string): string {
  const [from = "", to] = edtf.split("/");
  if (to === undefined) return `${precisionOf(from) === "day" ? "on" : "in"} ${periodWords(from)}`;
  if (to === OPEN) return `since ${periodWords(from)}`;
  return from === OPEN ? `up to ${periodWords(to)}` : `from ${periodWords(from)} to ${periodWords(to)}`;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const SEASONS: Readonly<Record<string, string>> = { "21": "spring", "22": "summer", "23": "autumn", "24": "winter" };

/**
 * A date in plain words: "c. 2010", "spring 2017", "Sep 2017", "24 Mar 2020", "the 2010s".
 * @returns the text itself when unreadable; "" for `..`.
 */
export function periodWords(edtf: string): string {
  if (edtf === OPEN) return "";
  const match = DATE.exec(edtf);
  if (!match) return edtf;
  const circa = match[4] ? "c. " : "";
  const year = (match[1] as string).replaceAll("X", "0");
  if (match[1]?.endsWith("X")) return `${circa}the ${year}s`;
  const month = match[2];
  if (month === undefined || month === "XX") return circa + year;
  const name = SEASONS[month] ?? MONTHS[Number(month) - 1] ?? "";
  const day = match[3] && match[3] !== "XX" ? `${Number(match[3])} ` : "";
  return `${circa}${day}${name} ${year}`;
}
