/** What surrounds a mark that is selected or has the keyboard, from the top left corner of its padded extent. */
import type { Mark } from "./layout/drawing.ts";
import type { Part } from "./mark-shape.ts";
import { hueOf, mix, type Palette } from "./palette.ts";

/** Pixels around the extent of a mark: room for the card of the focus and for borders. */
export const MARK_PADDING = 10;

/** The card under a selected mark and its words. */
export function cardOf(mark: Mark, palette: Palette): Part {
  const { width, height } = paddedSize(mark);
  const hue = mark.shape === "cross" ? palette.grey : hueOf(mark.lane, palette);
  return {
    path: roundedBox(2, 5, width - 4, height - 10, 9),
    fill: mix(hue, palette.page, palette.dark ? 0.22 : 0.13),
    stroke: { colour: hue, width: 1.75 },
  };
}

/** The keyboard's place. */
export function ringOf(mark: Mark, palette: Palette): Part {
  const { width, height } = paddedSize(mark);
  return { path: roundedBox(1, 1, width - 2, height - 2, 10), stroke: { colour: palette.text, width: 2 } };
}

const paddedSize = ({ extent }: Mark) => ({
  width: extent.width + 2 * MARK_PADDING,
  height: extent.height + 2 * MARK_PADDING,
});

function roundedBox(x: number, y: number, width: number, height: number, radius: number): string {
  const [r, b] = [x + width, y + height];
  const q = Math.min(radius, width / 2, height / 2);
  const bend = `A${q} ${q} 0 0 1 `;
  return `M${x + q} ${y}H${r - q}${bend}${r} ${y + q}V${b - q}${bend}${r - q} ${b}H${x + q}${bend}${x} ${b - q}V${y + q}${bend}${x + q} ${y}Z`;
}
