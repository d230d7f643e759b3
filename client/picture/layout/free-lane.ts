import { type Chain, inOrder } from "./chain.ts";
import type { Measure } from "./drawing.ts";
import type { Item } from "./items.ts";
import type { BarSpan } from "./marks.ts";
import type { Metrics } from "./metrics.ts";
import { newRow, type Row } from "./rows.ts";

export interface FreeSpot {
  readonly item: Item;
  readonly row: Row;
  readonly span: BarSpan;
}

/** A lane of tools whose dates nobody said: x can only mean order there. */
export function freeLanes(items: readonly Item[]): (lane: string) => boolean {
  const dated = new Set(items.filter((item) => item.look !== "hollow").map((item) => item.episode.lane));
  return (lane) => lane === "tools" && !dated.has("tools");
}

/**
 * A lane whose x means order only: chains from left to right, spread over the width with room for the words of
 * their edges; what no edge joins flows after them.
 * @param keepClear columns of pixels that edges of other lanes run down.
 */
export function layoutFreeLane(
  items: readonly Item[],
  chain: Chain,
  width: number,
  keepClear: readonly number[],
  metrics: Metrics,
  measure: Measure,
): { readonly spots: readonly FreeSpot[]; readonly rows: readonly Row[] } {
  const rows: Row[] = [];
  const spots: FreeSpot[] = [];
  const groups = chainsOf(inOrder(items, chain), chain);
  const singles = groups.filter((group) => group.length === 1).flat();
  for (const group of groups.filter((g) => g.length > 1)) {
    const pills = group.map((item) => pillWidth(item, metrics));
    const worded = group.map((item, i) => (i === 0 ? 0 : gapBefore(item, group[i - 1], chain, metrics, measure)));
    const bare = group.map((_, i) => (i === 0 ? 0 : LEAST_GAP));
    const planned = [worded, bare].map((gaps) => inOneRow(pills, gaps, keepClear, width));
    place(
      group,
      pills,
      planned.find((lefts) => lefts !== undefined),
      rows,
      spots,
      keepClear,
      width,
    );
  }
  for (const item of singles) {
    const lane = item.episode.lane;
    const pill = pillWidth(item, metrics);
    let row = rows.find((candidate) => candidate.right + 16 + pill <= width - START);
    if (!row) {
      row = newRow(lane);
      rows.push(row);
    }
    const left = clear(row.right === 0 ? START : row.right + 16, pill, keepClear);
    row.right = left + pill;
    spots.push({ item, row, span: { left, right: left + pill, core: undefined } });
  }
  return { spots, rows };
}

const START = 22;
/** Room for the arrow of an edge without words. */
const LEAST_GAP = 44;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
const pillWidth = (item: Item, metrics: Metrics): number => item.textWidth + 2 * metrics.textInset;

/**
 * Left edges of pills at even distances over the lane, at least their gaps apart, and so that no edge of another lane
 * runs through the only place that a gap has for its words; undefined when one row is too short.
 */
function inOneRow(
  pills: readonly number[],
  gaps: readonly number[],
  keepClear: readonly number[],
  width: number,
): readonly number[] | undefined {
  const room = width - 2 * START - sum(pills) - sum(gaps);
  if (room < 0) return undefined;
  let fitting: readonly number[] | undefined;
  for (const shares of spreads(pills.length)) {
    const lefts: number[] = [];
    let right = START;
    for (const [i, pill] of pills.entries()) {
      const left = clear(Math.round(right + (gaps[i] ?? 0) + room * (shares[i] ?? 0)), pill, keepClear);
      lefts.push(left);
      right = left + pill;
    }
    if (right > width - START / 2) continue;
    fitting ??= lefts;
    if (lefts.every((left, i) => hasRoom(lefts, pills, i, left, gaps[i] ?? 0, keepClear))) return lefts;
  }
  return fitting;
}

/** At most this many marks are tried in other ways than at even distances. */
const MOST_TRIED = 5;

