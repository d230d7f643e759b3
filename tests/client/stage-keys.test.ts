import { expect, test } from "vitest";
import { STAGE_SHORTCUTS, type StageCommand, stageCommandOf } from "../../client/stage/stage-keys.ts";
import { stageWords } from "../../client/words/stage.ts";

const press = (key: string, more: Partial<Parameters<typeof stageCommandOf>[0]> = {}) =>
  stageCommandOf({
    key,
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    isComposing: false,
    ...more,
  });

test.each<[string, StageCommand]>([
  ["ArrowRight", "next"],
  ["ArrowLeft", "back"],
  ["ArrowDown", "nextStep"],
  ["ArrowUp", "previousStep"],
  ["Home", "first"],
  ["End", "last"],
  [" ", "next"],
  ["PageDown", "next"],
  ["PageUp", "back"],
  ["n", "next"],
  ["P", "back"],
  ["b", "blackout"],
  [".", "blackout"],
  ["o", "overview"],
  ["g", "goTo"],
  ["s", "speaker"],
  ["f", "fullscreen"],
  ["Enter", "evidence"],
  ["Backspace", "leaveDetour"],
  ["Escape", "leave"],
  ["?", "sheet"],
])("%s is %s", (key, command) => {
  expect(press(key)).toBe(command);
});

test("Shift and Space go back", () => expect(press(" ", { shiftKey: true })).toBe("back"));

test.each([
  ["f", { ctrlKey: true }],
  ["r", { metaKey: true }],
  ["ArrowRight", { altKey: true }],
  ["n", { isComposing: true }],
  ["F5", {}],
  ["x", {}],
])("%s with %j is the browser's", (key, more) => {
  expect(press(key, more)).toBeUndefined();
});

test("every key has words for the sheet", () => {
  for (const { command } of STAGE_SHORTCUTS) expect(stageWords().commands[command]).not.toBe("");
});
