import { describe, expect, test } from "vitest";
import { COMMANDS, type Command, commandOf, type KeyPress, SHORTCUTS } from "../../client/state/keys.ts";
import { commandWords } from "../../client/words/commands.ts";

const press = (key: string, part: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: "",
  shiftKey: false,
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
    ["E", press("e"), "expand"],
    ["Shift E", press("E", { shiftKey: true }), "collapse"],
    ["Shift 0 on a German keyboard", press("=", { shiftKey: true, code: "Digit0" }), "fitSelection"],
    ["Ctrl Shift Z", press("Z", { ctrlKey: true, shiftKey: true }), "redo"],
    ["Shift F10", press("F10", { shiftKey: true }), "menu"],
    ["F10 alone, the browser's", press("F10"), undefined],
    ["Ctrl H, the browser's", press("h", { ctrlKey: true }), undefined],
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

  test("single keys can be switched off; keys with a name stay", () => {
    expect(commandOf(press("e"), false, false)).toBeUndefined();
    expect(commandOf(press("?"), false, false)).toBeUndefined();
    expect(commandOf(press("ArrowRight"), false, false)).toBe("next");
    expect(commandOf(press("k", { ctrlKey: true }), false, false)).toBe("search");
  });

  test("no key has two meanings", () => {
    const keys = SHORTCUTS.flatMap(({ control, keys }) => keys.map((key) => `${control ? "Ctrl " : ""}${key}`));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("every command has its words in both languages", () => {
    const english = commandWords();
    for (const command of COMMANDS) expect(english[command], command).not.toBe("");
    expect(new Set(Object.values(english)).size).toBe(COMMANDS.length);
  });
});
