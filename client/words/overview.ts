import type { Episode, TimelineResponse } from "../../model/api.ts";

/** The career in one line: "PhD, physics to senior computer vision engineer at Lyft". The name alone without a spine. */
export function titleSentence(timeline: TimelineResponse): string {
  const stations = timeline.spine.flatMap((id) => timeline.episodes.find((episode) => episode.id === id) ?? []);
  const [first, last] = [stations[0], stations.at(-1)];
  if (!first || !last) return timeline.person.name;
  const role = roleOf(last);
  const arrival = role === undefined ? last.title : `${role} at ${last.title}`;
  if (first === last) return capital(arrival);
  return `${capital(roleOf(first) ?? first.title)} to ${arrival}`;
}

/** How much there is, in words: "4 stations, 24 marks, 6 told without a time". */
export function countsInWords(timeline: TimelineResponse): string {
  const marks = timeline.episodes.length - timeline.tray.length;
  const parts = [count(timeline.spine.length, "station"), count(marks, "mark")];
  if (timeline.tray.length > 0) parts.push(`${timeline.tray.length} told, but not when`);
  return parts.join(", ");
}

/** How many weak facts are left out at rest: "8 passing mentions not drawn"; empty when there are none. */
export function undrawnInWords({ undrawn }: Pick<TimelineResponse, "undrawn">): string {
  const weak = Object.values(undrawn).reduce((sum, n) => sum + n, 0);
  return weak > 0 ? `${count(weak, "passing mention")} not drawn` : "";
}

/** The caption of a station, unless it only says when. */
const roleOf = ({ caption }: Episode): string | undefined =>
  caption === undefined || /\b\d{4}\b|as of the talk|\d (day|week|month|year)s?\b/.test(caption) ? undefined : caption;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? "" : "s"}`;
