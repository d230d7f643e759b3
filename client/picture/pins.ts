/** Names of long bars stay in view: they slide along their bar when its start is left of the window. */
import type { Drawing, Label, Mark } from "./layout/drawing.ts";

/** The words of one bar, and how far they may slide to the right. */
export interface Pin {
  readonly mark: string;
  readonly labels: readonly Label[];
  readonly from: number;
  readonly most: number;
}

export function pinsOf({ marks }: Pick<Drawing, "marks">): readonly Pin[] {
  return marks.flatMap((mark) => {
    const from = Math.min(...mark.labels.map((label) => label.x));
    const end = Math.max(...mark.labels.map((label) => label.x + label.width));
    const inside = mark.labels.length > 0 && from >= mark.box.x && end <= mark.box.x + mark.box.width;
    const most = roomIn(mark) - end;
    return inside && most > 0 ? [{ mark: mark.id, labels: mark.labels, from, most }] : [];
  });
}

/** @param left x of the left edge of the window, in the picture. */
export function slideOf(pin: Pin, left: number): number {
  return Math.round(Math.min(pin.most, Math.max(0, left + INSET - pin.from)));
}

const INSET = 10;

/** Right edge of what the words may stand on: words in the ink of the solid part stay on it. */
function roomIn(mark: Mark): number {
  const onCore = mark.core !== undefined && mark.labels.some((label) => label.tone === "core");
  const end = onCore && mark.core ? mark.core.to : mark.box.width;
  const tip = mark.ends.end === "open" ? mark.box.height * 0.42 : 0;
  return mark.box.x + end - tip - INSET;
}
