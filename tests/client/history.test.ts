import { describe, expect, test } from "vitest";
import { NO_HISTORY, redo, undo, withBatch } from "../../client/state/history.ts";
import type { Edit } from "../../model/edit.ts";

const accept = (id: string): Edit => ({ id, op: "accept", target: "worked_at~p~o~p~1" });
const ids = () => {
  let n = 0;
  return () => `new-${++n}`;
};

describe("undo and redo", () => {
  const history = withBatch(withBatch(NO_HISTORY, "first", [accept("a")]), "second", [accept("b"), accept("c")]);

  test("takes the last act back whole, its latest edit first", () => {
    expect(undo(history, ids())?.edits).toEqual([
      { id: "new-1", op: "undo", target: "c" },
      { id: "new-2", op: "undo", target: "b" },
    ]);
    expect(undo(history, ids())?.words).toBe("second");
  });

  test("makes it again by undoing the undos", () => {
    const back = undo(history, ids());
    const again = redo(back?.history ?? NO_HISTORY, () => "again");
    expect(again?.edits.map((edit) => edit.op === "undo" && edit.target)).toEqual(["new-2", "new-1"]);
    expect(again?.history).toEqual(history);
  });

  test("takes back the very edits again after a redo", () => {
    const again = redo(undo(history, ids())?.history ?? NO_HISTORY, ids());
    expect(undo(again?.history ?? NO_HISTORY, ids())?.edits.map((edit) => edit.op === "undo" && edit.target)).toEqual([
      "c",
      "b",
    ]);
  });

  test("forgets what was taken back once something new is done", () => {
    const back = undo(history, ids())?.history ?? NO_HISTORY;
    expect(redo(withBatch(back, "third", [accept("d")]), ids())).toBeUndefined();
  });

  test.each([
    ["undo", undo],
    ["redo", redo],
  ] as const)("%s has nothing to do at first", (_, way) => {
    expect(way(NO_HISTORY, ids())).toBeUndefined();
  });
});
