/** One that is two: some of its evidence belongs to another thing, or to another relation of the same sort. */
import { type Evidence, isSpan } from "../../model/evidence.ts";
import { compareText } from "../compare.ts";
import {
  allRelations,
  type Claim,
  current,
  type DraftEntity,
  type DraftRelation,
  type Drafts,
  type Fact,
  newEntity,
  newRelation,
} from "./drafts.ts";
import { type Aim, findTarget, notFound, sharedLength } from "./find-target.ts";
import { placeRelations, takeOut } from "./group-relations.ts";

/** @param value indices into the fact's evidence in its order: spans by source and place, then notes. */
export function splitFact(
  drafts: Drafts,
  aim: Aim,
  value: { evidence: readonly number[]; name?: string | undefined },
): string | undefined {
  const draft = findTarget(drafts, aim);
  if (!draft) return notFound(aim);
  if (draft.sort === "order") return `${aim.target} is an order: it cannot be split`;
  const all = evidenceInOrder(draft.claims.flatMap((claim) => [...claim.evidence]));
  const moved = new Set(value.evidence.flatMap((index) => all[index] ?? []));
  if (moved.size < new Set(value.evidence).size)
    return `${aim.target} has ${all.length} pieces of evidence, counted from 0; ${value.evidence.join(", ")} are not all among them`;
  if (moved.size === all.length) return `all evidence of ${aim.target} would move: nothing would be left to split`;
  if (draft.sort === "entity") splitEntity(drafts, draft, moved, value.name);
  else splitRelation(drafts, draft, moved);
  return undefined;
}

/** Each place once, in the order that `readEvidence` gives. */
function evidenceInOrder(evidence: readonly Evidence[]): Evidence[] {
  const byKey = new Map(evidence.map((piece) => [keyOf(piece), piece]));
  return [...byKey.values()].sort(byPlace);
}

const keyOf = (piece: Evidence): string =>
  isSpan(piece) ? `${piece.source}:${piece.start}-${piece.end}` : `${piece.by}:${piece.note}:${piece.url ?? ""}`;

function byPlace(a: Evidence, b: Evidence): number {
  if (!isSpan(a) || !isSpan(b)) return isSpan(a) ? -1 : isSpan(b) ? 1 : compareText(keyOf(a), keyOf(b));
  return compareText(a.source, b.source) || a.start - b.start || a.end - b.end;
}

/** The new thing's id is the old one's with a number. A relation follows when its words are those that moved. */
function splitEntity(drafts: Drafts, draft: DraftEntity, moved: ReadonlySet<Evidence>, name: string | undefined): void {
  const [kept, parted] = part(draft.claims, moved);
  const id = freeId(drafts, draft.id);
  draft.claims = kept;
  const fresh = newEntity(id, draft.kind, parted);
  fresh.rename = name;
  fresh.edited = true;
  drafts.entities.set(id, fresh);
  const staying = kept.flatMap((claim) => [...claim.evidence]);
  const following = [...allRelations(drafts)].filter(
    (relation) =>
      (current(relation.source) === draft || current(relation.target) === draft) &&
      touches(relation, [...moved]) &&
      !touches(relation, staying),
  );
  for (const relation of following) takeOut(drafts, relation);
  for (const relation of following) {
    if (current(relation.source) === draft) relation.source = fresh;
    if (current(relation.target) === draft) relation.target = fresh;
  }
  placeRelations(drafts, following);
}

function freeId(drafts: Drafts, id: string): string {
  for (let n = 2; ; n += 1) if (!drafts.entities.has(`${id}-${n}`)) return `${id}-${n}`;
}

function touches(relation: DraftRelation, pieces: readonly Evidence[]): boolean {
  const spans = pieces.filter(isSpan);
  return relation.claims.some((claim) =>
    claim.evidence.some((piece) => spans.some((span) => sharedLength(piece, span) > 0)),
  );
}

function splitRelation(drafts: Drafts, draft: DraftRelation, moved: ReadonlySet<Evidence>): void {
  const [kept, parted] = part(draft.claims, moved);
  takeOut(drafts, draft);
  draft.claims = kept;
  draft.apart = true;
  const fresh = newRelation(draft.type, draft.source, draft.target, draft.person, parted);
  fresh.apart = true;
  fresh.edited = true;
  placeRelations(drafts, [draft, fresh]);
}

/** Claims with the evidence that stays, and with the evidence that moves; a claim may stand on both sides. */
function part<C extends Claim<Fact>>(claims: readonly C[], moved: ReadonlySet<Evidence>): [C[], C[]] {
  const keys = new Set([...moved].map(keyOf));
  const side = (moves: boolean): C[] =>
    claims.flatMap((claim) => {
      const evidence = claim.evidence.filter((piece) => keys.has(keyOf(piece)) === moves);
      return evidence.length > 0 ? [{ ...claim, evidence }] : [];
    });
  return [side(false), side(true)];
}
