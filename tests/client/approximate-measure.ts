import type { Measure } from "../../client/picture/layout/drawing.ts";

/** About as wide as Inter: wide enough that what fits here fits on the screen. */
export const approximateMeasure: Measure = (text, size, weight) => text.length * size * (weight >= 600 ? 0.58 : 0.55);
