import type { Size } from "../picture/layout/drawing.ts";

/** A slide in its own pixels: 720 high and as wide as the window asks, upright for upright windows. It is drawn once and scaled. */
export function slideSize(window: Size): Size {
  const aspect = window.width / Math.max(1, window.height);
  if (aspect >= 1) return { width: even(Math.min(1600, Math.max(960, 720 * aspect))), height: 720 };
  return { width: 540, height: even(Math.min(1200, Math.max(720, 540 / aspect))) };
}

/** The slide of prints, thumbnails and files. */
export const WIDE_SLIDE: Size = { width: 1280, height: 720 };

const even = (value: number): number => Math.round(value / 20) * 20;
