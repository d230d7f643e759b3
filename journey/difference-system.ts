/**
 * Difference constraints `to - from <= days` between points in time, after Cormen et al., "Introduction to Algorithms"
 * §22.4: feasible exactly when the constraint graph has no negative cycle; the tightest bounds are shortest paths.
 * Groups are added one by one against a kept feasible potential, so that a group that contradicts those before it is
 * found and refused alone, and what is added first wins.
 */

import { createHeap } from "./heap.ts";

/** The point that all days are counted from. */
export const ORIGIN = 0;

export interface Constraint<Cause> {
  readonly from: number;
  readonly to: number;
  readonly days: number;
  readonly cause: Cause;
}

/** One side of the bounds of all points. */
export interface Bounds<Cause> {
  /** The bound of a point, in days; undefined where nothing bounds it. */
  readonly days: (point: number) => number | undefined;
  /** What bounds a point: the constraints on the way from it back to the origin, nearest first. */
  readonly causes: (point: number) => Generator<Constraint<Cause>>;
}

export interface DifferenceSystem<Cause> {
  /** Adds constraints together or, when they contradict what is there, none of them. Returns whether they were added. */
  readonly add: (group: readonly Constraint<Cause>[]) => boolean;
  /** The latest day of every point. */
  readonly latest: () => Bounds<Cause>;
  /** The earliest day of every point. */
  readonly earliest: () => Bounds<Cause>;
}

/** An empty system over points `0` to `points - 1`; point {@link ORIGIN} is day 0. */
export function createDifferenceSystem<Cause>(points: number): DifferenceSystem<Cause> {
  const leaving: Constraint<Cause>[][] = Array.from({ length: points }, () => []);
  const entering: Constraint<Cause>[][] = Array.from({ length: points }, () => []);
  const potential = new Float64Array(points);
  // What a group has moved, to be put back when it is refused: flat arrays, for long contradictory chains are walked often.
  const before = new Float64Array(points);
  const movedBy = new Int32Array(points);
  const waiting = new Uint8Array(points);
  let moved: number[] = [];
  let round = 0;

  const at = (point: number): number => potential[point] ?? 0;

  function lower(point: number, days: number): void {
    if (movedBy[point] !== round) {
      movedBy[point] = round;
      before[point] = at(point);
      moved.push(point);
    }
    potential[point] = days;
  }

  /** Restores feasibility after one more constraint; false when that would move the constraint's own start. */
  function settle(added: Constraint<Cause>): boolean {
    if (added.from === added.to) return added.days >= 0;
    if (at(added.from) + added.days >= at(added.to)) return true;
    lower(added.to, at(added.from) + added.days);
    waiting.fill(0);
    const queue = [added.to];
    for (let next = 0; next < queue.length; next += 1) {
      const point = queue[next] ?? ORIGIN;
      const days = at(point);
      waiting[point] = 0;
      for (const edge of leaving[point] ?? []) {
        if (days + edge.days >= at(edge.to)) continue;
        if (edge.to === added.from) return false;
        lower(edge.to, days + edge.days);
        if (waiting[edge.to] === 0) queue.push(edge.to);
        waiting[edge.to] = 1;
      }
    }
    return true;
  }

  function add(group: readonly Constraint<Cause>[]): boolean {
    round += 1;
    moved = [];
    const added: Constraint<Cause>[] = [];
    for (const constraint of group) {
      leaving[constraint.from]?.push(constraint);
      entering[constraint.to]?.push(constraint);
      added.push(constraint);
      if (settle(constraint)) continue;
      for (const point of moved) potential[point] = before[point] ?? 0;
      for (const each of added.reverse()) {
        leaving[each.from]?.pop();
        entering[each.to]?.pop();
      }
      return false;
    }
    return true;
  }

  return {
    add,
    latest: () => shortestPaths(leaving, potential, 1),
    earliest: () => shortestPaths(entering, potential, -1),
  };
}

/**
 * Shortest paths from the origin along `edges` by Dijkstra's algorithm over lengths made non-negative by the potential
 * (Johnson 1977); `sign` turns lengths into days and says which way the edges are walked.
 */
function shortestPaths<Cause>(
  edges: readonly (readonly Constraint<Cause>[])[],
  potential: Float64Array,
  sign: 1 | -1,
): Bounds<Cause> {
  const at = (point: number): number => sign * (potential[point] ?? 0);
  const length = new Array<number>(edges.length).fill(Number.POSITIVE_INFINITY);
  const last = new Array<Constraint<Cause> | undefined>(edges.length).fill(undefined);
  const queue = createHeap();
  length[ORIGIN] = 0;
  queue.push(ORIGIN, 0);
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const { item: point, rank } = next;
    if (rank > (length[point] ?? 0)) continue;
    for (const constraint of edges[point] ?? []) {
      const to = sign === 1 ? constraint.to : constraint.from;
      const reached = rank + constraint.days + at(point) - at(to);
      if (reached >= (length[to] ?? 0)) continue;
      length[to] = reached;
      last[to] = constraint;
      queue.push(to, reached);
    }
  }
  return {
    days(point) {
      const reached = length[point];
      if (reached === undefined || !Number.isFinite(reached)) return undefined;
      return sign * (reached - at(ORIGIN) + at(point));
    },
    *causes(point) {
      for (let at = point; at !== ORIGIN; ) {
        const constraint = last[at];
        if (!constraint) return;
        yield constraint;
        at = sign === 1 ? constraint.from : constraint.to;
      }
    },
  };
}
