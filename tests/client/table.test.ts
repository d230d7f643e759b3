import { describe, expect, test } from "vitest";
import { csvOf } from "../../client/views/table/csv.ts";
import { firstQuote } from "../../client/views/table/first-quote.ts";
import { orderOfTime } from "../../client/views/table/order-of-time.ts";
import { rowsOf } from "../../client/views/table/rows.ts";
import { nextSort, sortingOf, sortRows } from "../../client/views/table/sort-rows.ts";
import { REFERENCE } from "./reference.ts";
import { talkOf } from "./talk.ts";

const ROWS = rowsOf(REFERENCE);
const titles = (rows: typeof ROWS) => rows.map((row) => row.title);

describe("rows", () => {
  test("are every mark, road not taken and entry of the tray", () => {
    const kinds = ROWS.map((row) => row.kind);
    expect([
      kinds.length,
      kinds.filter((kind) => kind === "ghost").length,
      kinds.filter((kind) => kind === "tray").length,
    ]).toEqual([33, 3, 6]);
  });

  test("keep to the order that is said", () => {
    const order = titles(ROWS);
    for (const [before, after] of [
      ["UC Davis", "Bidgely"],
      ["Bidgely", "TrueAccord"],
      ["Caffe", "Theano"],
      ["Theano", "Keras"],
      ["Keras", "PyTorch"],
    ] as const) {
      expect(order.indexOf(before)).toBeGreaterThanOrEqual(0);
      expect(order.indexOf(before)).toBeLessThan(order.indexOf(after));
    }
  });

  test("hang roads not taken under their mark, and end with the tray", () => {
    const ghost = ROWS.findIndex((row) => row.kind === "ghost");
    expect(ROWS[ghost - 1]?.id).toBe(REFERENCE.ghosts[0]?.under);
    expect(ROWS.slice(-6).every((row) => row.kind === "tray" && row.place === undefined)).toBe(true);
  });

  test("claim no chapter for tools, whose places mean order only", () => {
    expect(ROWS.filter((row) => row.lane === "tools").map((row) => row.chapter)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test("go on where orders run in a circle", () => {
    const link = { id: "a", type: "ORDER" as const, facts: [] };
    const [a, b] = REFERENCE.spine;
    const links = [
      { ...link, source: a ?? "", target: b ?? "" },
      { ...link, id: "b", source: b ?? "", target: a ?? "" },
    ];
    expect(orderOfTime({ ...REFERENCE, links })).toHaveLength(24);
  });
});

describe("sorting", () => {
  test.each<[string, string | undefined, string | undefined, string | undefined]>([
    ["a first press sorts upwards", undefined, "when", "when"],
    ["a second one downwards", "when", "when", "-when"],
    ["a third one not at all", "-when", "when", undefined],
    ["another column starts anew", "-when", "what", "what"],
  ])("%s", (_title, before, column, after) => {
    const pressed = sortingOf(column)?.column;
    expect(pressed && nextSort(before, pressed)).toBe(after);
  });

  test.each([undefined, "", "nothing", "--when", "When"])("knows no column called %s", (name) => {
    expect(sortingOf(name)).toBeUndefined();
  });

  test("puts what has nothing there last, upwards and downwards", () => {
    for (const sort of ["when", "-when"]) {
      const sorted = sortRows(ROWS, sortingOf(sort));
      expect(sorted.slice(-6).every((row) => row.kind === "tray")).toBe(true);
    }
  });

  test("by name goes from A to Z and back", () => {
    const up = titles(sortRows(ROWS, { column: "what", down: false }));
    expect(up).toEqual([...up].sort((a, b) => a.localeCompare(b, "en", { sensitivity: "base", numeric: true })));
  });
});

describe("CSV", () => {
  test.each([
    ["plain words", "Lyft", '"Lyft"'],
    ["quotes", 'the "best"', '"the ""best"""'],
    ["commas and lines", "a, b\nc", '"a, b\nc"'],
    ["a formula", "=HYPERLINK(1)", `"'=HYPERLINK(1)"`],
    ["a sum", "+1", `"'+1"`],
    ["a difference", "-2", `"'-2"`],
    ["a mention", "@SUM(A1)", `"'@SUM(A1)"`],
    ["a formula after blanks", "  =1", `"'  =1"`],
    ["a tab", "\t=1", `"'\t=1"`],
    ["a date range", "c. 2015 – Sep 2017", '"c. 2015 – Sep 2017"'],
  ])("holds %s", (_title, cell, written) => {
    expect(csvOf([[cell]])).toBe(`\uFEFF${written}\r\n`);
  });
});

describe("first words", () => {
  const talk = talkOf(
    "we used carrots a lot",
    [{ start: 0, end: 15, fact: "used" }],
    [{ start: 8, end: 15, heard: "carrots", meant: "Keras", entity: "tool:keras" }],
  );

  test("are those of the leading fact, repaired", () => {
    expect(firstQuote(["used"], [talk])).toEqual([{ text: "we used " }, { text: "Keras", heard: "carrots" }]);
  });

  test("come from the next fact when the leading one has none", () => {
    expect(firstQuote(["noted", "used"], [talk])).toHaveLength(2);
  });

  test("are empty for what no talk says", () => {
    expect(firstQuote(["noted"], [talk])).toEqual([]);
  });
});
