import { expect, test } from "vitest";
import { STAGE_SHORTCUTS, type StageCommand, stageCommandOf } from "../../client/stage/stage-keys.ts";
import { stageWords } from "../../client/words/stage.ts";

const NOTHING = {
  key: "",
  code: "",
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
};
const press = (key: string, more: Partial<typeof NOTHING> = {}) => stageCommandOf({ ...NOTHING, key, ...more });

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
  ["F5", "start"],
  ["t", "transcript"],
  ["Y", "layer"],
  ["/", "palette"],
  ["0", "fit"],
])("%s is %s", (key, command) => {
  expect(press(key)).toBe(command);
});

test.each<[string, Parameters<typeof press>[1], StageCommand]>([
  ["z", { ctrlKey: true }, "undo"],
  ["z", { metaKey: true }, "undo"],
  ["Z", { ctrlKey: true, shiftKey: true }, "redo"],
  ["y", { ctrlKey: true }, "redo"],
  ["k", { ctrlKey: true }, "palette"],
  [")", { code: "Digit0", shiftKey: true }, "fitSelection"],
  ["=", { code: "Digit0", shiftKey: true }, "fitSelection"],
])("%s with %j is %s", (key, more, command) => {
  expect(press(key, more)).toBe(command);
});

test("letters and signs can be switched off; what clickers and arrows send cannot", () => {
  const single = (key: string, more = {}) => stageCommandOf({ ...NOTHING, key, ...more }, STAGE_SHORTCUTS, false);
  for (const key of ["n", "b", ".", "?", "+", "0", "/"]) expect(single(key), key).toBeUndefined();
  expect([single("PageDown"), single(" "), single("Escape"), single("F5"), single("z", { ctrlKey: true })]).toEqual([
    "next",
    "next",
    "leave",
    "start",
    "undo",
  ]);
});

test("Shift and Space go back", () => expect(press(" ", { shiftKey: true })).toBe("back"));

test.each([
  ["f", { ctrlKey: true }],
  ["r", { metaKey: true }],
  ["ArrowRight", { altKey: true }],
  ["n", { isComposing: true }],
  ["F6", {}],
  ["z", {}],
  ["Z", { shiftKey: true }],
  ["x", {}],
])("%s with %j is the browser's", (key, more) => {
  expect(press(key, more)).toBeUndefined();
});

test("every key has words for the sheet", () => {
  for (const { command } of STAGE_SHORTCUTS) expect(stageWords().commands[command]).not.toBe("");
});
