import { dayFromNumber } from "../../../model/dates.ts";
import type { ToldLink } from "./told-links.ts";

export interface Limits {
  /** ISO days, either may be open. */
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** The days in which lies what was told between two moments; undefined when nothing dated was. */
export function livedBetween(links: readonly ToldLink[], from: number, to: number): Limits | undefined {
  const days = links.flatMap(({ told, lived }) => (lived && told >= from && told <= to ? [lived] : []));
  const firsts = days.map((bounds) => bounds.first).sort();
  const lasts = days.map((bounds) => bounds.last).sort();
  return days.length === 0 ? undefined : { from: firsts[0], to: lasts.at(-1) };
}

/** Two day numbers, in either order, as limits. */
export function daysBetween(a: number, b: number): Limits {
  return { from: dayFromNumber(Math.round(Math.min(a, b))), to: dayFromNumber(Math.round(Math.max(a, b))) };
}

/** Whether a mark may begin within the limits. */
export const isWithin = ({ lived }: ToldLink, { from, to }: Limits): boolean =>
  (from === undefined && to === undefined) ||
  (lived !== undefined && (from === undefined || lived.last >= from) && (to === undefined || lived.first <= to));
