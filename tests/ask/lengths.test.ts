import { describe, expect, it } from "vitest";
import { daysBetween, lengthOf, roughly } from "../../ask/questions/lengths.ts";

const relation = (dates: { start?: string; end?: string; duration?: string }) => ({
  id: "r",
  type: "WORKED_AT" as const,
  source: "a",
  target: "b",
  properties: {},
  certainty: "said" as const,
  confidence: 1,
  rule: "told/by-hand",
  startDay: null,
  endDay: null,
  sources: [],
  ...dates,
});

describe("roughly", () => {
  it.each([
    [0, "less than a month"],
    [14, "less than a month"],
    [31, "about 1 month"],
    [150, "about 5 months"],
    [365, "about 1 year"],
    [500, "about 16 months"],
    [731, "about 2 years"],
    [1096, "about 3 years"],
  ])("puts %i days as %s", (days, words) => {
    expect(roughly(days)).toBe(words);
  });
});

describe("lengthOf", () => {
  it.each([
    [{ duration: "P8M" }, "8 months"],
    [{ start: "2016", end: "2019" }, "about 3 years (2016 to 2019)"],
    [{ start: "2018", end: ".." }, "about 4 years by the time of the talk (since 2018)"],
    [{ start: "2016", end: "2019", duration: "P2Y" }, "2 years"],
    [{ start: "2016" }, undefined],
    [{ end: "2019" }, undefined],
    [{ end: ".." }, undefined],
    [{}, undefined],
    [{ start: "2019", end: "2016" }, undefined],
  ])("of %o is %s", (dates, words) => {
    expect(lengthOf(relation(dates), "2022-03-01")).toBe(words);
  });

  it("does not claim today for what is open when nobody says when the talk was", () => {
    expect(lengthOf(relation({ start: "2018", end: ".." }), null)).toBeUndefined();
  });
});

describe("daysBetween", () => {
  it.each([
    ["2016", "2017", 365],
    ["2017", "2016", -365],
    ["2016", "..", undefined],
    [undefined, "2016", undefined],
  ])("counts from the middle of %s to the middle of %s", (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });
});
