import type { Episode, Ghost, Link, TimelineResponse } from "../../../model/api.ts";
import type { LaneId } from "../../../model/ontology.ts";
import { certaintyLines } from "../../words/certainty.ts";
import { datesInWords } from "../../words/dates.ts";
import { chipOfFact } from "../../words/relations.ts";
import { tableWords } from "../../words/table.ts";
import { orderOfTime, startDayOf } from "./order-of-time.ts";

export type RowLook = "solid" | "counted" | "hollow";

/** One mark, road not taken or entry of the tray, in words. */
export interface Row {
  readonly id: string;
  readonly kind: "episode" | "ghost" | "tray";
  readonly lane: LaneId | undefined;
  readonly look: RowLook;
  readonly title: string;
  readonly caption: string;
  /** "Work", and the lane it is drawn in. */
  readonly chip: string;
  readonly laneTitle: string;
  /** As drawn: "c. 2015 – Sep 2017"; empty when no date is known. */
  readonly when: string;
  readonly startDay: number;
  /** Place in the order of time, from 1; undefined for what has none. */
  readonly place: number | undefined;
  /** How many have a place. */
  readonly places: number;
  /** The chapter it stands in. */
  readonly chapter: string | undefined;
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** In what way it is certain, and what was put right, line by line. */
  readonly certainty: readonly string[];
  /** Facts, the leading one first. */
  readonly facts: readonly string[];
  readonly told: number;
}

/** All rows in order of time: each mark, the roads not taken under it, the tray last. */
export function rowsOf(timeline: TimelineResponse): readonly Row[] {
  const titles = new Map(timeline.episodes.map((episode) => [episode.id, episode.title]));
  const marks = orderOfTime(timeline);
  const tray = timeline.tray.flatMap((id) => timeline.episodes.find((episode) => episode.id === id) ?? []);
  const rows = marks.flatMap((episode, index) => {
    const row = rowOf(episode, timeline, titles, { place: index + 1, places: marks.length });
    const ghosts = timeline.ghosts.filter((ghost) => ghost.under === episode.id);
    return [row, ...ghosts.map((ghost) => ghostRow(ghost, row))];
  });
  return [
    ...rows,
    ...tray.map((episode) => rowOf(episode, timeline, titles, { place: undefined, places: marks.length })),
  ];
}

function rowOf(
  episode: Episode,
  timeline: TimelineResponse,
  titles: ReadonlyMap<string, string>,
  place: Pick<Row, "place" | "places">,
): Row {
  const words = tableWords();
  const { id, lane, title, caption = "", facts, told } = episode;
  const inTray = place.place === undefined;
  const band = timeline.lanes.find((candidate) => candidate.id === lane);
  // A lane with a note is one whose places mean order only: no chapter is claimed for it.
  const chapter = band?.note === undefined ? timeline.columns[episode.column ?? -1]?.label : undefined;
  const when = inTray ? words.untimed : datesInWords(episode);
  return {
    id,
    kind: inTray ? "tray" : "episode",
    lane,
    look: lookOf(episode),
    title,
    caption: caption === when ? "" : caption,
    chip: chipOfFact(facts[0] ?? "", episode.shape),
    laneTitle: band?.title ?? "",
    when,
    startDay: inTray ? Number.MAX_SAFE_INTEGER : startDayOf(episode),
    ...place,
    chapter: inTray ? undefined : chapter,
    from: ends(timeline.links, id, "target", titles),
    to: ends(timeline.links, id, "source", titles),
    certainty: certaintyLines(episode),
    facts,
    told,
  };
}

function ghostRow(ghost: Ghost, under: Row): Row {
  const words = tableWords();
  return {
    ...under,
    id: ghost.id,
    kind: "ghost",
    look: "hollow",
    title: ghost.title,
    caption: words.under(under.title),
    chip: words.ghost,
    when: "",
    from: [under.title],
    to: [],
    certainty: [],
    facts: ghost.facts,
  };
}

/** What a mark is joined to on one side, a cause before a mere sequence, each once. */
function ends(
  links: readonly Link[],
  mark: string,
  side: "source" | "target",
  titles: ReadonlyMap<string, string>,
): readonly string[] {
  const own = links.filter((link) => link[side] === mark && link.type !== "ORDER");
  const others = own.flatMap((link) => titles.get(side === "target" ? link.source : link.target) ?? []);
  return [...new Set(others)];
}

/** The firmer of its two ends, as the picture counts it. */
function lookOf({ look }: Episode): RowLook {
  const ends = [look.start, look.end];
  return ends.includes("solid") ? "solid" : ends.includes("counted") ? "counted" : "hollow";
}
