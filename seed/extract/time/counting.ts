/** Dates counted from the day of publication. Precision is that of the words: "ten years ago" is a year, about. */
import { dayFromNumber, dayNumber, middleDay, periodBounds } from "../../../model/period.ts";

export type Unit = "year" | "month" | "week" | "day" | "decade";

/** The day counted from; undefined when the source does not say when it was published. */
export function anchorDay(published: string | undefined): string | undefined {
  const bounds = published === undefined ? undefined : periodBounds(published);
  return bounds && (bounds.first === bounds.last ? bounds.last : middleDay(bounds));
}

/** EDTF of so many units before the anchor (after it when negative): years to the year, halves and months to the month. */
export function countedDate(anchor: string, count: number, unit: Unit): string {
  const [year = 0, month = 1] = anchor.split("-").map(Number);
  if (unit === "week" || unit === "day") {
    const days = Math.round(count * (unit === "week" ? 7 : 1));
    const date = dayFromNumber(dayNumber(anchor) - days);
    return days > 21 ? `${date.slice(0, 7)}~` : `${date}~`;
  }
  const months = count * (unit === "decade" ? 120 : unit === "year" ? 12 : 1);
  if (unit !== "month" && Number.isInteger(count)) return `${pad(year - months / 12)}~`;
  return monthOf(year * 12 + month - 1 - Math.round(months));
}

/** An EDTF date moved by an ISO 8601 duration of years and months; about, since what people count is. */
export function movedBy(edtf: string, duration: string, sign: 1 | -1): string | undefined {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:\d+D)?$/.exec(duration);
  const bounds = periodBounds(edtf);
  if (!match || !bounds) return undefined;
  const months = Number(match[1] ?? 0) * 12 + Number(match[2] ?? 0) + Math.round(Number(match[3] ?? 0) / 4.35);
  const [year = 0, month = 1] = bounds.first.split("-").map(Number);
  const coarse = /^\d{4}[~?%]?$/.test(edtf);
  if (coarse) return `${pad(year + sign * Math.round(months / 12))}~`;
  return monthOf(year * 12 + month - 1 + sign * months);
}

/** ISO 8601 of so many units: 2.5 years is `P2Y6M`. */
export function isoDuration(count: number, unit: Unit): string | undefined {
  const months = Math.round(count * (unit === "decade" ? 120 : unit === "year" ? 12 : unit === "month" ? 1 : 0));
  if (unit === "week" || unit === "day") {
    const whole = Math.round(count);
    return whole > 0 ? `P${whole}${unit === "week" ? "W" : "D"}` : undefined;
  }
  if (months <= 0 || months > 1200) return undefined;
  const years = Math.floor(months / 12);
  return `P${years ? `${years}Y` : ""}${months % 12 ? `${months % 12}M` : ""}`;
}

function monthOf(index: number): string {
  return `${pad(Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, "0")}~`;
}
const pad = (year: number): string => String(Math.max(0, Math.round(year))).padStart(4, "0");
