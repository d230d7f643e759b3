import type { EdgeSingular, NodeSingular, StylesheetStyle } from "cytoscape";
import { TYPEFACE } from "./measure.ts";

/** For properties whose type does not take the `data(…)` form. */
const dataOf = (name: string) => (element: EdgeSingular | NodeSingular) => element.data(name);

/** The whole Cytoscape style: colours and sizes come from the elements' data, so a change of focus changes data only. */
export const PICTURE_STYLE: StylesheetStyle[] = [
  {
    selector: "node",
    style: { "background-opacity": 0, "border-width": 0, "overlay-opacity": 0, "underlay-opacity": 0 },
  },
  {
    selector: ".mark",
    style: {
      shape: "rectangle",
      width: "data(width)",
      height: "data(height)",
      "background-image": "data(image)",
      "background-fit": "none",
      "background-clip": "none",
      "background-image-smoothing": "yes",
      "z-index": dataOf("z"),
    },
  },
  {
    selector: ".label",
    style: {
      width: 2,
      height: 2,
      events: "no",
      label: "data(text)",
      "font-family": TYPEFACE,
      "font-size": "data(size)",
      "font-weight": dataOf("weight"),
      color: "data(colour)",
      "text-halign": "right",
      "text-valign": "center",
      "text-margin-x": 0,
      "text-margin-y": 0,
      "z-index": 5,
    },
  },
  { selector: ".anchor", style: { width: 1, height: 1, events: "no" } },
  {
    selector: ".knockout",
    style: {
      "text-background-color": "data(backdrop)",
      "text-background-opacity": 1,
      "text-background-padding": "5px",
    },
  },
  {
    selector: "edge",
    style: {
      events: "no",
      "curve-style": "straight",
      "line-color": "data(colour)",
      "target-arrow-color": "data(colour)",
      width: "data(width)",
      opacity: dataOf("opacity"),
      "source-endpoint": "inside-to-node",
      "target-endpoint": "inside-to-node",
      "arrow-scale": 0.95,
      "overlay-opacity": 0,
      "z-index": dataOf("z"),
    },
  },
  {
    selector: ".bent",
    style: {
      "curve-style": "round-segments",
      "edge-distances": "node-position",
      "segment-weights": dataOf("weights"),
      "segment-distances": dataOf("distances"),
      "segment-radii": dataOf("radii"),
      "radius-type": "arc-radius",
    },
  },
  { selector: ".arrow", style: { "target-arrow-shape": "triangle" } },
  { selector: ".order", style: { "line-style": "dashed", "line-dash-pattern": [6, 5] } },
  { selector: ".switch", style: { "line-style": "dashed", "line-dash-pattern": [2, 4] } },
  { selector: ".stub", style: { "line-style": "dashed", "line-dash-pattern": [1.3, 3] } },
];
