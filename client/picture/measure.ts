import type { Measure } from "./layout/drawing.ts";

export const TYPEFACE = '"Inter Variable", system-ui, sans-serif';

/** Waits until the picture's typeface is there in all its weights; texts measured before it would have wrong widths. */
export async function loadTypeface(): Promise<void> {
  const weights = [400, 500, 600, 700];
  await Promise.allSettled(weights.map((weight) => document.fonts.load(`${weight} 15px "Inter Variable"`)));
}

/** Measures on a canvas, each text once. */
export function canvasMeasure(): Measure {
  const context = document.createElement("canvas").getContext("2d");
  const known = new Map<string, number>();
  return (text, size, weight) => {
    const key = `${weight} ${size} ${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (context) context.font = `${weight} ${size}px ${TYPEFACE}`;
    const width = context?.measureText(text).width ?? text.length * size * 0.56;
    known.set(key, width);
    return width;
  };
}
