import type { Episode, TimelineResponse } from "../../model/api.ts";
import { wordsOf } from "./language.ts";

/** The panel with nothing selected. */
export const overviewWords = wordsOf({
  en: {
    arrival: (role: string, at: string) => `${role} at ${at}`,
    way: (from: string, to: string) => `${from} to ${to}`,
    stations: (n: number) => `${n} ${n === 1 ? "station" : "stations"}`,
    marks: (n: number) => `${n} ${n === 1 ? "mark" : "marks"}`,
    trayed: (n: number) => `${n} told, but not when`,
    undrawn: (n: number) => `${n} ${n === 1 ? "passing mention" : "passing mentions"} not drawn`,
    published: (day: string) => `published ${day}`,
    minutes: (n: number) => `${n} min`,
    toldIn: "As told in",
    fromTheTalk: "From the talk",
    path: "The path",
    checkPath: "Check the path",
    corrections: "All corrections",
  },
  de: {
    arrival: (role: string, at: string) => `${role} bei ${at}`,
    way: (from: string, to: string) => `Von ${from} zu ${to}`,
    stations: (n: number) => `${n} ${n === 1 ? "Station" : "Stationen"}`,
    marks: (n: number) => `${n} ${n === 1 ? "Marke" : "Marken"}`,
    trayed: (n: number) => `${n} erzählt, aber nicht wann`,
    undrawn: (n: number) => `${n} ${n === 1 ? "beiläufige Erwähnung" : "beiläufige Erwähnungen"} nicht gezeichnet`,
    published: (day: string) => `erschienen ${day}`,
    minutes: (n: number) => `${n} Min.`,
    toldIn: "Erzählt in",
    fromTheTalk: "Aus dem Vortrag",
    path: "Der Weg",
    checkPath: "Den Weg prüfen",
    corrections: "Alle Korrekturen",
  },
});

/** The career in one line: "PhD, physics to senior computer vision engineer at Lyft". The name alone without a spine. */
export function titleSentence(timeline: TimelineResponse): string {
  const words = overviewWords();
  const stations = timeline.spine.flatMap((id) => timeline.episodes.find((episode) => episode.id === id) ?? []);
  const [first, last] = [stations[0], stations.at(-1)];
  if (!first || !last) return timeline.person.name;
  const role = roleOf(last);
  const arrival = role === undefined ? last.title : words.arrival(role, last.title);
  return capital(first === last ? arrival : words.way(roleOf(first) ?? first.title, arrival));
}

/** How much there is, in words: "4 stations, 24 marks, 6 told without a time". */
export function countsInWords(timeline: TimelineResponse): string {
  const words = overviewWords();
  const marks = timeline.episodes.length - timeline.tray.length;
  const parts = [words.stations(timeline.spine.length), words.marks(marks)];
  if (timeline.tray.length > 0) parts.push(words.trayed(timeline.tray.length));
  return parts.join(", ");
}

/** How many weak facts are left out at rest: "8 passing mentions not drawn"; empty when there are none. */
export function undrawnInWords({ undrawn }: Pick<TimelineResponse, "undrawn">): string {
  const weak = Object.values(undrawn).reduce((sum, n) => sum + n, 0);
  return weak > 0 ? overviewWords().undrawn(weak) : "";
}

const ONLY_WHEN =
  /\b\d{4}\b|as of the talk|Stand des Vortrags|\d (day|week|month|year)s?\b|\d (Tage?|Wochen?|Monate?|Jahre?)\b/;

/** The caption of a station, unless it only says when. */
const roleOf = ({ caption }: Episode): string | undefined =>
  caption === undefined || ONLY_WHEN.test(caption) ? undefined : caption;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
