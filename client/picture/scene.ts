/** One step of a story as a picture of its own: what is drawn where, in pixels of the picture, for screen and file alike. */
import type { TimelineResponse } from "../../model/api.ts";
import type { Step } from "../../model/story.ts";
import type { Drawing, Label, Mark, Measure, Route, Size, Weight } from "./layout/drawing.ts";
import { ON_SLIDE } from "./layout/metrics.ts";
import { edgeLook, labelColour, NO_FOCUS, wordColour } from "./looks.ts";
import { hueOf, inkOf, mix, type Palette } from "./palette.ts";
import { roundedPath } from "./rounded-path.ts";
import { bandsOf, headTexts, laneTexts } from "./scene-frame.ts";
import { layOutStep, roomAt, smallestType, widthOf } from "./scene-layout.ts";
import { stepTimeline } from "./scene-timeline.ts";

export interface SceneText {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  /** Middle of the line. */
  readonly y: number;
  readonly size: number;
  readonly weight: Weight;
  readonly colour: string;
  /** Knocked out with this colour, where a line passes under it. */
  readonly backdrop?: string;
  readonly width: number;
}
export interface SceneMark {
  readonly key: string;
  readonly mark: Mark;
  readonly state: "rest" | "dim";
  readonly texts: readonly SceneText[];
}
export interface SceneEdge {
  readonly key: string;
  readonly path: string;
  readonly colour: string;
  readonly width: number;
  readonly opacity: number;
  readonly dash: string | undefined;
  /** The tip, as a path of its own. */
  readonly arrow: string | undefined;
  readonly words: readonly SceneText[];
}
export interface SceneBand {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}

/** Everything before `zoom` and `shift` are applied to it. */
export interface Scene {
  readonly size: Size;
  readonly zoom: number;
  /** Where the plot begins: right of the lane names, under the heads; moved along time to what the step is about. */
  readonly plot: { readonly x: number; readonly y: number; readonly shift: number };
  /** Sides on which the picture goes on, out of sight. */
  readonly cut: { readonly left: boolean; readonly right: boolean };
  readonly bands: readonly SceneBand[];
  readonly frame: readonly SceneText[];
  readonly heads: readonly SceneText[];
  readonly edges: readonly SceneEdge[];
  readonly marks: readonly SceneMark[];
  readonly notes: readonly SceneText[];
  /** What has no place on an axis. */
  readonly undated: readonly string[];
  /** Smallest type, in pixels of the picture. */
  readonly smallest: number;
}

export interface SceneOptions {
  /** Ids of what the step shows, revealed or not: it decides on the places. */
  readonly elements: readonly string[];
  /** Those of them that are seen. */
  readonly seen: readonly string[];
  readonly size: Size;
  /** Everything that is laid out is drawn, faintly where it is not seen: to choose from. */
  readonly all?: boolean;
  /** All at once, however small: for print and small pictures. */
  readonly whole?: boolean;
  /** The whole career, or what stands between two marks. */
  readonly camera?: Step["camera"];
}

/** Draws what a step is about in full and the stations around it faintly, in the largest type that fits. */
export function sceneOf(timeline: TimelineResponse, options: SceneOptions, palette: Palette, measure: Measure): Scene {
  const { elements, seen, size, whole = false, all = false } = options;
  const cut = stepTimeline(timeline, elements);
  const shown = stepTimeline(timeline, seen);
  const { drawing, zoom, near } = layOutStep(timeline, options, cut, measure);
  const room = roomAt(timeline, size, zoom);
  const framed = { drawing, zoom, height: Math.max(room.height, drawing.height), palette, measure };
  const steady = whole || widthOf(drawing, near) <= room.width;
  const context = new Set(cut.timeline.episodes.map(({ id }) => id).filter((id) => !cut.told.has(id)));
  const marks = drawing.marks.filter(({ id }) => all || shown.told.has(id) || context.has(id));
  const visible = new Set(marks.map(({ id }) => id));
  const shift = shiftTo(drawing, steady ? near : shown.told, room.width);
  return {
    size,
    zoom,
    plot: { x: ON_SLIDE.gutter / zoom, y: ON_SLIDE.heads / zoom, shift },
    cut: { left: shift < 0, right: drawing.width + shift > room.width + 2 },
    bands: bandsOf(framed),
    frame: laneTexts(framed),
    heads: headTexts(framed, timeline.published, cut.told),
    edges: drawing.routes
      .filter((route) => visible.has(route.source) && visible.has(route.target) && !route.onFocus)
      .map((route) => edgeOf(route, drawing, shown.told, palette)),
    marks: marks.map((mark) => markOf(mark, shown.told.has(mark.id), palette)),
    notes: drawing.notes
      .filter(() => marks.some(({ kind }) => kind === "ghost"))
      .map((note, i) => textOf(`note/${i}`, note, labelColour(note, undefined, NO_FOCUS, palette))),
    undated: shown.undated,
    smallest: zoom * smallestType(drawing, cut.told),
  };
}

