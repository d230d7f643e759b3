import { describe, expect, test } from "vitest";
import type { Mark } from "../../client/picture/layout/drawing.ts";
import { layoutTimeline } from "../../client/picture/layout/layout.ts";
import { stretched } from "../../client/picture/layout/stretched.ts";
import { markAt } from "../../client/picture/mark-at.ts";
import { covers, marginOf, placeOf } from "../../client/picture/sheet.ts";
import { approximateMeasure } from "./approximate-measure.ts";
import { manyMarks } from "./many-marks.ts";
import { REFERENCE } from "./reference.ts";

const SIZE = { width: 1148, height: 674 };
const layOut = (timeline: typeof REFERENCE, stretch: number) =>
  layoutTimeline(timeline, "calendar", SIZE, approximateMeasure, stretch);
const isFree = (drawing: ReturnType<typeof layOut>, mark: Mark) =>
  drawing.lanes.some((lane) => lane.free && lane.id === mark.lane);

describe("time that is stretched before it is laid out anew", () => {
  test.each([
    ["the reference", REFERENCE, 1, 1.3],
    ["the reference, far in", REFERENCE, 4, 9],
    ["the reference, out again", REFERENCE, 6, 2],
    ["many marks", manyMarks(60, 7), 1, 2],
  ])("has every mark of %s where the layout will have it", (_, timeline, from, to) => {
    const soon = stretched(layOut(timeline, from), to / from);
    const then = layOut(timeline, to);
    const places = new Map(then.marks.map((mark) => [mark.id, mark]));
    for (const mark of soon.marks) {
      const { box } = places.get(mark.id) ?? mark;
      const center = mark.box.x + mark.box.width / 2;
      if (!isFree(soon, mark) && mark.kind !== "ghost")
        expect(Math.abs(center - box.x - box.width / 2), mark.title).toBeLessThanOrEqual(12);
      expect([mark.box.y, mark.box.height]).toEqual([box.y, box.height]);
    }
    expect(Math.abs((soon.published ?? 0) - (then.published ?? 0))).toBeLessThanOrEqual(1);
    expect(soon.time?.x).toBe(then.time?.x);
  });

  test("leaves words as wide as they are, at their marks", () => {
    const before = layOut(REFERENCE, 1);
    for (const [i, mark] of stretched(before, 2).marks.entries()) {
      const was = before.marks[i];
      expect(mark.labels.map(({ width, text }) => [width, text])).toEqual(
        was?.labels.map(({ width, text }) => [width, text]),
      );
    }
  });

  test("fills bars as far as they were filled, never further than they are long", () => {
    const before = layOut(manyMarks(60, 7), 1);
    for (const [i, { core, box }] of stretched(before, 1.37).marks.entries()) {
      const was = before.marks[i];
      if (!core || !was?.core) continue;
      expect(core.to).toBeLessThanOrEqual(box.width);
      expect(core.to === box.width).toBe(was.core.to >= was.box.width);
    }
  });

  test.each([
    ["chapters", layoutTimeline(REFERENCE, "chapters", SIZE, approximateMeasure, 1), 2],
    ["a calendar as it is", layOut(REFERENCE, 1), 1],
  ])("leaves %s alone", (_, drawing, factor) => {
    expect(stretched(drawing, factor)).toBe(drawing);
  });
});

describe("the mark under a pointer", () => {
  const { marks } = layOut(REFERENCE, 1);
  const [first] = marks;
  if (!first) throw new Error("the reference is empty");
  const { x, y, width, height } = first.extent;
  const [other] = marks.filter(({ id }) => id !== first.id);
  const over = { ...first, id: "over" };

  test.each([
    ["inside of it", { x: x + 1, y: y + 1 }, first.id],
    ["beside it, within reach of a hand", { x: x - 9, y: y + height / 2 }, first.id],
    ["further off", { x: x - 11, y: y - 11 }, undefined],
    ["right of it, further off", { x: x + width + 11, y: y + 1 }, undefined],
  ])("is found %s", (_, at, id) => {
    expect(markAt([first], at, undefined)).toBe(id);
  });

  test("is what is drawn last, unless another one is selected", () => {
    expect(markAt([first, over], { x, y }, undefined)).toBe("over");
    expect(markAt([first, over], { x, y }, first.id)).toBe(first.id);
  });

  test("is the one that is hit before the one that is near", () => {
    const near = { ...(other ?? first), id: "near", extent: { ...first.extent, x: x + width + 4 } };
    expect(markAt([first, near], { x: x + width - 1, y }, undefined)).toBe(first.id);
    expect(markAt([first, near], { x: x + width - 1, y }, "near")).toBe(first.id);
  });
});

describe("a picture that is moved", () => {
  const window = { width: 1000, height: 500 };
  const picture = { width: 3000, height: 700 };
  const camera = { zoom: 1, x: -400, y: -50 };
  const time = { x: 0, perDay: 1 };
  const sheet = { camera, margin: marginOf(picture, 1, window), time };
  const shows = (at: typeof camera, perDay = 1) => {
    const wide = { ...picture, width: picture.width * perDay };
    return covers(sheet, at, placeOf(sheet, at, { ...time, perDay }), wide, window);
  };

  test("is drawn with some of what is around the window, where it goes on there", () => {
    expect(marginOf(picture, 1, window)).toEqual({ width: 300, height: 150 });
    expect(marginOf({ width: 800, height: 400 }, 1, window)).toEqual({ width: 0, height: 0 });
  });

  test.each([
    ["where it was", camera, true],
    ["as far as it is drawn", { zoom: 1, x: -700, y: -200 }, true],
    ["as far as it is drawn on the other side", { zoom: 1, x: -100, y: 0 }, true],
    ["further right", { zoom: 1, x: -702, y: -50 }, false],
    ["further left", { zoom: 1, x: -99, y: -50 }, false],
    ["closer", { ...camera, zoom: 1.1 }, false],
  ])("shows what it should %s: %j", (_, at, expected) => {
    expect(shows(at)).toBe(expected);
  });

  test.each([
    ["wider", { ...camera, x: -1000 }, 2, true],
    ["wider, beyond what is drawn", { ...camera, x: -2500 }, 2, false],
    ["narrower than the window needs", { ...camera, x: -100 }, 0.4, false],
  ])("is stretched with time that is %s", (_, at, perDay, expected) => {
    expect(shows(at, perDay)).toBe(expected);
    // What was drawn at 500 is seen where the stretched picture has it.
    const place = placeOf(sheet, at, { ...time, perDay });
    const onSheet = 500 + camera.x + sheet.margin.width;
    expect(place.x + place.stretch * onSheet).toBeCloseTo(500 * perDay + at.x, 6);
  });
});
