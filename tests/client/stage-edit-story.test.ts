import { describe, expect, test } from "vitest";
import { joinChapter, placeWhenJoined, startChapter } from "../../client/stage/edit-chapters.ts";
import {
  addStep,
  changeStep,
  dropElements,
  isNear,
  mergeStep,
  moveStep,
  nearCamera,
  placesOf,
  removeStep,
  shiftReveal,
  shiftStep,
  splitStep,
  toggleElement,
  withSentences,
} from "../../client/stage/edit-story.ts";
import { type Step, type Story, storySchema } from "../../model/story.ts";

const step = (title: string, more: Partial<Step> = {}): Step => ({
  kind: "graph",
  title,
  sentences: [],
  elements: [],
  reveal: [],
  camera: "fit",
  notes: "",
  ...more,
});
const STORY: Story = {
  id: "s",
  version: 1,
  person: "person:ada",
  order: "told",
  chapters: [
    { title: "A", steps: [step("1"), step("2")] },
    { title: "B", steps: [step("3")] },
  ],
};
const shape = (story: Story): string =>
  storySchema
    .parse(story)
    .chapters.map(({ steps }) => steps.map(({ title }) => title).join(" "))
    .join(" | ");
const at = (chapter: number, index: number) => ({ chapter, step: index });

test("places are in order, hidden steps too", () => {
  expect(placesOf(STORY)).toEqual([at(0, 0), at(0, 1), at(1, 0)]);
});

test.each([
  [at(0, 0), 1, "2 1 | 3"],
  [at(0, 0), -1, "1 2 | 3"],
  [at(0, 1), 1, "1 | 2 3"],
  [at(1, 0), -1, "1 2 3 | "],
  [at(1, 0), 1, "1 2 | 3"],
] as const)("%j by %d: %s", (place, by, after) => {
  const shifted = shiftStep(STORY, place, by);
  expect(shape(shifted.story)).toBe(after);
  expect(shifted.story.chapters[shifted.place.chapter]?.steps[shifted.place.step]?.title).toBe(
    STORY.chapters[place.chapter]?.steps[place.step]?.title,
  );
});

test.each([
  ["adds", addStep(at(0, 0), "text", "new"), "1 new 2 | 3"],
  ["removes", removeStep(at(0, 1)), "1 | 3"],
  ["removes nothing that is not there", removeStep(at(4, 1)), "1 2 | 3"],
  ["moves over chapters", moveStep(at(0, 0), at(1, 1)), "2 | 3 1"],
  ["moves nothing into nowhere", moveStep(at(0, 0), at(9, 0)), "1 2 | 3"],
  ["changes one", changeStep(at(1, 0), (one) => ({ ...one, title: "x" })), "1 2 | x"],
  ["joins two", mergeStep(at(0, 0)), "1 | 3"],
  ["joins over the border of a chapter, whose last step goes", mergeStep(at(0, 1)), "1 2"],
  ["joins nothing at the end of the story", mergeStep(at(1, 0)), "1 2 | 3"],
  ["removes a chapter with its last step", removeStep(at(1, 0)), "1 2"],
  ["starts a chapter", startChapter(at(0, 1), "New"), "1 | 2 | 3"],
  ["starts none where one starts", startChapter(at(1, 0), "New"), "1 2 | 3"],
  ["joins two chapters", joinChapter(1), "1 2 3"],
  ["joins nothing before the first chapter", joinChapter(0), "1 2 | 3"],
  ["splits", splitStep(at(1, 0)), "1 2 | 3 3"],
])("%s", (_, edit, after) => {
  expect(shape(edit(STORY))).toBe(after);
});

test("a story without chapters gets one with its first step", () => {
  expect(shape(addStep(at(0, 0), "title", "hello")({ ...STORY, chapters: [] }))).toBe("hello");
});

