/**
 * Sorts so that whatever `precedes` says comes first, and otherwise by `compare` (Kahn's algorithm). Where `precedes`
 * runs in a circle the first of it by `compare` goes first. The result does not depend on the order of the input if
 * `compare` is total.
 */
export function sequence<Item>(
  items: readonly Item[],
  precedes: (a: Item, b: Item) => boolean,
  compare: (a: Item, b: Item) => number,
): Item[] {
  const waiting = [...items].sort(compare);
  const later = new Map(
    waiting.map((item) => [item, waiting.filter((other) => other !== item && precedes(item, other))]),
  );
  const blockers = new Map<Item, number>(waiting.map((item) => [item, 0]));
  for (const after of later.values()) for (const item of after) blockers.set(item, (blockers.get(item) ?? 0) + 1);
  const sorted: Item[] = [];
  while (waiting.length > 0) {
    const free = waiting.findIndex((item) => blockers.get(item) === 0);
    for (const item of waiting.splice(Math.max(0, free), 1)) {
      sorted.push(item);
      for (const after of later.get(item) ?? []) blockers.set(after, (blockers.get(after) ?? 0) - 1);
    }
  }
  return sorted;
}
