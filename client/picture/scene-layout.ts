/** How large a step's picture can be drawn, and how near the camera comes. */
import type { TimelineResponse } from "../../model/api.ts";
import type { Step } from "../../model/story.ts";
import type { Drawing, Label, Measure, Size } from "./layout/drawing.ts";
import { layoutTimeline } from "./layout/layout.ts";
import { ON_SLIDE } from "./layout/metrics.ts";
import type { StepTimeline } from "./scene-timeline.ts";

interface Room {
  readonly size: Size;
  /** All at once, however small. */
  readonly whole?: boolean;
  readonly camera?: Step["camera"];
}

/** Of the picture, the largest first. */
const ZOOMS = [2.1, 1.9, 1.75, 1.6, 1.45, 1.3, 1.2, 1.1, 1, 0.9, 0.75];
/** Where a layout has all the room it wants. */
const LARGEST_CAPTION = 15;
/** Smaller type is not read from the back of a room: rather not all is seen at once. */
const LEAST_TYPE = 14;
/** Below this the camera leaves out what the step is not about, if that makes its type larger by a tenth. */
const GOOD_TYPE = 18;

interface Laid {
  readonly drawing: Drawing;
  readonly zoom: number;
  /** Pixels that stand out of the picture. */
  readonly overlap: number;
  /** Smallest type of what is told, in pixels of the picture; less where names were cut. */
  readonly type: number;
  /** Marks that the camera looks at. */
  readonly near: ReadonlySet<string>;
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
  const { elements, size, whole = false, camera = "fit" } = options;
  const key = JSON.stringify([size.width, size.height, whole, camera, elements]);
  const here = known.get(timeline) ?? new Map();
  known.set(timeline, here);
  const before = here.get(key);
  if (before?.measure === measure) return before.laid;
  const laid = lay(cut, { size, whole, camera }, measure);
  here.set(key, { laid, measure });
  return laid;
}

function lay({ timeline, told }: StepTimeline, { size, whole, camera }: Required<Room>, measure: Measure): Laid {
  const near = nearOf(timeline, told, camera);
  const isGiven = near !== told;
  const tries: Laid[] = [];
  for (const zoom of ZOOMS) {
    // Smaller zooms cannot have larger type than this one has.
    if (tries.some(({ overlap, type }) => overlap <= 1 && type >= LARGEST_CAPTION * zoom)) break;
    tries.push({ ...tryZoom(timeline, told, size, measure, zoom), near });
  }
  const best = (some: typeof tries) => some.toSorted((a, b) => b.type - a.type)[0];
  const rows = tries.filter(({ drawing, zoom }) => drawing.height <= roomAt(timeline, size, zoom).height);
  const wide = best(tries.filter(({ overlap }) => overlap <= 1));
  const close = best(rows.filter(({ drawing, zoom }) => widthOf(drawing, near) <= roomAt(timeline, size, zoom).width));
  if (wide && !isGiven && (whole || (camera === "fit" && wide.type >= LEAST_TYPE))) return wide;
  const isBetter = wide && close && close.type >= wide.type * (isGiven ? 1.01 : 1.1);
  if (wide && !(isBetter && (isGiven || wide.type < GOOD_TYPE))) return wide;
  // A long career is moved along: what the step is about is seen together, or else what was told last.
  const found = close ?? best(rows) ?? tries.at(-1);
  if (!found) throw new RangeError("there is at least one zoom");
  return found;
}

/** What is told, and for a camera between two marks or things all that stands between them. */
function nearOf(
  { episodes, spine }: TimelineResponse,
  told: ReadonlySet<string>,
  camera: Step["camera"],
): ReadonlySet<string> {
  if (camera === "fit") return told;
  const ends = episodes.filter(({ id, entity }) =>
    [id, entity].some((one) => one === camera.from || one === camera.to),
  );
  const columns = ends.flatMap(({ column }) => column ?? []);
  const stations = spine.filter((_, i) => i >= Math.min(...columns) && i <= Math.max(...columns));
  const isGiven = ends.some(({ id }) => !told.has(id));
  return isGiven ? new Set([...told, ...ends.map(({ id }) => id), ...stations]) : told;
}

/** From the first to the last of some marks. */
export function widthOf({ marks }: Drawing, some: ReadonlySet<string>): number {
  const extents = marks.filter(({ id }) => some.has(id)).map(({ extent }) => extent);
  if (extents.length === 0) return 0;
  return Math.max(...extents.map(({ x, width }) => x + width)) - Math.min(...extents.map(({ x }) => x));
}

/** Room for the plot, in pixels of the layout. */
export const roomAt = ({ published }: Pick<TimelineResponse, "published">, size: Size, zoom: number): Size => ({
  width: Math.floor((size.width - ON_SLIDE.gutter) / zoom),
  height: Math.floor((size.height - ON_SLIDE.heads - (published === null ? 0 : ON_SLIDE.foot)) / zoom),
});

function tryZoom(
  timeline: TimelineResponse,
  told: ReadonlySet<string>,
  size: Size,
  measure: Measure,
  zoom: number,
): Omit<Laid, "near"> {
  const room = roomAt(timeline, size, zoom);
  const stage = { told, zoom };
  const first = layoutTimeline(timeline, timeline.axis, room, measure, 1, stage);
  // Names may stand out over the end of time: then time gets that much less.
  const beyond = Math.max(0, rightOf(first) - room.width);
  const narrow = { ...room, width: room.width - beyond };
  const drawing = beyond > 0 ? layoutTimeline(timeline, timeline.axis, narrow, measure, 1, stage) : first;
  const overlap = Math.max(drawing.height - room.height, rightOf(drawing) - room.width);
  return { drawing, zoom, overlap, type: smallestType(drawing, told) * zoom * (hasCutNames(drawing, told) ? 0.7 : 1) };
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
