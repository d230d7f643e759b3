import type { TimelineResponse } from "../../model/api.ts";
import type { LaneId } from "../../model/ontology.ts";
import { wordsOf } from "./language.ts";
import { timeInGerman } from "./time-in-german.ts";

const LANES: Readonly<Partial<Record<LaneId, string>>> = {
  "study-work": "Studium & Arbeit",
  competitions: "Wettbewerbe & Ergebnisse",
  tools: "Werkzeuge",
  machines: "Rechner",
  places: "Orte",
  works: "Gelerntes, Werke & Ereignisse",
};
const LINKS: Readonly<Record<string, string>> = {
  // biome-ignore lint/suspicious/noThenProperty: the word on an edge, not a promise.
  then: "dann",
  "led to": "führte zu",
  "paid for": "bezahlte",
};

/** A timeline with its own words, lanes, spans, dates and reasons, in the language of the page. What was said in the talk stays as it was said. */
export const inOwnWords = wordsOf<{ readonly of: (timeline: TimelineResponse) => TimelineResponse }>({
  en: { of: (timeline) => timeline },
  de: { of: timelineInGerman },
});

function timelineInGerman(timeline: TimelineResponse): TimelineResponse {
  return {
    ...timeline,
    lanes: timeline.lanes.map((lane) => ({
      ...lane,
      title: LANES[lane.id] ?? lane.title,
      ...(lane.note === undefined ? {} : { note: "Reihenfolge gesagt, nicht wann" }),
    })),
    columns: timeline.columns.map((column) => ({ ...column, span: timeInGerman(column.span) })),
    episodes: timeline.episodes.map((episode) => ({
      ...episode,
      ...(episode.caption === undefined ? {} : { caption: timeInGerman(episode.caption) }),
      window: {
        ...episode.window,
        reasons: episode.window.reasons.map((reason) => ({ ...reason, words: reasonInGerman(reason.words) })),
      },
    })),
    links: timeline.links.map((link) =>
      link.words === undefined ? link : { ...link, words: LINKS[link.words] ?? timeInGerman(link.words) },
    ),
  };
}

const RELATIVE = /^(?:(.+) )?(before|after|during) (.+)$/;

function reasonInGerman(words: string): string {
  const [, gap, side, other] = RELATIVE.exec(words) ?? [];
  if (side === undefined) return timeInGerman(words);
  const way = side === "before" ? "vor" : side === "after" ? "nach" : "während";
  return `${gap === undefined ? "" : `${timeInGerman(gap)} `}${way} ${other}`;
}
