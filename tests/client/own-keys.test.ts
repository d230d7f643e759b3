import { expect, test } from "vitest";
import { STAGE_SHORTCUTS, type StageCommand, stageCommandOf } from "../../client/stage/stage-keys.ts";
import {
  canBeChosen,
  isSign,
  keepOwnKeys,
  type OwnKeys,
  readOwnKeys,
  withOwnKeys,
} from "../../client/state/own-keys.ts";

const NOTHING = { code: "", shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, isComposing: false };
const press = (own: OwnKeys, key: string) => stageCommandOf({ ...NOTHING, key }, withOwnKeys(STAGE_SHORTCUTS, own));

test.each<[string, OwnKeys, string, string | undefined]>([
  ["the chosen letter runs it", { blackout: "x" }, "x", "blackout"],
  ["in either case", { blackout: "x" }, "X", "blackout"],
  ["the usual ones do no more", { blackout: "x" }, "b", undefined],
  ["nor its signs", { blackout: "x" }, ".", undefined],
  ["keys with names stay", { next: "x" }, "PageDown", "next"],
  ["and so does the space bar", { next: "x" }, " ", "next"],
  ["a letter is taken from what had it", { blackout: "n" }, "n", "blackout"],
  ["which keeps its others", { blackout: "n" }, "ArrowRight", "next"],
  ["two may be exchanged", { blackout: "o", overview: "b" }, "b", "overview"],
  ["without a choice all is as usual", {}, "b", "blackout"],
])("%s", (_, own, key, command) => {
  expect(press(own, key)).toBe(command);
});

test("the sheet prints what is chosen", () => {
  const shown = (command: string, own: OwnKeys) =>
    withOwnKeys(STAGE_SHORTCUTS, own).find((shortcut) => shortcut.command === command && shortcut.keys.length > 1)
      ?.shown;
  expect(shown("next", { next: "x" })).toEqual(["→", "Space", "Page down", "X"]);
  expect(shown("next", { blackout: "n" })).toEqual(["→", "Space", "Page down"]);
  expect(shown("blackout", { blackout: "x" })).toEqual(["X"]);
});

test.each<[StageCommand, boolean]>([
  ["blackout", true],
  ["next", true],
  ["leave", false],
  ["evidence", false],
  ["fitSelection", false],
  ["undo", false],
])("whether %s can have another letter: %s", (command, can) => {
  expect(STAGE_SHORTCUTS.some((shortcut) => shortcut.command === command && canBeChosen(shortcut))).toBe(can);
});

test.each([
  ["a", true],
  ["7", true],
  ["ü", true],
  [" ", false],
  ["Escape", false],
  ["", false],
])("%j is a sign: %s", (key, sign) => {
  expect(isSign(key)).toBe(sign);
});

test.each<[string | null, OwnKeys]>([
  ['{"blackout":"x"}', { blackout: "x" }],
  ['{"blackout":"Escape","next":7}', {}],
  ["[]", {}],
  ["null", {}],
  ["{", {}],
  [null, {}],
])("what is kept as %j is read as %j", (kept, own) => {
  expect(readOwnKeys("stage", { getItem: () => kept })).toEqual(own);
});

test("a browser that keeps nothing is no trouble", () => {
  const full = () => {
    throw new Error("full");
  };
  expect(() => keepOwnKeys("stage", { blackout: "x" }, { setItem: full })).not.toThrow();
  expect(readOwnKeys("stage", { getItem: full })).toEqual({});
});
