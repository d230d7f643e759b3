/**
 * Which of several claims wins: edited before said before inferred, then higher confidence, then the talk's id, then
 * the fact's own id. Names, aliases and properties are taken from all of them, dates from the first that gives any.
 */
import type { Basis, Entity, Properties, Relation } from "../../model/document.ts";
import { type Evidence, isSpan } from "../../model/evidence.ts";
import { OPEN, periodBounds, periodDays } from "../../model/period.ts";
import { compareText } from "../compare.ts";
import type { Claim, Fact, Redate } from "./drafts.ts";

type Dated = Claim<Entity> | Claim<Relation>;

const RANK = { edited: 0, said: 1, inferred: 2 } as const;

/** Claims, the one that wins first. */
export function ranked<C extends Claim<Fact>>(claims: readonly C[]): C[] {
  return [...claims].sort(
    (a, b) =>
      RANK[a.fact.certainty] - RANK[b.fact.certainty] ||
      b.fact.confidence - a.fact.confidence ||
      compareText(a.source ?? "", b.source ?? "") ||
      compareText(a.fact.id, b.fact.id) ||
      firstOffset(a.evidence) - firstOffset(b.evidence),
  );
}

/** Where a claim is first said, in code units; past everything for one that only notes carry. */
export function firstOffset(evidence: readonly Evidence[]): number {
  return Math.min(...evidence.map((piece) => (isSpan(piece) ? piece.start : Number.MAX_SAFE_INTEGER)));
}

export interface Dates {
  readonly start?: string;
  readonly end?: string;
  readonly duration?: string;
  readonly basis?: Basis;
  readonly startDay: string | null;
  readonly endDay: string | null;
}

interface Point {
  readonly edtf: string | undefined;
  readonly basis: "stated" | "counted" | "edited" | undefined;
}

/**
 * The dates of a fact: from the first claim that has any, what it lacks from those after it unless that would end
 * before it starts, and over all of it what a person set.
 * @param claims the winner first.
 */
export function winningDates(claims: readonly Dated[], redate: Redate | undefined): Dates {
  const dated = redate?.clears ? [] : claims.filter((claim) => claim.fact.start ?? claim.fact.end);
  const published = latest(claims.map((claim) => claim.published));
  let start = edited(redate?.start) ?? pointOf(dated[0], "start");
  let end = edited(redate?.end) ?? pointOf(dated[0], "end");
  if (redate?.start !== undefined && redate.end === undefined && backward(start, end)) end = NOTHING;
  if (redate?.end !== undefined && redate.start === undefined && backward(start, end)) start = NOTHING;
  for (const claim of dated.slice(1)) {
    if (!start.edtf && !backward(pointOf(claim, "start"), end)) start = pointOf(claim, "start");
    if (!end.edtf && !backward(start, pointOf(claim, "end"))) end = pointOf(claim, "end");
  }
  const duration = redate?.duration ?? (redate?.clears ? undefined : claims.find(hasDuration)?.fact.duration);
  const basis = { ...(start.basis && { start: start.basis }), ...(end.basis && { end: end.basis }) };
  return {
    ...(start.edtf !== undefined && { start: start.edtf }),
    ...(end.edtf !== undefined && { end: end.edtf }),
    ...(duration !== undefined && { duration }),
    ...((start.basis ?? end.basis) && { basis }),
    ...periodDays(start.edtf, end.edtf, published),
  };
}

const NOTHING: Point = { edtf: undefined, basis: undefined };

const edited = (edtf: string | undefined): Point | undefined =>
  edtf === undefined ? undefined : { edtf, basis: "edited" };

const pointOf = (claim: Dated | undefined, end: "start" | "end"): Point =>
  claim ? { edtf: claim.fact[end], basis: claim.fact.basis?.[end] } : NOTHING;

const hasDuration = (claim: Dated): boolean => claim.fact.duration !== undefined;

/** True when the end is surely before the start. */
function backward(start: Point, end: Point): boolean {
  if (start.edtf === undefined || end.edtf === undefined || end.edtf === OPEN) return false;
  const first = periodBounds(start.edtf)?.first;
  const last = periodBounds(end.edtf)?.last;
  return first !== undefined && last !== undefined && last < first;
}

function latest(dates: readonly (string | undefined)[]): string | undefined {
  const known = dates.filter((date) => date !== undefined);
  return known.sort((a, b) => compareText(periodBounds(a)?.last ?? "", periodBounds(b)?.last ?? "")).at(-1);
}

/** Each property from the first claim that has it, names sorted. @param claims the winner first. */
export function winningProperties(claims: readonly Dated[], changed: Properties): Properties {
  const found = new Map<string, string | number | boolean>();
  for (const properties of [changed, ...claims.map((claim) => claim.fact.properties)])
    for (const [name, value] of Object.entries(properties)) if (!found.has(name)) found.set(name, value);
  return Object.fromEntries([...found].sort(([a], [b]) => compareText(a, b)));
}
