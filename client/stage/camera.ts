/** How the slide stands in the window: how large, and moved by how much, in pixels. */
export interface Camera {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
  /** The part of the story that it was pointed at; for any other it is at rest. */
  readonly at: string | undefined;
}

export const AT_REST: Camera = { zoom: 1, x: 0, y: 0, at: undefined };

const MOST = 3;
const LEAST = 0.5;
/** What is pointed at fills so much of the window. */
const FILLED = 0.8;

export const zoomed = (camera: Camera, factor: number): Camera => {
  const zoom = Math.min(MOST, Math.max(LEAST, camera.zoom * factor));
  const grown = zoom / camera.zoom;
  return { ...camera, zoom, x: camera.x * grown, y: camera.y * grown };
};

/** The camera as it counts at a part of the story. */
export const cameraAt = (camera: Camera, at: string): Camera =>
  camera.at === undefined || camera.at === at ? camera : AT_REST;

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The smallest box around some; undefined for none. */
export function boxAround(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined;
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/**
 * Brings something into the middle, as large as it fits.
 * @param camera as it stands now. @param box what it shows now, @param room the window, both in pixels of the screen.
 */
export function pointedAt(camera: Camera, box: Box, room: Box, at: string): Camera {
  const [width, height] = [Math.max(1, box.right - box.left), Math.max(1, box.bottom - box.top)];
  const fits = Math.min((room.right - room.left) / width, (room.bottom - room.top) / height) * FILLED;
  const zoom = Math.min(MOST, Math.max(1, camera.zoom * fits));
  // From the middle of the slide, as if it were shown at its usual size.
  const x = (room.left + room.right - box.left - box.right) / 2 + camera.x;
  const y = (room.top + room.bottom - box.top - box.bottom) / 2 + camera.y;
  return { zoom, x: (x / camera.zoom) * zoom, y: (y / camera.zoom) * zoom, at };
}
