import type { EndLook, Episode, TimeWindow } from "../model/api.ts";
import type { GraphRelation } from "../model/graph.ts";
import { relationRule } from "../model/ontology.ts";
import { isApproximate, OPEN } from "../model/period.ts";

type Reason = TimeWindow["reasons"][number];

/** Types without an end of their own that are drawn as a dot although they are no point facts. */
const DOT_TYPES = new Set(["LEARNED"]);

/**
 * How both ends of a fact are drawn, each by its own basis (`design.md` §4). What is `ordered` against other facts is
 * hollow even where no day follows from it.
 */
export function looksOf(relation: GraphRelation, window: TimeWindow, ordered: boolean): Episode["look"] {
  const bound = (bounds: readonly Reason["bound"][]): EndLook =>
    ordered || isBounded(window, bounds) ? "hollow" : "none";
  const start = dateLook(relation, "start") ?? bound(["startMin", "startMax"]);
  const end = dateLook(relation, "end") ?? (isPoint(relation) ? start : bound(["endMin", "endMax"]));
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
  const basis = relation.basis?.[end];
  // A person's "around 2012" is no firmer than one that was counted.
  if (basis === "stated" || basis === "counted") return basis === "counted" ? "counted" : "solid";
  return isApproximate(date) ? "counted" : "solid";
}

/** Publication bounds everything that was told, so it alone says nothing. */
const isBounded = (window: TimeWindow, bounds: readonly Reason["bound"][]): boolean =>
  window.reasons.some((reason) => bounds.includes(reason.bound) && reason.by !== "published");