describe("splitting and joining", () => {
  const whole = step("w", {
    elements: ["f", "a", "b", "c"],
    reveal: [["a"], ["b"], ["c"]],
    sentences: ["1", "2", "3"].map((text) => ({ text, facts: [text] })),
    notes: "n",
    holdSeconds: 30,
  });
  const story = { ...STORY, chapters: [{ title: "A", steps: [whole] }] };
  test("halves the groups and the sentences; what is free stays with the first", () => {
    const [first, second] = splitStep(at(0, 0))(story).chapters[0]?.steps ?? [];
    expect([first?.elements, second?.elements]).toEqual([["f", "a", "b"], ["c"]]);
    expect([first?.sentences.length, second?.sentences.length]).toEqual([2, 1]);
  });
  test("joined again, all is there", () => {
    const [again] = mergeStep(at(0, 0))(splitStep(at(0, 0))(story)).chapters[0]?.steps ?? [];
    expect(again?.elements).toEqual(whole.elements);
    expect(again?.reveal).toEqual(whole.reveal);
    expect(again?.sentences).toEqual(whole.sentences);
  });
});

describe("elements", () => {
  const one = step("e", { elements: ["a", "b"], reveal: [["a"], ["b"]] });
  test.each([
    ["c", ["a", "b", "c"], [["a"], ["b"], ["c"]]],
    ["a", ["b"], [["b"]]],
  ])("toggles %s", (id, elements, reveal) => {
    expect(toggleElement(one, id)).toMatchObject({ elements, reveal });
  });
  test("without groups nothing waits", () => {
    expect(toggleElement(step("e"), "a")).toMatchObject({ elements: ["a"], reveal: [] });
  });
  test.each([
    ["b", -1, [["a", "b"]]],
    ["a", -1, [["b"]]],
    ["a", 1, [["b", "a"]]],
    ["b", 1, [["a"], ["b"]]],
  ] as const)("shows %s by %d: %j", (id, by, reveal) => {
    expect(shiftReveal(one, id, by).reveal).toEqual(reveal);
  });
});

test.each([
  [
    "one\ntwo",
    [
      ["one", ["f1"]],
      ["two", ["f2"]],
    ],
  ],
  [
    "two\none",
    [
      ["two", ["f2"]],
      ["one", ["f1"]],
    ],
  ],
  [
    "one, better\ntwo",
    [
      ["one, better", ["f1"]],
      ["two", ["f2"]],
    ],
  ],
  [
    "one\n\ntwo\n",
    [
      ["one", ["f1"]],
      ["two", ["f2"]],
    ],
  ],
  ["", []],
])("sentences %j keep their facts", (text, sentences) => {
  const before = step("s", {
    sentences: [
      { text: "one", facts: ["f1"] },
      { text: "two", facts: ["f2"] },
    ],
  });
  expect(withSentences(before, text).sentences.map((sentence) => [sentence.text, sentence.facts])).toEqual(sentences);
});

describe("the camera", () => {
  const near = step("n", { elements: ["a", "b", "c"], camera: { from: "a", to: "c" } });
  const between = step("b", { elements: ["a", "b", "c"], camera: { from: "x", to: "b" } });

  test.each<[string, Step, Step["camera"]]>([
    ["near follows what is added", toggleElement(near, "d"), { from: "a", to: "d" }],
    ["near follows what is taken out", toggleElement(near, "a"), { from: "b", to: "c" }],
    ["between two marks it stays where it is", toggleElement(between, "d"), { from: "x", to: "b" }],
    ["another mark taken out does not move it", dropElements(between, ["a", "c"]), { from: "x", to: "b" }],
    ["it does not look at what is gone", dropElements(between, ["b"]), { from: "a", to: "c" }],
    ["of the whole it stays whole", toggleElement(step("w", { elements: ["a"] }), "a"), "fit"],
    ["with nothing left it shows the whole", dropElements(near, ["a", "b", "c"]), "fit"],
  ])("%s", (_, changed, camera) => {
    expect(changed.camera).toEqual(camera);
  });

  test("is near on either half of a step that was near, and on two that were joined", () => {
    const story = { ...STORY, chapters: [{ title: "A", steps: [near] }] };
    const split = splitStep(at(0, 0))(story);
    expect(split.chapters[0]?.steps.map(isNear)).toEqual([true, true]);
    const [joined] = mergeStep(at(0, 0))(split).chapters[0]?.steps ?? [];
    expect(joined?.camera).toEqual(nearCamera(near));
  });
});

test.each([
  [1, at(0, 1), at(0, 1)],
  [1, at(1, 0), at(0, 2)],
  [1, at(2, 3), at(1, 3)],
  [2, at(1, 0), at(1, 0)],
])("chapter %d joined: %j is at %j", (chapter, before, after) => {
  expect(placeWhenJoined(STORY, chapter, before)).toEqual(after);
});
