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
    const gaps = group.map((item, i) => (i === 0 ? 0 : gapBefore(item, group[i - 1], chain, metrics, measure)));
    const pills = group.map((item) => pillWidth(item, metrics));
    const needed = sum(pills) + sum(gaps);
    const spare = Math.max(0, width - 2 * START - needed) / Math.max(1, group.length - 1);
    place(
      group,
      pills,
      gaps.map((gap, i) => (i === 0 ? 0 : gap + Math.min(spare, SPREAD))),
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
const SPREAD = 90;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
const pillWidth = (item: Item, metrics: Metrics): number => item.textWidth + 2 * metrics.textInset + 10;

function place(
  group: readonly Item[],
  pills: readonly number[],
  gaps: readonly number[],
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
    x = clear(Math.round(x + (gaps[i] ?? 0)), pill, keepClear);
    if (x + pill > width && i > 0) {
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
  return link?.words ? Math.ceil(measure(link.words, metrics.word, 400)) + 56 : 44;
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
