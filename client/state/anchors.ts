import { useSyncExternalStore } from "react";

/**
 * Estimated times of a talk put right by its reader: "this passage is at 12:05". Kept in this browser, by talk; the
 * graph is not changed.
 */
export interface Anchor {
  /** Seconds as estimated. */
  readonly estimated: number;
  /** Seconds as the reader says. */
  readonly actual: number;
}

const KEPT_AS = "cairn.anchors.";
const NONE: readonly Anchor[] = [];
const known = new Map<string, readonly Anchor[]>();
const listeners = new Set<() => void>();

/** An estimated time moved by the anchors around it: between two in proportion, before the first and after the last by as much as these. */
export function moveTime(anchors: readonly Anchor[], seconds: number): number {
  const after = anchors.find((anchor) => anchor.estimated >= seconds);
  const before = anchors.findLast((anchor) => anchor.estimated <= seconds);
  const nearest = before ?? after;
  if (!nearest) return seconds;
  const between = before && after && after.estimated > before.estimated;
  const moved = between
    ? before.actual +
      ((seconds - before.estimated) * (after.actual - before.actual)) / (after.estimated - before.estimated)
    : seconds + nearest.actual - nearest.estimated;
  return Math.max(0, moved);
}

/** With one more anchor, in order; one at the same place, or that would run backward, gives way to it. */
export function withAnchor(anchors: readonly Anchor[], added: Anchor): readonly Anchor[] {
  const kept = anchors.filter(
    ({ estimated, actual }) =>
      (estimated - added.estimated) * (actual - added.actual) > 0 && estimated !== added.estimated,
  );
  return [...kept, added].sort((a, b) => a.estimated - b.estimated);
}

/** The anchors of a talk, in order of time. */
export function useAnchors(source: string): readonly Anchor[] {
  return useSyncExternalStore(subscribe, () => anchorsOf(source));
}

/** Puts one passage of a talk at a time; its other estimated times follow. */
export function setAnchor(source: string, anchor: Anchor): void {
  keep(source, withAnchor(anchorsOf(source), anchor));
}

/** Back to the times as estimated. */
export function forgetAnchors(source: string): void {
  keep(source, NONE);
}

function anchorsOf(source: string): readonly Anchor[] {
  const before = known.get(source);
  if (before) return before;
  const read = readAnchors(window.localStorage.getItem(KEPT_AS + source));
  known.set(source, read);
  return read;
}

function keep(source: string, anchors: readonly Anchor[]): void {
  known.set(source, anchors);
  if (anchors.length === 0) window.localStorage.removeItem(KEPT_AS + source);
  else window.localStorage.setItem(KEPT_AS + source, JSON.stringify(anchors.map((a) => [a.estimated, a.actual])));
  for (const listener of listeners) listener();
}

/** Anchors as kept; what is not a list of pairs of times is passed over. */
export function readAnchors(kept: string | null): readonly Anchor[] {
  try {
    const pairs: unknown = JSON.parse(kept ?? "[]");
    if (!Array.isArray(pairs)) return NONE;
    return pairs.reduce<readonly Anchor[]>((anchors, pair: unknown) => {
      const [estimated, actual]: unknown[] = Array.isArray(pair) ? pair : [];
      if (!isTime(estimated) || !isTime(actual)) return anchors;
      return withAnchor(anchors, { estimated, actual });
    }, NONE);
  } catch {
    return NONE;
  }
}

const isTime = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value) && value >= 0;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
