import type { EntityResponse, Episode, Link, TimelineResponse } from "../../model/api.ts";
import type { LaneId } from "../../model/ontology.ts";
import { certaintyInWords } from "../words/certainty.ts";
import { datesInWords } from "../words/dates.ts";
import { detailsWords } from "../words/details.ts";
import { markOfEntity } from "../words/hits.ts";
import { chipOfFact, linkHeading, relationWords } from "../words/relations.ts";

/** What is selected, as far as the timeline tells; the rest comes with the answer about its entity. */
export interface Subject {
  readonly kind: "episode" | "ghost" | "entity";
  readonly entity: string;
  readonly facts: readonly string[];
  readonly lane: LaneId | undefined;
  readonly chip: string | undefined;
  readonly title: string | undefined;
  /** Caption and dates in words, neither said twice. */
  readonly when: string;
  /** A person said it or confirmed it. */
  /** Why it may be believed, in words; empty where nothing but the talks says so. */
  readonly certainty: string;
  /** A person said or confirmed it. */
  readonly byHand: boolean;
  readonly hidden: boolean;
  /** Why its bounds are where they are. */
  readonly reasons: readonly string[];
  /** The thing's own name where the mark's title is shorter or other. */
  readonly fullName: (answer: EntityResponse | undefined) => string | undefined;
}

export function subjectOf(timeline: TimelineResponse, selection: string): Subject {
  const episode = timeline.episodes.find((candidate) => candidate.id === selection);
  if (episode) return ofEpisode(episode);
  const ghost = timeline.ghosts.find((candidate) => candidate.id === selection);
  const unknown = { when: "", certainty: "", byHand: false, hidden: false, reasons: [], fullName: () => undefined };
  if (ghost) {
    const parent = timeline.episodes.find((candidate) => candidate.id === ghost.under);
    const { entity, facts, title } = ghost;
    return { ...unknown, kind: "ghost", entity, facts, title, lane: parent?.lane, chip: detailsWords().roadNotTaken };
  }
  return {
    ...unknown,
    kind: "entity",
    entity: selection,
    facts: [],
    lane: undefined,
    chip: undefined,
    title: undefined,
  };
}

export interface Entry {
  readonly key: string;
  readonly selection: string;
  readonly name: string;
  readonly words: string | undefined;
  readonly lane: LaneId | undefined;
  readonly shape: Episode["shape"] | "ghost" | "none";
}
export interface Section {
  readonly heading: string;
  readonly entries: readonly Entry[];
}

/** What the selection is joined to: its edges by their meaning, its roads not taken, then whatever else is said of the thing. */
export function connectionsOf(
  timeline: TimelineResponse,
  selection: string,
  answer: EntityResponse | undefined,
): readonly Section[] {
  const sections = new Map<string, Entry[]>();
  const add = (heading: string, entry: Entry) => sections.set(heading, [...(sections.get(heading) ?? []), entry]);
  const drawn = new Set<string>();
  for (const link of timeline.links) {
    const side = link.target === selection ? "from" : link.source === selection ? "to" : undefined;
    if (side === undefined) continue;
    const other = timeline.episodes.find((episode) => episode.id === (side === "from" ? link.source : link.target));
    if (!other) continue;
    for (const fact of link.facts) drawn.add(fact);
    add(linkHeading(link.type, side), { ...entryOf(other, link.id), words: reasonOf(link) ?? other.caption });
  }
  for (const ghost of timeline.ghosts) {
    if (ghost.under !== selection) continue;
    const entry: Entry = {
      key: ghost.id,
      selection: ghost.id,
      name: ghost.title,
      words: undefined,
      lane: undefined,
      shape: "ghost",
    };
    add(detailsWords().roadsNotTaken, entry);
  }
  for (const relation of answer?.relations ?? []) {
    if (drawn.has(relation.id) || relation.source === timeline.person.id || !answer) continue;
    const otherId = relation.source === answer.entity.id ? relation.target : relation.source;
    const other = answer.others.find((candidate) => candidate.id === otherId);
    if (!other) continue;
    const mark = markOfEntity(otherId, timeline);
    const words = relationWords(relation, answer.entity.id);
    add(detailsWords().alsoSaid, {
      key: relation.id,
      selection: mark ?? otherId,
      name: other.name,
      words,
      lane: laneOf(timeline, mark),
      shape: "none",
    });
  }
  return [...sections].map(([heading, entries]) => ({ heading, entries }));
}

function ofEpisode(episode: Episode): Subject {
  return {
    kind: "episode",
    entity: episode.entity,
    facts: episode.facts,
    lane: episode.lane,
    chip: chipOfFact(episode.facts[0] ?? "", episode.shape),
    title: episode.title,
    when: whenInWords(episode),
    certainty:
      isByHand(episode) || episode.corrected !== undefined || episode.certainty === "inferred"
        ? certaintyInWords(episode)
        : "",
    byHand: isByHand(episode),
    hidden: episode.hidden === true,
    reasons: [
      ...new Set(episode.window.reasons.filter((reason) => reason.by !== "date").map((reason) => reason.words)),
    ],
    fullName: (answer) =>
      answer && answer.entity.name.toLowerCase() !== episode.title.toLowerCase() ? answer.entity.name : undefined,
  };
}

/** Whether a person said or confirmed what a mark stands for. */
export const isByHand = ({ certainty, accepted }: Episode): boolean => certainty === "edited" || accepted === true;

/** What persons remarked on the facts of a mark and on the thing, each remark once. */
export function remarksOn(facts: readonly string[], answer: EntityResponse | undefined): readonly string[] {
  if (!answer) return [];
  const relations = answer.relations.filter((relation) => facts.includes(relation.id));
  return [...new Set([answer.entity, ...relations].flatMap(({ remarks = [] }) => remarks))];
}

function whenInWords(episode: Episode): string {
  const dates = datesInWords(episode);
  const { caption } = episode;
  if (caption === undefined || dates.includes(caption)) return dates;
  return dates === "" || caption.includes(dates) ? caption : `${caption}, ${dates}`;
}

/** What an edge says beyond its heading. */
const reasonOf = (link: Link): string | undefined =>
  link.type === "FUNDED" || link.type === "THEN" ? undefined : link.words;

function entryOf(episode: Episode, key: string): Entry {
  const { id, title, caption, lane, shape } = episode;
  return { key, selection: id, name: title, words: caption, lane, shape };
}

const laneOf = (timeline: TimelineResponse, mark: string | undefined): LaneId | undefined =>
  timeline.episodes.find((episode) => episode.id === mark)?.lane;
