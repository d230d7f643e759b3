/** One step of a story as a picture of its own: what is drawn where, in pixels of the picture, for screen and file alike. */
import type { TimelineResponse } from "../../model/api.ts";
import type { Drawing, Label, Mark, Measure, Route, Size, Weight } from "./layout/drawing.ts";
import { edgeLook, labelColour, NO_FOCUS, wordColour } from "./looks.ts";
import { hueOf, mix, type Palette } from "./palette.ts";
import { roundedPath } from "./rounded-path.ts";
import { GUTTER, HEADS, layOutStep, smallestType, widthOf } from "./scene-layout.ts";
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
}

/** Draws what a step is about in full and the stations around it faintly, in the largest type that fits. */
export function sceneOf(timeline: TimelineResponse, options: SceneOptions, palette: Palette, measure: Measure): Scene {
  const { elements, seen, size, whole = false, all = false } = options;
  const cut = stepTimeline(timeline, elements);
  const shown = stepTimeline(timeline, seen);
  const { drawing, zoom } = layOutStep(timeline, options, cut, measure);
  const plot = { x: GUTTER, y: HEADS, width: size.width / zoom - GUTTER };
  const context = new Set(cut.timeline.episodes.map(({ id }) => id).filter((id) => !cut.told.has(id)));
  const marks = drawing.marks.filter(({ id }) => all || shown.told.has(id) || context.has(id));
  const visible = new Set(marks.map(({ id }) => id));
  return {
    size,
    zoom,
    plot: { x: plot.x, y: plot.y, shift: shiftTo(drawing, whole ? cut.told : shown.told, plot.width) },
    bands: bandsOf(drawing, palette, size.height / zoom - HEADS),
    frame: laneTexts(drawing, palette, measure),
    heads: headTexts(drawing, palette, measure),
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
    texts: mark.labels.map((label, i) => textOf(`${mark.id}/${i}`, label, labelColour(label, mark, focus, palette))),
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
    words: route.words.map((word, i) => ({
      ...textOf(`${route.id}/${i}`, word, wordColour(word, look, hue, palette)),
      ...(word.knockout ? { backdrop: palette.page } : {}),
    })),
  };
}

function bandsOf(drawing: Drawing, palette: Palette, height: number): readonly SceneBand[] {
  const columns = drawing.columns.flatMap(({ station, left, width }, i): SceneBand[] => [
    ...(i % 2 === 1
      ? [{ key: `tint/${station}`, x: left, y: -HEADS, width, height: height + HEADS, colour: palette.column }]
      : []),
    ...(i > 0
      ? [{ key: `column/${station}`, x: left, y: -HEADS, width: 1, height: height + HEADS, colour: palette.line }]
      : []),
  ]);
  const lanes = drawing.lanes.map(({ id, top }) => ({
    key: `lane/${id}`,
    x: -GUTTER,
    y: top,
    width: drawing.width + GUTTER,
    height: 1,
    colour: palette.line,
  }));
  const ticks = drawing.ticks
    .filter(({ strong }) => strong)
    .map(({ x }) => ({ key: `tick/${x}`, x, y: 0, width: 1, height, colour: palette.line }));
  const { published } = drawing;
  const line =
    published === undefined
      ? []
      : [
          {
            key: "published",
            x: published,
            y: -HEADS,
            width: 1.5,
            height: height + HEADS,
            colour: mix(palette.published, palette.page, 0.7),
          },
        ];
  return [...columns, ...lanes, ...ticks, ...line];
}

function laneTexts(drawing: Drawing, palette: Palette, measure: Measure): readonly SceneText[] {
  return drawing.lanes.flatMap((lane) => {
    const lines = wrapped(lane.title, GUTTER - 14, (text) => measure(text, 13, 600));
    const first = Math.max(lane.top + 12, lane.nameAt - ((lines.length - 1) * 16) / 2);
    return lines.map(
      (text, i): SceneText => ({
        key: `lane/${lane.id}/${i}`,
        text,
        x: -GUTTER,
        y: first + i * 16,
        size: 13,
        weight: 600,
        colour: palette.grey,
        width: measure(text, 13, 600),
      }),
    );
  });
}

function headTexts(drawing: Drawing, palette: Palette, measure: Measure): readonly SceneText[] {
  const columns = drawing.columns.flatMap(({ station, label, span, left, inset, width }): SceneText[] => {
    const room = width - inset - 6;
    const at = { x: left + inset, width: room };
    const name = shortened(label, room, (text) => measure(text, 15, 700));
    const when = shortened(span, room, (text) => measure(text, 12.5, 400));
    return [
      { ...at, key: `head/${station}`, text: name, y: 16 - HEADS, size: 15, weight: 700, colour: palette.text },
      { ...at, key: `span/${station}`, text: when, y: 34 - HEADS, size: 12.5, weight: 400, colour: palette.grey },
    ];
  });
  const ticks = drawing.ticks.map(
    ({ x, label, strong }): SceneText => ({
      key: `tick/${x}`,
      text: label,
      x,
      y: 37 - HEADS,
      size: 13,
      weight: strong ? 600 : 400,
      colour: palette.grey,
      width: 60,
    }),
  );
  return [...columns, ...ticks];
}

function textOf(key: string, { text, x, y, size, weight, width }: Label, colour: string): SceneText {
  return { key, text, x, y, size, weight, colour, width };
}

/** A text in lines of at most this width, broken between words. */
function wrapped(text: string, width: number, widthOf: (part: string) => number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** As much of a text as fits, an ellipsis where it was cut. */
function shortened(text: string, width: number, widthOf: (part: string) => number): string {
  if (widthOf(text) <= width) return text;
  let cut = text;
  while (cut.length > 1 && widthOf(`${cut.trimEnd()}…`) > width) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}
