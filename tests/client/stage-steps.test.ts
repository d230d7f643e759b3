import { describe, expect, test } from "vitest";
import { fittingSentences, seenSentences } from "../../client/stage/step-words.ts";
import {
  clamped,
  firstFragment,
  type Move,
  moved,
  positionOf,
  seenElements,
  shownSteps,
  textOf,
} from "../../client/stage/steps.ts";
import type { TimelineResponse } from "../../model/api.ts";
import type { Step, Story } from "../../model/story.ts";
import { REFERENCE } from "./reference.ts";

const step = (title: string, reveal: string[][], free: string[] = [], more: Partial<Step> = {}): Step => ({
  kind: "graph",
  title,
  sentences: [],
  elements: [...free, ...reveal.flat()],
  reveal,
  camera: "fit",
  notes: "",
  ...more,
});

const STORY: Story = {
  id: "s",
  version: 1,
  person: "person:ada",
  order: "chronological",
  chapters: [
    { title: "A", steps: [step("one", [["a"], ["b"]]), step("secret", [["x"]], [], { hidden: true })] },
    { title: "B", steps: [step("two", [], ["c"]), step("three", [["d"]], ["e"])] },
  ],
};
const STEPS = shownSteps(STORY);

test("what is hidden is not among the steps, and the numbers have no gap", () => {
  expect(STEPS.map(({ number, chapter, step: { title } }) => [number, chapter, title])).toEqual([
    [1, "A", "one"],
    [2, "B", "two"],
    [3, "B", "three"],
  ]);
});

describe("moving", () => {
  const from = (text: string, ...moves: Move[]): string =>
    textOf(
      moves.reduce((at, move) => moved(STEPS, at, move), positionOf(text, STEPS)),
      STEPS,
    );
  test.each<[string, readonly Move[], string]>([
    ["1", ["next"], "1.2"],
    ["1", ["next", "next"], "2"],
    ["1", ["next", "next", "next", "next"], "3.1"],
    ["3.1", ["next"], "3.1"],
    ["1", ["back"], "1"],
    ["2", ["back"], "1.2"],
    ["3", ["back"], "2"],
    ["3.1", ["back"], "3"],
    ["1", ["nextStep"], "2"],
    ["3", ["nextStep"], "3.1"],
    ["3", ["previousStep"], "2"],
    ["1.2", ["previousStep"], "1"],
    ["3", ["first"], "1"],
    ["1", ["last"], "3"],
  ])("from %s by %j to %s", (start, moves, end) => {
    expect(from(start, ...moves)).toBe(end);
  });
});

describe("addresses", () => {
  test.each([
    [undefined, "1"],
    ["2", "2"],
    ["1.2", "1.2"],
    ["1.9", "1.2"],
    ["99", "3"],
    ["3.0", "3"],
    ["3.1", "3.1"],
  ])("%s is shown as %s", (text, shown) => {
    expect(textOf(positionOf(text, STEPS), STEPS)).toBe(shown);
  });
  test("a step opens with its first group only where nothing else is there", () => {
    expect(STEPS.map((shown) => firstFragment(shown.step))).toEqual([1, 0, 0]);
  });
  test("a story that became shorter keeps the nearest place", () => {
    expect(clamped({ step: 7, fragment: 3 }, STEPS)).toEqual({ step: 2, fragment: 1 });
    expect(clamped({ step: 7, fragment: 3 }, [])).toEqual({ step: 0, fragment: 0 });
  });
});

test.each([
  [0, ["e"]],
  [1, ["e", "d"]],
])("at fragment %d these elements are seen: %j", (fragment, seen) => {
  expect(seenElements(step("three", [["d"]], ["e"]), fragment)).toEqual(seen);
});

describe("sentences", () => {
  const [silver, kaggle] = ["silver", "Kaggle, 70+"].map((title) =>
    REFERENCE.episodes.find((episode) => episode.title === title),
  );
  if (!silver || !kaggle) throw new Error("the fixture has changed");
  const told: Pick<TimelineResponse, "episodes" | "ghosts" | "links"> = {
    episodes: [kaggle, silver],
    ghosts: [],
    links: [{ id: "l", type: "LED_TO", source: kaggle.id, target: silver.id, facts: ["led"] }],
  };
  const said = (text: string, facts: string[]) => ({ text, facts });
  const beat = step("Kaggle", [[kaggle.id], [silver.id]], [], {
    sentences: [
      said("first", kaggle.facts),
      said("then", silver.facts),
      said("because", ["led"]),
      said("by the way", []),
    ],
  });
  test.each([
    [1, ["first", "by the way"]],
    [2, ["first", "then", "because", "by the way"]],
  ])("at fragment %d are said: %j", (fragment, words) => {
    expect(seenSentences(beat, fragment, told).map(({ text }) => text)).toEqual(words);
  });
  test.each([
    [["a", "b", "c"], 2, ["b", "c"]],
    [["a", "b".repeat(25), "c"], 3, ["c"]],
    [["a", "b".repeat(15), "c"], 3, ["b".repeat(15), "c"]],
    [["x".repeat(99)], 2, ["x".repeat(99)]],
    [[], 2, []],
  ])("of %j in %d lines of ten fit %j", (sentences, lines, fitting) => {
    expect(
      fittingSentences(
        sentences.map((text) => ({ text })),
        lines * 10,
        10,
      ).map(({ text }) => text),
    ).toEqual(fitting);
  });
});
