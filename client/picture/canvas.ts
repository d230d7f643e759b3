import { drawBackdrop } from "./backdrop.ts";
import { elementsOf } from "./elements.ts";
import type { Box, Drawing, Size } from "./layout/drawing.ts";
import { stretched } from "./layout/stretched.ts";
import { type Focus, isHidden } from "./looks.ts";
import { markAt } from "./mark-at.ts";
import { glideFrom, type Motion } from "./motion.ts";
import { type Moving, type Painter, painterOf } from "./paint.ts";
import type { Palette } from "./palette.ts";
import { pinsOf, slideOf } from "./pins.ts";
import { listenToPointer, type Place } from "./pointer.ts";
import { areaOf, covers, type Sheet, windowOnly, withMargins } from "./sheet.ts";

export interface Camera {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

export interface CanvasEvents {
  /** @param add to what is selected already. */
  readonly onPick: (mark: string | undefined, add: boolean) => void;
  /** Double click, double tap. */
  readonly onOpen: (mark: string) => void;
  /** Right click, long press; `at` in pixels of the window. */
  readonly onMenu: (mark: string | undefined, at: Place) => void;
  readonly onHover: (mark: string | undefined) => void;
  /** Two fingers, about an x of the canvas. */
  readonly onPinch: (factor: number, x: number) => void;
  /** With each frame. @param drawing as it is seen, time stretched. */
  readonly onFrame: (camera: Camera, drawing: Drawing) => void;
}

/** Draws what it is given, tells what is pointed at, and keeps the picture within reach. All that happens between two frames is drawn once. */
export interface Canvas {
  /**
   * @param stretch of time that the drawing is laid out for.
   * @param glide marks move to their places instead of jumping there.
   */
  draw(drawing: Drawing, stretch: number, focus: Focus, palette: Palette, glide: boolean): void;
  camera(): Camera;
  /** The drawing as it is seen. */
  drawing(): Drawing | undefined;
  moveTo(camera: Camera): void;
  panBy(dx: number, dy: number): void;
  /** Zooms about a point of the canvas. */
  zoomAt(factor: number, x: number, y: number): void;
  /** Stretches time at once, about an x of the canvas; the layout may follow. */
  stretchTo(stretch: number, x: number): void;
  /** Pans as little as needed to bring a part of the picture into view. */
  reveal(box: Box): void;
  resize(size: Size): void;
  close(): void;
}

const ZOOM = { min: 0.5, max: 3 };
const EVERYTHING: Box = { x: -1e9, y: -1e9, width: 2e9, height: 2e9 };

/** What is drawn: as laid out, and as seen. */
interface Shown {
  readonly laid: Drawing;
  readonly stretch: number;
  readonly drawing: Drawing;
  readonly focus: Focus;
  readonly palette: Palette;
}

export function openCanvas(container: HTMLElement, events: CanvasEvents): Canvas {
  const canvas = document.createElement("canvas");
  container.append(canvas);
  const context = canvas.getContext("2d", { alpha: false });
  let size: Size = { width: 0, height: 0 };
  let camera: Camera = { zoom: 1, x: 0, y: 0 };
  let stretch = 1;
  let shown: Shown | undefined;
  let painter: { readonly palette: Palette; readonly painter: Painter } | undefined;
  let motion: Motion | undefined;
  let frame: number | undefined;
  /** What is painted; undefined when that is no longer so. */
  let sheet: Sheet | undefined;

  const onFrame = (now: number) => {
    frame = undefined;
    if (!shown || size.width === 0) return;
    const moving = motion?.(now);
    if (!moving) motion = undefined;
    if (sheet === undefined || moving) sheet = paint(shown, windowOnly(camera), moving);
    else if (!covers(sheet, camera)) sheet = paint(shown, aroundOf(shown, sheet), moving);
    const { x, y } = sheet.camera;
    canvas.style.transform = `translate(${camera.x - x - sheet.left}px, ${camera.y - y - sheet.top}px)`;
    events.onFrame(camera, shown.drawing);
    if (moving) ask();
  };
  // One that zooms sees all anew with the next frame.
  const aroundOf = ({ drawing }: Shown, before: Sheet) =>
    before.camera.zoom === camera.zoom ? withMargins(camera, drawing, size) : windowOnly(camera);
  const paint = ({ drawing, focus, palette }: Shown, of: Omit<Sheet, "pins">, moving: Moving | undefined): Sheet => {
    const area = areaOf(of, size);
    const elements = elementsOf(drawing, focus, palette, moving ? EVERYTHING : area);
    const pins = pinsOf({ marks: elements.marks.map(({ mark }) => mark) });
    if (!context) return { ...of, pins };
    if (painter?.palette !== palette) painter = { palette, painter: painterOf(context, palette) };
    const { zoom } = of.camera;
    const ratio = sized(canvas, { width: area.width * zoom, height: area.height * zoom });
    const at = { zoom, x: of.camera.x + of.left, y: of.camera.y + of.top };
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    drawBackdrop(context, { width: area.width * zoom, height: area.height * zoom }, drawing, at, palette);
    context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * at.x, ratio * at.y);
    const slides = new Map(pins.map((pin) => [pin.mark, slideOf(pin, -of.camera.x / zoom)]));
    painter.painter.paint(elements, (mark) => slides.get(mark) ?? 0, moving);
    return { ...of, pins };
  };
  const ask = () => {
    frame ??= requestAnimationFrame(onFrame);
  };
  const look = (next: Camera) => {
    const kept = withinReach(next, shown?.drawing ?? { width: 0, height: 0 }, size);
    if (kept.x === camera.x && kept.y === camera.y && kept.zoom === camera.zoom) return;
    camera = kept;
    ask();
  };
  const show = (laid: Drawing, of: number, focus: Focus, palette: Palette) => {
    const drawing = stretched(laid, stretch / of);
    shown = { laid, stretch: of, drawing, focus, palette };
    sheet = undefined;
    camera = withinReach(camera, drawing, size);
    ask();
  };
  const markUnder = ({ x, y }: Place): string | undefined => {
    if (!shown) return undefined;
    const { drawing, focus } = shown;
    const at = { x: (x - camera.x) / camera.zoom, y: (y - camera.y) / camera.zoom };
    return markAt(
      drawing.marks.filter((mark) => !isHidden(focus, mark.id)),
      at,
      focus.selected,
    );
  };

