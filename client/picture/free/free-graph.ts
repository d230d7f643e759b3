import type { GraphResponse, TimelineResponse } from "../../../model/api.ts";
import type { LaneId } from "../../../model/ontology.ts";
import type { Measure } from "../layout/drawing.ts";

/** A thing without a place in time: what a mark stands for, or something only joined to one. */
export interface FreeNode {
  /** The mark, the road not taken, or the entity. */
  readonly id: string;
  readonly title: string;
  readonly lane: LaneId | undefined;
  readonly shape: "station" | "mark" | "ghost" | "thing";
  readonly width: number;
  readonly height: number;
  /** Where a layout begins: time to the right, lanes downwards. */
  readonly start: { readonly x: number; readonly y: number };
}

export interface FreeEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly style: "spine" | "cause" | "order" | "switch" | "stub" | "world";
}

/** A career as things and what joins them, without the narrator, to whom everything is joined. */
export interface FreeGraph {
  readonly nodes: readonly FreeNode[];
  readonly edges: readonly FreeEdge[];
  /** Nodes without an edge, by lane. */
  readonly apart: readonly string[];
}

const STYLES: Readonly<Record<string, FreeEdge["style"]>> = {
  THEN: "spine",
  LED_TO: "cause",
  FUNDED: "cause",
  SWITCHED_TO: "switch",
  ORDER: "order",
};

/** @param measure of the typeface, for the width of each name. */
export function freeGraph(
  timeline: TimelineResponse,
  graph: Pick<GraphResponse, "entities" | "relations">,
  measure: Measure,
): FreeGraph {
  const nodeOf = new Map<string, string>();
  for (const { entity, id } of [...timeline.episodes, ...timeline.ghosts])
    if (!nodeOf.has(entity)) nodeOf.set(entity, id);
  const edges = edgesOf(timeline, graph, nodeOf);
  const joined = new Set(edges.flatMap((edge) => [edge.source, edge.target]));
  const nodes = [...markNodes(timeline, measure), ...thingNodes(timeline, graph, joined, measure)];
  const known = new Set(nodes.map((node) => node.id));
  const kept = edges.filter((edge) => known.has(edge.source) && known.has(edge.target));
  const ends = new Set(kept.flatMap((edge) => [edge.source, edge.target]));
  const lanes = timeline.lanes.map((lane) => lane.id);
  const apart = nodes
    .filter((node) => !ends.has(node.id))
    .sort((a, b) => laneIndex(lanes, a.lane) - laneIndex(lanes, b.lane) || a.start.x - b.start.x);
  return { nodes, edges: kept, apart: apart.map((node) => node.id) };
}

function edgesOf(
  timeline: TimelineResponse,
  { relations }: Pick<GraphResponse, "relations">,
  nodeOf: ReadonlyMap<string, string>,
): readonly FreeEdge[] {
  const edges = new Map<string, FreeEdge>();
  const add = (source: string, target: string, style: FreeEdge["style"]) => {
    const id = `${source} ${target}`;
    if (source !== target && !edges.has(id) && !edges.has(`${target} ${source}`))
      edges.set(id, { id, source, target, style });
  };
  for (const link of timeline.links) {
    if (link.onFocus !== true || link.type !== "ORDER") add(link.source, link.target, STYLES[link.type] ?? "world");
  }
  for (const ghost of timeline.ghosts) add(ghost.under, ghost.id, "stub");
  const narrator = timeline.person.id;
  for (const { source, target, type } of relations) {
    if (source === narrator || target === narrator) continue;
    add(nodeOf.get(source) ?? source, nodeOf.get(target) ?? target, STYLES[type] ?? "world");
  }
  return [...edges.values()];
}

const COLUMN = 230;
const BAND = 120;

function markNodes(timeline: TimelineResponse, measure: Measure): readonly FreeNode[] {
  const lanes = timeline.lanes.map((lane) => lane.id);
  const rows = new Map<string, number>();
  const nodes = timeline.episodes.map((episode): FreeNode => {
    const place = `${episode.lane} ${episode.column ?? 0}`;
    const row = rows.get(place) ?? 0;
    rows.set(place, row + 1);
    const station = episode.station !== undefined;
    return {
      id: episode.id,
      title: episode.title,
      lane: episode.lane,
      shape: station ? "station" : "mark",
      ...sizeOf(episode.title, station, measure),
      start: { x: (episode.column ?? 0) * COLUMN + row * 40, y: laneIndex(lanes, episode.lane) * BAND + row * 34 },
    };
  });
  const ghosts = timeline.ghosts.map((ghost, index): FreeNode => {
    const under = nodes.find((node) => node.id === ghost.under);
    const { x, y } = under?.start ?? { x: 0, y: 0 };
    return {
      id: ghost.id,
      title: ghost.title,
      lane: under?.lane,
      shape: "ghost",
      ...sizeOf(`× ${ghost.title}`, false, measure),
      start: { x: x + 40 * index, y: y + 60 },
    };
  });
  return [...nodes, ...ghosts];
}

/** What is no mark but joined to one: who hosted it, what it is part of, where it lies. */
function thingNodes(
  timeline: TimelineResponse,
  { entities }: Pick<GraphResponse, "entities">,
  joined: ReadonlySet<string>,
  measure: Measure,
): readonly FreeNode[] {
  const things = entities.filter(({ id }) => joined.has(id) && id !== timeline.person.id);
  return things.map(({ id, name }, index) => ({
    id,
    title: name,
    lane: undefined,
    shape: "thing",
    ...sizeOf(name, false, measure),
    start: { x: index * 60, y: (timeline.lanes.length + 1) * BAND },
  }));
}

const LONGEST = 340;

function sizeOf(title: string, station: boolean, measure: Measure): Pick<FreeNode, "width" | "height"> {
  const width = measure(title, station ? 16 : 14, station ? 700 : 500) + (station ? 30 : 24);
  return { width: Math.round(Math.min(LONGEST, Math.max(40, width))), height: station ? 40 : 28 };
}

const laneIndex = (lanes: readonly LaneId[], lane: LaneId | undefined): number =>
  lane === undefined ? lanes.length : lanes.indexOf(lane);
