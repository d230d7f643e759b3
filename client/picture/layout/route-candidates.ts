import type { Link } from "../../../model/api.ts";
import type { Mark, Point } from "./drawing.ts";

export interface Candidate {
  readonly points: readonly Point[];
  /** What the form itself costs: bends and unusual sides. */
  readonly cost: number;
}

const GAP = 3;
const BEND = 14;
/** Nothing runs closer to the left edge of the plot. */
const EDGE = 6;
/** An arrow of fewer pixels is all head. */
const SHORT = 30;

/** Ways to go from one mark to another, straight ones first: along the row, elbows, steps, and around from below. */
export function candidatesFor(source: Mark, target: Mark, type: Link["type"]): readonly Candidate[] {
  const from = sides(source);
  const to = sides(target);
  const found: Candidate[] = [];
  const below = to.middle > from.middle;
  if (from.middle === to.middle && to.left > from.right + 8) {
    return [path(0, { x: from.right + GAP, y: from.middle }, { x: to.left - GAP, y: to.middle })];
  }
  for (const [index, x] of from.drops.entries()) {
    if (from.middle === to.middle) continue;
    const start = { x, y: below ? from.bottom + GAP : from.top - GAP };
    if (x <= to.left - BEND)
      found.push(path(4 + 2 * index, start, { x, y: to.middle }, { x: to.left - GAP, y: to.middle }));
    if (x >= to.right + BEND) found.push(path(14, start, { x, y: to.middle }, { x: to.right + GAP, y: to.middle }));
    if (
      to.drops.some((drop) => Math.abs(drop - x) < 1) ||
      (target.shape !== "dot" && x > to.boxLeft + 12 && x < to.boxRight - 12)
    ) {
      const end = { x, y: below ? to.top - GAP : to.bottom + GAP };
      found.push(path(Math.abs(end.y - start.y) < SHORT ? 30 : 2, start, end));
    }
  }
  for (const x of to.drops) {
    if (x > from.right + 6 && from.middle !== to.middle) {
      const end = { x, y: below ? to.top - GAP : to.bottom + GAP };
      found.push(path(5, { x: from.right + GAP, y: from.middle }, { x, y: from.middle }, end));
    }
  }
  if (to.left > from.right + 2 * BEND) {
    for (const x of [from.right + BEND + 4, Math.round((from.right + to.left) / 2), to.left - BEND - 6]) {
      found.push(
        path(
          9,
          { x: from.right + GAP, y: from.middle },
          { x, y: from.middle },
          { x, y: to.middle },
          { x: to.left - GAP, y: to.middle },
        ),
      );
    }
  }
  if (from.middle !== to.middle && Math.abs(to.left - from.left) < 40) {
    const x = Math.min(from.left, to.left) - BEND - 4;
    const bends = [
      { x, y: from.middle },
      { x, y: to.middle },
    ];
    if (x >= EDGE)
      found.push(path(8, { x: from.left - GAP, y: from.middle }, ...bends, { x: to.left - GAP, y: to.middle }));
  }
  const lane = Math.max(from.bottom, to.bottom) + (type === "THEN" ? 10 : 14);
  const start = from.drops[0] ?? from.right;
  const end = to.drops[0] ?? to.left;
  if (found.length === 0) {
    found.push(
      path(
        40,
        { x: start, y: from.bottom + GAP },
        { x: start, y: lane },
        { x: end === start ? end + 1 : end, y: lane },
        { x: end === start ? end + 1 : end, y: to.bottom + GAP },
      ),
    );
  }
  return found;
}

interface Sides {
  readonly left: number;
  /** Where an edge along the row starts: after the name. */
  readonly right: number;
  readonly boxLeft: number;
  readonly boxRight: number;
  readonly top: number;
  readonly bottom: number;
  readonly middle: number;
  /** x where an edge may leave or enter from above or below. */
  readonly drops: readonly number[];
}

function sides(mark: Mark): Sides {
  const { box } = mark;
  const middle = box.y + box.height / 2;
  const boxRight = box.x + box.width;
  const rights = mark.labels.filter((line) => line.x >= boxRight).map((line) => line.x + line.width + 4);
  const lefts = mark.labels.filter((line) => line.x + line.width <= box.x).map((line) => line.x - 4);
  const isPoint = mark.shape === "dot" || mark.shape === "result" || mark.shape === "cross";
  // On the row of a point only its name is in the way; its caption hangs below.
  const right = Math.max(boxRight, ...(isPoint ? rights.slice(0, 1) : rights));
  const left = Math.min(box.x, ...(isPoint ? lefts.slice(0, 1) : lefts));
  const drops = isPoint
    ? [box.x + box.width / 2]
    : [box.x + 22, box.x + 36, box.x + box.width / 4, box.x + box.width / 2, box.x + (3 * box.width) / 4, boxRight - 22]
        .map(Math.round)
        .filter((x) => x > box.x + 8 && x < boxRight - 8);
  return { left, right, boxLeft: box.x, boxRight, top: box.y, bottom: box.y + box.height, middle, drops };
}

const path = (cost: number, ...points: Point[]): Candidate => ({ cost: cost + points.length * 3, points });
