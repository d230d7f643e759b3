import { describe, expect, test } from "vitest";
import { type Command, commandOf, type KeyPress, SHORTCUTS } from "../../client/state/keys.ts";

const press = (key: string, part: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...part,
});

describe("keys", () => {
  test.each<[string, KeyPress, Command | undefined]>([
    ["→", press("ArrowRight"), "next"],
    ["Home", press("Home"), "first"],
    ["+", press("+"), "zoomIn"],
    ["= without Shift", press("="), "zoomIn"],
    ["/", press("/"), "search"],
    ["Ctrl K", press("k", { ctrlKey: true }), "search"],
    ["Cmd K", press("k", { metaKey: true }), "search"],
    ["?", press("?"), "sheet"],
    ["Esc", press("Escape"), "leave"],
    ["k alone", press("k"), undefined],
    ["Ctrl +, the browser's", press("+", { ctrlKey: true }), undefined],
    ["Alt →, the browser's", press("ArrowRight", { altKey: true }), undefined],
    ["Ctrl F, the browser's", press("f", { ctrlKey: true }), undefined],
    ["a key while composing", press("/", { isComposing: true }), undefined],
    ["a letter", press("x"), undefined],
  ])("%s", (_, key, command) => {
    expect(commandOf(key, false)).toBe(command);
  });

  test.each<[string, KeyPress, Command | undefined]>([
    ["→", press("ArrowRight"), undefined],
    ["/", press("/"), undefined],
    ["q", press("q"), undefined],
    ["0", press("0"), undefined],
    ["Esc", press("Escape"), "leave"],
    ["Ctrl K", press("k", { ctrlKey: true }), "search"],
  ])("while typing: %s", (_, key, command) => {
    expect(commandOf(key, true)).toBe(command);
  });

  test("no key has two meanings, and each is on the sheet in words", () => {
    const keys = SHORTCUTS.flatMap((shortcut) =>
      shortcut.keys.map((key) => `${shortcut.control ? "Ctrl " : ""}${key}`),
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(SHORTCUTS.every((shortcut) => shortcut.words !== "" && shortcut.shown.length > 0)).toBe(true);
  });
});
