import { describe, expect, test } from "vitest";
import { meetingsOf } from "../../client/compare/meetings.ts";
import { layoutSideBySide } from "../../client/compare/side-by-side.ts";
import { inOrder, yearsOf } from "../../client/people/people-order.ts";
import type { PersonLine } from "../../model/api.ts";
import { careerOf } from "./careers.ts";

const ada = careerOf("ada", [
  { type: "STUDIED_AT", target: "organization:leeds", start: "2000", end: "2004" },
  { type: "WORKED_AT", target: "organization:tern", start: "2004", end: "2010" },
  { type: "USED", target: "tool:r" },
  { type: "EARNED", target: "award:ada:gold-medal", name: "gold medal", start: "2006" },
  { type: "MENTIONED", target: "place:leeds" },
]);
const bo = careerOf("bo", [
  { type: "WORKED_AT", target: "organization:heron", start: "2003", end: "2006" },
  { type: "STUDIED_AT", target: "organization:leeds", start: "2007", end: "2009" },
  { type: "USED", target: "tool:r", start: "2008" },
  { type: "EARNED", target: "award:bo:gold-medal", name: "gold medal", start: "2009" },
  { type: "MENTIONED", target: "place:leeds" },
]);

describe("where two careers meet", () => {
  test("is what both tell of, their own things by name, nothing in passing", () => {
    expect(meetingsOf(ada, bo).map(({ key }) => key)).toEqual(
      expect.arrayContaining(["organization:leeds", "tool:r", "award:*:gold-medal"]),
    );
    expect(meetingsOf(ada, bo).length).toBe(3);
  });

  test("says how and when of each", () => {
    const leeds = meetingsOf(ada, bo).find(({ key }) => key === "organization:leeds");
    expect(leeds?.sides.map(({ words, start, end }) => [words, start, end])).toEqual([
      ["studied at", "2000", "2004"],
      ["studied at", "2007", "2009"],
    ]);
  });
});

describe("side by side", () => {
  const drawing = layoutSideBySide([ada.timeline, bo.timeline], meetingsOf(ada, bo), 1000, undefined);
  const [top, bottom] = drawing.bands;

  test("puts both on one scale, one job ending where the next begins", () => {
    const [leeds, tern] = top.bars;
    expect((leeds?.x ?? 0) + (leeds?.width ?? 0)).toBeLessThanOrEqual(tern?.x ?? 0);
    expect(leeds?.y).toBe(tern?.y);
    const heron = bottom.bars.find(({ title }) => title === "heron");
    expect(heron?.x).toBeGreaterThan(leeds?.x ?? 0);
    expect(heron?.x).toBeLessThan(tern?.x ?? 0);
    expect(drawing.ticks.map(({ label }) => label)).toContain("2005");
  });

  test("joins what both tell of; what has no time stands apart", () => {
    expect(drawing.joints.map(({ key }) => key).sort()).toEqual(["award:*:gold-medal", "organization:leeds", "tool:r"]);
    const undated = top.dots.find(({ key }) => key === "tool:r");
    expect([undated?.solid, (undated?.x ?? 0) > (drawing.untimed ?? 1000)]).toEqual([false, true]);
  });

  test("names every bar: within, or beside where it is short, over no other bar", () => {
    const narrow = layoutSideBySide([ada.timeline, bo.timeline], [], 420, undefined);
    for (const { bars } of [...drawing.bands, ...narrow.bands]) {
      expect(bars.every(({ label }) => label.length > 2)).toBe(true);
      for (const bar of bars) {
        const reach = bar.label.length * 7.4 + 8;
        const [from, to] =
          bar.beside === undefined
            ? [bar.x, bar.x + bar.width]
            : bar.beside === "left"
              ? [bar.x - reach, bar.x + bar.width]
              : [bar.x, bar.x + bar.width + reach];
        expect([from >= 0, to <= 1000]).toEqual([true, true]);
        const others = bars.filter((other) => other !== bar && other.y === bar.y);
        expect(others.every((other) => other.x >= to || other.x + other.width <= from)).toBe(true);
      }
    }
  });

  test("counts from the first job", () => {
    const relative = layoutSideBySide([ada.timeline, bo.timeline], [], 1000, "first job");
    const zero = relative.ticks.find(({ label }) => label === "first job")?.x ?? -1;
    const first = [relative.bands[0].bars, relative.bands[1].bars].map((bars) =>
      bars.find(({ title }) => title === "tern" || title === "heron"),
    );
    for (const bar of first) expect(Math.abs((bar?.x ?? 0) - zero)).toBeLessThan(60);
  });
});

test.each([
  ["2012", "2015", "2012–15"],
  ["1998", "2003", "1998–2003"],
  ["2010~", undefined, "c. 2010–"],
  [undefined, "2017-09~", "–c. 2017"],
  ["2016", "2016", "2016"],
  ["2019", "..", "2019–"],
  [undefined, undefined, ""],
])("a station from %s to %s reads %s", (start, end, words) => {
  expect(yearsOf({ ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) })).toBe(words);
});

test("people are in order of name, doubt or missing dates", () => {
  const line = (name: string, doubtful: number, undated: number): PersonLine => ({
    id: `person:${name}`,
    name,
    talks: [],
    spine: [],
    marks: 9,
    doubtful,
    undated,
  });
  const people = [line("Bo", 1, 5), line("Ada", 3, 0), line("Cy", 3, 2)];
  const names = (sort: "name" | "doubt" | "undated") =>
    inOrder(people, sort)
      .map(({ name }) => name)
      .join(" ");
  expect([names("name"), names("doubt"), names("undated")]).toEqual(["Ada Bo Cy", "Ada Cy Bo", "Bo Cy Ada"]);
});
