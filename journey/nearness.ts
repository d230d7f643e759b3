import { drawnBounds } from "../model/period.ts";
import type { Fact } from "./facts.ts";
import type { Windows } from "./windows.ts";

/** Words this close (UTF-16 code units) belong to one passage. */
const PASSAGE = 200;

/** True when some words of both facts stand within {@link PASSAGE} of each other in one talk. */
export const sharePassage = (a: Fact, b: Fact): boolean => standWithin(PASSAGE, a, b);

/** True when both facts rest on some of the same words. */
export const shareWords = (a: Fact, b: Fact): boolean => standWithin(-1, a, b);

function standWithin(distance: number, a: Fact, b: Fact): boolean {
  return a.passages.some((one) =>
    b.passages.some(
      (other) => one.source === other.source && Math.max(one.start - other.end, other.start - one.end) <= distance,
    ),
  );
}

/** True when both start at the same date as said, or neither says. */
export const sameStart = (a: Fact, b: Fact): boolean => a.relation.start === b.relation.start;

/** True when both start at the same date as said, or at least one does not say. */
export const startsAgree = (a: Fact, b: Fact): boolean =>
  sameStart(a, b) || a.relation.start === undefined || b.relation.start === undefined;

/** True unless two starts as drawn lie apart; one that is not said may be any. */
export function mayStartTogether(a: string | undefined, b: string | undefined): boolean {
  const [one, other] = [a, b].map((date) => (date === undefined ? undefined : drawnBounds(date)));
  return !one || !other || (one.first <= other.last && other.first <= one.last);
}

/** True unless the windows of both facts prove that they never held at one time. */
export function mayMeet(a: string, b: string, windows: Windows): boolean {
  const [one, other] = [windows.of(a), windows.of(b)];
  return notAfter(one.startMin, other.endMax) && notAfter(other.startMin, one.endMax);
}

/** Of several facts the one that fits best: windows that meet, then a shared passage, then the nearest in telling. */
export function nearest(fact: Fact, candidates: readonly Fact[], windows: Windows): Fact | undefined {
  const distance = (other: Fact): number => (sharePassage(fact, other) ? 0 : 1 + Math.abs(fact.told - other.told));
  return candidates
    .filter((other) => other.id !== fact.id && mayMeet(fact.id, other.id, windows))
    .sort((a, b) => distance(a) - distance(b))[0];
}

const notAfter = (a: string | null, b: string | null): boolean => a === null || b === null || a <= b;
