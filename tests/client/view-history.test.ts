import { describe, expect, test } from "vitest";
import { EMPTY_VIEW, type View } from "../../client/state/view.ts";
import {
  type Arrangement,
  arrangementOf,
  NO_COMMANDS,
  withCorrections,
  withView,
} from "../../client/state/view-history.ts";

const arranged = (part: Partial<View>): Arrangement => arrangementOf({ ...EMPTY_VIEW, ...part });
const rest = arranged({});
const hidden = arranged({ hidden: ["a"] });
const focused = arranged({ hidden: ["a"], focus: "b", degree: 1 });
const batch = (edit: string) => ({ words: "renamed", edits: [edit], undos: [] });

describe("one stack of commands", () => {
  test("selecting, moving and reading are no commands", () => {
    const after = arranged({ selection: "a", heard: true, query: "x", axis: "calendar", trace: 2 });
    expect(withView(NO_COMMANDS, rest, after)).toBe(NO_COMMANDS);
  });

  test.each<[string, Arrangement, Arrangement]>([
    ["hid", rest, hidden],
    ["showed", hidden, rest],
    ["focused", hidden, focused],
    ["unfocused", focused, hidden],
    ["expanded", rest, arranged({ expanded: ["a"] })],
    ["collapsed", arranged({ expanded: ["a"] }), rest],
    ["filtered", rest, arranged({ lanesOff: ["tools"] })],
  ])("names what was done: %s", (deed, before, after) => {
    expect(withView(NO_COMMANDS, before, after).done).toEqual([{ kind: "view", deed, before, after }]);
  });

  test("undo, redo, Back and Forward walk along it", () => {
    const two = withView(withView(NO_COMMANDS, rest, hidden), hidden, focused);
    const one = withView(two, focused, hidden);
    expect([one.done.length, one.undone.length]).toEqual([1, 1]);
    const none = withView(one, hidden, rest);
    expect([none.done.length, none.undone.length]).toEqual([0, 2]);
    expect(withView(withView(none, rest, hidden), hidden, focused)).toEqual(two);
  });

  test("a new command forgets what was taken back", () => {
    const back = withView(withView(NO_COMMANDS, rest, hidden), hidden, rest);
    expect(withView(back, rest, arranged({ lanesOff: ["tools"] })).undone).toEqual([]);
  });

  test("corrections stand among the commands of the view, in the order they were made", () => {
    const first = withView(NO_COMMANDS, rest, hidden);
    const second = withCorrections(first, { done: [batch("e1")], undone: [] });
    const third = withView(second, hidden, focused);
    expect(third.done.map(({ kind }) => kind)).toEqual(["view", "edit", "view"]);
    const back = withCorrections(withView(third, focused, hidden), { done: [], undone: [batch("e1")] });
    expect(back.done.map(({ kind }) => kind)).toEqual(["view"]);
    expect(back.undone.map(({ kind }) => kind)).toEqual(["view", "edit"]);
    const forth = withCorrections(back, { done: [batch("e1")], undone: [] });
    expect(forth.done.map(({ kind }) => kind)).toEqual(["view", "edit"]);
    expect(withCorrections(forth, { done: [batch("e1")], undone: [] })).toEqual(forth);
  });
});
