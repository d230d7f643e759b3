import { describe, expect, it } from "vitest";
import { compare, median } from "../../bench/harness.ts";
import { longLine } from "../../bench/long-text.ts";
import { mergeResults } from "../../bench/results-file.ts";
import { markdownTable, textTable } from "../../bench/table.ts";

describe("runs", () => {
  const recorded = () => {
    const runs: string[] = [];
    const candidate = (name: string) => ({
      name,
      prepare: async () => runs.push(`(${name})`),
      run: () => runs.push(name),
    });
    return { runs, a: candidate("a"), b: candidate("b") };
  };

  it("take turns, each prepared, in changing order, after one pair to warm up", async () => {
    const { runs, a, b } = recorded();
    const { pairs, names } = await compare(a, b, { pairs: 3, seconds: 60 });
    expect(runs.join("")).toBe("(a)a(b)b" + "(a)a(b)b" + "(b)b(a)a" + "(a)a(b)b");
    expect([pairs, names]).toEqual([3, ["a", "b"]]);
  });

  it("are at least one pair, however little time there is", async () => {
    const { runs, a, b } = recorded();
    const { pairs, ratio } = await compare(a, b, { pairs: 3, seconds: 0 });
    expect([runs.join(""), pairs]).toEqual(["(a)a(b)b", 1]);
    expect(ratio).toBeGreaterThan(0);
  });
});

it.each([
  [[3], 3],
  [[3, 1], 2],
  [[9, 1, 5], 5],
  [[4, 1, 2, 100], 3],
])("the median of %j is %d", (values, middle) => expect(median(values)).toBe(middle));

it("long lines have the length asked for, are made of the text's words and the same each time", () => {
  const line = longLine("one two\nthree", 500);
  expect(line).toHaveLength(500);
  expect(line).toMatch(/^[a-z ]+$/);
  expect(longLine("one two\nthree", 500)).toBe(line);
});

it("a section of the results is replaced and the others stay", () => {
  const first = mergeResults(mergeResults("", "load", "## load\n\nold\n"), "extract", "## extract\n\nkept\n");
  const second = mergeResults(first, "load", "## load\n\nnew\n");
  expect(second.match(/^## .+/gm)).toEqual(["## extract", "## load"]);
  expect(second).toContain("kept");
  expect(second).toContain("new");
  expect(second).not.toContain("old");
  expect(mergeResults(second, "load", "## load\n\nnew\n")).toBe(second);
});

it("tables line up", () => {
  const rows = [
    ["name", "ms"],
    ["a long one", "7.5"],
  ];
  expect(textTable(rows)).toBe("name         ms\na long one  7.5\n");
  expect(markdownTable(rows)).toBe("| name | ms |\n| --- | --: |\n| a long one | 7.5 |\n");
});
