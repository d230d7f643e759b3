import { describe, expect, test } from "vitest";
import { daysBetween, isWithin, livedBetween } from "../../client/views/told/limits.ts";
import { livedSide, toldSide } from "../../client/views/told/scales.ts";
import { type ToldLink, toldLinks } from "../../client/views/told/told-links.ts";
import { REFERENCE } from "./reference.ts";
import { talkOf } from "./talk.ts";

const spans = REFERENCE.episodes.flatMap(({ facts, told }) =>
  facts
    .slice(0, 1)
    .map((fact) => ({ start: told, end: told + 5, fact, seconds: told / 10, secondsEstimated: true as const })),
);
const LINKS = toldLinks(REFERENCE, talkOf("", spans, [], { durationSeconds: 2226 }));
const link = (told: number, first?: string, last = first): ToldLink => ({
  mark: `m${told}`,
  title: "",
  lane: "tools",
  hollow: false,
  told,
  ...(first === undefined || last === undefined ? {} : { lived: { first, last } }),
});

describe("told against lived", () => {
  test("links every mark once, in order of telling", () => {
    expect(new Set(LINKS.map(({ mark }) => mark)).size).toBe(30);
    expect(LINKS.map(({ told }) => told)).toEqual(LINKS.map(({ told }) => told).sort((a, b) => a - b));
  });

  test("invents no year for the tray", () => {
    expect(LINKS.filter(({ mark }) => REFERENCE.tray.includes(mark)).every(({ lived }) => lived === undefined)).toBe(
      true,
    );
  });

  test("leaves out what another talk tells", () => {
    expect(toldLinks(REFERENCE, talkOf("nothing"))).toEqual([]);
  });
});

describe("brushes", () => {
  const some = [link(10, "2015-01-01", "2015-12-31"), link(20, "2017-03-01", "2017-05-31"), link(30)];
  test.each<[string, number, number, unknown]>([
    ["minutes give the days lived in them", 5, 25, { from: "2015-01-01", to: "2017-05-31" }],
    ["fewer minutes fewer days", 15, 25, { from: "2017-03-01", to: "2017-05-31" }],
    ["what is undated limits nothing", 28, 40, undefined],
    ["nor does what nobody told", 1, 2, undefined],
  ])("%s", (_title, from, to, limits) => {
    expect(livedBetween(some, from, to)).toEqual(limits);
  });

  test("take two days in either order", () => {
    expect(daysBetween(365, 0)).toEqual({ from: "1970-01-01", to: "1971-01-01" });
  });

  test.each<[string, ToldLink, boolean]>([
    ["inside", link(1, "2016-01-01"), true],
    ["over the edge", link(1, "2014-01-01", "2016-01-01"), true],
    ["before", link(1, "2014-01-01"), false],
    ["undated", link(1), false],
  ])("hold %s", (_title, one, within) => {
    expect(isWithin(one, { from: "2015-01-01", to: "2017-12-31" })).toBe(within);
  });
});

describe("sides", () => {
  const height = { top: 0, bottom: 400 };
  test("run from top to bottom and back again", () => {
    const side = toldSide(2000, true, height);
    expect([side.at(0), side.at(1000), side.at(9999), side.valueAt(200), side.valueAt(-50)]).toEqual([
      0, 200, 400, 1000, 0,
    ]);
  });

  test("label minutes, years, or shares of an untimed talk, with room between", () => {
    expect(
      toldSide(2226, true, height)
        .ticks.map(({ label }) => label)
        .slice(0, 3),
    ).toEqual(["0:00", "5:00", "10:00"]);
    expect(toldSide(5000, false, height).ticks.at(-1)?.label).toBe("100 %");
    const years = livedSide([link(1, "2010-06-01")], "2020-03-24", height).ticks.map(({ label }) => label);
    expect([years[0], years.at(-1)]).toEqual(["2010", "2020"]);
  });

  test("stand for a talk without dates or publication", () => {
    expect(livedSide([], null, height).at(0)).toBe(0);
  });
});
