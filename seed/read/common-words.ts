/** Which words of two lists are the same, in order, near enough for long texts: patience diff. */

/** Index in the first list, index in the second. */
export type Pair = readonly [number, number];

/** Widest gap between two anchors that single words are matched in. */
const NARROW = 60;

/** Pairs of equal words, rising in both lists. Time grows as n log n. Empty words match nothing. */
export function commonWords(first: readonly string[], second: readonly string[]): readonly Pair[] {
  const whole = { a: 0, aEnd: first.length, b: 0, bEnd: second.length };
  const coarse = [...uniquePairs(first, second, whole, 3)];
  const rough = grown(first, second, rising(coarse));
  const fine: (readonly Pair[])[] = [];
  let [a, b] = [0, 0];
  for (const [nextA, nextB] of [...rough, [first.length, second.length] as const]) {
    if (nextA > a && nextB > b && nextA - a <= NARROW && nextB - b <= NARROW) {
      fine.push(rising(uniquePairs(first, second, { a, aEnd: nextA, b, bEnd: nextB }, 1)));
    }
    if (nextA < first.length) fine.push([[nextA, nextB]]);
    [a, b] = [nextA + 1, nextB + 1];
  }
  return fine.flat();
}

interface Area {
  readonly a: number;
  readonly aEnd: number;
  readonly b: number;
  readonly bEnd: number;
}

/** Places of the runs of `length` words that occur once in each list of the area. */
function uniquePairs(first: readonly string[], second: readonly string[], area: Area, length: number): readonly Pair[] {
  const places = new Map<string, { a: number; b: number }>();
  const note = (words: readonly string[], from: number, to: number, side: "a" | "b") => {
    for (let at = from; at + length <= to; at++) {
      const run = words.slice(at, at + length);
      if (run.includes("")) continue;
      const key = run.join(" ");
      const place = places.get(key) ?? { a: -1, b: -1 };
      // -2: more than once.
      place[side] = place[side] === -1 ? at : -2;
      places.set(key, place);
    }
  };
  note(first, area.a, area.aEnd, "a");
  note(second, area.b, area.bEnd, "b");
  return [...places.values()].filter(({ a, b }) => a >= 0 && b >= 0).map(({ a, b }): Pair => [a, b]);
}

/** The longest chain of pairs that rises in both lists (patience sorting). */
function rising(pairs: readonly Pair[]): readonly Pair[] {
  const ordered = [...pairs].sort((x, y) => x[0] - y[0]);
  const before: number[] = [];
  const piles: number[] = [];
  ordered.forEach(([, value], index) => {
    let low = 0;
    let high = piles.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ordered[piles[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (piles[low - 1] ?? -1) : -1;
    piles[low] = index;
  });
  const chain: Pair[] = [];
  for (let at = piles.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = ordered[at];
    if (pair) chain.push(pair);
  }
  return chain.reverse();
}

/** Adds the equal words after and before each anchor, up to the neighbouring anchors. */
function grown(first: readonly string[], second: readonly string[], anchors: readonly Pair[]): readonly Pair[] {
  const pairs: Pair[] = [];
  let [doneA, doneB] = [-1, -1];
  for (const [a, b] of anchors) {
    if (a <= doneA || b <= doneB) continue;
    let step = 0;
    while (a + step - 1 > doneA && b + step - 1 > doneB && same(first[a + step - 1], second[b + step - 1])) step--;
    for (; step <= 0 || same(first[a + step], second[b + step]); step++) pairs.push([a + step, b + step]);
    [doneA, doneB] = [a + step - 1, b + step - 1];
  }
  return pairs;
}

const same = (a: string | undefined, b: string | undefined): boolean => a !== undefined && a !== "" && a === b;
