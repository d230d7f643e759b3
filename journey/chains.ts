import type { GraphOrder } from "../model/graph.ts";

/** Whether orders alone, or chains of them, say that one fact starts no later than another starts. */
export function createChains(orders: readonly GraphOrder[]): (first: string, second: string) => boolean {
  const later = new Map<string, string[]>();
  const known = new Map<string, ReadonlySet<string>>();
  for (const { kind, first, second } of orders) {
    const [from, to] = kind === "during" ? [second, first] : [first, second];
    later.set(from, [...(later.get(from) ?? []), to]);
  }
  const reachedFrom = (start: string): ReadonlySet<string> => {
    const reached = new Set<string>();
    const queue = [start];
    for (const fact of queue) {
      for (const next of later.get(fact) ?? []) {
        if (!reached.has(next)) queue.push(next);
        reached.add(next);
      }
    }
    return reached;
  };
  return (first, second) => {
    const reached = known.get(first) ?? reachedFrom(first);
    known.set(first, reached);
    return reached.has(second);
  };
}
