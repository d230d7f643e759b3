/** A binary heap of numbers by rank, least first. */
export interface Heap {
  readonly push: (item: number, rank: number) => void;
  readonly pop: () => { readonly item: number; readonly rank: number } | undefined;
}

/** An empty heap. Of equal ranks any may come first, but always the same for the same pushes and pops. */
export function createHeap(): Heap {
  const nodes: { item: number; rank: number }[] = [];
  const rankAt = (place: number): number => nodes[place]?.rank ?? Number.POSITIVE_INFINITY;
  const swap = (a: number, b: number): void => {
    const [one, other] = [nodes[a], nodes[b]];
    if (one && other) [nodes[a], nodes[b]] = [other, one];
  };
  return {
    push(item, rank) {
      nodes.push({ item, rank });
      for (let place = nodes.length - 1; place > 0; ) {
        const parent = (place - 1) >> 1;
        if (rankAt(parent) <= rankAt(place)) return;
        swap(parent, place);
        place = parent;
      }
    },
    pop() {
      swap(0, nodes.length - 1);
      const least = nodes.pop();
      for (let place = 0; ; ) {
        const child = 2 * place + 1;
        const lesser = rankAt(child + 1) < rankAt(child) ? child + 1 : child;
        if (rankAt(lesser) >= rankAt(place)) return least;
        swap(place, lesser);
        place = lesser;
      }
    },
  };
}