/** What hides the picture where it goes on out of sight: all of the gutter, and a soft edge on either side. */
export function coversOf({ size, zoom, plot, cut }: Scene): readonly (Omit<SceneBand, "colour"> & { soft?: true })[] {
  const box = { y: -plot.y, height: size.height / zoom };
  const soft = { ...box, width: SOFT_EDGE / zoom, soft: true as const };
  return [
    ...(cut.left ? [{ ...box, key: "gutter", x: -plot.x - BEYOND, width: plot.x + BEYOND }] : []),
    ...(cut.left ? [{ ...soft, key: "left", x: 0 }] : []),
    ...(cut.right ? [{ ...soft, key: "right", x: size.width / zoom - plot.x - soft.width }] : []),
  ];
}

/** Hidden beyond the side of the picture, where a slide has less room than it was drawn for. */
const BEYOND = 200;

/** Pixels of a slide over which the picture fades where it is cut. */
const SOFT_EDGE = 48;

/** Moves along time only, and only where the picture is wider than its place. */
function shiftTo(drawing: Drawing, seen: ReadonlySet<string>, width: number): number {
  const here = drawing.marks.filter(({ id }) => seen.has(id));
  const last = here.toSorted((a, b) => a.extent.x - b.extent.x).at(-1);
  if (drawing.width <= width || !last) return 0;
  const span = widthOf(drawing, seen);
  const first = Math.min(...here.map(({ extent }) => extent.x));
  const middle = span <= width ? first + span / 2 : last.extent.x + last.extent.width / 2;
  return -Math.round(Math.min(Math.max(0, middle - width / 2), drawing.width - width));
}

function markOf(mark: Mark, told: boolean, palette: Palette): SceneMark {
  const focus = told ? NO_FOCUS : { ...NO_FOCUS, selected: "" };
  return {
    key: mark.id,
    mark,
    state: told ? "rest" : "dim",
    texts: mark.labels.map((label, i) =>
      textOf(
        `${mark.id}/${i}`,
        label,
        told
          ? labelColour(label, mark, focus, palette)
          : mix(inkOf(hueOf(mark.lane, palette), palette), palette.page, 0.75),
      ),
    ),
  };
}

const DASHES = { solid: undefined, order: "6 5", switch: "2 4", stub: "1.3 3" } as const;

function edgeOf(route: Route, drawing: Drawing, told: ReadonlySet<string>, palette: Palette): SceneEdge {
  const source = drawing.marks.find(({ id }) => id === route.source);
  const hue = source ? hueOf(source.lane, palette) : palette.grey;
  const ends = [route.source, route.target].filter((end) => told.has(end)).length;
  const full = route.type === "THEN" ? ends === 2 : ends > 0;
  const look = edgeLook(route, hue, full ? NO_FOCUS : { ...NO_FOCUS, selected: "" }, palette);
  const { line, tip } = roundedPath(route.points, look.arrow ? 7 : 0);
  return {
    key: route.id,
    path: line,
    colour: look.colour,
    width: look.width,
    opacity: full ? 1 : 0.45,
    dash: DASHES[look.dash],
    arrow: tip,
    words: (full ? route.words : []).map((word, i) => ({
      ...textOf(`${route.id}/${i}`, word, wordColour(word, look, hue, palette)),
      ...(word.knockout || drawing.lanes.some(({ top }) => Math.abs(top - word.y) < word.size * 0.7)
        ? { backdrop: palette.page }
        : {}),
    })),
  };
}

function textOf(key: string, { text, x, y, size, weight, width }: Label, colour: string): SceneText {
  return { key, text, x, y, size, weight, colour, width };
}
