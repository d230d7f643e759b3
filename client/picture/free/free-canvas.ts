import cytoscape, { type Core, type ElementDefinition } from "cytoscape";
import { FREE_STYLE } from "./free-style.ts";
import type { Places } from "./lay-out.ts";

/** The canvas of the graph view. Nodes stay where they are until {@link FreeCanvas.place} or a hand moves them. */
export interface FreeCanvas {
  draw(elements: readonly ElementDefinition[]): void;
  /** Moves nodes to new places. */
  place(places: Places, glide: boolean): void;
  places(): Places;
  zoom(factor: number): void;
  fit(): void;
  /** Brings a node into view, moving as little as possible. */
  reveal(id: string): void;
  close(): void;
}

interface Events {
  readonly onPick: (id: string | undefined, add: boolean) => void;
  readonly onPoint: (id: string | undefined) => void;
}

const GLIDE_MS = 420;
const MARGIN = 36;

export function openFreeCanvas(container: HTMLElement, { onPick, onPoint }: Events): FreeCanvas {
  const cy = cytoscape({
    container,
    style: FREE_STYLE,
    layout: { name: "preset" },
    minZoom: 0.15,
    maxZoom: 3,
    autounselectify: true,
    boxSelectionEnabled: false,
  });
  cy.on("tap", (event) => {
    onPick(event.target === cy ? undefined : event.target.id(), event.originalEvent?.shiftKey === true);
  });
  cy.on("mouseover", "node", (event) => onPoint(event.target.id()));
  cy.on("mouseout", "node", () => onPoint(undefined));
  const unwheel = wheelOf(container, cy);
  return {
    draw: (elements) => sync(cy, elements),
    place(places, glide) {
      cy.batch(() => {
        cy.nodes().forEach((node) => {
          const position = places[node.id()];
          if (!position) return;
          if (glide) node.animate({ position: { ...position } }, { duration: GLIDE_MS, easing: "ease-in-out-cubic" });
          else node.position({ ...position });
        });
      });
    },
    places: () => Object.fromEntries(cy.nodes().map((node) => [node.id(), { ...node.position() }])),
    zoom: (factor) =>
      cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } }),
    fit() {
      cy.resize();
      cy.fit(undefined, MARGIN);
      if (cy.zoom() > 1.2) cy.zoom({ level: 1.2, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
    },
    reveal(id) {
      const node = cy.getElementById(id);
      if (node.empty()) return;
      const { x1, x2, y1, y2 } = node.renderedBoundingBox();
      cy.panBy({ x: shift(x1, x2, cy.width()), y: shift(y1, y2, cy.height()) });
    },
    close() {
      unwheel();
      cy.destroy();
    },
  };
}

function shift(from: number, to: number, length: number): number {
  if (from < MARGIN) return MARGIN - from;
  return to > length - MARGIN ? length - MARGIN - to : 0;
}

/** As over the timeline: the wheel moves the picture, with Ctrl or Cmd it zooms at the pointer. */
function wheelOf(container: HTMLElement, cy: Core): () => void {
  const onWheel = (event: WheelEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (event.ctrlKey || event.metaKey) {
      const { left, top } = container.getBoundingClientRect();
      const renderedPosition = { x: event.clientX - left, y: event.clientY - top };
      cy.zoom({ level: cy.zoom() * Math.exp(-event.deltaY / 300), renderedPosition });
    } else if (event.shiftKey) cy.panBy({ x: -(event.deltaX || event.deltaY), y: 0 });
    else cy.panBy({ x: -event.deltaX, y: -event.deltaY });
  };
  container.addEventListener("wheel", onWheel, { passive: false, capture: true });
  return () => container.removeEventListener("wheel", onWheel, { capture: true });
}

/** Changes what changed, adds what is new, takes away what is gone; nodes that stay keep their places. */
function sync(cy: Core, elements: readonly ElementDefinition[]): void {
  const wanted = new Set(elements.map((element) => element.data.id));
  cy.batch(() => {
    cy.elements().forEach((element) => {
      if (!wanted.has(element.id())) element.remove();
    });
    for (const element of elements) {
      const before = cy.getElementById(element.data.id ?? "");
      if (before.empty()) {
        cy.add(element);
        continue;
      }
      const { id: _id, source: _source, target: _target, ...data } = element.data;
      before.data(data);
    }
  });
}
