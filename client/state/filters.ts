/** Filters: which marks a view leaves out, and why. Pure; all views of a career are given the same answer. */
import type { EndLook, Episode, Ghost, TimelineResponse } from "../../model/api.ts";
import type { GraphRelation } from "../../model/graph.ts";
import type { LaneId } from "../../model/ontology.ts";
import type { Change, View } from "./view.ts";

/** What the talks say of the facts: needed by the filters for certainty and for one talk. */
export type FactsSaid = ReadonlyMap<string, Pick<GraphRelation, "certainty" | "sources">>;

/** A filter in force, how many marks (or edges) it alone hides, and the view without it. */
export interface ActiveFilter {
  readonly kind: "lane" | "type" | "layer" | "talk" | "period" | "hand";
  /** Lane, type, layer or talk. */
  readonly value: string;
  readonly count: number;
  readonly remove: Change;
}

export interface Filtered {
  /** Without what is hidden. */
  readonly timeline: TimelineResponse;
  /** Episodes and ghosts that are hidden. */
  readonly hidden: ReadonlySet<string>;
  readonly active: readonly ActiveFilter[];
}

/** @param said undefined while it is not known: then what needs it hides nothing. */
export function filterTimeline(timeline: TimelineResponse, view: View, said?: FactsSaid): Filtered {
  const rules = rulesOf(view, said);
  if (rules.length === 0) return { timeline, hidden: NONE, active: [] };
  const marks = marksOf(timeline);
  const hidden = new Set<string>();
  const active = rules.map(({ kind, value, hides, remove }): ActiveFilter => {
    const gone = new Set(marks.filter(hides).map(({ id }) => id));
    for (const { id, parent } of marks) if (parent !== undefined && gone.has(parent)) gone.add(id);
    for (const id of gone) hidden.add(id);
    const edges = kind === "type" ? timeline.links.filter((link) => link.type === value).length : 0;
    return { kind, value, remove, count: gone.size + edges };
  });
  return {
    timeline: hidden.size > 0 || view.typesOff.length > 0 ? without(timeline, hidden, view) : timeline,
    hidden,
    active,
  };
}

/** Whether a view has filters that ask what the talks say of each fact. */
export const needsFacts = ({ layer, talk }: View): boolean => layer !== undefined || talk !== undefined;

/** The relation type that a mark stands for: that of its leading fact. */
export const leadingType = ({ facts }: Pick<Episode, "facts">): string => typeOf(facts[0] ?? "");

const NONE: ReadonlySet<string> = new Set();

/** An episode, or a ghost with the lane and window of the episode that it hangs under. */
interface Filterable
  extends Pick<Episode, "id" | "lane" | "facts" | "window" | "certainty" | "said" | "shape" | "look"> {
  readonly parent: string | undefined;
}

function marksOf(timeline: TimelineResponse): readonly Filterable[] {
  const episodes = timeline.episodes.map((episode): Filterable => ({ ...episode, parent: undefined }));
  const byId = new Map(episodes.map((episode) => [episode.id, episode]));
  const ghosts = timeline.ghosts.flatMap(({ id, facts, under }: Ghost): Filterable[] => {
    const parent = byId.get(under);
    return parent ? [{ ...parent, id, facts, parent: under }] : [];
  });
  return [...episodes, ...ghosts];
}

interface Rule extends Omit<ActiveFilter, "count"> {
  readonly hides: (mark: Filterable) => boolean;
}

function rulesOf(view: View, said: FactsSaid | undefined): readonly Rule[] {
  const { layer, talk, from, to, hidden } = view;
  const rules: Rule[] = [
    ...view.lanesOff.map(
      (lane): Rule => ({ kind: "lane", value: lane, hides: (mark) => mark.lane === lane, remove: toggleLane(lane) }),
    ),
    ...view.typesOff.map(
      (type): Rule => ({
        kind: "type",
        value: type,
        hides: (mark) => leadingType(mark) === type,
        remove: toggleType(type),
      }),
    ),
  ];
  if (layer !== undefined) {
    const most = layer === "said" ? 0 : 1;
    const hides = (mark: Filterable) =>
      said !== undefined && mark.facts.every((fact) => rankOf(fact, mark, said) > most);
    rules.push({ kind: "layer", value: layer, hides, remove: setLayer(undefined) });
  }
  if (talk !== undefined) {
    const hides = (mark: Filterable) =>
      said !== undefined && !mark.facts.some((fact) => said.get(fact)?.sources.includes(talk));
    rules.push({ kind: "talk", value: talk, hides, remove: setTalk(undefined) });
  }
  if (from !== undefined || to !== undefined) {
    const remove: Change = (before) => ({ ...before, from: undefined, to: undefined });
    rules.push({ kind: "period", value: "", hides: (mark) => !mayOverlap(mark, from, to), remove });
  }
  if (hidden.length > 0) {
    const remove: Change = (before) => ({ ...before, hidden: [] });
    rules.push({ kind: "hand", value: "", hides: ({ id }) => hidden.includes(id), remove });
  }
  return rules;
}