  const deafen = listenToPointer(container, {
    onTap: (at, add) => events.onPick(markUnder(at), add),
    onDoubleTap: (at) => {
      const mark = markUnder(at);
      if (mark !== undefined) events.onOpen(mark);
    },
    onMenu: (at) => {
      const { left, top } = container.getBoundingClientRect();
      events.onMenu(markUnder(at), { x: left + at.x, y: top + at.y });
    },
    onPoint: (at) => events.onHover(at && markUnder(at)),
    onDrag: (dx, dy) => look({ ...camera, x: camera.x + dx, y: camera.y + dy }),
    onPinch: (factor, at) => events.onPinch(factor, at.x),
  });

  return {
    draw(drawing, of, focus, palette, glide) {
      if (glide && shown) motion = glideFrom(shown.drawing.marks, drawing.marks);
      show(drawing, of, focus, palette);
    },
    camera: () => camera,
    drawing: () => shown?.drawing,
    moveTo: look,
    panBy: (dx, dy) => look({ ...camera, x: camera.x + dx, y: camera.y + dy }),
    zoomAt(factor, x, y) {
      const zoom = Math.min(ZOOM.max, Math.max(ZOOM.min, camera.zoom * factor));
      const by = zoom / camera.zoom;
      look({ zoom, x: x - (x - camera.x) * by, y: y - (y - camera.y) * by });
    },
    stretchTo(next, x) {
      const before = shown?.drawing;
      stretch = next;
      if (!shown || !before?.time) return;
      const day = (x - camera.x - before.time.x) / before.time.perDay;
      show(shown.laid, shown.stretch, shown.focus, shown.palette);
      const { time } = shown.drawing;
      if (time) look({ ...camera, x: x - time.x - day * time.perDay });
    },
    reveal(box) {
      const { zoom, x, y } = camera;
      const dx = shift(box.x * zoom + x, (box.x + box.width) * zoom + x, size.width);
      const dy = shift(box.y * zoom + y, (box.y + box.height) * zoom + y, size.height);
      look({ ...camera, x: x + dx, y: y + dy });
    },
    resize(next) {
      size = next;
      sheet = undefined;
      look(camera);
      ask();
    },
    close() {
      deafen();
      if (frame !== undefined) cancelAnimationFrame(frame);
      canvas.remove();
    },
  };
}

/** Gives a canvas a size, with as many pixels as the screen has there. Returns how many for each of the page. */
function sized(canvas: HTMLCanvasElement, { width, height }: Size): number {
  const ratio = window.devicePixelRatio || 1;
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== wide || canvas.height !== high) {
    canvas.width = wide;
    canvas.height = high;
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  return ratio;
}

/** How far to move so that `from` to `to` lies inside of a window of this length; its start wins. */
function shift(from: number, to: number, length: number): number {
  const margin = 16;
  if (from < margin) return margin - from;
  if (to > length - margin) return Math.max(length - margin - to, margin - from);
  return 0;
}

/** The picture never leaves the window, and sits at its top left corner when it is smaller. Whole pixels keep text sharp. */
function withinReach({ zoom, x, y }: Camera, picture: Size, window: Size): Camera {
  return {
    zoom,
    x: Math.round(Math.min(0, Math.max(x, window.width - picture.width * zoom))),
    y: Math.round(Math.min(0, Math.max(y, window.height - picture.height * zoom))),
  };
}
