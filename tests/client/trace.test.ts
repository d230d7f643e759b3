import { describe, expect, test } from "vitest";
import { firstHalt, haltAt } from "../../client/state/trace.ts";
import { REFERENCE } from "./reference.ts";

const titleOf = (id: string): string => REFERENCE.episodes.find((episode) => episode.id === id)?.title ?? id;
const halt = (index: number) => {
  const found = haltAt(REFERENCE, index);
  if (!found) throw new Error(`no station ${index}`);
  return found;
};

describe("the trace", () => {
  test("walks the spine in order", () => {
    expect([0, 1, 2, 3].map((n) => halt(n).station.title)).toEqual(["UC Davis", "Bidgely", "TrueAccord", "Lyft"]);
    expect(halt(0).count).toBe(4);
    expect(haltAt(REFERENCE, 4)).toBeUndefined();
    expect(haltAt({ ...REFERENCE, spine: [] }, 0)).toBeUndefined();
  });

  test("the first station has nothing before it, the last nothing after it", () => {
    expect(halt(0).led).toEqual([]);
    expect(halt(0).came.map(({ target }) => titleOf(target))).toEqual(["Bidgely"]);
    expect(halt(3).came.every(({ type }) => type !== "THEN")).toBe(true);
  });

  test("follows chains of causes to their beginning, each edge once", () => {
    const { led, lit } = halt(3);
    const causes = led.filter(({ type }) => type !== "THEN");
    expect(causes.length).toBeGreaterThan(0);
    expect(new Set(led.map(({ id }) => id)).size).toBe(led.length);
    for (const { source } of led) expect(lit.has(source)).toBe(true);
  });

  test("a ring of causes ends", () => {
    const [a, b] = REFERENCE.spine;
    if (a === undefined || b === undefined) throw new Error("no spine");
    const ring = [
      { id: "1", type: "LED_TO" as const, source: a, target: b, facts: [] },
      { id: "2", type: "LED_TO" as const, source: b, target: a, facts: [] },
    ];
    const { led, came } = haltAt({ ...REFERENCE, links: ring }, 0) ?? { led: [], came: [] };
    expect([led.length, came.length]).toEqual([2, 2]);
  });

  test("tells what else there was in its chapter, but no station", () => {
    const { meanwhile, lit } = halt(2);
    expect(meanwhile.map(({ title }) => title)).toContain("DSTL 3rd, $20,000");
    expect(meanwhile.every(({ id }) => !REFERENCE.spine.includes(id) && !lit.has(id))).toBe(true);
  });

  test("begins at the selected station, else at the first", () => {
    expect(firstHalt(REFERENCE, REFERENCE.spine[2])).toBe(2);
    expect(firstHalt(REFERENCE, "episode:other")).toBe(0);
    expect(firstHalt(REFERENCE, undefined)).toBe(0);
  });
});
