import type { Episode, TimelineResponse } from "../../model/api.ts";
import type { LaneId } from "../../model/ontology.ts";
import { datesInWords } from "../words/dates.ts";
import { pictureWords } from "../words/picture.ts";

/** One item of the text twin. */
export interface TwinEntry {
  readonly id: string;
  readonly kind: "episode" | "ghost" | "tray";
  readonly lane: LaneId;
  readonly look: "solid" | "counted" | "hollow";
  readonly column: number | undefined;
  /** What a screen reader says: name, caption, lane, dates. */
  readonly words: string;
}

/** Where a mark of the picture stands, as far as order goes. */
export interface Placed {
  readonly id: string;
  readonly lane: LaneId;
  readonly look: TwinEntry["look"];
  readonly column?: number;
  readonly box: { readonly x: number };
}

/** All items in order of time: marks from left to right (above first), each ghost after its mark, the tray last. */
export function twinOf(timeline: TimelineResponse, placed: readonly Placed[]): readonly TwinEntry[] {
  const episodes = new Map(timeline.episodes.map((episode) => [episode.id, episode]));
  const laneTitle = new Map(timeline.lanes.map((lane) => [lane.id, lane.title]));
  const laneIndex = new Map(timeline.lanes.map((lane, index) => [lane.id, index]));
  const byTime = placed
    .filter((mark) => episodes.has(mark.id))
    .sort(
      (a, b) =>
        a.box.x - b.box.x || (laneIndex.get(a.lane) ?? 0) - (laneIndex.get(b.lane) ?? 0) || (a.id < b.id ? -1 : 1),
    );
  const entries: TwinEntry[] = [];
  for (const mark of byTime) {
    const episode = episodes.get(mark.id);
    if (!episode) continue;
    entries.push({
      id: mark.id,
      kind: "episode",
      lane: mark.lane,
      look: mark.look,
      column: mark.column,
      words: wordsOf(episode, laneTitle.get(mark.lane) ?? ""),
    });
    for (const ghost of timeline.ghosts.filter((candidate) => candidate.under === mark.id)) {
      const words = pictureWords().ghost(ghost.title);
      entries.push({ id: ghost.id, kind: "ghost", lane: mark.lane, look: "hollow", column: mark.column, words });
    }
  }
  for (const id of timeline.tray) {
    const episode = episodes.get(id);
    if (!episode) continue;
    const words = pictureWords().trayed(episode.title);
    entries.push({ id, kind: "tray", lane: episode.lane, look: "hollow", column: undefined, words });
  }
  return entries;
}

function wordsOf(episode: Episode, lane: string): string {
  const dates = datesInWords(episode);
  return [episode.title, episode.caption, lane, dates].filter((part) => part !== undefined && part !== "").join(", ");
}