/**
 * Ways to share out spare width before each of some marks, the even one first: the more uneven, the later. The first
 * share is left of the first mark.
 */
function spreads(count: number): readonly (readonly number[])[] {
  const even = Array.from({ length: count }, (_, i) => (i === 0 ? 0 : 1 / Math.max(1, count - 1)));
  const tighter = [0.8, 0.6, 0.4, 0.2, 0].map((factor) => even.map((share) => share * factor));
  if (count > MOST_TRIED) return [even, ...tighter];
  let uneven: readonly (readonly number[])[] = [[]];
  for (let i = 0; i < count; i++) uneven = uneven.flatMap((shares) => [0, 1, 2, 4].map((share) => [...shares, share]));
  const parts = uneven.map((shares) => {
    const whole = Math.max(1, sum(shares));
    return shares.map((share) => share / whole);
  });
  const unevenness = (shares: readonly number[]) =>
    shares.reduce((total, share, i) => total + Math.abs(share - (even[i] ?? 0)), 0);
  return [even, ...parts.toSorted((a, b) => unevenness(a) - unevenness(b)), ...tighter];
}

/** A gap is this much wider than its words need at the least. */
const WORD_SLACK = 18;

/** Whether the gap before a pill has room for its words on one side of whatever runs through it. */
function hasRoom(
  lefts: readonly number[],
  pills: readonly number[],
  i: number,
  left: number,
  gap: number,
  keepClear: readonly number[],
): boolean {
  if (i === 0) return true;
  const from = (lefts[i - 1] ?? 0) + (pills[i - 1] ?? 0);
  const cuts = [from, ...keepClear.filter((x) => x > from && x < left).sort((a, b) => a - b), left];
  return cuts.slice(1).some((cut, k) => cut - (cuts[k] ?? from) >= gap - WORD_SLACK);
}

function place(
  group: readonly Item[],
  pills: readonly number[],
  planned: readonly number[] | undefined,
  rows: Row[],
  spots: FreeSpot[],
  keepClear: readonly number[],
  width: number,
): void {
  const first = group[0];
  if (!first) return;
  let row = newRow(first.episode.lane);
  rows.push(row);
  let x = START;
  for (const [i, item] of group.entries()) {
    const pill = pills[i] ?? 0;
    x = planned?.[i] ?? clear(i === 0 ? x : x + LEAST_GAP, pill, keepClear);
    if (planned === undefined && x + pill > width && i > 0) {
      row = newRow(first.episode.lane);
      rows.push(row);
      x = clear(START, pill, keepClear);
    }
    spots.push({ item, row, span: { left: x, right: x + pill, core: undefined } });
    x += pill;
    row.right = x;
    row.last = item.episode.id;
  }
}

/** Moves a pill right of any pixel column that an edge runs down. */
function clear(x: number, width: number, keepClear: readonly number[]): number {
  let left = x;
  for (const column of [...keepClear].sort((a, b) => a - b)) {
    if (column > left - 12 && column < left + width + 12) left = column + 14;
  }
  return left;
}

function gapBefore(item: Item, previous: Item | undefined, chain: Chain, metrics: Metrics, measure: Measure): number {
  const link = chain.before.get(item.episode.id)?.find((candidate) => candidate.source === previous?.episode.id);
  return link?.words ? Math.ceil(measure(link.words, metrics.word, 400)) + 48 : LEAST_GAP;
}

/** Groups of items that edges join, each in order. */
function chainsOf(ordered: readonly Item[], chain: Chain): readonly (readonly Item[])[] {
  const group = new Map<string, Item[]>();
  const groups: Item[][] = [];
  for (const item of ordered) {
    const joined = (chain.before.get(item.episode.id) ?? [])
      .map((link) => group.get(link.source))
      .find((g) => g !== undefined);
    const own = joined ?? [];
    if (!joined) groups.push(own);
    own.push(item);
    group.set(item.episode.id, own);
  }
  return groups;
}
