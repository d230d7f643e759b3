/**
 * What Cairn is measured against, run inside of an empty page: the same marks and links with nothing around them. Each
 * puts a `bare` into the window: `step(n)` moves the view, `zoom(n)` its scale, `places()` goes
 * back to the whole and tells where the first marks are.
 */

export interface BareMark {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly label: string;
}

export interface BareGraph {
  readonly marks: readonly BareMark[];
  /** Places in `marks`. */
  readonly links: readonly (readonly [number, number])[];
}

/** So many marks in rows, a third of them joined, as wide a picture as high a one. */
export function bareGraph(count: number): BareGraph {
  const columns = Math.max(6, Math.ceil(Math.sqrt(count / 3)));
  const marks = Array.from({ length: count }, (_, n) => ({
    id: `m${n}`,
    x: (n % columns) * 190,
    y: Math.floor(n / columns) * 44,
    width: 60 + ((n * 37) % 90),
    label: `thing ${n}`,
  }));
  const links = marks.flatMap((_, n) => (n % 3 === 1 && n + 1 < count ? [[n, n + 1] as const] : []));
  return { marks, links };
}

interface Bare {
  step(n: number): void;
  zoom(n: number): void;
  places(): readonly { readonly x: number; readonly y: number }[];
}

declare global {
  interface Window {
    bare: Bare;
    cytoscape: (options: object) => Cytoscape;
  }
}

interface Cytoscape {
  zoom(level?: object): number;
  panBy(by: object): void;
  fit(): void;
  on(event: string, selector: string, then: (event: { readonly target: Cytoscape }) => void): void;
  batch(work: () => void): void;
  elements(): Cytoscape;
  nodes(): readonly { renderedPosition(): { readonly x: number; readonly y: number } }[];
  closedNeighborhood(): Cytoscape;
  not(other: Cytoscape): Cytoscape;
  addClass(name: string): Cytoscape;
  removeClass(name: string): Cytoscape;
}

/** One canvas, batched paths, nothing drawn that is outside, labels from 7 pixels on; the whole graph in view. */
export function openCanvasScene({ marks, links }: BareGraph): void {
  const canvas = document.createElement("canvas");
  canvas.width = window.innerWidth;
  canvas.height = window.innerHeight;
  document.body.append(canvas);
  const context = canvas.getContext("2d");
  const wide = Math.max(...marks.map(({ x, width }) => x + width));
  const high = Math.max(...marks.map(({ y }) => y + 28));
  const fit = Math.min(canvas.width / wide, canvas.height / high, 1);
  let view = { x: 0, y: 0, zoom: fit };
  const paint = () => {
    if (!context) return;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.setTransform(view.zoom, 0, 0, view.zoom, view.x, view.y);
    const [left, top] = [-view.x / view.zoom, -view.y / view.zoom];
    const [right, bottom] = [left + canvas.width / view.zoom, top + canvas.height / view.zoom];
    context.strokeStyle = "#888888";
    context.beginPath();
    for (const [from, to] of links) {
      const [a, b] = [marks[from], marks[to]];
      if (!a || !b || Math.max(a.x, b.x) < left || Math.min(a.x, b.x) > right) continue;
      context.moveTo(a.x, a.y);
      context.lineTo(b.x, b.y);
    }
    context.stroke();
    const seen = marks.filter(({ x, y, width }) => x + width > left && x < right && y + 28 > top && y < bottom);
    context.fillStyle = "#dde3fa";
    context.strokeStyle = "#4f6bd8";
    context.beginPath();
    for (const { x, y, width } of seen) context.rect(x, y, width, 28);
    context.fill();
    context.stroke();
    if (12.5 * view.zoom < 7) return;
    context.fillStyle = "#26305c";
    context.font = "500 12.5px sans-serif";
    for (const { x, y, label } of seen) context.fillText(label, x + 9, y + 18);
  };
  const direction = (n: number) => (Math.floor(n / 40) % 2 === 0 ? -8 : 8);
  window.bare = {
    step: (n) => {
      view = { ...view, x: view.x + direction(n), y: view.y + direction(n) };
      paint();
    },
    zoom: (n) => {
      view = { ...view, zoom: view.zoom * Math.exp(-direction(n) / 300) };
      paint();
    },
    places: () => [],
  };
  paint();
}

/** Cytoscape as it comes, with given places, straight links, labels from 8 pixels on; at the scale of Cairn. */
export function openCytoscapeScene({ marks, links }: BareGraph): void {
  const container = document.createElement("div");
  container.style.cssText = "position:absolute;inset:0";
  document.body.append(container);
  const cy = window.cytoscape({
    container,
    layout: { name: "preset" },
    style: [
      {
        selector: "node",
        style: {
          shape: "round-rectangle",
          width: "data(width)",
          height: 28,
          label: "data(label)",
          "text-valign": "center",
          "font-size": 12.5,
          "min-zoomed-font-size": 8,
        },
      },
      { selector: "edge", style: { "curve-style": "haystack", width: 1 } },
      { selector: ".dim", style: { opacity: 0.34 } },
      { selector: ".near", style: { "background-color": "#4f6bd8" } },
    ],
    elements: [
      ...marks.map(({ id, x, y, width, label }) => ({ data: { id, width, label }, position: { x: x + width / 2, y } })),
      ...links.map(([from, to]) => ({ data: { id: `e${from}`, source: `m${from}`, target: `m${to}` } })),
    ],
  });
  cy.fit();
  cy.on("mouseover", "node", ({ target }) => {
    target.closedNeighborhood().addClass("near");
  });
  cy.on("mouseout", "node", ({ target }) => {
    target.closedNeighborhood().removeClass("near");
  });
  cy.on("tap", "node", ({ target }) => {
    cy.batch(() => {
      cy.elements().removeClass("dim").not(target.closedNeighborhood()).addClass("dim");
    });
  });
  const direction = (n: number) => (Math.floor(n / 40) % 2 === 0 ? -8 : 8);
  window.bare = {
    step: (n) => cy.panBy({ x: direction(n), y: direction(n) }),
    zoom: (n) => {
      cy.zoom({ level: cy.zoom() * Math.exp(-direction(n) / 300), renderedPosition: { x: 600, y: 300 } });
    },
    places: () => {
      cy.fit();
      return cy
        .nodes()
        .slice(0, 12)
        .map((node) => node.renderedPosition());
    },
  };
}
