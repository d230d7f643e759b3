/** What lies behind the marks: column tints, lane and column lines, year lines, the publication line. */

import type { Drawing, Size } from "./layout/drawing.ts";
import { hueOf, mix, type Palette } from "./palette.ts";
import type { Camera } from "./sheet.ts";

/** Height in pixels of the bar of the fullest stretch of time, above the least that is seen. */
const TALLEST_CROWD = 13;

/** @param size of the window; the context is set to its pixels. */
export function drawBackdrop(
  context: CanvasRenderingContext2D,
  { width, height }: Size,
  drawing: Drawing,
  camera: Camera,
  palette: Palette,
): void {
  context.fillStyle = palette.page;
  context.fillRect(0, 0, width, height);
  const x = (at: number) => Math.round(at * camera.zoom + camera.x);
  const y = (at: number) => Math.round(at * camera.zoom + camera.y);
  const line = (x1: number, y1: number, x2: number, y2: number) =>
    context.fillRect(x1, y1, Math.max(1, x2 - x1), Math.max(1, y2 - y1));

  const bottom = drawing.lanes.reduce((most, lane) => Math.max(most, lane.top + lane.height), 0);
  for (const lane of [...drawing.lanes, { top: bottom, height: drawing.height, free: false }]) {
    if (lane.free) continue;
    const [top, end] = [y(lane.top), lane.top === bottom ? height : y(lane.top + lane.height)];
    if (top >= height || end <= 0) continue;
    drawing.columns.forEach((column, index) => {
      if (index % 2 === 1) {
        context.fillStyle = palette.column;
        context.fillRect(x(column.left), top, x(column.left + column.width) - x(column.left), end - top);
      }
      context.fillStyle = palette.line;
      if (index > 0) line(x(column.left), top, x(column.left), end);
    });
    context.fillStyle = palette.line;
    for (const tick of drawing.ticks) if (tick.strong) line(x(tick.x), top, x(tick.x), end);
  }
  for (const crowd of drawing.crowds ?? []) {
    const lane = drawing.lanes.find(({ id }) => id === crowd.lane);
    if (!lane) continue;
    const tall = 3 + Math.round(crowd.share * TALLEST_CROWD);
    context.fillStyle = mix(hueOf(crowd.lane, palette), palette.page, 0.45);
    context.fillRect(x(crowd.left), y(lane.top + lane.height) - tall, Math.max(1, crowd.width * camera.zoom - 1), tall);
  }
  context.fillStyle = palette.line;
  for (const lane of drawing.lanes) line(0, y(lane.top + lane.height) - 1, width, 0);
  if (drawing.published !== undefined) {
    context.fillStyle = palette.published;
    context.fillRect(x(drawing.published) - 0.75, 0, 1.5, height);
  }
}
