/** The graph while it is being projected: facts that still hold every claim, and know what they were merged into. */
import type { Entity, Order, Properties, Relation, Warning } from "../../model/document.ts";
import type { Evidence } from "../../model/evidence.ts";
import { orderId, relationId } from "../../model/ids.ts";
import type { KnownTime } from "../../model/media-times.ts";
import type { EntityKind, RelationType } from "../../model/ontology.ts";

export type Fact = Entity | Relation | Order;

/** What one talk, or one edit, says of a fact. */
export interface Claim<F extends Fact> {
  /** Id of the talk; undefined for what a person added. */
  readonly source: string | undefined;
  /** When that talk was published, EDTF. */
  readonly published: string | undefined;
  readonly fact: F;
  /** The fact's evidence, or the part of it left by a split. */
  readonly evidence: readonly Evidence[];
}

export interface Redate {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly duration?: string | undefined;
  /** Dates that the claims give count no more. */
  readonly clears: boolean;
}

interface Draft {
  accepted: boolean;
  rejected: boolean;
  hidden: boolean;
  /** A person changed what it says. */
  edited: boolean;
  readonly remarks: string[];
  redate: Redate | undefined;
  properties: Properties;
}

export interface DraftEntity extends Draft {
  readonly sort: "entity";
  readonly id: string;
  kind: EntityKind;
  rename: string | undefined;
  claims: Claim<Entity>[];
  mergedInto: DraftEntity | undefined;
}

export interface DraftRelation extends Draft {
  readonly sort: "relation";
  type: RelationType;
  source: DraftEntity;
  target: DraftEntity;
  /** Id of the person whose story it is, as first told; see {@link personOf}. */
  person: string | undefined;
  /** Its number among relations of the same type, ends and person. */
  n: number;
  /** Parted by a person: never joined with its like again. */
  apart: boolean;
  claims: Claim<Relation>[];
  mergedInto: DraftRelation | undefined;
}

export interface DraftOrder {
  readonly sort: "order";
  readonly kind: Order["kind"];
  readonly first: DraftEntity | DraftRelation;
  readonly second: DraftEntity | DraftRelation;
  readonly claims: Claim<Order>[];
  rejected: boolean;
  edited: boolean;
}

export interface Drafts {
  readonly entities: Map<string, DraftEntity>;
  /** By {@link groupKey}. */
  readonly groups: Map<string, DraftRelation[]>;
  readonly orders: DraftOrder[];
  /** Ids that an edit gave to relations it added. */
  readonly givenIds: Map<string, DraftRelation>;
  readonly warnings: Warning[];
  /** Ids of the talks that are there. */
  readonly talks: Set<string>;
  /** Talk → media times that are known, in order. */
  readonly times: Map<string, readonly KnownTime[]>;
  /** Things that are not one, by the edit that says so. */
  readonly apart: { readonly edit: string; readonly first: DraftEntity; readonly second: DraftEntity }[];
}

export const emptyDrafts = (): Drafts => ({
  entities: new Map(),
  groups: new Map(),
  orders: [],
  givenIds: new Map(),
  warnings: [],
  talks: new Set(),
  times: new Map(),
  apart: [],
});

const unmarked = () => ({
  accepted: false,
  rejected: false,
  hidden: false,
  edited: false,
  remarks: [],
  redate: undefined,
  properties: {},
});

export const newEntity = (id: string, kind: EntityKind, claims: Claim<Entity>[]): DraftEntity => ({
  sort: "entity",
  id,
  kind,
  rename: undefined,
  claims,
  mergedInto: undefined,
  ...unmarked(),
});

export const newRelation = (
  type: RelationType,
  source: DraftEntity,
  target: DraftEntity,
  person: string | undefined,
  claims: Claim<Relation>[],
): DraftRelation => ({
  sort: "relation",
  type,
  source,
  target,
  person,
  n: 1,
  apart: false,
  claims,
  mergedInto: undefined,
  ...unmarked(),
});

/** What it became: itself, or what it was merged into. */
export function current<T extends DraftEntity | DraftRelation>(draft: T): T {
  let now: DraftEntity | DraftRelation = draft;
  while (now.mergedInto) now = now.mergedInto;
  return isSame(draft, now) ? now : draft;
}

function isSame<T extends DraftEntity | DraftRelation>(draft: T, now: DraftEntity | DraftRelation): now is T {
  return draft.sort === now.sort;
}

/** The entity that bears this id now, after merges. */
export function findEntity(drafts: Drafts, id: string): DraftEntity | undefined {
  const draft = drafts.entities.get(id);
  return draft && current(draft);
}

/** Id of the person whose story it is, after merges. */
export function personOf(drafts: Drafts, relation: DraftRelation): string | undefined {
  return relation.person === undefined ? undefined : (findEntity(drafts, relation.person)?.id ?? relation.person);
}

/** A relation's id without its number: relations that share it are told apart by number only. */
export function groupKey(type: string, source: string, target: string, person: string | undefined): string {
  return `${type.toLowerCase()}~${source}~${target}~${person ?? ""}`;
}

export function keyOf(drafts: Drafts, relation: DraftRelation): string {
  return groupKey(relation.type, current(relation.source).id, current(relation.target).id, personOf(drafts, relation));
}

/** The id a draft has now. */
export function idOf(drafts: Drafts, draft: DraftEntity | DraftRelation | DraftOrder): string {
  if (draft.sort === "order")
    return orderId(draft.kind, idOf(drafts, current(draft.first)), idOf(drafts, current(draft.second)));
  if (draft.sort === "entity") return draft.id;
  return relationId(draft.type, current(draft.source).id, current(draft.target).id, personOf(drafts, draft), draft.n);
}

export function* allRelations(drafts: Drafts): Generator<DraftRelation> {
  for (const group of drafts.groups.values()) yield* group;
}
