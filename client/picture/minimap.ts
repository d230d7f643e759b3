/** The whole career in a strip: every mark at its time, in its hue, and the window that the picture shows. */

import type { Drawing } from "./layout/drawing.ts";
import { hueOf, mix, type Palette } from "./palette.ts";
import type { Camera } from "./sheet.ts";

/** The part of a drawing that is seen, as shares of its width from 0 to 1. */
export interface Seen {
  readonly from: number;
  readonly to: number;
}

/** @param width of the plot in pixels. */
export function seenOf(drawing: Pick<Drawing, "width">, camera: Camera, width: number): Seen {
  const whole = Math.max(1, drawing.width * camera.zoom);
  return { from: Math.max(0, -camera.x / whole), to: Math.min(1, (width - camera.x) / whole) };
}

export interface Strip {
  /** Draws only what is not there already. */
  draw(canvas: HTMLCanvasElement, drawing: Drawing, seen: Seen, palette: Palette): void;
  /** Its canvas has another size now. */
  resize(): void;
}

/** The marks are drawn once and kept; moving the window copies them. */
export function openStrip(): Strip {
  const marks = document.createElement("canvas");
  let kept: { readonly drawing: Drawing; readonly palette: Palette } | undefined;
  let last: Seen | undefined;
  let target: HTMLCanvasElement | undefined;
  let size: { readonly width: number; readonly height: number } | undefined;
  const redraw = (drawing: Drawing, palette: Palette, width: number, height: number, ratio: number) => {
    marks.width = Math.round(width * ratio);
    marks.height = Math.round(height * ratio);
    const context = marks.getContext("2d");
    context?.scale(ratio, ratio);
    if (context) drawMarks(context, drawing, palette, width, height);
    kept = { drawing, palette };
  };
  return {
    draw(canvas, drawing, seen, palette) {
      if (target !== canvas) size = last = undefined;
      target = canvas;
      const isKept = size !== undefined && kept?.drawing === drawing && kept.palette === palette;
      if (isKept && last?.from === seen.from && last.to === seen.to) return;
      last = seen;
      // Read once: within a frame it would have the whole page laid out.
      size ??= { width: canvas.clientWidth, height: canvas.clientHeight };
      const { width, height } = size;
      const ratio = window.devicePixelRatio || 1;
      if (!isKept) redraw(drawing, palette, width, height, ratio);
      if (canvas.width !== marks.width) canvas.width = marks.width;
      if (canvas.height !== marks.height) canvas.height = marks.height;
      const context = canvas.getContext("2d");
      if (!context || marks.width === 0 || marks.height === 0) return;
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, width, height);
      const wide = Math.max(6, (seen.to - seen.from) * width);
      context.fillStyle = mix(palette.grey, palette.page, 0.12);
      context.fillRect(seen.from * width, 0, wide, height);
      context.drawImage(marks, 0, 0, width, height);
      context.strokeStyle = palette.grey;
      context.lineWidth = 1.5;
      context.strokeRect(seen.from * width + 0.75, 0.75, wide - 1.5, height - 1.5);
    },
    resize() {
      size = undefined;
    },
  };
}

function drawMarks(
  context: CanvasRenderingContext2D,
  drawing: Drawing,
  palette: Palette,
  width: number,
  height: number,
): void {
  const across = width / Math.max(1, drawing.width);
  const down = (height - 8) / Math.max(1, drawing.height);
  for (const mark of drawing.marks) {
    if (mark.kind === "ghost") continue;
    context.fillStyle = mix(hueOf(mark.lane, palette), palette.page, mark.look === "hollow" ? 0.45 : 0.9);
    const y = Math.round(4 + (mark.box.y + mark.box.height / 2) * down);
    const wide = mark.shape === "dot" || mark.shape === "result" ? 3 : Math.max(3, mark.box.width * across);
    context.fillRect(Math.round(mark.box.x * across), y - 1, wide, mark.shape === "spine" ? 3 : 2);
  }
}