/**
 * 0 said, 1 inferred, 2 a person's word alone. What a person put right but a talk says is said: the words are there.
 */
function rankOf(fact: string, { certainty, said: hasWords }: Filterable, said: FactsSaid): number {
  const known = said.get(fact);
  const own = known?.certainty ?? certainty;
  if (own === "edited") return hasWords || (known !== undefined && known.sources.length > 0) ? 0 : 2;
  return own === "said" ? 0 : 1;
}

/**
 * Whether something lies, or may lie, between two days: a said or counted end counts where it is drawn, in the middle
 * of what it covers, any other by its bounds; what has no bounds may always have been.
 */
function mayOverlap({ window, look, shape }: Filterable, from: string | undefined, to: string | undefined): boolean {
  const isDated = (end: EndLook) => end === "solid" || end === "counted";
  const start = (isDated(look.start) ? middle(window.startMin, window.startMax) : undefined) ?? window.startMin;
  const ownEnd = isDated(look.end) ? middle(window.endMin, window.endMax) : undefined;
  const end = ownEnd ?? (shape !== "bar" && isDated(look.start) ? start : window.endMax);
  return (to === undefined || start === null || start <= to) && (from === undefined || end === null || end >= from);
}

function middle(first: string | null, last: string | null): string | undefined {
  if (first === null || last === null) return undefined;
  return new Date((Date.parse(first) + Date.parse(last)) / 2).toISOString().slice(0, 10);
}

function without(timeline: TimelineResponse, hidden: ReadonlySet<string>, { typesOff }: View): TimelineResponse {
  const isShown = (id: string) => !hidden.has(id);
  const episodes = timeline.episodes.filter(({ id }) => isShown(id));
  const inLane = (lane: LaneId) =>
    episodes.filter((episode) => episode.lane === lane && !timeline.tray.includes(episode.id)).length;
  return {
    ...timeline,
    episodes,
    ghosts: timeline.ghosts.filter(({ id }) => isShown(id)),
    links: timeline.links.filter(
      ({ source, target, type }) => isShown(source) && isShown(target) && !typesOff.includes(type),
    ),
    spine: timeline.spine.filter(isShown),
    tray: timeline.tray.filter(isShown),
    lanes: timeline.lanes.map((lane) => ({ ...lane, count: inLane(lane.id) })),
  };
}

const typeOf = (fact: string): string => fact.slice(0, Math.max(0, fact.indexOf("~"))).toUpperCase();

// ------------------------------------------------------------- changes

const toggled = (list: readonly string[], value: string): readonly string[] =>
  list.includes(value) ? list.filter((other) => other !== value) : [...list, value];

export const toggleLane =
  (lane: string): Change =>
  (view) => ({ ...view, lanesOff: toggled(view.lanesOff, lane) });

export const toggleType =
  (type: string): Change =>
  (view) => ({ ...view, typesOff: toggled(view.typesOff, type) });

export const setLayer =
  (layer: View["layer"]): Change =>
  (view) => ({ ...view, layer });

/** Only what was said, then also what was inferred, then everything. */
export const cycleLayer: Change = (view) => ({
  ...view,
  layer: view.layer === undefined ? "said" : view.layer === "said" ? "inferred" : undefined,
});

export const setTalk =
  (talk: string | undefined): Change =>
  (view) => ({ ...view, talk });

/** Hides marks by hand; what is hidden is let go. */
export const hideMarks =
  (ids: readonly string[]): Change =>
  (view) => ({
    ...view,
    hidden: [...new Set([...view.hidden, ...ids])].slice(-200),
    selection: undefined,
    also: [],
  });

/** No filter, nothing hidden, no focus, nothing expanded. */
export const showAll: Change = (view) => ({
  ...view,
  lanesOff: [],
  typesOff: [],
  layer: undefined,
  talk: undefined,
  from: undefined,
  to: undefined,
  hidden: [],
  focus: undefined,
  degree: undefined,
});
