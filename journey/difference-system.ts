/**
 * Difference constraints `to - from <= days` between points in time, after Cormen et al., "Introduction to Algorithms"
 * §22.4: feasible exactly when the constraint graph has no negative cycle; the tightest bounds are shortest paths.
 * Groups are added one by one against a kept feasible potential, so that a group that contradicts those before it is
 * found and refused alone, and what is added first wins.
 */

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
  const potential = new Array<number>(points).fill(0);

  const at = (point: number): number => potential[point] ?? 0;

  /** Restores feasibility after one more constraint; false when that would move the constraint's own start. */
  function settle(added: Constraint<Cause>, before: Map<number, number>): boolean {
    if (added.from === added.to) return added.days >= 0;
    const lower = (point: number, days: number): void => {
      if (!before.has(point)) before.set(point, at(point));
      potential[point] = days;
    };
    if (at(added.from) + added.days >= at(added.to)) return true;
    lower(added.to, at(added.from) + added.days);
    const queue = [added.to];
    const queued = new Set(queue);
    for (const point of queue) {
      queued.delete(point);
      for (const { to, days } of leaving[point] ?? []) {
        if (at(point) + days >= at(to)) continue;
        if (to === added.from) return false;
        lower(to, at(point) + days);
        if (!queued.has(to)) queue.push(to);
        queued.add(to);
      }
    }
    return true;
  }

  function add(group: readonly Constraint<Cause>[]): boolean {
    const before = new Map<number, number>();
    const added: Constraint<Cause>[] = [];
    for (const constraint of group) {
      leaving[constraint.from]?.push(constraint);
      entering[constraint.to]?.push(constraint);
      added.push(constraint);
      if (settle(constraint, before)) continue;
      for (const [point, days] of before) potential[point] = days;
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
    latest: () => shortestPaths(leaving, (constraint) => constraint.to, 1),
    earliest: () => shortestPaths(entering, (constraint) => constraint.from, -1),
  };
}

/** Bellman-Ford with a queue, from the origin along `edges`; `sign` turns lengths into days. */
function shortestPaths<Cause>(
  edges: readonly (readonly Constraint<Cause>[])[],
  next: (constraint: Constraint<Cause>) => number,
  sign: 1 | -1,
): Bounds<Cause> {
  const length = new Array<number>(edges.length).fill(Number.POSITIVE_INFINITY);
  const last = new Array<Constraint<Cause> | undefined>(edges.length).fill(undefined);
  const before = new Array<number>(edges.length).fill(ORIGIN);
  length[ORIGIN] = 0;
  const queue = [ORIGIN];
  const queued = new Set(queue);
  for (const point of queue) {
    queued.delete(point);
    for (const constraint of edges[point] ?? []) {
      const to = next(constraint);
      const reached = (length[point] ?? 0) + constraint.days;
      if (reached >= (length[to] ?? 0)) continue;
      length[to] = reached;
      last[to] = constraint;
      before[to] = point;
      if (!queued.has(to)) queue.push(to);
      queued.add(to);
    }
  }
  return {
    days(point) {
      const reached = length[point];
      return reached === undefined || !Number.isFinite(reached) ? undefined : sign * reached;
    },
    *causes(point) {
      for (let at = point; at !== ORIGIN; at = before[at] ?? ORIGIN) {
        const constraint = last[at];
        if (!constraint) return;
        yield constraint;
      }
    },
  };
}
