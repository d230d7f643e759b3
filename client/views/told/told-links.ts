import type { Episode, TimelineResponse } from "../../../model/api.ts";
import { type Bounds, periodBounds } from "../../../model/dates.ts";
import type { LaneId } from "../../../model/ontology.ts";
import type { TalkWords } from "../../state/talk-words.ts";

/** One mark between the moment when it was told and the time when it was lived. */
export interface ToldLink {
  readonly mark: string;
  readonly title: string;
  readonly lane: LaneId;
  /** Its year is only bounded, not said. */
  readonly hollow: boolean;
  /** Where it was told first: seconds of media, or characters from the start where no times are known. */
  readonly told: number;
  /** Days within which it begins; undefined when nothing bounds them. */
  readonly lived?: Bounds;
}

type Told = Pick<TalkWords, "spans"> & { readonly source: Pick<TalkWords["source"], "durationSeconds"> };

/** Every mark that the talk tells of, in order of telling. */
export function toldLinks(timeline: Pick<TimelineResponse, "episodes" | "published">, talk: Told): readonly ToldLink[] {
  const timed = isTimed(talk);
  const links = timeline.episodes.flatMap((episode): ToldLink[] => {
    const span = talk.spans.find((candidate) => episode.facts.includes(candidate.fact));
    if (!span) return [];
    const { id: mark, title, lane, look } = episode;
    const told = timed ? (span.seconds ?? 0) : span.start;
    const lived = livedOf(episode, timeline.published);
    return [
      {
        mark,
        title,
        lane,
        hollow: look.start === "hollow" || look.start === "none",
        told,
        ...(lived ? { lived } : {}),
      },
    ];
  });
  return links.sort((a, b) => a.told - b.told || (a.mark < b.mark ? -1 : 1));
}

/** Whether the talk's words have media times. */
export const isTimed = (talk: Pick<TalkWords, "spans">): boolean =>
  talk.spans.some((span) => span.seconds !== undefined);

/** When a mark begins: as said; else as its window bounds it on both sides, where publication is no bound. */
function livedOf({ start, window }: Episode, published: string | null): ToldLink["lived"] {
  const said = start === undefined ? undefined : periodBounds(start);
  if (said) return said;
  const { startMin, startMax } = window;
  if (startMin === null || startMax === null || startMax === published) return undefined;
  return { first: startMin, last: startMax };
}
