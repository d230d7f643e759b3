import { expect, test } from "vitest";
import type { ShownStep } from "../../client/stage/steps.ts";
import { behindPlan, elapsed, minutesWords, STOPPED, started, stopped, withTime } from "../../client/stage/timing.ts";

const steps = (...seconds: (number | undefined)[]): ShownStep[] =>
  seconds.map((holdSeconds, i) => ({
    number: i + 1,
    chapter: "",
    step: {
      kind: "text",
      title: "",
      sentences: [],
      elements: [],
      reveal: [],
      camera: "fit",
      notes: "",
      ...(holdSeconds === undefined ? {} : { holdSeconds }),
    },
  }));

test("a stopwatch counts while it runs, and goes on where it stopped", () => {
  const run = started(STOPPED, 1000);
  expect(elapsed(run, 4000)).toBe(3000);
  expect(started(run, 3000)).toBe(run);
  const rest = stopped(run, 4000);
  expect(elapsed(rest, 9000)).toBe(3000);
  expect(elapsed(started(rest, 10_000), 11_000)).toBe(4000);
});

test.each([
  [steps(undefined, undefined), 1, 30, undefined],
  [steps(60, 60), 0, 30, 0],
  [steps(60, 60), 0, 75, 15],
  [steps(60, 60), 1, 45, -15],
  [steps(60, 60), 1, 61, 0],
  [steps(60, undefined), 1, 70, 10],
])("with %j at step %d after %d s it is %s s behind", (plan, step, seconds, behind) => {
  expect(behindPlan(plan, step, seconds)).toBe(behind);
});

test.each([
  [0, "0:00"],
  [65, "1:05"],
  [-30, "-0:30"],
  [-0.2, "0:00"],
  [3600, "60:00"],
])("%d s are %s", (seconds, words) => {
  expect(minutesWords(seconds)).toBe(words);
});

test("time adds up per step", () => {
  expect(withTime(withTime([], 2, 5), 0, 3)).toEqual([3, 0, 5]);
  expect(withTime([1, 2], 1, 4)).toEqual([1, 6]);
});
