import type { TimelineResponse } from "../../../model/api.ts";
import { dayNumber } from "../../../model/dates.ts";
import { pictureWords } from "../../words/picture.ts";
import type { CalendarScale } from "./calendar-scale.ts";
import type { Drawing } from "./drawing.ts";

type Origin = NonNullable<TimelineResponse["origin"]>;

const STEPS_IN_YEARS = [1, 2, 5, 10, 20] as const;
/** Least distance between two labels. */
const LABEL_ROOM = 74;

/** Ticks at whole years before and after the start of the first job, as many as have room, and what they count. */
export function relativeAxis(scale: CalendarScale, { day, look }: Origin): Pick<Drawing, "ticks" | "heading"> {
  const words = pictureWords();
  const step = STEPS_IN_YEARS.find((years) => years * 365.25 * scale.perDay >= LABEL_ROOM) ?? 20;
  const yearsTo = (end: number) => (end - dayNumber(day)) / 365.25 / step;
  const ticks: Drawing["ticks"][number][] = [];
  for (let n = Math.floor(yearsTo(scale.first)); n <= Math.ceil(yearsTo(scale.last)); n++) {
    const at = anniversary(day, n * step);
    if (at < scale.first || at > scale.last) continue;
    ticks.push({ x: scale.x(at), label: yearsWords(n * step, ticks.length === 0), strong: true });
  }
  return { ticks, heading: words.yearsSince(`${look === "solid" ? "" : words.circa}${day.slice(0, 4)}`) };
}

/** Number of the day so many calendar years after an ISO day; 29 February is followed by 1 March. */
function anniversary(day: string, years: number): number {
  const date = new Date(`${day}T00:00:00Z`);
  return date.setUTCFullYear(date.getUTCFullYear() + years) / 86_400_000;
}

/** Only the earliest names its unit, and only before the first job: from there on the heading is enough. */
function yearsWords(years: number, earliest: boolean): string {
  if (years === 0) return pictureWords().firstJob;
  if (years > 0) return `+${years}`;
  return `−${-years}${earliest ? ` ${years === -1 ? pictureWords().year : pictureWords().years}` : ""}`;
}
