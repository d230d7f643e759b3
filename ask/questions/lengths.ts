/** How long something took, from what is said. */
import { durationWords } from "../../journey/durations.ts";
import type { GraphRelation } from "../../model/graph.ts";
import { dayNumber, middleDay, OPEN, periodBounds, periodWords } from "../../model/period.ts";

const DAYS_PER_MONTH = 30.4375;

/** Days from the middle of one date to the middle of another; undefined when one is missing or open. */
export function daysBetween(from: string | undefined, to: string | undefined): number | undefined {
  const [first, last] = [from, to].map((date) => (date === undefined ? undefined : periodBounds(date)));
  return first && last ? dayNumber(middleDay(last)) - dayNumber(middleDay(first)) : undefined;
}

/** "about 3 years", "about 5 months": whole years from two years on. */
export function roughly(days: number): string {
  const months = Math.round(days / DAYS_PER_MONTH);
  if (months < 1) return "less than a month";
  const exact = months % 12 === 0 || months >= 24;
  const words = exact ? durationWords(`P${Math.max(1, Math.round(months / 12))}Y`) : durationWords(`P${months}M`);
  return `about ${words}`;
}

/**
 * "2 years", "about 3 years (2016 to 2019)", "about 3 years by the time of the talk (since 2018)"; undefined when nothing
 * is said.
 * @param published the day that `..` stands for
 */
export function lengthOf({ duration, start, end }: GraphRelation, published: string | null): string | undefined {
  if (duration !== undefined) return durationWords(duration);
  const open = end === OPEN;
  const days = daysBetween(start, open ? (published ?? undefined) : end);
  if (start === undefined || days === undefined || days < 0) return undefined;
  const from = periodWords(start);
  if (open) return `${roughly(days)} by the time of the talk (since ${from})`;
  return `${roughly(days)} (${from} to ${periodWords(end ?? start)})`;
}
