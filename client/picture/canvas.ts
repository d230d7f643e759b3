import cytoscape, { type Core, type ElementDefinition, type EventObject } from "cytoscape";
import { elementsOf, labelId, markOfElement } from "./elements.ts";
import type { Box, Drawing } from "./layout/drawing.ts";
import type { Focus } from "./looks.ts";
import type { Palette } from "./palette.ts";
import { type Pin, pinsOf, slideOf } from "./pins.ts";
import { PICTURE_STYLE } from "./style.ts";

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
  readonly onMenu: (mark: string | undefined, at: { readonly x: number; readonly y: number }) => void;
  readonly onHover: (mark: string | undefined) => void;
  readonly onCamera: (camera: Camera) => void;
}

/** The Cytoscape canvas: draws what it is given, tells what is pointed at, and keeps the picture within reach. */
export interface Canvas {
  /** @param glide marks move to their places instead of jumping there. */
  draw(drawing: Drawing, focus: Focus, palette: Palette, glide: boolean): void;
  camera(): Camera;
  moveTo(camera: Camera): void;
  panBy(dx: number, dy: number): void;
  /** Zooms about a point of the canvas. */
  zoomAt(factor: number, x: number, y: number): void;
  /** Pans as little as needed to bring a part of the picture into view. */
  reveal(box: Box): void;
  resize(): void;
  close(): void;
}

const GLIDE_MS = 360;
const ZOOM = { min: 0.5, max: 3 };

export function openCanvas(container: HTMLElement, events: CanvasEvents): Canvas {
  const cy = cytoscape({
    container,
    style: PICTURE_STYLE,
    layout: { name: "preset" },
    autoungrabify: true,
    autounselectify: true,
    boxSelectionEnabled: false,
    userZoomingEnabled: false,
    minZoom: ZOOM.min,
    maxZoom: ZOOM.max,
  });
  let size = { width: 0, height: 0 };
  let pins: readonly Pin[] = [];
  const tellCamera = () => {
    keepInReach(cy, size);
    slidePins(cy, pins);
    events.onCamera(cameraOf(cy));
  };
  const markOf = (event: EventObject) => (event.target === cy ? undefined : markOfElement(event.target.id()));
  cy.on("tap", (event) => events.onPick(markOf(event), event.originalEvent.shiftKey));
  cy.on("dbltap", (event) => {
    const mark = markOf(event);
    if (mark !== undefined) events.onOpen(mark);
  });
  cy.on("cxttap taphold", (event) => {
    const { left, top } = container.getBoundingClientRect();
    events.onMenu(markOf(event), { x: left + event.renderedPosition.x, y: top + event.renderedPosition.y });
  });
  const keepMenuAway = (event: Event) => event.preventDefault();
  container.addEventListener("contextmenu", keepMenuAway);
  cy.on("mouseover", "node.mark", (event) => events.onHover(markOfElement(event.target.id())));
  cy.on("mouseout", "node.mark", () => events.onHover(undefined));
  cy.on("pan zoom resize", tellCamera);
  return {
    draw(drawing, focus, palette, glide) {
      size = { width: drawing.width, height: drawing.height };
      pins = pinsOf(drawing);
      sync(cy, elementsOf(drawing, focus, palette), glide);
      tellCamera();
    },
    camera: () => cameraOf(cy),
    moveTo: ({ zoom, x, y }) => cy.viewport({ zoom, pan: { x, y } }),
    panBy: (x, y) => cy.panBy({ x, y }),
    zoomAt: (factor, x, y) => cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x, y } }),
    reveal(box) {
      const { zoom, x, y } = cameraOf(cy);
      const dx = shift(box.x * zoom + x, (box.x + box.width) * zoom + x, cy.width());
      const dy = shift(box.y * zoom + y, (box.y + box.height) * zoom + y, cy.height());
      if (dx !== 0 || dy !== 0) cy.panBy({ x: dx, y: dy });
    },
    resize: () => cy.resize(),
    close: () => {
      container.removeEventListener("contextmenu", keepMenuAway);
      cy.destroy();
    },
  };
}

const cameraOf = (cy: Core): Camera => ({ zoom: cy.zoom(), x: cy.pan().x, y: cy.pan().y });

/** How far to move so that `from` to `to` lies inside of a window of this length; its start wins. */
function shift(from: number, to: number, length: number): number {
  const margin = 16;
  if (from < margin) return margin - from;
  if (to > length - margin) return Math.max(length - margin - to, margin - from);
  return 0;
}

/** The picture never leaves the window, and sits at its top left corner when it is smaller. Whole pixels keep text sharp. */
function keepInReach(cy: Core, size: { readonly width: number; readonly height: number }): void {
  const { x, y } = cy.pan();
  const zoom = cy.zoom();
  const left = Math.round(Math.min(0, Math.max(x, cy.width() - size.width * zoom)));
  const top = Math.round(Math.min(0, Math.max(y, cy.height() - size.height * zoom)));
  // Without a size, as while the page is taken down, there is nothing to keep to.
  if (!Number.isFinite(left) || !Number.isFinite(top)) return;
  if (left !== x || top !== y) cy.pan({ x: left, y: top });
}

function slidePins(cy: Core, pins: readonly Pin[]): void {
  const left = -cy.pan().x / cy.zoom();
  cy.batch(() => {
    for (const pin of pins) {
      const by = slideOf(pin, left);
      pin.labels.forEach((label, i) => {
        const node = cy.getElementById(labelId(pin.mark, i));
        const x = label.x - 1 + by;
        if (node.nonempty() && !node.animated() && node.position().x !== x) node.position({ x, y: node.position().y });
      });
    }
  });
}

/** Changes what changed, adds what is new, takes away what is gone; one frame. */
function sync(cy: Core, elements: readonly ElementDefinition[], glide: boolean): void {
  const wanted = new Map(elements.map((element) => [element.data.id, element]));
  cy.batch(() => {
    cy.elements().forEach((element) => {
      const next = wanted.get(element.id());
      if (!next || (element.isEdge() && element.data("source") !== next.data.source)) element.remove();
    });
    for (const element of elements) {
      const before = cy.getElementById(element.data.id ?? "");
      if (before.empty()) {
        cy.add(element);
        continue;
      }
      const { id: _id, source: _source, target: _target, ...data } = element.data;
      if (!isSame(before.data(), data)) before.data(data);
      if (element.classes !== undefined) before.classes(element.classes);
      if (!element.position || !before.isNode()) continue;
      if (!before.animated() && isSame({ ...before.position() }, { ...element.position })) continue;
      before.stop(true, false);
      if (glide) before.animate({ position: element.position }, { duration: GLIDE_MS, easing: "ease-in-out-cubic" });
      else before.position(element.position);
    }
  });
}

/** Whether all that is wanted is there already: Cytoscape restyles an element even for what it has. */
function isSame(before: Readonly<Record<string, unknown>>, wanted: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(wanted).every(([name, value]) => String(before[name]) === String(value));
}
