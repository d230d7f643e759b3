import { expect, test } from "vitest";
import { AT_REST, boxAround, cameraAt, pointedAt, zoomed } from "../../client/stage/camera.ts";

const ROOM = { left: 0, top: 0, right: 1000, bottom: 600 };
const box = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

test.each([
  ["in the middle, small", box(450, 280, 100, 40), { zoom: 3, x: 0, y: 0 }],
  ["wide: its width decides", box(100, 280, 800, 40), { zoom: 1, x: 0, y: 0 }],
  ["high: its height decides", box(450, 180, 100, 240), { zoom: 2, x: 0, y: 0 }],
  ["to the left", box(50, 280, 400, 40), { zoom: 2, x: 500, y: 0 }],
  ["larger than the window", box(-500, -500, 2000, 1600), { zoom: 1, x: 0, y: 0 }],
])("%s, it comes to the middle as large as it fits", (_, shown, camera) => {
  expect(pointedAt(AT_REST, shown, ROOM, "3")).toEqual({ ...camera, at: "3" });
});

test("pointing twice at the same changes nothing", () => {
  const once = pointedAt(AT_REST, box(50, 280, 400, 40), ROOM, "3");
  // The same mark as the first camera shows it: twice as large, in the middle.
  const twice = pointedAt(once, box(100, 260, 800, 80), ROOM, "3");
  expect(twice).toEqual(once);
});

test.each([
  ["3", 2],
  ["3.1", 1],
])("at %s the zoom is %i", (at, zoom) => {
  expect(cameraAt({ zoom: 2, x: 5, y: 5, at: "3" }, at).zoom).toBe(zoom);
});

test("what was only made larger stays so at the next step", () => {
  expect(cameraAt(zoomed(AT_REST, 1.25), "4").zoom).toBe(1.25);
  expect([zoomed(AT_REST, 9).zoom, zoomed(AT_REST, 0.1).zoom]).toEqual([3, 0.5]);
});

test("a box is around all of some, and around none of none", () => {
  expect(boxAround([box(10, 20, 5, 5), box(0, 30, 5, 5)])).toEqual({ left: 0, top: 20, right: 15, bottom: 35 });
  expect(boxAround([])).toBeUndefined();
});
