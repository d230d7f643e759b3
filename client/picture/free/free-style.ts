import type { EdgeSingular, NodeSingular, StylesheetStyle } from "cytoscape";
import { TYPEFACE } from "../measure.ts";

/** For properties whose type does not take the `data(…)` form. */
const dataOf = (name: string) => (element: EdgeSingular | NodeSingular) => element.data(name);

/** The style of the graph view; colours and sizes come from the elements' data. */
export const FREE_STYLE: StylesheetStyle[] = [
  {
    selector: "node",
    style: {
      shape: "round-rectangle",
      "corner-radius": "7",
      width: "data(width)",
      height: "data(height)",
      "background-color": "data(fill)",
      "border-color": "data(border)",
      "border-width": dataOf("thickness"),
      "outline-color": "data(outline)",
      "outline-width": dataOf("ringed"),
      "outline-offset": 3,
      label: "data(title)",
      color: "data(ink)",
      "font-family": TYPEFACE,
      "font-size": 14,
      "font-weight": 500,
      "text-valign": "center",
      "text-wrap": "ellipsis",
      "text-max-width": "320px",
      "overlay-opacity": 0,
      "z-index": 2,
    },
  },
  { selector: ".station", style: { "corner-radius": "9", "font-size": 16, "font-weight": 700 } },
  { selector: ".ghost, .thing", style: { "border-style": "dashed", "border-dash-pattern": [5, 4] } },
  {
    selector: "edge",
    style: {
      "curve-style": "bezier",
      "line-color": "data(colour)",
      "target-arrow-color": "data(colour)",
      "target-arrow-shape": "triangle",
      "arrow-scale": 0.9,
      width: "data(width)",
      opacity: dataOf("opacity"),
      "overlay-opacity": 0,
      events: "no",
    },
  },
  { selector: ".world, .stub", style: { "target-arrow-shape": "none" } },
  { selector: ".order", style: { "line-style": "dashed", "line-dash-pattern": [6, 5] } },
  { selector: ".switch", style: { "line-style": "dashed", "line-dash-pattern": [2, 4] } },
  { selector: ".stub", style: { "line-style": "dashed", "line-dash-pattern": [1.3, 3] } },
];
