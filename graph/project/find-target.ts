/** What an edit means: the fact with that id, else the fact of the same kind or type that was said at its anchor. */
import type { Anchor, Anchors } from "../../model/edit.ts";
import { type Evidence, isSpan } from "../../model/evidence.ts";
import { entityKinds, relationTypes } from "../../model/ontology.ts";
import { compareText } from "../compare.ts";
import {
  allRelations,
  current,
  type DraftEntity,
  type DraftOrder,
  type DraftRelation,
  type Drafts,
  findEntity,
  groupKey,
  idOf,
} from "./drafts.ts";

export interface Aim {
  readonly target: string;
  readonly anchor?: Anchor | undefined;
  /** Of the other things that an edit names, by id. */
  readonly anchors?: Anchors | undefined;
}
export type AnyDraft = DraftEntity | DraftRelation | DraftOrder;

export const notFound = (aim: Aim): string =>
  aim.anchor
    ? `nothing has the id ${aim.target}, and nothing like it is said at ${aim.anchor.source} ${aim.anchor.start}-${aim.anchor.end}`
    : `nothing has the id ${aim.target}`;

/** Rejected facts are found too, so that they can be accepted again. */
export function findTarget(drafts: Drafts, aim: Aim): AnyDraft | undefined {
  return findById(drafts, aim) ?? (aim.anchor && findByAnchor(drafts, aim.target, aim.anchor));
}

/** The fact that an edit names besides its target. */
export const findNamed = (drafts: Drafts, id: string, anchors: Anchors | undefined): AnyDraft | undefined =>
  findTarget(drafts, { target: id, anchor: anchors?.[id], anchors });

/** The entity with this id, else the one of its kind that was said at its anchor. */
export function findThing(drafts: Drafts, id: string, anchors: Anchors | undefined): DraftEntity | undefined {
  const known = findEntity(drafts, id);
  if (known || !anchors?.[id]) return known;
  const found = findByAnchor(drafts, id, anchors[id]);
  return found?.sort === "entity" ? current(found) : undefined;
}

/**
 * A fact by the id it has now, or had before a merge. Numbers of relations shift when talks come and go: among those
 * that differ by number only, the one at the anchor is meant, and a number that is gone means the only one left.
 */
export function findById(drafts: Drafts, { target: id, anchor, anchors }: Aim): AnyDraft | undefined {
  const entity = findEntity(drafts, id);
  if (entity) return entity;
  const given = drafts.givenIds.get(id);
  if (given) return current(given);
  if (id.startsWith("order~")) return drafts.orders.find((order) => idOf(drafts, order) === id);
  const [type = "", source = "", target = "", person = "", n = ""] = id.split("~");
  const now = (end: string): string => findThing(drafts, end, anchors)?.id ?? end;
  const group = drafts.groups.get(groupKey(type, now(source), now(target), person && now(person))) ?? [];
  const there = anchor && nearest(drafts, group, anchor);
  return there ?? group.find((relation) => String(relation.n) === n) ?? (group.length === 1 ? group[0] : undefined);
}

function findByAnchor(drafts: Drafts, id: string, anchor: Anchor): AnyDraft | undefined {
  const prefix = id.split(/[:~]/, 1)[0] ?? "";
  if (prefix === "order") return nearest(drafts, drafts.orders, anchor);
  const kind = anchor.kind ?? entityKinds().find((known) => known.toLowerCase() === prefix);
  const type = anchor.type ?? relationTypes().find((known) => known.toLowerCase() === prefix);
  const entities = [...drafts.entities.values()].filter((draft) => draft.kind === kind && !draft.mergedInto);
  const relations = [...allRelations(drafts)].filter((draft) => draft.type === type);
  return nearest<DraftEntity | DraftRelation>(drafts, [...entities, ...relations], anchor);
}

/** The draft whose words overlap the anchor most; of equals the one with the first id. */
export function nearest<D extends AnyDraft>(drafts: Drafts, among: readonly D[], anchor: Anchor): D | undefined {
  const near = among
    .map((draft) => ({ draft, overlap: overlapOf(draft, anchor) }))
    .filter(({ overlap }) => overlap > 0);
  near.sort((a, b) => b.overlap - a.overlap || compareText(idOf(drafts, a.draft), idOf(drafts, b.draft)));
  return near[0]?.draft;
}

function overlapOf(draft: AnyDraft, anchor: Anchor): number {
  const evidence: Evidence[] = draft.claims.flatMap((claim) => [...claim.evidence]);
  return Math.max(0, ...evidence.map((piece) => sharedLength(piece, anchor)));
}

/** Code units that a span shares with an anchor. */
export function sharedLength(piece: Evidence, anchor: Pick<Anchor, "source" | "start" | "end">): number {
  if (!isSpan(piece) || piece.source !== anchor.source) return 0;
  return Math.max(0, Math.min(piece.end, anchor.end) - Math.max(piece.start, anchor.start));
}
