import { describe, expect, test } from "vitest";
import { layoutTimeline } from "../../client/picture/layout/layout.ts";
import { relativeAxis } from "../../client/picture/layout/relative-axis.ts";
import { dayNumber } from "../../model/dates.ts";
import { approximateMeasure as measure } from "./approximate-measure.ts";
import { REFERENCE } from "./reference.ts";

const SIZE = { width: 1148, height: 674 };

function axis(first: string, last: string, day: string, pixelsPerYear = 100, look: "solid" | "counted" = "solid") {
  const [from, to, perDay] = [dayNumber(first), dayNumber(last), pixelsPerYear / 365.25];
  const x = (at: number) => Math.round((at - from) * perDay);
  return relativeAxis({ first: from, last: to, perDay, x }, { day, look });
}

describe("ticks of the relative axis", () => {
  test.each<[string, readonly string[], readonly [string, string, string, number?]]>([
    ["start at the first job", ["first job", "+1", "+2"], ["2012-01-01", "2014-06-01", "2012-01-01"]],
    ["count back from it", ["−3 years", "−2", "−1", "first job", "+1"], ["2009-01-01", "2013-01-01", "2012-01-01"]],
    ["say one year before", ["−1 year", "first job"], ["2010-06-01", "2012-03-01", "2012-01-01"]],
    ["skip years without room", ["−2 years", "first job", "+2", "+4"], ["2010-01-01", "2016-12-31", "2012-01-01", 40]],
    ["skip more", ["−5 years", "first job", "+5"], ["2006-01-01", "2020-12-31", "2012-01-01", 15]],
    ["leave out a job that began before", ["+1", "+2"], ["2012-07-01", "2014-06-01", "2012-01-01"]],
    ["leave out years after the last day", ["first job"], ["2012-01-01", "2012-12-31", "2012-01-01"]],
  ])("%s", (_, labels, [first, last, day, pixelsPerYear]) => {
    expect(axis(first, last, day, pixelsPerYear).ticks.map(({ label }) => label)).toEqual(labels);
  });

  test("stand on the anniversaries, leap years or not", () => {
    const xs = axis("2012-03-01", "2020-03-01", "2012-03-01", 365.25).ticks.map(({ x }) => x);
    expect(xs).toEqual([0, 365, 730, 1095, 1461, 1826, 2191, 2556, 2922]);
  });

  test.each([
    ["solid", "years since the first job (2012)"],
    ["counted", "years since the first job (c. 2012)"],
  ] as const)("a %s start is headed %s", (look, heading) => {
    expect(axis("2012-01-01", "2014-01-01", "2012-07-02", 100, look).heading).toBe(heading);
  });
});

describe("the relative axis", () => {
  const counted = { ...REFERENCE, origin: { day: "2012-07-02", look: "hollow" } as const };
  const calendar = layoutTimeline(REFERENCE, "calendar", SIZE, measure, 1);

  test("moves nothing: only its ticks differ from the calendar's", () => {
    const { ticks, heading, ...rest } = layoutTimeline(counted, "relative", SIZE, measure, 1);
    expect({ ...rest, ticks: calendar.ticks }).toEqual(calendar);
    expect(heading).toBe("years since the first job (c. 2012)");
    expect(ticks.map(({ label }) => label)).toContain("first job");
  });

  test("leaves room between its labels at every zoom", () => {
    for (const stretch of [1, 3, 12]) {
      const { ticks } = layoutTimeline(counted, "relative", SIZE, measure, stretch);
      const crowded = ticks.filter(
        (tick, i) => tick.x + 6 + measure(tick.label, 13.5, 500) > (ticks[i + 1]?.x ?? Number.POSITIVE_INFINITY),
      );
      expect(crowded, `stretched ${stretch} times`).toEqual([]);
    }
  });

  test("is the calendar where no first job is known, and the calendar never counts", () => {
    expect(layoutTimeline(REFERENCE, "relative", SIZE, measure, 1)).toEqual(calendar);
    expect(layoutTimeline(counted, "calendar", SIZE, measure, 1)).toEqual(calendar);
  });
});
