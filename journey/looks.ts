import type { EndLook, Episode, TimeWindow } from "../model/api.ts";
import type { GraphRelation } from "../model/graph.ts";
import { relationRule } from "../model/ontology.ts";
import { isApproximate, OPEN } from "../model/period.ts";

/** Types without an end of their own that are drawn as a dot although they are no point facts. */
const DOT_TYPES = new Set(["LEARNED"]);

/** How both ends of a fact are drawn, each by its own basis (`design.md` §4). */
export function looksOf(relation: GraphRelation, window: TimeWindow): Episode["look"] {
  const start = dateLook(relation, "start") ?? boundLook(window, ["startMin", "startMax"]);
  const end = dateLook(relation, "end") ?? (isPoint(relation) ? start : boundLook(window, ["endMin", "endMax"]));
  return { start, end };
}

/** True when a fact is drawn at one place: a point fact, or something learned, with neither end nor duration. */
export function isPoint(relation: GraphRelation): boolean {
  if (relation.end !== undefined || relation.duration !== undefined) return false;
  if (relation.type === "HELD_ROLE") return relation.properties.competition !== undefined;
  return relationRule(relation.type).point === true || DOT_TYPES.has(relation.type);
}

function dateLook(relation: GraphRelation, end: "start" | "end"): EndLook | undefined {
  const date = relation[end];
  if (date === undefined) return undefined;
  if (date === OPEN) return "open";
  const basis = relation.basis?.[end] ?? (isApproximate(date) ? "counted" : "stated");
  return basis === "counted" ? "counted" : "solid";
}

/** Publication bounds everything that was told, so it alone says nothing. */
function boundLook(window: TimeWindow, bounds: readonly TimeWindow["reasons"][number]["bound"][]): EndLook {
  return window.reasons.some((reason) => bounds.includes(reason.bound) && reason.by !== "published")
    ? "hollow"
    : "none";
}
