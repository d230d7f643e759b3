/** The one border between our words and Cytoscape's: what is to be drawn → nodes and edges with plain data. */
import type { ElementDefinition } from "cytoscape";
import type { EdgeElement, Elements, MarkElement, TextElement } from "./elements.ts";
import type { Point } from "./layout/drawing.ts";
import { MARK_PADDING } from "./mark-card.ts";
import { markImage } from "./mark-image.ts";
import type { Palette } from "./palette.ts";

/** Ids: `mark/…`, `label/…/n`, `edge/…`, `anchor/…`. */
export const definitionsOf = ({ edges, marks, texts }: Elements, palette: Palette): readonly ElementDefinition[] => [
  ...marks.map((mark) => markNode(mark, palette)),
  ...texts.map(labelNode),
  ...edges.flatMap(edgeElements),
];

/** The element id of a mark's nth label. */
export const labelId = (mark: string, n: number): string => `label/${mark}/${n}`;

function markNode({ mark, state, ringed }: MarkElement, palette: Palette): ElementDefinition {
  const { extent } = mark;
  return {
    group: "nodes",
    data: {
      id: `mark/${mark.id}`,
      width: extent.width + 2 * MARK_PADDING,
      height: extent.height + 2 * MARK_PADDING,
      image: markImage(mark, state, ringed, palette),
      z: state === "selected" ? 2 : 1,
    },
    position: { x: extent.x + extent.width / 2, y: extent.y + extent.height / 2 },
    classes: "mark",
  };
}

function labelNode({ id, label, colour, backdrop }: TextElement): ElementDefinition {
  return {
    group: "nodes",
    data: { id, text: label.text, size: label.size, weight: label.weight, colour, backdrop: backdrop ?? "" },
    // Cytoscape blits text from a texture: its top must fall on a whole pixel, or it is blurred.
    position: { x: label.x - 1, y: Math.round(label.y - label.size / 2) + label.size / 2 },
    classes: backdrop === undefined ? "label" : "label knockout",
  };
}

/** An edge between two anchors of its own, so that Cytoscape's idea of where marks end has no say in its course. */
function edgeElements({ id, points, look }: EdgeElement): readonly ElementDefinition[] {
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
