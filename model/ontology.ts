/**
 * The one vocabulary of a career journey. Names are fixed: they are Cypher labels and relationship
 * types, JSON values and filters, exactly as written here. Nothing else may become a label or a type.
 */
import { z } from "zod";

export const ENTITY_KINDS = [
  "Person",
  "Organization",
  "Place",
  "Role",
  "Credential",
  "Award",
  "Competition",
  "Event",
  "Tool",
  "Hardware",
  "Dataset",
  "Topic",
  "Work",
  "Milestone",
] as const;

export const entityKindSchema = z.enum(ENTITY_KINDS);
export type EntityKind = z.infer<typeof entityKindSchema>;

const ANY: readonly EntityKind[] = ENTITY_KINDS;

interface RelationRule {
  /** Kinds allowed at the two ends. */
  readonly source: readonly EntityKind[];
  readonly target: readonly EntityKind[];
  /** World facts belong to nobody's story: they carry no `person`. */
  readonly world?: true;
  /** A point fact ends when it starts, unless an end is given. */
  readonly point?: true;
  /** Both ends must be of one kind. */
  readonly sameKind?: true;
}

const PERSON: readonly EntityKind[] = ["Person"];

/** Domain and range of each relation type; the pruner drops whatever does not fit. */
export const RELATION_RULES = {
  STUDIED_AT: { source: PERSON, target: ["Organization"] },
  WORKED_AT: { source: PERSON, target: ["Organization"] },
  HELD_ROLE: { source: PERSON, target: ["Role"] },
  LIVED_IN: { source: PERSON, target: ["Place"] },
  EARNED: { source: PERSON, target: ["Credential", "Award"], point: true },
  COMPETED_IN: { source: PERSON, target: ["Competition"], point: true },
  USED: { source: PERSON, target: ["Tool", "Hardware", "Dataset"] },
  OWNED: { source: PERSON, target: ["Hardware"] },
  SWITCHED_TO: { source: ["Tool", "Hardware"], target: ["Tool", "Hardware"], point: true, sameKind: true },
  APPLIED_TO: { source: PERSON, target: ["Organization"], point: true },
  INTERVIEWED_AT: { source: PERSON, target: ["Organization"], point: true },
  LEARNED: { source: PERSON, target: ["Topic", "Tool", "Work"] },
  PUBLISHED: { source: PERSON, target: ["Work"], point: true },
  PRESENTED_AT: { source: PERSON, target: ["Event"], point: true },
  HOSTED_BY: { source: ["Competition", "Event", "Work"], target: ["Organization"], world: true },
  PART_OF: { source: ["Competition", "Organization"], target: ["Event", "Organization"], world: true },
  LOCATED_IN: { source: ["Organization"], target: ["Place"], world: true },
  ABOUT: { source: ["Competition", "Work", "Event", "Organization", "Role"], target: ["Topic"], world: true },
  FUNDED: { source: ["Award"], target: ["Hardware", "Work"], point: true },
  LED_TO: { source: ANY, target: ANY, point: true },
  INTERVIEWED_BY: { source: PERSON, target: PERSON },
  MENTIONED: { source: PERSON, target: ANY },
} as const satisfies Record<string, RelationRule>;

export type RelationType = keyof typeof RELATION_RULES;
export const RELATION_TYPES = Object.keys(RELATION_RULES) as [RelationType, ...RelationType[]];
export const relationTypeSchema = z.enum(RELATION_TYPES);

/** The rule of a relation type, with its optional flags readable. */
export function relationRule(type: RelationType): RelationRule {
  return RELATION_RULES[type];
}

/** Whether a relation of `type` may join these kinds; `PART_OF` pairs Competition→Event, Organization→Organization only. */
export function relationFits(type: RelationType, source: EntityKind, target: EntityKind): boolean {
  const rule = relationRule(type);
  if (!rule.source.includes(source) || !rule.target.includes(target)) return false;
  if (rule.sameKind && source !== target) return false;
  return type !== "PART_OF" || (source === "Competition") === (target === "Event");
}

/** Lanes of the picture, in drawing order. Every drawn fact stands in exactly one. */
export const LANES = [
  { id: "study-work", title: "Study & work" },
  { id: "competitions", title: "Competitions & results" },
  { id: "tools", title: "Tools" },
  { id: "machines", title: "Machines" },
  { id: "places", title: "Places" },
  { id: "works", title: "Learned, works & events" },
] as const;

export const laneIdSchema = z.enum(LANES.map((lane) => lane.id) as [LaneId, ...LaneId[]]);
export type LaneId = (typeof LANES)[number]["id"];

/** Entity kinds shared between careers; the others are scoped by their person (see `ids.ts`). */
export const SHARED_KINDS: readonly EntityKind[] = [
  "Organization",
  "Place",
  "Tool",
  "Topic",
  "Event",
  "Competition",
  "Dataset",
  "Role",
];
