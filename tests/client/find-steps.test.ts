import { expect, test } from "vitest";
import { findSteps, isStepTyped } from "../../client/state/find-steps.ts";

const TITLES = [
  "Four stops: UC Davis, Bidgely, Lyft",
  "About 2010: UC Davis",
  "Spring 2017: $20,000 prize",
  "Bidgely, Señor 4",
];
const steps = TITLES.map((title, i) => ({ number: i + 1, title }));

test.each<[string, readonly number[]]>([
  ["step 3", [3]],
  ["Step 4", [4]],
  ["Schritt 2", [2]],
  ["#1", [1]],
  ["4", [4]],
  ["2017", [3]],
  ["davis", [1, 2]],
  ["bidg", [1, 4]],
  ["prize spring", [3]],
  ["senor", [4]],
  ["step 5", []],
  ["step", []],
  ["avis", []],
  ["davis prize", []],
  ["  ", []],
])("%j finds the steps %j", (typed, numbers) => {
  expect(findSteps(typed, steps).map(({ number }) => number)).toEqual(numbers);
});

test.each([
  ["step 4", true],
  ["Schritt 12", true],
  ["4", false],
  ["step four", false],
  ["step 4 then", false],
])("%j asks for a step alone: %s", (typed, asks) => {
  expect(isStepTyped(typed)).toBe(asks);
});
