import { describe, expect, test } from "vitest";
import { type KnownTime, moveTime, withKnownTime } from "../../model/media-times.ts";

describe("a time put right", () => {
  const at = (estimated: number, seconds: number): KnownTime => ({ estimated, seconds });
  test.each<[string, readonly KnownTime[], number, number]>([
    ["moves nothing when none is known", [], 100, 100],
    ["moves all by as much as the only one", [at(100, 130)], 200, 230],
    ["moves what was before too", [at(100, 130)], 10, 40],
    ["goes never below the start", [at(100, 10)], 20, 0],
    ["stretches between two", [at(100, 100), at(200, 300)], 150, 200],
    ["shifts after the last", [at(100, 100), at(200, 300)], 250, 350],
    ["is met exactly", [at(100, 130), at(200, 220)], 200, 220],
  ])("%s", (_title, known, seconds, moved) => {
    expect(moveTime(known, seconds)).toBe(moved);
  });

  test("gives way to another at its place, or one that it would run backward from", () => {
    expect(withKnownTime([at(100, 130)], at(100, 90))).toEqual([at(100, 90)]);
    expect(withKnownTime([at(100, 130)], at(200, 120))).toEqual([at(200, 120)]);
    expect(withKnownTime([at(100, 130)], at(50, 60))).toEqual([at(50, 60), at(100, 130)]);
  });
});
