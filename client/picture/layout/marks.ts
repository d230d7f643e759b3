import type { Box, Label, Mark } from "./drawing.ts";
import type { Item, TextLine } from "./items.ts";
import { type Metrics, ON_SLIDE, thirdLine } from "./metrics.ts";
import { fadeOf } from "./rows.ts";

/** A bar from its left edge to its right edge, with the part that is certain. */
export interface BarSpan {
  readonly left: number;
  readonly right: number;
  readonly core: { readonly from: number; readonly to: number } | undefined;
}

interface Place {
  readonly middle: number;
  readonly row: number;
  readonly column: number | undefined;
}

/** Where the words of a mark stand: in the bar, or beside the shape. */
export type WordSide = "inside" | "right" | "left";

/**
 * A bar mark with its name and caption. Inside, the words of a spine bar stand one above the other in its solid
 * part, those of others one after the other at its left end.
 */
export function barMark(item: Item, span: BarSpan, place: Place, metrics: Metrics, side: WordSide = "inside"): Mark {
  const spine = item.shape === "spine";
  const height = heightOf(item, metrics);
  const width = Math.max(16, span.right - span.left);
  const box = { x: span.left, y: place.middle - height / 2, width, height };
  const inset = spine ? metrics.textInset + 4 : metrics.textInset;
  const solidFrom = spine && span.core && span.core.from > 0 ? span.core.from + 8 : 0;
  const fitsCore =
    spine &&
    span.core !== undefined &&
    item.textWidth + inset <= span.core.to - (solidFrom > 0 ? span.core.from : 0) + 8;
  const x =
    side === "right"
      ? box.x + width + 8
      : side === "left"
        ? box.x - 8 - item.textWidth
        : box.x + (fitsCore ? inset + solidFrom : spine ? besideCore(span, width, item, inset, metrics) : inset);
  const tone = side === "inside" && fitsCore ? "core" : "name";
  const labels = spine ? stacked(item, x, place.middle, height * 0.21, tone) : oneLine(item, x, place.middle);
  return {
    ...common(item, place),
    box,
    extent: around([box, ...labels.map(labelBox)]),
    ...(span.core ? { core: { ...span.core, fade: fadeOf(item.faint, metrics) } } : {}),
    labels,
  };
}

function heightOf({ shape, faint, more }: Item, { spine, bar, place, stage }: Metrics): number {
  if (shape !== "spine") return shape === "place" ? place.height : bar.height;
  if (faint && stage) return Math.min(spine.height, ON_SLIDE.station / stage.zoom);
  return more ? spine.height + thirdLine(spine) : spine.height;
}

/** Where the words of a spine bar start when its solid part is too short for them: after it, if they fit there. */
function besideCore(
  span: BarSpan,
  width: number,
  { textWidth: text, faint }: Item,
  inset: number,
  metrics: Metrics,
): number {
  const after = span.core && span.core.from === 0 ? span.core.to + fadeOf(faint, metrics) : 0;
  return after > 0 && after + text + 8 <= width ? after : inset;
}

/** A dot or a result at `x` with its name beside it and its caption below the name. */
export function pointMark(
  item: Item,
  x: number,
  place: Place,
  metrics: Metrics,
  side: "right" | "left" = "right",
): Mark {
  const size = item.shape === "result" ? 18 : 14;
  const box = { x: x - size / 2, y: place.middle - size / 2, width: size, height: size };
  const offset = item.shape === "result" ? 15 : 12;
  const left = (line: TextLine) => (side === "right" ? x + offset : x - offset - line.width);
  const labels = [label(item.name, left(item.name), place.middle)];
  if (item.caption) labels.push(label(item.caption, left(item.caption), place.middle + metrics.point.captionDrop));
  return { ...common(item, place), box, extent: around([box, ...labels.map(labelBox)]), labels };
}

/** The area a line of text covers. */
export function labelBox(line: Label): Box {
  const height = Math.ceil(line.size * 1.1);
  return { x: line.x, y: line.y - Math.ceil(height / 2), width: line.width, height };
}

export const label = (line: TextLine, x: number, y: number): Label => ({ ...line, x: Math.round(x), y: Math.round(y) });

/** The smallest box around boxes. */
export function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

function common(item: Item, place: Place) {
  return {
    id: item.episode.id,
    kind: "episode" as const,
    lane: item.episode.lane,
    shape: item.shape,
    look: item.look,
    title: item.episode.title,
    ends: item.episode.look,
    row: place.row,
    ...(place.column === undefined ? {} : { column: place.column }),
  };
}

function stacked(item: Item, x: number, middle: number, apart: number, tone: "core" | "name"): Label[] {
  const name = { ...item.name, tone };
  if (!item.caption) return [label(name, x, middle)];
  if (item.more) {
    const step = item.caption.size * 1.25;
    const first = middle - step * 0.1;
    return [
      label(name, x, first - item.name.size * 0.5 - item.caption.size * 0.65),
      label({ ...item.caption, tone }, x, first + 1),
      label({ ...item.more, tone }, x, first + 1 + step),
    ];
  }
  return [label(name, x, middle - apart + 1), label({ ...item.caption, tone }, x, middle + apart + 1)];
}

function oneLine(item: Item, x: number, middle: number): Label[] {
  const name = label(item.name, x, middle);
  return item.caption ? [name, label(item.caption, x + item.name.width + 8, middle)] : [name];
}
