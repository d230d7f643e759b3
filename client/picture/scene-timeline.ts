import type { TimelineResponse } from "../../model/api.ts";

/** A career cut down to what one step shows. */
export interface StepTimeline {
  readonly timeline: TimelineResponse;
  /** Marks and ghosts that the step is about; the rest is there for orientation. */
  readonly told: ReadonlySet<string>;
  /** Titles of what the step is about and no axis can hold: told, but not when. */
  readonly undated: readonly string[];
}

type Episode = TimelineResponse["episodes"][number];

/**
 * The stations, and the marks, roads not taken and things that a step names; nothing else. A thing stands for its marks.
 * @param elements ids as a story has them.
 */
export function stepTimeline(timeline: TimelineResponse, elements: readonly string[]): StepTimeline {
  const named = new Set(elements);
  const isNamed = ({ id, entity }: { readonly id: string; readonly entity: string }): boolean =>
    named.has(id) || named.has(entity);
  const tray = new Set(timeline.tray);
  const ghosts = timeline.ghosts.filter(isNamed);
  const parents = new Set(ghosts.map(({ under }) => under));
  const episodes = timeline.episodes.filter(
    (episode) => isNamed(episode) || timeline.spine.includes(episode.id) || parents.has(episode.id),
  );
  const drawn = new Set(episodes.map(({ id }) => id));
  return {
    timeline: {
      ...timeline,
      // What is there for orientation says its name only: the rest of the room is the step's.
      episodes: episodes.map((episode) => (isNamed(episode) && hasRoom(episode) ? episode : withoutCaption(episode))),
      ghosts,
      links: timeline.links.filter(({ source, target }) => drawn.has(source) && drawn.has(target)),
    },
    told: new Set([...episodes.filter(isNamed), ...ghosts].map(({ id }) => id).filter((id) => !tray.has(id))),
    undated: episodes.filter((episode) => tray.has(episode.id) && isNamed(episode)).map(({ title }) => title),
  };
}

/** Beside a bar there is no room for more than its name; the words of the step say when. */
const hasRoom = ({ shape, station }: Episode): boolean => shape !== "bar" || station !== undefined;

function withoutCaption({ caption: _, ...episode }: Episode): Episode {
  return episode;
}
