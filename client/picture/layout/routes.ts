import type { Ghost, Link, TimelineResponse } from "../../../model/api.ts";
import type { Box, Drawing, Mark, Measure, Point, Route, RouteStyle } from "./drawing.ts";
import { labelBox } from "./marks.ts";
import type { Metrics } from "./metrics.ts";
import { type Candidate, candidatesFor } from "./route-candidates.ts";
import { wordsOnRoute } from "./route-words.ts";

/** A drawing that has everything but its edges. */
export interface Unrouted extends Omit<Drawing, "routes"> {
  readonly metrics: Metrics;
  /** x of the lines that words should not stand across. */
  readonly lines: readonly number[];
  /** x where edges between other lanes will run down: words keep clear of them first of all. */
  readonly passing: readonly number[];
}

/**
 * Adds the routes of all links: right angles, along free pixels where there are any. An edge that would cross a text
 * at rest is drawn on focus only, but for the spine and what money bought: those must be seen.
 */
export function withRoutes(
  { metrics, lines, passing, ...drawing }: Unrouted,
  timeline: TimelineResponse,
  measure: Measure,
): Drawing {
  const { marks, notes } = drawing;
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  const texts: Box[] = [...marks.flatMap((mark) => mark.labels.map(labelBox)), ...notes.map(labelBox)];
  const boxes = marks.map((mark) => mark.box);
  const routes: Route[] = [];
  const segments: Box[] = [];
  for (const link of [...timeline.links].sort((a, b) => rank(a) - rank(b))) {
    const source = byId.get(link.source);
    const target = byId.get(link.target);
    if (!source || !target) continue;
    const best = bestRoute(source, target, link, marks, texts, segments);
    if (!best) continue;
    const mustShow = link.type === "THEN" || link.type === "FUNDED";
    const onFocus = link.onFocus === true || (best.textsCrossed > 0 && !mustShow);
    const words = onFocus
      ? []
      : wordsOnRoute(link, best.points, [...texts, ...boxes], { metrics, measure, lines, passing });
    texts.push(...words.map(labelBox));
    segments.push(...segmentsOf(best.points));
    routes.push({
      id: link.id,
      type: link.type,
      source: link.source,
      target: link.target,
      style: STYLES[link.type] ?? "cause",
      points: best.points,
      words,
      onFocus,
    });
  }
  return { ...drawing, routes: [...routes, ...timeline.ghosts.flatMap((ghost) => stub(ghost, byId))] };
}

const STYLES: Readonly<Partial<Record<Link["type"], RouteStyle>>> = {
  THEN: "spine",
  FUNDED: "paid",
  SWITCHED_TO: "switch",
  ORDER: "order",
};
const FIRST: readonly Link["type"][] = ["THEN", "SWITCHED_TO", "FUNDED", "LED_TO"];

function rank(link: Link): number {
  const index = FIRST.indexOf(link.type);
  return (link.onFocus ? 100 : 0) + (index === -1 ? FIRST.length : index);
}

interface Scored {
  readonly points: readonly Point[];
  readonly textsCrossed: number;
  readonly cost: number;
}

function bestRoute(
  source: Mark,
  target: Mark,
  link: Link,
  marks: readonly Mark[],
  texts: readonly Box[],
  segments: readonly Box[],
): Scored | undefined {
  const candidates = candidatesFor(source, target, link.type);
  const near = within(boundsOf(candidates.flatMap(({ points }) => points)), NEAR);
  const own = new Set([...source.labels, ...target.labels].map((line) => boxKey(labelBox(line))));
  const around = texts.filter(near);
  const surroundings: Surroundings = {
    marks: marks.filter((mark) => mark.id !== source.id && mark.id !== target.id && near(mark.box)),
    ownTexts: around.filter((text) => own.has(boxKey(text))),
    texts: around.filter((text) => !own.has(boxKey(text))),
    lines: segments.filter(near),
  };
  let best: Scored | undefined;
  for (const candidate of candidates) {
    const scored = score(candidate, surroundings);
    if (!best || scored.cost < best.cost) best = scored;
  }
  return best;
}

/** What is so close to any way of an edge that it counts. */
interface Surroundings {
  readonly marks: readonly Mark[];
  readonly ownTexts: readonly Box[];
  readonly texts: readonly Box[];
  /** Pieces of edges that have their course already. */
  readonly lines: readonly Box[];
}

/** Pixels beyond which nothing is in the way of an edge. */
const NEAR = 4;

function score(candidate: Candidate, { marks, ownTexts, texts, lines }: Surroundings): Scored {
  let textsCrossed = 0;
  let length = 0;
  let cost = candidate.cost;
  for (const segment of segmentsOf(candidate.points)) {
    length += segment.width + segment.height;
    for (const text of texts) if (overlaps(segment, text, 3)) textsCrossed++;
    for (const text of ownTexts) if (overlaps(segment, text, 0)) cost += 130;
    for (const mark of marks) if (overlaps(segment, mark.box, 2)) cost += mark.kind === "ghost" ? 120 : 40;
    for (const line of lines) if (overlaps(segment, line, NEAR)) cost += parallel(segment, line) ? 25 : 5;
  }
  return { points: candidate.points, textsCrossed, cost: cost + textsCrossed * 150 + length / 25 };
}

function boundsOf(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

const within =
  (bounds: Box, by: number) =>
  (box: Box): boolean =>
    overlaps(bounds, box, by);

const parallel = (a: Box, b: Box): boolean => (a.width > 0 && b.width > 0) || (a.height > 0 && b.height > 0);
const boxKey = (box: Box): string => `${box.x},${box.y},${box.width}`;

/** The straight pieces of a route as boxes of no thickness. */
export function segmentsOf(points: readonly Point[]): readonly Box[] {
  return points.slice(1).map((to, i) => {
    const from = points[i] ?? to;
    return {
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      width: Math.abs(to.x - from.x),
      height: Math.abs(to.y - from.y),
    };
  });
}

/** Whether two boxes come closer than `by` pixels. */
export function overlaps(a: Box, b: Box, by: number): boolean {
  return a.x < b.x + b.width + by && b.x < a.x + a.width + by && a.y < b.y + b.height + by && b.y < a.y + a.height + by;
}

function stub(ghost: Ghost, byId: ReadonlyMap<string, Mark>): readonly Route[] {
  const parent = byId.get(ghost.under);
  const mark = byId.get(ghost.id);
  if (!parent || !mark) return [];
  const x = mark.box.x + mark.box.width / 2;
  const from = Math.min(x, parent.box.x + parent.box.width - 8);
  const points = [
    { x: from, y: parent.box.y + parent.box.height + 1 },
    { x: from, y: mark.box.y - 2 },
  ];
  if (from !== x) return [];
  return [
    {
      id: `stub~${ghost.id}`,
      type: "GHOST",
      source: ghost.under,
      target: ghost.id,
      style: "stub",
      points,
      words: [],
      onFocus: false,
    },
  ];
}
