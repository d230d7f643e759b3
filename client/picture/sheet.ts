/** The sheet that the picture is drawn on: wider than the window, so that moving it asks for no drawing. */
import type { Box, Size } from "./layout/drawing.ts";

export interface Camera {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

/** What a sheet shows. */
export interface Sheet {
  /** Where the picture stood when it was drawn. */
  readonly camera: Camera;
  /** Pixels beyond the window on each side. */
  readonly margin: Size;
  /** First day and how wide a day is, where time can be stretched. */
  readonly time: Time | undefined;
}

interface Time {
  readonly x: number;
  readonly perDay: number;
}

/** Where the sheet is laid over the window: pixels of the sheet → of the window. */
export interface Place {
  readonly x: number;
  readonly y: number;
  /** Time is wider than it was drawn; until it is drawn anew all on the sheet is. */
  readonly stretch: number;
}

/** Of the window's size, on each side. */
const AROUND = 0.3;

/** As much around the window as helps: none where the picture ends within it. */
export const marginOf = (picture: Size, zoom: number, window: Size): Size => ({
  width: picture.width * zoom > window.width ? Math.ceil(window.width * AROUND) : 0,
  height: picture.height * zoom > window.height ? Math.ceil(window.height * AROUND) : 0,
});

/** @param time of the drawing as it is to be seen. */
export function placeOf({ camera: drawn, margin, time: before }: Sheet, camera: Camera, time: Time | undefined): Place {
  const stretch = before && time ? time.perDay / before.perDay : 1;
  const first = time?.x ?? 0;
  return {
    x: camera.x + first * camera.zoom * (1 - stretch) - stretch * (drawn.x + margin.width),
    y: camera.y - drawn.y - margin.height,
    stretch,
  };
}

/** Whether the sheet, laid so, shows all of the picture that the window should. */
export function covers(sheet: Sheet, camera: Camera, place: Place, picture: Size, window: Size): boolean {
  if (sheet.camera.zoom !== camera.zoom) return false;
  const [width, height] = [
    (window.width + 2 * sheet.margin.width) * place.stretch,
    window.height + 2 * sheet.margin.height,
  ];
  const seen: Box = {
    x: camera.x,
    y: camera.y,
    width: picture.width * camera.zoom,
    height: picture.height * camera.zoom,
  };
  return (
    place.x <= Math.max(0, seen.x) &&
    place.y <= Math.max(0, seen.y) &&
    place.x + width >= Math.min(window.width, seen.x + seen.width) - 1 &&
    place.y + height >= Math.min(window.height, seen.y + seen.height) - 1
  );
}
