/**
 * The one vocabulary of a career journey. Names are fixed: they are Cypher labels and relationship
 * types, JSON values and filters, exactly as written here. Nothing else may become a label or a type, except what an
 * extension adds (`own-terms.ts`): the functions and schemas here know both, the constants what is built in.
 */
import { z } from "zod";
import { type OwnType, ownTerms } from "./own-terms.ts";

/** Built in; {@link entityKinds} has all. */
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

/** A name that an extension added. The message names what there is. */
const ownName = (what: string, builtIn: readonly string[], added: () => readonly string[]) =>
  z.string().refine((name) => added().includes(name), {
    error: ({ input }) =>
      `${JSON.stringify(input)} is no ${what}; there are ${[...builtIn, ...added()].join(", ")}, and what an ontology of your own adds (cairn.ontology.json)`,
  });

const ownKind = ownName("kind", ENTITY_KINDS, () => ownTerms().kinds.map(({ kind }) => kind)).brand<"OwnKind">();
export const entityKindSchema = z.union([z.enum(ENTITY_KINDS), ownKind]);
export type EntityKind = z.infer<typeof entityKindSchema>;

/** All kinds, those that an extension added last. */
export function entityKinds(): readonly EntityKind[] {
  return [...ENTITY_KINDS, ...ownTerms().kinds.map(({ kind }) => ownKind.parse(kind))];
}

/** Whether an extension added it. */
export const isOwnKind = (kind: EntityKind): boolean => ownTerms().kinds.some((own) => own.kind === kind);

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
/** Stands for every kind. */
const ANY: readonly EntityKind[] = ENTITY_KINDS;

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

type BuiltInType = keyof typeof RELATION_RULES;
/** Built in; {@link relationTypes} has all. */
export const RELATION_TYPES = Object.keys(RELATION_RULES) as [BuiltInType, ...BuiltInType[]];

const ownTypeName = ownName("relation type", RELATION_TYPES, () =>
  ownTerms().types.map(({ type }) => type),
).brand<"OwnType">();
export const relationTypeSchema = z.union([z.enum(RELATION_TYPES), ownTypeName]);
export type RelationType = z.infer<typeof relationTypeSchema>;

/** All relation types, those that an extension added last. */
export function relationTypes(): readonly RelationType[] {
  return [...RELATION_TYPES, ...ownTerms().types.map(({ type }) => ownTypeName.parse(type))];
}

/** What an extension says of a type; undefined for one that is built in. */
export const ownType = (type: RelationType): OwnType | undefined => ownTerms().types.find((own) => own.type === type);

const RULES: ReadonlyMap<string, RelationRule> = new Map(Object.entries(RELATION_RULES));

/** The rule of a relation type, with its optional flags readable. */
export function relationRule(type: RelationType): RelationRule {
  const builtIn = RULES.get(type);
  if (builtIn) return ownTerms().kinds.length === 0 ? builtIn : withAllKinds(builtIn);
  const own = ownType(type);
  if (!own) throw new TypeError(`no relation type ${type}`);
  const kinds = (names: readonly string[]): EntityKind[] => names.map((name) => entityKindSchema.parse(name));
  return {
    source: kinds(own.source),
    target: kinds(own.target),
    ...(own.world ? { world: true } : {}),
    ...(own.point ? { point: true } : {}),
    ...(own.sameKind ? { sameKind: true } : {}),
  };
}

function withAllKinds(rule: RelationRule): RelationRule {
  const kinds = (at: readonly EntityKind[]): readonly EntityKind[] => (at === ANY ? entityKinds() : at);
  return { ...rule, source: kinds(rule.source), target: kinds(rule.target) };
}

/** Whether a relation of `type` may join these kinds; `PART_OF` pairs Competition→Event, Organization→Organization only. */
export function relationFits(type: RelationType, source: EntityKind, target: EntityKind): boolean {
  const rule = relationRule(type);
  if (!rule.source.includes(source) || !rule.target.includes(target)) return false;
  if (rule.sameKind && source !== target) return false;
  return type !== "PART_OF" || (source === "Competition") === (target === "Event");
}

/** Built-in lanes of the picture, in drawing order; {@link lanes} has all. Every drawn fact stands in exactly one. */
export const LANES = [
  { id: "study-work", title: "Study & work" },
  { id: "competitions", title: "Competitions & results" },
  { id: "tools", title: "Tools" },
  { id: "machines", title: "Machines" },
  { id: "places", title: "Places" },
  { id: "works", title: "Learned, works & events" },
] as const;

type BuiltInLane = (typeof LANES)[number]["id"];
const LANE_IDS = LANES.map(({ id }) => id) as [BuiltInLane, ...BuiltInLane[]];
const ownLane = ownName("lane", LANE_IDS, () => ownTerms().lanes.map(({ id }) => id)).brand<"OwnLane">();
export const laneIdSchema = z.union([z.enum(LANE_IDS), ownLane]);
export type LaneId = z.infer<typeof laneIdSchema>;

interface Lane {
  readonly id: LaneId;
  readonly title: string;
  /** `#rrggbb`, of a lane that an extension added; the others have theirs from the style sheet. */
  readonly colour?: string;
}

/** All lanes in drawing order, those that an extension added last. */
export function lanes(): readonly Lane[] {
  return [...LANES, ...ownTerms().lanes.map((lane) => ({ ...lane, id: ownLane.parse(lane.id) }))];
}

const KIND_LANES: Partial<Record<EntityKind, LaneId>> = {
  Organization: "study-work",
  Place: "places",
  Role: "study-work",
  Credential: "competitions",
  Award: "competitions",
  Competition: "competitions",
  Event: "works",
  Tool: "tools",
  Hardware: "machines",
  Dataset: "tools",
  Topic: "works",
  Work: "works",
  Milestone: "works",
};

/** The lane, and so the colour, of things of a kind where nothing else decides; undefined for people. */
export function laneOfKind(kind: EntityKind): LaneId | undefined {
  const own = ownTerms().kinds.find((each) => each.kind === kind)?.lane;
  return own === undefined ? KIND_LANES[kind] : laneIdSchema.parse(own);
}

/** Where an extension puts the facts of one of its types: by the type, else by the kind of the target. */
export function ownLaneOf(type: RelationType, target: EntityKind): LaneId | undefined {
  const own = ownType(type);
  if (!own) return undefined;
  return own.lane === undefined ? laneOfKind(target) : laneIdSchema.parse(own.lane);
}

/** Built-in kinds shared between careers; the others are scoped by their person (see `ids.ts`). */
const SHARED_KINDS: readonly EntityKind[] = [
  "Organization",
  "Place",
  "Tool",
  "Topic",
  "Event",
  "Competition",
  "Dataset",
  "Role",
];

/** True when things of this kind are shared between careers whatever their name. */
export const isSharedKind = (kind: EntityKind): boolean =>
  SHARED_KINDS.includes(kind) || ownTerms().kinds.some((own) => own.kind === kind && own.scoped !== true);
