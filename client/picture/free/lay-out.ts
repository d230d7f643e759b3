import cytoscape from "cytoscape";
import fcose from "cytoscape-fcose";
import type { FreeEdge, FreeNode } from "./free-graph.ts";

/** What a layout is asked: plain data, so that it can cross to another thread. */
export interface LayoutTask {
  readonly nodes: readonly Pick<FreeNode, "id" | "width" | "height" | "start">[];
  readonly edges: readonly Pick<FreeEdge, "id" | "source" | "target">[];
}

export type Places = Readonly<Record<string, { readonly x: number; readonly y: number }>>;

/** Above this many nodes a draft must do. */
const DRAFT = 300;

cytoscape.use(fcose);

/**
 * Places for nodes that are joined, by fCoSE on a Cytoscape without a canvas: from their starting places, with the same
 * numbers for every draw of chance, so that the same graph always comes out the same.
 */
export function layOut({ nodes, edges }: LayoutTask): Places {
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: "node", style: { width: "data(width)", height: "data(height)", shape: "rectangle" } }],
    elements: [
      ...nodes.map(({ id, width, height, start }) => ({ data: { id, width, height }, position: { ...start } })),
      ...edges.map(({ id, source, target }) => ({ data: { id: `edge ${id}`, source, target } })),
    ],
  });
  const options = {
    name: "fcose",
    // Starting places are kept by "proof" only; a draft knows none.
    quality: nodes.length > DRAFT ? "draft" : "proof",
    randomize: nodes.length > DRAFT,
    animate: false,
    fit: false,
    nodeRepulsion: () => 15000,
    idealEdgeLength: () => 105,
    gravity: 0.35,
    numIter: 2500,
    tile: false,
  };
  const places: Record<string, { x: number; y: number }> = {};
  withFixedChance(() => cy.layout(options).run());
  cy.nodes().forEach((node) => {
    const { x, y } = node.position();
    places[node.id()] = { x: Math.round(x), y: Math.round(y) };
  });
  cy.destroy();
  return places;
}

/** Runs with a `Math.random` that gives the same numbers each time (mulberry32). */
function withFixedChance(run: () => void): void {
  const own = Math.random;
  let state = 20_200_324;
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  try {
    run();
  } finally {
    Math.random = own;
  }
}
