import { describe, expect, test } from "vitest";
import type { CalendarScale } from "../../client/picture/layout/calendar-scale.ts";
import { crowdsOf } from "../../client/picture/layout/crowd.ts";
import type { TimelineResponse } from "../../model/api.ts";
import { dayNumber } from "../../model/dates.ts";

const first = dayNumber("2010-01-01");
const scale: CalendarScale = { first, last: dayNumber("2020-01-01"), perDay: 0.1, x: (day) => (day - first) * 0.1 };
type Bucket = NonNullable<TimelineResponse["buckets"]>[number];
const bucket = (from: string, to: string, count: number): Bucket => ({ lane: "tools", from, to, count });

describe("marks that are counted, not drawn", () => {
  test("stand as bars over their time, as high as they are many", () => {
    const [low, high] = crowdsOf(
      { buckets: [bucket("2010-01-01", "2010-01-10", 5), bucket("2010-01-11", "2010-01-20", 20)] },
      scale,
    );
    expect(low).toEqual({ lane: "tools", left: 0, width: 1, share: 0.25 });
    expect(high).toMatchObject({ left: 1, width: 1, share: 1 });
  });

  test.each([
    ["before the axis", "2001-01-01", "2001-12-31"],
    ["after the axis", "2021-01-01", "2021-12-31"],
  ])("are left out %s", (_, from, to) => {
    expect(crowdsOf({ buckets: [bucket(from, to, 3)] }, scale)).toEqual([]);
  });

  test("are cut where the axis begins", () => {
    expect(crowdsOf({ buckets: [bucket("2009-12-22", "2010-01-10", 1)] }, scale)).toMatchObject([
      { left: 0, width: 1 },
    ]);
  });

  test("are none in a career that is drawn whole", () => {
    expect(crowdsOf({}, scale)).toEqual([]);
  });
});
