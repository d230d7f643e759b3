/** A drawing with its looks → what is drawn, in the order of drawing: edges, marks, words. */
import type { Box, Drawing, Label, Mark, Point, Route } from "./layout/drawing.ts";
import { labelBox } from "./layout/marks.ts";
import { overlaps } from "./layout/routes.ts";
import { type EdgeLook, edgeLook, type Focus, isHidden, labelColour, markState, wordColour } from "./looks.ts";
import { MARK_PADDING } from "./mark-card.ts";
import type { MarkState } from "./mark-shape.ts";
import { hueOf, type Palette } from "./palette.ts";

export interface EdgeElement {
  readonly id: string;
  readonly points: readonly Point[];
  readonly look: EdgeLook;
}
export interface MarkElement {
  readonly mark: Mark;
  readonly state: MarkState;
  readonly ringed: boolean;
}
export interface TextElement {
  readonly id: string;
  readonly label: Label;
  readonly colour: string;
  /** Knocked out with this colour. */
  readonly backdrop: string | undefined;
  /** The mark that it moves with. */
  readonly mark: string | undefined;
}

export interface Elements {
  readonly edges: readonly EdgeElement[];
  readonly marks: readonly MarkElement[];
  readonly texts: readonly TextElement[];
}

/**
 * What is to be painted of a part of the picture. What is lit and selected comes last of its kind; texts of one typeface
 * come together.
 */
export function elementsOf(drawing: Drawing, focus: Focus, palette: Palette, within: Box): Elements {
  const shown = drawing.marks.filter((mark) => !isHidden(focus, mark.id));
  const seen = shown.filter((mark) => overlap(mark.extent, within));
  const marks = seen.map((mark): MarkElement => {
    return { mark, state: markState(mark, focus), ringed: focus.ringed === mark.id };
  });
  const edges = edgesOf(drawing, focus, palette, within);
  const notes = drawing.notes.length > 0 && shown.some((mark) => mark.kind === "ghost") ? drawing.notes : [];
  const texts = [
    ...seen.flatMap((mark) =>
      mark.labels.map((label, i) =>
        textOf(`label/${mark.id}/${i}`, label, labelColour(label, mark, focus, palette), palette.page, mark.id),
      ),
    ),
    ...notes.map((note, i) =>
      textOf(`label/note/${i}`, note, labelColour(note, undefined, focus, palette), palette.page),
    ),
    ...edges.flatMap(({ route, look, hue }) =>
      route.words.map((word, i) =>
        textOf(`label/${route.id}/${i}`, word, wordColour(word, look, hue, palette), behind(drawing, word, palette)),
      ),
    ),
  ];
  return {
    edges: edges.toSorted((a, b) => Number(a.look.lit) - Number(b.look.lit)),
    marks: marks.toSorted((a, b) => Number(a.state === "selected") - Number(b.state === "selected")),
    texts: texts.toSorted((a, b) => a.label.size - b.label.size || a.label.weight - b.label.weight),
  };
}

function edgesOf(drawing: Drawing, focus: Focus, palette: Palette, within: Box) {
  const seen = drawing.routes.filter(
    ({ points, words }) => overlap(boundsOf(points), within) || words.some((word) => overlap(labelBox(word), within)),
  );
  if (seen.length === 0) return [];
  const byId = new Map(drawing.marks.map((mark) => [mark.id, mark]));
  const selected = focus.selected === undefined ? undefined : byId.get(focus.selected);
  return seen.flatMap((route) => {
    const source = byId.get(route.source);
    if (!source) return [];
    const hue = hueOf(source.lane, palette);
    const look = edgeLook(route, hue, focus, palette);
    return look.visible ? [{ id: route.id, route, hue, look, points: outOfCard(route, selected) }] : [];
  });
}

function boundsOf(points: readonly Point[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** With room for cards, borders and tips. */
const overlap = (box: Box, within: Box): boolean => overlaps(box, within, MARK_PADDING);

const textOf = (id: string, label: Label, colour: string, behind: string, mark?: string): TextElement => ({
  id,
  label,
  colour,
  backdrop: label.knockout ? behind : undefined,
  mark,
});

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

function behind(drawing: Drawing, word: Label, palette: Palette): string {
  const lane = drawing.lanes.find((band) => word.y >= band.top && word.y < band.top + band.height);
  const middle = word.x + word.width / 2;
  const index = drawing.columns.findIndex((column) => middle >= column.left && middle < column.left + column.width);
  return !lane?.free && index % 2 === 1 ? palette.column : palette.page;
}
