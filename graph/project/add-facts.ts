/** What a person adds: claims of their own, certain, that stand beside what the talks say. */
import type { Basis, Entity, Relation } from "../../model/document.ts";
import type { Edit } from "../../model/edit.ts";
import { orderId } from "../../model/ids.ts";
import { relationFits, relationRule } from "../../model/ontology.ts";
import { draftOrder } from "./collect.ts";
import { type Claim, current, type Drafts, findEntity, idOf, newEntity, newRelation } from "./drafts.ts";
import { findById } from "./find-target.ts";
import { placeRelations } from "./group-relations.ts";

type Value<Op extends Edit["op"]> = Extract<Edit, { op: Op; value: unknown }>["value"];
const EDITED = { certainty: "edited", confidence: 1 } as const;

/** A thing whose id is known already gains a claim. @returns why it cannot be done, or undefined. */
export function addEntity(drafts: Drafts, value: Value<"addEntity">): string | undefined {
  const known = findEntity(drafts, value.id);
  if (known && known.kind !== value.kind) return `${value.id} is a ${known.kind} already, not a ${value.kind}`;
  const { id, kind, name, aliases = [] } = value;
  const claim = addedClaim<Entity>({ id, kind, name, aliases, ...addedFact(value), rule: "edit/add-entity" });
  if (known) {
    known.claims.push(claim);
    known.rejected = false;
  } else drafts.entities.set(id, newEntity(id, kind, [claim]));
  return undefined;
}

/** @returns why it cannot be done, or undefined. */
export function addRelation(drafts: Drafts, value: Value<"addRelation">): string | undefined {
  const source = findEntity(drafts, value.source);
  const target = findEntity(drafts, value.target);
  if (!source || !target) return `nothing has the id ${source ? value.target : value.source}`;
  if (!relationFits(value.type, source.kind, target.kind))
    return `${value.type} cannot join a ${source.kind} and a ${target.kind}`;
  const world = relationRule(value.type).world === true;
  const person = world ? undefined : (value.person ?? (source.kind === "Person" ? source.id : undefined));
  if (!world && (person === undefined || !findEntity(drafts, person)))
    return `${value.type} belongs to somebody's story: name the person`;
  const { id = "", type } = value;
  const fact = { id, type, source: source.id, target: target.id, ...(person !== undefined && { person }) };
  const claim = addedClaim<Relation>({ ...fact, ...addedFact(value), rule: "edit/add-relation" });
  const relation = newRelation(type, source, target, person, [claim]);
  placeRelations(drafts, [relation]);
  if (id !== "") drafts.givenIds.set(id, relation);
  return undefined;
}

/** @returns why it cannot be done, or undefined. */
export function addOrder(drafts: Drafts, editId: string, value: Value<"order">): string | undefined {
  const first = findById(drafts, value.first);
  const second = findById(drafts, value.second);
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
