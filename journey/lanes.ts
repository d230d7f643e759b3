import { type LaneId, ownLaneOf, type RelationType } from "../model/ontology.ts";
import { isDegree } from "./degrees.ts";
import type { Fact } from "./facts.ts";

/** Where facts of a type are drawn; types that are missing here are edges, or not drawn at rest. */
const LANE_BY_TYPE: Partial<Record<RelationType, LaneId | ((fact: Fact) => LaneId)>> = {
  STUDIED_AT: "study-work",
  WORKED_AT: "study-work",
  APPLIED_TO: "study-work",
  INTERVIEWED_AT: "study-work",
  HELD_ROLE: (fact) => (fact.relation.properties.competition === undefined ? "study-work" : "competitions"),
  EARNED: (fact) => (isDegree(fact.target) ? "study-work" : "competitions"),
  COMPETED_IN: "competitions",
  USED: (fact) => (fact.target.kind === "Hardware" ? "machines" : "tools"),
  OWNED: "machines",
  LIVED_IN: "places",
  LEARNED: (fact) => (fact.target.kind === "Tool" ? "tools" : "works"),
  PUBLISHED: "works",
  PRESENTED_AT: "works",
};

/** The lane a fact's mark stands in; undefined for edges and for what is not drawn at rest. */
export function laneOf(fact: Fact): LaneId | undefined {
  const lane = LANE_BY_TYPE[fact.relation.type];
  if (lane === undefined) return ownLaneOf(fact.relation.type, fact.target.kind);
  return typeof lane === "function" ? lane(fact) : lane;
}
