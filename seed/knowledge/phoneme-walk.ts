/** One walk through a tree of names, sharing rows of the edit distance between names that begin alike. */
import { DROP, SUBSTITUTION } from "./phoneme-distance.ts";
import { leastDrops, type Name, type Shelf, type Tree } from "./phoneme-shelf.ts";
import { PHONEMES } from "./phonemes.ts";

/** Longer names are in no tree: they are said in words that captions get right one by one. */
export const MOST_PHONEMES = 24;
/** More than any cost within any bound. */
const DEAD = 1_000_000_000;

/** What was heard, ready to be compared with many names. */
export interface Query {
  readonly phonemes: Int32Array;
  readonly leastDrops: Int32Array;
}

/** The phonemes, by number, and what leaving some out costs. */
export function toQuery(phonemes: Uint8Array): Query {
  return { phonemes: Int32Array.from(phonemes), leastDrops: leastDrops(phonemes) };
}

export interface Walk {
  readonly shelf: Shelf;
  readonly tree: Tree;
  readonly query: Query;
  readonly bound: number;
  /** Down to this depth only half the bound may be spent: of two halves of a name, one costs no more than that. */
  readonly half: number;
}

/**
 * Walks a tree, one row of the distance table per depth. Only cells that can still end within the bound are kept,
 * counting the phonemes that must yet be dropped because one side has more of them left; a row without any ends the
 * branch. Names whose costly half comes first are left to the walk from the other end.
 */
export function walk(
  { shelf, tree, query, bound, half }: Walk,
  found: (names: readonly Name[], distance: number) => void,
): void {
  const { length, leastDrops: shelfDrops } = shelf;
  const { phonemes, depths, skips } = tree;
  const heardLength = query.phonemes.length;
  const width = heardLength + 1;
  const { rows, firsts, lasts } = scratch(width);
  firsts[0] = 0;
  rows[0] = 0;
  for (let j = 1; j < width; j += 1) rows[j] = at(rows, j - 1) + at(DROP, at(query.phonemes, j - 1));
  lasts[0] = heardLength;
  let node = 0;
  while (node < phonemes.length) {
    const depth = at(depths, node);
    const phoneme = at(phonemes, node);
    const above = (depth - 1) * width;
    const here = depth * width;
    const aboveFirst = at(firsts, depth - 1);
    const aboveLast = at(lasts, depth - 1);
    const drop = at(DROP, phoneme);
    const costs = phoneme * PHONEMES.length;
    const left = length - depth;
    const most = depth <= half ? bound >> 1 : bound;
    let first = -1;
    let last = -1;
    let diagonal = DEAD;
    let before = DEAD;
    for (let j = aboveFirst; j < width; j += 1) {
      const straight = j <= aboveLast ? at(rows, above + j) : DEAD;
      let cost = straight + drop;
      if (j > 0) {
        const heard = at(query.phonemes, j - 1);
        const swapped = diagonal + at(SUBSTITUTION, costs + heard);
        if (swapped < cost) cost = swapped;
        const extra = before + at(DROP, heard);
        if (extra < cost) cost = extra;
      }
      diagonal = straight;
      const surplus = heardLength - j - left;
      const toDrop = surplus > 0 ? at(query.leastDrops, surplus) : at(shelfDrops, -surplus);
      if (cost > most || cost + toDrop > bound) cost = DEAD;
      rows[here + j] = cost;
      before = cost;
      if (cost !== DEAD) {
        if (first < 0) first = j;
        last = j;
      } else if (j > aboveLast) break;
    }
    if (first < 0) {
      node = at(skips, node);
      continue;
    }
    firsts[depth] = first;
    lasts[depth] = last;
    if (left === 0 && last === heardLength) found(tree.names[node] ?? [], at(rows, here + last));
    node += 1;
  }
}

interface Scratch {
  readonly width: number;
  readonly rows: Int32Array;
  /** First and last living cell of each row. */
  readonly firsts: Int32Array;
  readonly lasts: Int32Array;
}

let lastScratch: Scratch = newScratch(MOST_PHONEMES + 1);

/** One set of rows serves every walk: each row is written before it is read, and no walk waits. */
function scratch(width: number): Scratch {
  if (width > lastScratch.width) lastScratch = newScratch(width);
  return lastScratch;
}

function newScratch(width: number): Scratch {
  const depths = MOST_PHONEMES + 1;
  return {
    width,
    rows: new Int32Array(width * depths),
    firsts: new Int32Array(depths),
    lasts: new Int32Array(depths),
  };
}

/** A cell known to exist. */
function at(table: Int32Array, index: number): number {
  return table[index] ?? 0;
}
