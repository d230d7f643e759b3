/** The part of a picture that is painted: the window, and while the picture is moved also some of what is around it. */
import type { Camera } from "./canvas.ts";
import type { Box, Size } from "./layout/drawing.ts";
import { type Pin, slideOf } from "./pins.ts";

export interface Sheet {
  /** Where the picture stood when it was painted. */
  readonly camera: Camera;
  /** Pixels beyond each side of the window. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Names that stay in view while their bars move. */
  readonly pins: readonly Pin[];
}

/** Of the window's size, on each side. */
const AROUND = 0.3;

/** Nothing but the window. */
export const windowOnly = (camera: Camera): Omit<Sheet, "pins"> => ({ camera, left: 0, top: 0, right: 0, bottom: 0 });

/** The window with as much around it as the picture has. */
export function withMargins(camera: Camera, picture: Size, window: Size): Omit<Sheet, "pins"> {
  const margin = (size: number, there: number) => Math.max(0, Math.min(Math.ceil(size * AROUND), Math.ceil(there)));
  return {
    camera,
    left: margin(window.width, -camera.x),
    top: margin(window.height, -camera.y),
    right: margin(window.width, picture.width * camera.zoom + camera.x - window.width),
    bottom: margin(window.height, picture.height * camera.zoom + camera.y - window.height),
  };
}

/** Whether it shows all that a window at another place should, with every name where it belongs. */
export function covers(sheet: Sheet, camera: Camera): boolean {
  const { x, y, zoom } = sheet.camera;
  const [dx, dy] = [camera.x - x, camera.y - y];
  if (zoom !== camera.zoom || dx > sheet.left || -dx > sheet.right || dy > sheet.top || -dy > sheet.bottom)
    return false;
  return dx === 0 || sheet.pins.every((pin) => slideOf(pin, -x / zoom) === slideOf(pin, -camera.x / zoom));
}

/** What is on it, in the picture's own pixels. */
export function areaOf({ camera, left, top, right, bottom }: Omit<Sheet, "pins">, window: Size): Box {
  const { x, y, zoom } = camera;
  return {
    x: (-x - left) / zoom,
    y: (-y - top) / zoom,
    width: (window.width + left + right) / zoom,
    height: (window.height + top + bottom) / zoom,
  };
}
