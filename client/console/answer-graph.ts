import type { CypherResponse, MetaResponse } from "../../model/api.ts";
import type { FreeEdge, FreeGraph, FreeNode } from "../picture/free/free-graph.ts";
import type { Measure } from "../picture/layout/drawing.ts";

/** More is listed, but not drawn: it could not be read. */
const MOST = 150;
const LONGEST = 340;
const STYLES: Readonly<Record<string, FreeEdge["style"]>> = { LED_TO: "cause", FUNDED: "cause", SWITCHED_TO: "switch" };

/** The things and relations of an answer as the graph view draws them, in the hues of their lanes. */
export function answerGraph(
  { entities, relations }: NonNullable<CypherResponse["graph"]>,
  kinds: MetaResponse["kinds"],
  measure: Measure,
): FreeGraph {
  const lanes = new Map(kinds.map(({ kind, lane }) => [kind, lane]));
  const nodes = entities.slice(0, MOST).map(
    ({ id, name, kind }, place): FreeNode => ({
      id,
      title: name,
      lane: lanes.get(kind),
      shape: lanes.get(kind) === undefined ? "thing" : "mark",
      width: Math.round(Math.min(LONGEST, Math.max(40, measure(name, 14, 500) + 24))),
      height: 28,
      start: onCircle(place, Math.min(MOST, entities.length)),
    }),
  );
  const known = new Set(nodes.map(({ id }) => id));
  const edges = new Map<string, FreeEdge>();
  for (const { source, target, type } of relations) {
    const id = `${source} ${target}`;
    if (source !== target && known.has(source) && known.has(target))
      edges.set(id, { id, source, target, style: STYLES[type] ?? "world" });
  }
  const joined = new Set([...edges.values()].flatMap(({ source, target }) => [source, target]));
  return { nodes, edges: [...edges.values()], apart: nodes.flatMap(({ id }) => (joined.has(id) ? [] : [id])) };
}

/** A layout by forces that begins in a line stays in one. */
function onCircle(place: number, of: number): FreeNode["start"] {
  const [angle, radius] = [(2 * Math.PI * place) / of, 60 + 24 * of];
  return { x: Math.round(radius * Math.cos(angle)), y: Math.round(radius * Math.sin(angle)) };
}
