import { expect, test } from "vitest";
import { keepTelling, lastTelling } from "../../client/stage/TellingChoice.tsx";
import { askBeforeTelling, takeAsking } from "../../client/state/ask-first.ts";

test.each([
  ['{"steps":3,"order":"told"}', { steps: 3, order: "told" }],
  ['{"steps":4,"order":"told"}', { steps: 10, order: "told" }],
  ['{"steps":20,"order":"backwards"}', { steps: 20, order: "chronological" }],
  ["null", { steps: 10, order: "chronological" }],
  ["{", { steps: 10, order: "chronological" }],
  [null, { steps: 10, order: "chronological" }],
])("the answer %s is offered as %j", (kept, telling) => {
  expect(lastTelling({ getItem: () => kept })).toEqual(telling);
});

test("an answer is kept where it can be", () => {
  const kept = new Map<string, string>();
  keepTelling({ steps: 20, order: "told" }, { setItem: (key, value) => void kept.set(key, value) });
  expect(lastTelling({ getItem: (key) => kept.get(key) ?? null })).toEqual({ steps: 20, order: "told" });
  const full = () => {
    throw new Error("full");
  };
  expect(() => keepTelling({ steps: 3, order: "told" }, { setItem: full })).not.toThrow();
});

test("it is asked once for each wish to present, and never for an address alone", () => {
  expect(takeAsking()).toBe(false);
  askBeforeTelling();
  expect([takeAsking(), takeAsking()]).toEqual([true, false]);
});
