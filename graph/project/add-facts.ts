/** What a person adds: claims of their own, certain, that stand beside what the talks say. */
import type { Basis, Entity, Relation } from "../../model/document.ts";
import type { Edit } from "../../model/edit.ts";
import { orderId } from "../../model/ids.ts";
import { relationFits, relationRule } from "../../model/ontology.ts";
import { draftOrder } from "./collect.ts";
import {
  type Claim,
  current,
  type DraftEntity,
  type DraftRelation,
  type Drafts,
  findEntity,
  groupKey,
  idOf,
  newEntity,
  newRelation,
} from "./drafts.ts";
import { findNamed, findThing, nearest } from "./find-target.ts";
import { placeRelations, takeOut } from "./group-relations.ts";
import { propertiesNow } from "./named-things.ts";

type Value<Op extends Edit["op"]> = Extract<Edit, { op: Op; value: unknown }>["value"];
type Places = Pick<Edit, "anchor" | "anchors">;
const EDITED = { certainty: "edited", confidence: 1 } as const;

/**
 * A thing that is known already, by its id or as what is said at the anchor, gains a claim.
 * @returns why it cannot be done, or undefined.
 */
export function addEntity(drafts: Drafts, value: Value<"addEntity">, { anchor }: Places): string | undefined {
  const known = findThing(drafts, value.id, anchor && { [value.id]: anchor });
  if (known && known.kind !== value.kind) return `${value.id} is a ${known.kind} already, not a ${value.kind}`;
  const { id, kind, name, aliases = [] } = value;
  const claim = addedClaim<Entity>({ id, kind, name, aliases, ...addedFact(value), rule: "edit/add-entity" });
  if (known) {
    known.claims = [...known.claims, claim];
    known.rejected = false;
    if (!drafts.entities.has(id)) drafts.entities.set(id, otherName(id, known));
  } else drafts.entities.set(id, newEntity(id, kind, [claim]));
  return undefined;
}

/** So that the id that the edit gave finds the thing too. */
function otherName(id: string, known: DraftEntity): DraftEntity {
  const name = newEntity(id, known.kind, []);
  name.mergedInto = known;
  return name;
}

/**
 * One of the same type and ends joins it when their times allow, and always when it is said at the anchor.
 * @returns why it cannot be done, or undefined.
 */
export function addRelation(
  drafts: Drafts,
  value: Value<"addRelation">,
  { anchor, anchors }: Places,
): string | undefined {
  const source = findThing(drafts, value.source, anchors);
  const target = findThing(drafts, value.target, anchors);
  if (!source || !target) return `nothing has the id ${source ? value.target : value.source}`;
  if (!relationFits(value.type, source.kind, target.kind))
    return `${value.type} cannot join a ${source.kind} and a ${target.kind}`;
  const world = relationRule(value.type).world === true;
  const named = value.person === undefined ? undefined : findThing(drafts, value.person, anchors)?.id;
  const person = world ? undefined : (named ?? value.person ?? (source.kind === "Person" ? source.id : undefined));
  if (!world && (person === undefined || !findEntity(drafts, person)))
    return `${value.type} belongs to somebody's story: name the person`;
  const { id = "", type } = value;
  const properties = propertiesNow(drafts, value.properties ?? {}, anchors);
  const fact = { id, type, source: source.id, target: target.id, ...(person !== undefined && { person }) };
  const claim = addedClaim<Relation>({
    ...fact,
    ...addedFact({ ...value, properties }),
    rule: "edit/add-relation",
  });
  const like = drafts.groups.get(groupKey(type, source.id, target.id, person)) ?? [];
  // What was rejected stays so: the same said rightly stands beside it.
  for (const other of like) other.apart ||= other.rejected;
  const same =
    anchor &&
    nearest(
      drafts,
      like.filter((other) => !other.rejected),
      anchor,
    );
  const relation = same ? withClaim(drafts, same, claim) : newRelation(type, source, target, person, [claim]);
  placeRelations(drafts, [relation]);
  if (id !== "") drafts.givenIds.set(id, relation);
  return undefined;
}

function withClaim(drafts: Drafts, relation: DraftRelation, claim: Claim<Relation>): DraftRelation {
  takeOut(drafts, relation);
  relation.claims = [...relation.claims, claim];
  return relation;
}

/** @returns why it cannot be done, or undefined. */
export function addOrder(
  drafts: Drafts,
  editId: string,
  value: Value<"order">,
  { anchors }: Places,
): string | undefined {
  const first = findNamed(drafts, value.first, anchors);
  const second = findNamed(drafts, value.second, anchors);
  if (!first || !second) return `nothing has the id ${first ? value.second : value.first}`;
  if (first.sort === "order" || second.sort === "order") return "an order stands between facts, not between orders";
  if (first === second) return `${value.first} and ${value.second} are one: it cannot come before itself`;
  const { kind, gap, evidence = [{ by: "edit", note: editId }] } = value;
  const ends = { first: idOf(drafts, current(first)), second: idOf(drafts, current(second)) };
  const id = orderId(kind, ends.first, ends.second);
  const fact = { id, kind, ...ends, ...(gap !== undefined && { gap }), ...EDITED, rule: "edit/order", evidence };
  drafts.orders.push(draftOrder(kind, first, second, { source: undefined, published: undefined, fact, evidence }));
  return undefined;
}

function addedFact(value: Value<"addEntity"> | Value<"addRelation">) {
  const { start, end, duration, properties = {}, evidence } = value;
  const basis: Basis = { ...(start && { start: "edited" as const }), ...(end && { end: "edited" as const }) };
  return {
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    ...(duration !== undefined && { duration }),
    ...((start ?? end) && { basis }),
    properties,
    ...EDITED,
    evidence,
  };
}

const addedClaim = <F extends Entity | Relation>(fact: F): Claim<F> => ({
  source: undefined,
  published: undefined,
  fact,
  evidence: fact.evidence,
});
