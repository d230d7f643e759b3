/** How large a step's picture can be drawn. */
import type { TimelineResponse } from "../../model/api.ts";
import type { Drawing, Label, Measure, Size } from "./layout/drawing.ts";
import { layoutTimeline } from "./layout/layout.ts";
import type { StepTimeline } from "./scene-timeline.ts";

interface Room {
  readonly size: Size;
  /** All at once, however small. */
  readonly whole?: boolean;
}

/** Of the picture, the largest first. */
const ZOOMS = [2, 1.8, 1.65, 1.5, 1.35, 1.2, 1.05, 0.9, 0.75];
/** A picture that is moved along time is not enlarged further than this: there must be something around. */
const MOST_PANNED = 1.5;
/** Where a layout has all the room it wants. */
const LARGEST_CAPTION = 15;
/** Smaller type is not read from the back of a room: rather not all is seen at once. */
const LEAST_TYPE = 14;
/** Room for the names of the lanes, left of the plot, in pixels of the layout. */
export const GUTTER = 100;
/** Room for the heads, above the plot. */
export const HEADS = 52;

interface Laid {
  readonly drawing: Drawing;
  readonly zoom: number;
  /** Pixels that stand out of the picture. */
  readonly overlap: number;
  /** Smallest type of what is told, in pixels of the picture; less where names were cut. */
  readonly type: number;
}

/** Layouts by career, for as long as it is held: the parts of a step, its print and its small pictures share them. */
const known = new WeakMap<TimelineResponse, Map<string, { readonly laid: Laid; readonly measure: Measure }>>();

/** The layout of a step in the largest type that fits into its place. */
export function layOutStep(
  timeline: TimelineResponse,
  options: Room & { readonly elements: readonly string[] },
  cut: StepTimeline,
  measure: Measure,
): Laid {
  const { elements, size, whole = false } = options;
  const key = `${size.width} ${size.height} ${whole} ${elements.join(" ")}`;
  const here = known.get(timeline) ?? new Map();
  known.set(timeline, here);
  const before = here.get(key);
  if (before?.measure === measure) return before.laid;
  const laid = lay(cut, size, measure, whole);
  here.set(key, { laid, measure });
  return laid;
}

function lay({ timeline, told }: StepTimeline, size: Size, measure: Measure, whole: boolean): Laid {
  const tries: Laid[] = [];
  for (const zoom of ZOOMS) {
    // Smaller zooms cannot have larger type than this one has.
    if (tries.some(({ overlap, type }) => overlap <= 1 && type >= LARGEST_CAPTION * zoom)) break;
    tries.push(tryZoom(timeline, told, size, measure, zoom));
  }
  const best = (some: typeof tries) => some.toSorted((a, b) => b.type - a.type)[0];
  const fitting = tries.filter(({ overlap }) => overlap <= 1);
  // A long career is moved along: what the step is about is seen together, or else what was told last.
  const rows = tries.filter(({ drawing, zoom }) => zoom <= MOST_PANNED && drawing.height <= size.height / zoom - HEADS);
  const together = rows.filter(({ drawing, zoom }) => widthOf(drawing, told) <= size.width / zoom - GUTTER);
  const readable = (some: typeof tries) => some.filter(({ type }) => whole || type >= LEAST_TYPE);
  const found = best(readable(fitting)) ?? best(readable(together)) ?? best(rows) ?? best(fitting);
  const last = tries.at(-1);
  if (!last) throw new RangeError("there is at least one zoom");
  return found ?? last;
}

/** From the first to the last of what is told. */
export function widthOf({ marks }: Drawing, told: ReadonlySet<string>): number {
  const extents = marks.filter(({ id }) => told.has(id)).map(({ extent }) => extent);
  if (extents.length === 0) return 0;
  return Math.max(...extents.map(({ x, width }) => x + width)) - Math.min(...extents.map(({ x }) => x));
}

function tryZoom(
  timeline: TimelineResponse,
  told: ReadonlySet<string>,
  size: Size,
  measure: Measure,
  zoom: number,
): Laid {
  const room = { width: Math.floor(size.width / zoom - GUTTER), height: Math.floor(size.height / zoom - HEADS) };
  const first = layoutTimeline(timeline, timeline.axis, room, measure, 1);
  // Names may stand out over the end of time: then time gets that much less.
  const beyond = Math.max(0, rightOf(first) - room.width);
  const narrow = { ...room, width: room.width - beyond };
  const drawing = beyond > 0 ? layoutTimeline(timeline, timeline.axis, narrow, measure, 1) : first;
  const overlap = Math.max(drawing.height - room.height, rightOf(drawing) - room.width);
  return { drawing, zoom, overlap, type: smallestType(drawing, told) * zoom * (hasCutNames(drawing, told) ? 0.9 : 1) };
}

/** Where the last of it ends. */
const rightOf = ({ width, marks }: Drawing): number =>
  Math.max(width, ...marks.map(({ extent }) => extent.x + extent.width));

const labelsOf = ({ marks }: Drawing, told: ReadonlySet<string>): readonly Label[] =>
  marks.filter(({ id }) => told.has(id)).flatMap(({ labels }) => labels);

/** Of the names and captions of what is told, in pixels of the layout. */
export const smallestType = (drawing: Drawing, told: ReadonlySet<string>): number =>
  Math.min(19, ...labelsOf(drawing, told).map(({ size }) => size));

const hasCutNames = (drawing: Drawing, told: ReadonlySet<string>): boolean =>
  labelsOf(drawing, told).some(({ text }) => text.endsWith("…"));
