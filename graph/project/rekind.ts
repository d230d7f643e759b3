/** A thing is of another kind, or a relation of another type, than was understood. */
import { type EntityKind, type RelationType, relationFits, relationRule } from "../../model/ontology.ts";
import { allRelations, current, type DraftEntity, type DraftRelation, type Drafts, idOf } from "./drafts.ts";
import { type Aim, findTarget, notFound } from "./find-target.ts";
import { placeRelations, takeOut } from "./group-relations.ts";

/** @returns why it cannot be done, or undefined. */
export function rekind(
  drafts: Drafts,
  aim: Aim,
  value: { kind: EntityKind } | { type: RelationType },
): string | undefined {
  const draft = findTarget(drafts, aim);
  if (!draft) return notFound(aim);
  if (draft.sort === "entity" && "kind" in value) return rekindEntity(drafts, draft, value.kind);
  if (draft.sort === "relation" && "type" in value) return retypeRelation(drafts, draft, value.type);
  return `${aim.target} is ${draft.sort === "order" ? "an order" : `a ${draft.sort}`}: it cannot become ${"kind" in value ? value.kind : value.type}`;
}

/** The id stays, so that whatever points to it still does. Relations that the new kind cannot have are taken away, with a warning. */
function rekindEntity(drafts: Drafts, draft: DraftEntity, kind: EntityKind): undefined {
  draft.kind = kind;
  draft.edited = true;
  for (const relation of allRelations(drafts)) {
    const source = current(relation.source);
    const target = current(relation.target);
    if ((source !== draft && target !== draft) || relation.rejected) continue;
    if (relationFits(relation.type, source.kind, target.kind)) continue;
    relation.rejected = true;
    drafts.warnings.push({
      code: "edit-misfit",
      message: `${idOf(drafts, relation)} is left out: ${draft.id} is a ${kind} now, and ${relation.type} cannot join a ${source.kind} and a ${target.kind}`,
    });
  }
  return undefined;
}

function retypeRelation(drafts: Drafts, draft: DraftRelation, type: RelationType): string | undefined {
  const source = current(draft.source);
  const target = current(draft.target);
  if (!relationFits(type, source.kind, target.kind)) return `${type} cannot join a ${source.kind} and a ${target.kind}`;
  const person = draft.person ?? (source.kind === "Person" ? source.id : undefined);
  if (!relationRule(type).world && person === undefined)
    return `${type} belongs to somebody's story, and ${idOf(drafts, draft)} to nobody's`;
  takeOut(drafts, draft);
  draft.type = type;
  draft.person = relationRule(type).world ? undefined : person;
  draft.edited = true;
  placeRelations(drafts, [draft]);
  return undefined;
}
