/** The one border between our words and Cytoscape's: a drawing with its looks → nodes and edges with plain data. */
import type { ElementDefinition } from "cytoscape";
import type { Drawing, Label, Mark, Point, Route } from "./layout/drawing.ts";
import { type EdgeLook, edgeLook, type Focus, isHidden, labelColour, markState, wordColour } from "./looks.ts";
import { MARK_PADDING, markImage } from "./mark-image.ts";
import { hueOf, type Palette } from "./palette.ts";

/** Elements in drawing order. Ids: `mark/…`, `label/…/n`, `edge/…`; only marks answer to the pointer. */
export function elementsOf(drawing: Drawing, focus: Focus, palette: Palette): readonly ElementDefinition[] {
  const byId = new Map(drawing.marks.map((mark) => [mark.id, mark]));
  const elements: ElementDefinition[] = [];
  for (const mark of drawing.marks) {
    if (isHidden(focus, mark.id)) continue;
    elements.push(markNode(mark, focus, palette));
    mark.labels.forEach((label, i) => {
      elements.push(labelNode(labelId(mark.id, i), label, labelColour(label, mark, focus, palette), palette.page));
    });
  }
  const roadsShown = drawing.marks.some((mark) => mark.kind === "ghost" && !isHidden(focus, mark.id));
  drawing.notes.forEach((note, i) => {
    if (!roadsShown) return;
    elements.push(labelNode(`label/note/${i}`, note, labelColour(note, undefined, focus, palette), palette.page));
  });
  for (const route of drawing.routes) {
    const source = byId.get(route.source);
    if (!source) continue;
    const hue = hueOf(source.lane, palette);
    const look = edgeLook(route, hue, focus, palette);
    if (!look.visible) continue;
    const points = focus.selected === undefined ? route.points : outOfCard(route, byId.get(focus.selected));
    elements.push(...edgeElements(route.id, points, look));
    route.words.forEach((word, i) => {
      const colour = wordColour(word, look, hue, palette);
      elements.push(labelNode(`label/${route.id}/${i}`, word, colour, behind(drawing, word, palette)));
    });
  }
  return elements;
}

/** The element id of a mark's nth label. */
export const labelId = (mark: string, n: number): string => `label/${mark}/${n}`;

/** The mark that an element id stands for. */
export const markOfElement = (elementId: string): string | undefined =>
  elementId.startsWith("mark/") ? elementId.slice("mark/".length) : undefined;

function markNode(mark: Mark, focus: Focus, palette: Palette): ElementDefinition {
  const { extent } = mark;
  const state = markState(mark, focus);
  return {
    group: "nodes",
    data: {
      id: `mark/${mark.id}`,
      width: extent.width + 2 * MARK_PADDING,
      height: extent.height + 2 * MARK_PADDING,
      image: markImage(mark, state, focus.ringed === mark.id, palette),
      z: state === "selected" ? 2 : 1,
    },
    position: { x: extent.x + extent.width / 2, y: extent.y + extent.height / 2 },
    classes: "mark",
  };
}

function labelNode(id: string, label: Label, colour: string, backdrop: string): ElementDefinition {
  return {
    group: "nodes",
    data: { id, text: label.text, size: label.size, weight: label.weight, colour, backdrop },
    // Cytoscape blits text from a texture: its top must fall on a whole pixel, or it is blurred.
    position: { x: label.x - 1, y: Math.round(label.y - label.size / 2) + label.size / 2 },
    classes: label.knockout ? "label knockout" : "label",
  };
}

/** The points of a route that ends at the selected mark, cut off where the card around the mark begins. */
function outOfCard(route: Route, selected: Mark | undefined): readonly Point[] {
  if (!selected || (route.source !== selected.id && route.target !== selected.id)) return route.points;
  const { extent } = selected;
  const reach = MARK_PADDING + 1;
  const [left, right] = [extent.x - reach, extent.x + extent.width + reach];
  const [top, bottom] = [extent.y - reach + 3, extent.y + extent.height + reach - 3];
  const leave = (end: Point, next: Point): Point =>
    end.y === next.y
      ? { x: next.x < left ? left : next.x > right ? right : end.x, y: end.y }
      : { x: end.x, y: next.y < top ? top : next.y > bottom ? bottom : end.y };
  const points = [...route.points];
  const last = points.length - 1;
  const [first, second, beforeLast, end] = [points[0], points[1], points[last - 1], points[last]];
  if (route.source === selected.id && first && second) points[0] = leave(first, second);
  if (route.target === selected.id && end && beforeLast) points[last] = leave(end, beforeLast);
  return points;
}

/** An edge between two anchors of its own, so that Cytoscape's idea of where marks end has no say in its course. */
function edgeElements(id: string, points: readonly Point[], look: EdgeLook): readonly ElementDefinition[] {
  const first = points[0] ?? { x: 0, y: 0 };
  const last = points.at(-1) ?? first;
  const inner = points.slice(1, -1).map((point) => alongLine(first, last, point));
  const anchors = [first, last].map((position, i) => ({
    group: "nodes" as const,
    data: { id: `anchor/${id}/${i}` },
    position: { ...position },
    classes: "anchor",
  }));
  const edge: ElementDefinition = {
    group: "edges",
    data: {
      id: `edge/${id}`,
      source: `anchor/${id}/0`,
      target: `anchor/${id}/1`,
      weights: inner.map((point) => point.weight.toFixed(5)).join(" "),
      distances: inner.map((point) => point.distance.toFixed(3)).join(" "),
      radii: radiiOf(points),
      colour: look.colour,
      width: look.width,
      opacity: look.opacity,
      z: look.lit ? 2 : 0,
    },
    classes: ["edge", look.dash, look.arrow ? "arrow" : "", inner.length > 0 ? "bent" : ""].join(" "),
  };
  return [...anchors, edge];
}

/** Radius of each bend: 14 where both its legs are long enough. Shared legs are halved. */
function radiiOf(points: readonly Point[]): readonly number[] {
  const legs = points.slice(1).map((to, i) => Math.hypot(to.x - (points[i]?.x ?? 0), to.y - (points[i]?.y ?? 0)));
  return legs.slice(1).map((leg, i) => {
    const before = (legs[i] ?? 0) / (i === 0 ? 1 : 2);
    const after = leg / (i === legs.length - 2 ? 1 : 2);
    return Math.max(1, Math.floor(Math.min(14, before - 1, after - 8)));
  });
}

/** Cytoscape's way to name a point: its share of the way from end to end, and its distance from that line. */
function alongLine(first: Point, last: Point, point: Point): { readonly weight: number; readonly distance: number } {
  const [dx, dy] = [last.x - first.x, last.y - first.y];
  const length = Math.hypot(dx, dy) || 1;
  const [px, py] = [point.x - first.x, point.y - first.y];
  return { weight: (px * dx + py * dy) / (length * length), distance: (py * dx - px * dy) / length };
}

function behind(drawing: Drawing, word: Label, palette: Palette): string {
  const lane = drawing.lanes.find((band) => word.y >= band.top && word.y < band.top + band.height);
  const middle = word.x + word.width / 2;
  const index = drawing.columns.findIndex((column) => middle >= column.left && middle < column.left + column.width);
  return !lane?.free && index % 2 === 1 ? palette.column : palette.page;
}
