/**
 * Sorts so that whatever `precedes` says comes first, and otherwise by `compare`. Where `precedes` runs in a circle
 * the first of it by `compare` goes first. The result does not depend on the order of the input if `compare` is total.
 */
export function sequence<Item>(
  items: readonly Item[],
  precedes: (a: Item, b: Item) => boolean,
  compare: (a: Item, b: Item) => number,
): Item[] {
  const waiting = [...items].sort(compare);
  const blockers = new Map(
    waiting.map((item) => [item, waiting.filter((other) => other !== item && precedes(other, item))]),
  );
  const placed = new Set<Item>();
  while (placed.size < items.length) {
    const free = waiting.find(
      (item) => !placed.has(item) && (blockers.get(item) ?? []).every((other) => placed.has(other)),
    );
    const next = free ?? waiting.find((item) => !placed.has(item));
    if (next === undefined) break;
    placed.add(next);
  }
  return [...placed];
}
