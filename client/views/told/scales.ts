import { dayFromNumber, dayNumber, middleDay } from "../../../model/dates.ts";
import { clockWords } from "../../words/dates.ts";
import type { ToldLink } from "./told-links.ts";

/** One side of the strip: numbers from its top to its bottom, in whole pixels. */
export interface Side {
  readonly least: number;
  readonly most: number;
  at(value: number): number;
  /** The value at a pixel, held within the side. */
  valueAt(y: number): number;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

interface Height {
  readonly top: number;
  readonly bottom: number;
}

/** Least distance between two labels of a side. */
const ROOM = 26;

/** Seconds of the talk, or characters of it where `timed` is false: those are labelled in percent. */
export function toldSide(length: number, timed: boolean, height: Height): Side {
  const steps = timed ? [60, 120, 300, 600, 900, 1800, 3600] : [0.1, 0.2, 0.25, 0.5, 1].map((share) => share * length);
  return side(0, Math.max(1, length), height, (perUnit) => {
    const step = steps.find((candidate) => candidate * perUnit >= ROOM) ?? steps.at(-1) ?? length;
    const count = Math.floor(length / step + 0.001);
    return Array.from({ length: count + 1 }, (_, i) => {
      const value = i * step;
      return { value, label: timed ? clockWords(value) : `${Math.round((100 * value) / length)} %` };
    });
  });
}

const YEARS = [1, 2, 5, 10, 20];

/** Days of the life, from the year in which the first mark begins to the publication of the talk. */
export function livedSide(links: readonly ToldLink[], published: string | null, height: Height): Side {
  const days = links.flatMap((link) => (link.lived ? [dayNumber(middleDay(link.lived))] : []));
  const last = published === null ? Math.max(...days, 0) : dayNumber(published);
  const from = Number(dayFromNumber(days.length > 0 ? Math.min(...days) : last).slice(0, 4));
  const until = Number(dayFromNumber(last).slice(0, 4));
  const least = dayNumber(`${from}-01-01`);
  return side(least, Math.max(last, least + 365), height, (perDay) => {
    const step = YEARS.find((years) => years * 365 * perDay >= ROOM) ?? 50;
    const years = Array.from({ length: Math.floor((until - from) / step) + 1 }, (_, i) => from + i * step);
    return years.map((year) => ({ value: dayNumber(`${year}-01-01`), label: String(year) }));
  });
}

function side(least: number, most: number, { top, bottom }: Height, ticks: (perUnit: number) => Side["ticks"]): Side {
  const perUnit = (bottom - top) / (most - least);
  return {
    least,
    most,
    at: (value) => Math.round(top + (Math.min(most, Math.max(least, value)) - least) * perUnit),
    valueAt: (y) => least + (Math.min(bottom, Math.max(top, y)) - top) / perUnit,
    ticks: ticks(perUnit),
  };
}
