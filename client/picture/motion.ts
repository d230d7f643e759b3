import type { Mark, Point } from "./layout/drawing.ts";
import type { Moving } from "./paint.ts";

/** What is on its way at a time of the page, in milliseconds; undefined when all has arrived. */
export type Motion = (now: number) => Moving | undefined;

const GLIDE_MS = 360;
const STILL: Point = { x: 0, y: 0 };

/** Marks move to their places from where they were, first slow, then fast, then slow; what is new stands there at once. */
export function glideFrom(before: readonly Mark[], after: readonly Mark[]): Motion {
  const places = new Map(before.map(({ id, box }) => [id, box]));
  const ways = new Map(
    after.flatMap(({ id, box }) => {
      const from = places.get(id);
      return from ? [[id, { x: from.x - box.x, y: from.y - box.y }] as const] : [];
    }),
  );
  let start: number | undefined;
  return (now) => {
    start ??= now;
    const share = (now - start) / GLIDE_MS;
    if (share >= 1) return undefined;
    const left = 1 - eased(share);
    return {
      offset(mark) {
        const way = ways.get(mark);
        return way ? { x: Math.round(way.x * left), y: Math.round(way.y * left) } : STILL;
      },
      opacity: share ** 2,
    };
  };
}

const eased = (share: number): number => (share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2);
