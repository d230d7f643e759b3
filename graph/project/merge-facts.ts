/** Two that are one: their claims, marks and relations come together, and either id finds the one that is left. */
import { allRelations, current, type DraftEntity, type DraftRelation, type Drafts, idOf, personOf } from "./drafts.ts";
import { type Aim, findById, findNamed, findTarget, notFound } from "./find-target.ts";
import { joinRelation, placeRelations, takeOut } from "./group-relations.ts";
import { renameInProperties } from "./named-things.ts";

/** @returns why it cannot be done, or undefined. */
export function mergeFacts(drafts: Drafts, aim: Aim, intoId: string): string | undefined {
  const from = findTarget(drafts, aim);
  if (!from) return notFound(aim);
  const into = findNamed(drafts, intoId, aim.anchors);
  if (!into) return `nothing has the id ${intoId} to merge ${aim.target} into`;
  // Found by where it was said, it became one without the edit: there is nothing left to do.
  if (from === into)
    return findById(drafts, { target: aim.target }) ? `${aim.target} and ${intoId} are one already` : undefined;
  if (from.sort === "entity" && into.sort === "entity") return mergeEntities(drafts, from, into);
  if (from.sort === "relation" && into.sort === "relation") return mergeRelations(drafts, from, into);
  return `${aim.target} and ${intoId} are not of one sort`;
}

function mergeEntities(drafts: Drafts, from: DraftEntity, into: DraftEntity): string | undefined {
  if (from.kind !== into.kind)
    return `${from.id} is a ${from.kind}, ${into.id} a ${into.kind}: change the kind of one first`;
  moveRelations(drafts, from, () => {
    into.claims = [...into.claims, ...from.claims];
    into.accepted ||= from.accepted;
    into.hidden ||= from.hidden;
    into.edited ||= from.edited;
    into.remarks.push(...from.remarks);
    into.redate ??= from.redate;
    into.properties = { ...from.properties, ...into.properties };
    from.mergedInto = into;
  });
  renameInProperties(drafts, from, into);
  return undefined;
}

/** Takes every relation of an entity, its story included, out of the groups, changes what they hang on, and places them anew. */
export function moveRelations(drafts: Drafts, entity: DraftEntity, change: () => void): void {
  const touched = [...allRelations(drafts)].filter((relation) => hangsOn(drafts, relation, entity));
  for (const relation of touched) takeOut(drafts, relation);
  change();
  // A relation that now leads from a thing to itself says nothing.
  const left = touched.filter((relation) => current(relation.source) !== current(relation.target));
  for (const relation of touched) if (!left.includes(relation)) relation.rejected = true;
  placeRelations(drafts, left);
}

function hangsOn(drafts: Drafts, relation: DraftRelation, entity: DraftEntity): boolean {
  return (
    current(relation.source) === entity ||
    current(relation.target) === entity ||
    personOf(drafts, relation) === entity.id
  );
}

function mergeRelations(drafts: Drafts, from: DraftRelation, into: DraftRelation): string | undefined {
  if (from.type !== into.type)
    return `${idOf(drafts, from)} and ${idOf(drafts, into)} are of different types: change the type of one first`;
  if (personOf(drafts, from) !== personOf(drafts, into))
    return `${idOf(drafts, from)} and ${idOf(drafts, into)} belong to different persons' stories`;
  takeOut(drafts, from);
  joinRelation(into, from);
  return undefined;
}
