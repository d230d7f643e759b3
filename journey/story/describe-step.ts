import type { TimelineResponse } from "../../model/api.ts";
import { OPEN, periodWords } from "../../model/period.ts";
import type { Step } from "../../model/story.ts";
import { listWords } from "./sentences.ts";

/** What a step's picture shows that is new, and when it was: for who cannot see it. */
export function describeStep(step: Step, { episodes, ghosts }: Pick<TimelineResponse, "episodes" | "ghosts">): string {
  const wanted = new Set(step.elements);
  const marks = episodes
    .filter(({ id }) => wanted.has(id))
    .map(({ title, start, end }) => {
      const [from, to] = [start, end].map((date) => (date === undefined || date === OPEN ? "" : periodWords(date)));
      const when = from && to && from !== to ? `${from} to ${to}` : from || (to ? `until ${to}` : "when is not said");
      return `${title} (${when})`;
    });
  const roads = ghosts.filter(({ id }) => wanted.has(id)).map(({ title }) => title);
  return [
    ...(marks.length > 0
      ? [`${marks.length === 1 ? "one new mark" : `${marks.length} new marks`}: ${listWords(marks)}`]
      : []),
    ...(roads.length > 0 ? [`roads not taken: ${listWords(roads)}`] : []),
  ].join("; ");
}
