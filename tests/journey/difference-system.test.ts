import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Constraint, createDifferenceSystem, ORIGIN } from "../../journey/difference-system.ts";

const atMost = (from: number, to: number, days: number): Constraint<string> => ({
  from,
  to,
  days,
  cause: `${to} - ${from} <= ${days}`,
});

test("bounds follow chains of constraints, with their causes from the point back", () => {
  const system = createDifferenceSystem<string>(3);
  expect(system.add([atMost(ORIGIN, 1, 10), atMost(1, 2, 5), atMost(1, ORIGIN, -3)])).toBe(true);
  expect([1, 2].map(system.latest().days)).toEqual([10, 15]);
  expect([1, 2].map(system.earliest().days)).toEqual([3, undefined]);
  expect([...system.latest().causes(2)].map(({ cause }) => cause)).toEqual(["2 - 1 <= 5", "1 - 0 <= 10"]);
});

test("a group that contradicts is refused whole and leaves no trace", () => {
  const system = createDifferenceSystem<string>(3);
  expect(system.add([atMost(ORIGIN, 1, 10)])).toBe(true);
  expect(system.add([atMost(ORIGIN, 2, 4), atMost(1, ORIGIN, -11)])).toBe(false);
  expect([1, 2].map(system.latest().days)).toEqual([10, undefined]);
  expect(system.add([atMost(1, ORIGIN, -10)])).toBe(true);
});

test("a point against itself is refused only when it must come before itself", () => {
  const system = createDifferenceSystem<string>(2);
  expect(system.add([atMost(1, 1, 0)])).toBe(true);
  expect(system.add([atMost(1, 1, -1)])).toBe(false);
});

describe("against Floyd and Warshall", () => {
  const size = 6;
  const constraint = fc
    .tuple(fc.nat(size - 1), fc.nat(size - 1), fc.integer({ min: -20, max: 40 }))
    .map(([from, to, days]) => atMost(from, to, days));

  function distances(constraints: readonly Constraint<string>[]): number[][] {
    const at = Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? 0 : Infinity)));
    const get = (i: number, j: number): number => at[i]?.[j] ?? Infinity;
    const lower = (i: number, j: number, days: number): void => {
      const row = at[i];
      if (row) row[j] = Math.min(get(i, j), days);
    };
    for (const { from, to, days } of constraints) lower(from, to, days);
    for (let k = 0; k < size; k += 1) {
      for (let i = 0; i < size; i += 1) for (let j = 0; j < size; j += 1) lower(i, j, get(i, k) + get(k, j));
    }
    return at;
  }

  test("the same constraints hold and the same bounds follow", () => {
    fc.assert(
      fc.property(fc.array(constraint, { maxLength: 25 }), (constraints) => {
        const system = createDifferenceSystem<string>(size);
        const held: Constraint<string>[] = [];
        for (const each of constraints) {
          const feasible = distances([...held, each]).every((row, i) => (row[i] ?? 0) >= 0);
          expect(system.add([each])).toBe(feasible);
          if (feasible) held.push(each);
        }
        const expected = distances(held);
        for (let point = 1; point < size; point += 1) {
          expect(system.latest().days(point) ?? Infinity).toBe(expected[ORIGIN]?.[point]);
          expect(-(system.earliest().days(point) ?? -Infinity)).toBeCloseTo(expected[point]?.[ORIGIN] ?? 0, 9);
        }
      }),
    );
  });
});
