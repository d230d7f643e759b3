/** The whole career in a strip: every mark at its time, in its hue, and the window that the picture shows. */
import type { Camera } from "./canvas.ts";
import type { Drawing } from "./layout/drawing.ts";
import { hueOf, mix, type Palette } from "./palette.ts";

/** The part of a drawing that is seen, as shares of its width from 0 to 1. */
export interface Seen {
  readonly from: number;
  readonly to: number;
}

/** @param width of the plot in pixels. */
export function seenOf(drawing: Drawing, camera: Camera, width: number): Seen {
  const whole = Math.max(1, drawing.width * camera.zoom);
  return { from: Math.max(0, -camera.x / whole), to: Math.min(1, (width - camera.x) / whole) };
}

export function drawMinimap(canvas: HTMLCanvasElement, drawing: Drawing, seen: Seen, palette: Palette): void {
  const ratio = window.devicePixelRatio || 1;
  const { clientWidth: width, clientHeight: height } = canvas;
  if (canvas.width !== Math.round(width * ratio)) canvas.width = Math.round(width * ratio);
  if (canvas.height !== Math.round(height * ratio)) canvas.height = Math.round(height * ratio);
  const context = canvas.getContext("2d");
  if (!context) return;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  const across = width / Math.max(1, drawing.width);
  const down = (height - 8) / Math.max(1, drawing.height);
  context.fillStyle = mix(palette.grey, palette.page, 0.12);
  context.fillRect(seen.from * width, 0, Math.max(6, (seen.to - seen.from) * width), height);
  for (const mark of drawing.marks) {
    if (mark.kind === "ghost") continue;
    context.fillStyle = mix(hueOf(mark.lane, palette), palette.page, mark.look === "hollow" ? 0.45 : 0.9);
    const y = Math.round(4 + (mark.box.y + mark.box.height / 2) * down);
    const wide = mark.shape === "dot" || mark.shape === "result" ? 3 : Math.max(3, mark.box.width * across);
    context.fillRect(Math.round(mark.box.x * across), y - 1, wide, mark.shape === "spine" ? 3 : 2);
  }
  context.strokeStyle = palette.grey;
  context.lineWidth = 1.5;
  context.strokeRect(seen.from * width + 0.75, 0.75, Math.max(6, (seen.to - seen.from) * width) - 1.5, height - 1.5);
}
