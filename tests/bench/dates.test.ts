import { describe, expect, it } from "vitest";
import { isReadableDate, timeAgrees } from "../../bench/score/dates.ts";

const agrees: [string, string][] = [
  ["2017", "2017-03"],
  ["2018", "2017"],
  ["2016-01-01", "2017-01-01"],
  ["2017-21", "2016-05"],
  ["2018-24", "2020-02"],
  ["201X", "2009"],
  ["2015~", "2015?"],
  ["..", ".."],
  ["2010/2012", "2013"],
  ["../1999", "1980"],
  ["2020-02-28T10:00:00", "2020-02"],
];
const disagrees: [string, string][] = [
  ["2019", "2017"],
  ["2016-01-01", "2017-01-02"],
  ["2017", ".."],
  ["..", "2017"],
  ["2017-13", "2017"],
  ["2019-02-30", "2019"],
  ["2012/2010", "2011"],
  ["in 2017", "2017"],
  ["", "2017"],
];

describe("a predicted date agrees with gold", () => {
  it.each(agrees)("%s with %s", (predicted, gold) => expect(timeAgrees(predicted, gold)).toBe(true));
});

describe("a predicted date does not agree with gold", () => {
  it.each(disagrees)("%s with %s", (predicted, gold) => expect(timeAgrees(predicted, gold)).toBe(false));
});

it("nothing said never agrees", () => expect(timeAgrees(undefined, "2017")).toBe(false));

it.each([
  ["2017-21", true],
  ["19XX", true],
  ["2016/..", true],
  ["..", true],
  ["2017-40", false],
  ["2017-3", false],
])("%s is readable: %s", (edtf, readable) => expect(isReadableDate(edtf)).toBe(readable));
