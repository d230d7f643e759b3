import cytoscape, { type Core } from "cytoscape";
import { drawBackdrop } from "./backdrop.ts";
import { definitionsOf, labelId } from "./cytoscape-elements.ts";
import { elementsOf } from "./elements.ts";
import type { Box, Drawing, Size } from "./layout/drawing.ts";
import { stretched } from "./layout/stretched.ts";
import { type Focus, isHidden } from "./looks.ts";
import { markAt } from "./mark-at.ts";
import type { Palette } from "./palette.ts";
import { type Pin, pinsOf, slideOf } from "./pins.ts";
import { listenToPointer, type Place } from "./pointer.ts";
import { type Camera, covers, marginOf, placeOf, type Sheet } from "./sheet.ts";
import { PICTURE_STYLE } from "./style.ts";
import { syncElements } from "./sync-elements.ts";

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

/**
 * The Cytoscape canvas: draws what it is given, tells what is pointed at, and keeps the picture within reach. All that
 * happens between two frames is drawn once; what only moves, and time that is being stretched, moves the sheet.
 */
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
/** Names slide along their bars once the picture rests. */
const RESTED_MS = 90;

/** What is drawn: as laid out, and as seen. */
interface Shown {
  readonly laid: Drawing;
  readonly stretch: number;
  readonly drawing: Drawing;
  readonly focus: Focus;
  readonly palette: Palette;
}

export function openCanvas(container: HTMLElement, events: CanvasEvents): Canvas {
  const paper = container.appendChild(elementOf("div", "picture-sheet"));
  const ground = paper.appendChild(elementOf("canvas", "ground"));
  const marks = paper.appendChild(elementOf("div", "marks"));
  const context = ground.getContext("2d", { alpha: false });
  const cy = cytoscape({
    container: marks,
    style: PICTURE_STYLE,
    layout: { name: "preset" },
    autoungrabify: true,
    autounselectify: true,
    boxSelectionEnabled: false,
    userPanningEnabled: false,
    userZoomingEnabled: false,
    minZoom: ZOOM.min,
    maxZoom: ZOOM.max,
  });
  let size: Size = { width: 0, height: 0 };
  let camera: Camera = { zoom: 1, x: 0, y: 0 };
  let stretch = 1;
  let shown: Shown | undefined;
  let pins: readonly Pin[] = [];
  let glides = false;
  let frame: number | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  /** What Cytoscape holds; undefined when that is no longer so. */
  let held: Drawing | undefined;
  /** What is seen on the sheet. */
  let sheet: Sheet | undefined;

  const onFrame = () => {
    frame = undefined;
    if (!shown || size.width === 0) return;
    const { drawing } = shown;
    let place = sheet && placeOf(sheet, camera, drawing.time);
    if (!held || !sheet || !place || !covers(sheet, camera, place, drawing, size)) {
      sheet = paint(shown);
      place = placeOf(sheet, camera, drawing.time);
    }
    paper.style.transform = `matrix(${place.stretch}, 0, 0, 1, ${place.x}, ${place.y})`;
    events.onFrame(camera, drawing);
  };
  const paint = ({ drawing, focus, palette }: Shown): Sheet => {
    if (held !== drawing) {
      const elements = elementsOf(drawing, focus, palette, EVERYTHING);
      syncElements(cy, definitionsOf(elements, palette), glides);
      pins = pinsOf({ marks: elements.marks.map(({ mark }) => mark) });
      held = drawing;
      glides = false;
    }
    const margin = marginOf(drawing, camera.zoom, size);
    const whole = { width: size.width + 2 * margin.width, height: size.height + 2 * margin.height };
    if (sizeTo(marks, whole)) cy.resize();
    const at = { zoom: camera.zoom, x: camera.x + margin.width, y: camera.y + margin.height };
    cy.viewport({ zoom: at.zoom, pan: { x: at.x, y: at.y } });
    slidePins(cy, pins, -camera.x / camera.zoom);
    if (context) {
      const ratio = pixelsTo(ground, whole);
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      drawBackdrop(context, whole, drawing, at, palette);
    }
    return { camera, margin, time: drawing.time };
  };
  const ask = () => {
    frame ??= requestAnimationFrame(onFrame);
    clearTimeout(rest);
    if (pins.length > 0) rest = setTimeout(() => slidePins(cy, pins, -camera.x / camera.zoom), RESTED_MS);
  };
  const look = (next: Camera) => {
    const kept = withinReach(next, shown?.drawing ?? { width: 0, height: 0 }, size);
    if (kept.x === camera.x && kept.y === camera.y && kept.zoom === camera.zoom) return;
    camera = kept;
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
    draw(laid, of, focus, palette, glide) {
      const drawing = stretched(laid, stretch / of);
      glides ||= glide && shown !== undefined;
      shown = { laid, stretch: of, drawing, focus, palette };
      held = undefined;
      camera = withinReach(camera, drawing, size);
      ask();
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
      const drawing = stretched(shown.laid, stretch / shown.stretch);
      // What Cytoscape holds stays as it is: the sheet is stretched.
      shown = { ...shown, drawing };
      camera = withinReach(
        drawing.time ? { ...camera, x: x - drawing.time.x - day * drawing.time.perDay } : camera,
        drawing,
        size,
      );
      ask();
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
      clearTimeout(rest);
      if (frame !== undefined) cancelAnimationFrame(frame);
      cy.destroy();
      paper.remove();
    },
  };
}

function elementOf<K extends "div" | "canvas">(tag: K, name: string): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = name;
  return element;
}

/** Whether its size changed. */
function sizeTo(element: HTMLElement, { width, height }: Size): boolean {
  const [wide, high] = [`${width}px`, `${height}px`];
  if (element.style.width === wide && element.style.height === high) return false;
  element.style.width = wide;
  element.style.height = high;
  return true;
}

/** Gives a canvas a size, with as many pixels as the screen has there. Returns how many for each of the page. */
function pixelsTo(canvas: HTMLCanvasElement, size: Size): number {
  const ratio = window.devicePixelRatio || 1;
  if (sizeTo(canvas, size)) {
    canvas.width = Math.round(size.width * ratio);
    canvas.height = Math.round(size.height * ratio);
  }
  return ratio;
}

function slidePins(cy: Core, pins: readonly Pin[], left: number): void {
  cy.batch(() => {
    for (const pin of pins) {
      const by = slideOf(pin, left);
      pin.labels.forEach(({ x }, i) => {
        const node = cy.getElementById(labelId(pin.mark, i));
        const place = x - 1 + by;
        if (node.nonempty() && !node.animated() && node.position("x") !== place) node.position("x", place);
      });
    }
  });
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
