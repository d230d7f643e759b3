import type { ElementDefinition } from "cytoscape";
import { type Focus, isHidden, markState } from "../looks.ts";
import type { MarkState } from "../mark-shape.ts";
import { coreInk, hueOf, inkOf, mix, type Palette } from "../palette.ts";
import type { FreeEdge, FreeGraph, FreeNode } from "./free-graph.ts";
import type { Places } from "./lay-out.ts";

const WIDTHS: Readonly<Record<FreeEdge["style"], number>> = {
  spine: 2.75,
  cause: 2,
  switch: 1.7,
  order: 1.6,
  stub: 1.3,
  world: 1.4,
};

/** Nodes and edges with their looks as plain data; places are given to new nodes only. */
export function freeElements(
  graph: FreeGraph,
  places: Places,
  focus: Focus,
  palette: Palette,
): readonly ElementDefinition[] {
  const shown = graph.nodes.filter((node) => !isHidden(focus, node.id));
  const ids = new Set(shown.map((node) => node.id));
  const lanes = new Map(shown.map((node) => [node.id, node.lane]));
  const edges = graph.edges.filter((edge) => ids.has(edge.source) && ids.has(edge.target));
  return [
    ...shown.map((node) => nodeElement(node, places, focus, palette)),
    ...edges.map((edge) => edgeElement(edge, lanes.get(edge.source), focus, palette)),
  ];
}

/** What is selected, what is one edge away, and what else is brought out. */
export function freeFocus(
  graph: FreeGraph,
  focus: Omit<Focus, "near" | "selected">,
  selected: string | undefined,
): Focus {
  const near = new Set<string>();
  for (const { source, target } of graph.edges) {
    if (source === selected) near.add(target);
    if (target === selected) near.add(source);
  }
  return { ...focus, near, selected: graph.nodes.some((node) => node.id === selected) ? selected : undefined };
}

function nodeElement(node: FreeNode, places: Places, focus: Focus, palette: Palette): ElementDefinition {
  const state = markState(node, focus);
  const hue = node.lane === undefined ? palette.grey : hueOf(node.lane, palette);
  return {
    group: "nodes",
    data: {
      id: node.id,
      title: node.shape === "ghost" ? `× ${node.title}` : node.title,
      width: node.width,
      height: node.height,
      ...coloursOf(node, state, hue, palette),
      outline: focus.ringed === node.id ? palette.text : palette.page,
      ringed: focus.ringed === node.id ? 2.5 : 0,
    },
    position: { ...(places[node.id] ?? node.start) },
    classes: node.shape,
  };
}

function coloursOf({ shape }: FreeNode, state: MarkState, hue: string, palette: Palette) {
  const faded = state === "dim";
  const full = shape === "station" && !faded;
  const share = state === "selected" ? (palette.dark ? 0.5 : 0.34) : palette.dark ? 0.26 : 0.14;
  const plain = shape === "ghost" || shape === "thing";
  const fill = full
    ? hue
    : plain && state !== "selected"
      ? palette.page
      : mix(hue, palette.page, faded ? share / 2 : share);
  const ink = full ? coreInk(palette) : inkOf(hue, palette);
  return {
    fill,
    border: faded ? mix(hue, palette.page, 0.4) : hue,
    ink: faded ? mix(ink, palette.page, 0.5) : ink,
    thickness: state === "selected" ? 3 : 1.5,
  };
}

function edgeElement(edge: FreeEdge, lane: FreeNode["lane"], focus: Focus, palette: Palette): ElementDefinition {
  const { lit: told } = focus.emphasis;
  const ends = [edge.source, edge.target];
  const lit =
    (focus.selected !== undefined && ends.includes(focus.selected)) ||
    (told !== undefined && ends.every((end) => told.has(end)));
  const stirred = focus.selected !== undefined || told !== undefined;
  const grey = edge.style === "stub" || edge.style === "world" || lane === undefined;
  return {
    group: "edges",
    data: {
      id: `edge ${edge.id}`,
      source: edge.source,
      target: edge.target,
      colour: grey ? palette.grey : hueOf(lane, palette),
      width: WIDTHS[edge.style] + (lit ? 0.8 : 0),
      opacity: stirred && !lit ? 0.22 : grey ? 0.6 : 0.9,
    },
    classes: edge.style,
  };
}
