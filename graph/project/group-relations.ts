/**
 * Relations of one type, ends and person are one if their periods overlap or one is undated. What one talk tells apart
 * of the same things stays apart ("I worked there twice"), and so does what a person parted. Numbers count from 1 by start, talk, offset.
 */
import type { Relation } from "../../model/document.ts";
import { relationRule } from "../../model/ontology.ts";
import { OPEN, periodBounds } from "../../model/period.ts";
import { compareText } from "../compare.ts";
import { firstOffset } from "./claims.ts";
import { type Claim, type DraftRelation, type Drafts, keyOf } from "./drafts.ts";

/** Puts a relation among its like, joined with one of them where the rule says so, and numbers them anew. */
export function placeRelations(drafts: Drafts, relations: Iterable<DraftRelation>): void {
  const arriving = new Map<string, DraftRelation[]>();
  for (const relation of relations) {
    const key = keyOf(drafts, relation);
    const others = arriving.get(key);
    if (others) others.push(relation);
    else arriving.set(key, [relation]);
  }
  for (const [key, added] of arriving) drafts.groups.set(key, grouped([...(drafts.groups.get(key) ?? []), ...added]));
}

/** Takes a relation out of its group, under the key it has now; the others keep their numbers. */
export function takeOut(drafts: Drafts, relation: DraftRelation): void {
  const key = keyOf(drafts, relation);
  const rest = (drafts.groups.get(key) ?? []).filter((other) => other !== relation);
  if (rest.length > 0) drafts.groups.set(key, rest);
  else drafts.groups.delete(key);
}

/** Moves every claim and mark of a relation to another. */
export function joinRelation(into: DraftRelation, from: DraftRelation): void {
  into.claims = [...into.claims, ...from.claims];
  into.accepted ||= from.accepted;
  into.rejected &&= from.rejected;
  into.hidden ||= from.hidden;
  into.edited ||= from.edited;
  into.remarks.push(...from.remarks);
  into.redate ??= from.redate;
  into.properties = { ...from.properties, ...into.properties };
  from.mergedInto = into;
}

function grouped(relations: readonly DraftRelation[]): DraftRelation[] {
  const kept: DraftRelation[] = [];
  for (const relation of relations.map(placed).sort(byPlace).map(bare)) {
    const like = kept.find((other) => isOne(other, relation));
    if (like) joinRelation(like, relation);
    else kept.push(relation);
  }
  const numbered = kept.map(placed).sort(byPlace).map(bare);
  for (const [index, relation] of numbered.entries()) relation.n = index + 1;
  return numbered;
}

function isOne(a: DraftRelation, b: DraftRelation): boolean {
  if (a.apart || b.apart) return false;
  if (b.claims.some((claim) => a.claims.some((other) => isToldApart(claim, other)))) return false;
  const spans = a.claims.map((claim) => daysOf(a, claim.fact.start, claim.fact.end));
  return b.claims.some((claim) => {
    const mine = daysOf(b, claim.fact.start, claim.fact.end);
    return spans.some((span) => !mine || !span || (mine.first <= span.last && span.first <= mine.last));
  });
}

/** One talk says both of the same things. What it says of two things that a person made one is not told apart. */
const isToldApart = (a: Claim<Relation>, b: Claim<Relation>): boolean =>
  a.source !== undefined && a.source === b.source && a.fact.source === b.fact.source && a.fact.target === b.fact.target;

const EARLIEST = "0000-01-01";
const LATEST = "9999-12-31";

/** First and last day; what has no end goes on, except for a point, which ends when it starts. */
function daysOf(relation: DraftRelation, start: string | undefined, end: string | undefined) {
  const from = start === undefined ? undefined : periodBounds(start);
  const to = end === undefined || end === OPEN ? undefined : periodBounds(end);
  if (!from && !to) return undefined;
  const last = to?.last ?? (relationRule(relation.type).point && end === undefined ? from?.last : undefined);
  return { first: from?.first ?? EARLIEST, last: last ?? LATEST };
}

interface Placed {
  readonly relation: DraftRelation;
  readonly start: string;
  readonly source: string;
  readonly offset: number;
}

/** With where it stands: dated before undated, by start, talk and offset of its earliest claim. */
function placed(relation: DraftRelation): Placed {
  const places = relation.claims.map((claim) => ({
    relation,
    start: daysOf(relation, claim.fact.start, claim.fact.end)?.first ?? LATEST,
    source: claim.source ?? "",
    offset: firstOffset(claim.evidence),
  }));
  return places.sort(byPlace)[0] ?? { relation, start: LATEST, source: "", offset: 0 };
}

function byPlace(a: Placed, b: Placed): number {
  return (
    compareText(a.start, b.start) ||
    compareText(a.source, b.source) ||
    a.offset - b.offset ||
    compareText(a.relation.claims[0]?.fact.id ?? "", b.relation.claims[0]?.fact.id ?? "")
  );
}

const bare = (place: Placed): DraftRelation => place.relation;
