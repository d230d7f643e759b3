/** A day that the picture has a place for. */
export interface Anchor {
  readonly day: number;
  readonly x: number;
}

/** x of a day between anchors: straight between neighbours, held at the ends, never backward in time. */
export interface TimeScale {
  /** `side` chooses where several places share a day: a start takes the last of them, an end the first. */
  at(day: number, side: "start" | "end"): number;
}

/** @param anchors in any order; those that would run backward are left out. */
export function timeScale(anchors: readonly Anchor[]): TimeScale {
  const sorted = [...anchors].sort((a, b) => a.x - b.x || a.day - b.day);
  const kept: Anchor[] = [];
  for (const anchor of sorted) if (anchor.day >= (kept.at(-1)?.day ?? Number.NEGATIVE_INFINITY)) kept.push(anchor);
  return {
    at(day, side) {
      const exact =
        side === "start" ? kept.findLast((anchor) => anchor.day === day) : kept.find((anchor) => anchor.day === day);
      if (exact) return exact.x;
      const after = kept.findIndex((anchor) => anchor.day > day);
      const next = kept[after];
      const before = after > 0 ? kept[after - 1] : after === -1 ? kept.at(-1) : undefined;
      if (!before) return next?.x ?? 0;
      if (!next) return before.x;
      return Math.round(before.x + ((next.x - before.x) * (day - before.day)) / (next.day - before.day));
    },
  };
}
