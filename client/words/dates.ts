import type { Episode } from "../../model/api.ts";
import { OPEN, periodWords } from "../../model/dates.ts";
import { wordsOf } from "./language.ts";
import { timeInGerman } from "./time-in-german.ts";

type Dated = Pick<Episode, "start" | "end" | "duration" | "look" | "shape">;

const dateWords = wordsOf({
  en: { said: (time: string) => time },
  de: { said: timeInGerman },
});

/**
 * When something was, in plain words: "c. Sep 2017 – as of the talk", "start not said – c. Sep 2017", "8 months,
 * dates not said", "spring 2017". Empty when a point has no date at all.
 */
export function datesInWords(episode: Dated): string {
  return dateWords().said(datesOf(episode));
}

function datesOf(episode: Dated): string {
  const start = endWords(episode.start, episode.look.start === "counted");
  const end = endWords(episode.end, episode.look.end === "counted");
  const length = episode.duration === undefined ? undefined : lengthOf(episode.duration);
  if (episode.shape !== "bar" && (end === undefined || end === start))
    return [start, length].filter(Boolean).join(", ");
  if (start === undefined && end === undefined)
    return length === undefined ? "dates not said" : `${length}, dates not said`;
  const span = start === end ? (start ?? "") : `${start ?? "start not said"} – ${end ?? "end not said"}`;
  return length === undefined ? span : `${span}, ${length}`;
}

function endWords(period: string | undefined, counted: boolean): string | undefined {
  if (period === undefined) return undefined;
  if (period === OPEN) return "as of the talk";
  const words = periodWords(period);
  return counted && !words.startsWith("c. ") ? `c. ${words}` : words;
}

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/(\d+)Y/, "year"],
  [/(\d+)M/, "month"],
  [/(\d+)W/, "week"],
  [/(\d+)D/, "day"],
];

/** An ISO 8601 duration in words: `P8M` is "8 months", `P1Y6M` "1 year 6 months". Empty when unreadable. */
export function durationWords(duration: string): string {
  return dateWords().said(lengthOf(duration));
}

function lengthOf(duration: string): string {
  return UNITS.flatMap(([pattern, unit]) => {
    const count = Number(pattern.exec(duration)?.[1] ?? 0);
    return count > 0 ? [`${count} ${unit}${count === 1 ? "" : "s"}`] : [];
  }).join(" ");
}

/** "24 Mar 2020", "spring 2017", "c. 2010" of an ISO day or an EDTF date. */
export const dayWords = (edtf: string): string => dateWords().said(periodWords(edtf));

/** Media time: "20:37", "1:02:05". */
export function clockWords(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (n: number) => String(n).padStart(2, "0");
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
