import type { Link, TimelineResponse } from "../../../model/api.ts";
import type { Item } from "./items.ts";

/** Links and orders by the episode they lead to; only between drawn items. */
export interface Chain {
  readonly before: ReadonlyMap<string, readonly Link[]>;
  readonly after: ReadonlyMap<string, readonly Link[]>;
}

export function chainOf(timeline: TimelineResponse, items: readonly Item[]): Chain {
  const drawn = new Set(items.map((item) => item.episode.id));
  const before = new Map<string, Link[]>();
  const after = new Map<string, Link[]>();
  for (const link of timeline.links) {
    if (!drawn.has(link.source) || !drawn.has(link.target) || link.source === link.target) continue;
    before.set(link.target, [...(before.get(link.target) ?? []), link]);
    after.set(link.source, [...(after.get(link.source) ?? []), link]);
  }
  return { before, after };
}

/**
 * Items in one order that dates and links agree on: by day where there is one, an undated item after the latest of
 * what leads to it, equals by the length of their chain, then by telling. Links against the dates lose.
 */
export function inOrder(items: readonly Item[], chain: Chain): readonly Item[] {
  const byId = new Map(items.map((item) => [item.episode.id, item]));
  const day = new Map<string, number>();
  const depth = new Map<string, number>();
  const open = new Set<string>();
  const visit = (id: string): void => {
    const item = byId.get(id);
    if (!item || day.has(id)) return;
    open.add(id);
    let latest = Number.NEGATIVE_INFINITY;
    let deepest = 0;
    for (const link of chain.before.get(id) ?? []) {
      if (open.has(link.source) || !byId.has(link.source)) continue;
      visit(link.source);
      latest = Math.max(latest, day.get(link.source) ?? latest);
      deepest = Math.max(deepest, (depth.get(link.source) ?? 0) + 1);
    }
    open.delete(id);
    day.set(id, item.startDay ?? latest);
    depth.set(id, deepest);
  };
  for (const item of items) visit(item.episode.id);
  const compare = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0);
  return [...items].sort(
    (a, b) =>
      compare(day.get(a.episode.id) ?? 0, day.get(b.episode.id) ?? 0) ||
      compare(depth.get(a.episode.id) ?? 0, depth.get(b.episode.id) ?? 0) ||
      compare(a.episode.told, b.episode.told) ||
      (a.episode.id < b.episode.id ? -1 : 1),
  );
}
