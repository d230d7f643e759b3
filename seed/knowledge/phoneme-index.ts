/** All known names by sound: shelves of names of one length, each a tree of phonemes that shares rows of the edit distance. */
import type { GazetteerEntry, Pronounce, SoundIndex, SoundMatch } from "../../model/gazetteer.ts";
import { accentVariants } from "./accent-variants.ts";
import { DROP, distanceWithin, SUBSTITUTION, similarityOf, UNIT } from "./phoneme-distance.ts";
import { buildShelves, leastDrops, type Name, type Shelf, type Tree } from "./phoneme-shelf.ts";
import { PHONEMES, phonemeNumbers } from "./phonemes.ts";
import { remember } from "./remember.ts";

/** A name of one or two sounds ("R", "Go") is like everything: it is found by its spelling only. */
const FEWEST_PHONEMES = 3;
/** Longer names are said in words that captions get right one by one. */
const MOST_PHONEMES = 24;
/** Searches kept: talks repeat themselves. */
const MEMORY = 20_000;
/** A similarity of exactly the least one asked for is in, however it was rounded. */
const ROUNDING = 1e-6;
/** More than any cost within any bound. */
const DEAD = 1_000_000_000;

/** Indexes name, `sounds` and aliases of every entry, each also in the common accents. */
export function createPhonemeIndex(entries: readonly GazetteerEntry[], pronounce: Pronounce): SoundIndex {
  const names: Name[] = [];
  for (const entry of entries) {
    for (const form of soundForms(entry)) {
      for (const variant of accentVariants(pronounce(form))) {
        const phonemes = phonemeNumbers(variant);
        if (phonemes.length < FEWEST_PHONEMES || phonemes.length > MOST_PHONEMES) continue;
        names.push({ phonemes, entry, form });
      }
    }
  }
  return indexNames(names);
}

function indexNames(names: readonly Name[]): SoundIndex {
  const shelves = buildShelves(names);
  const search = remember(
    ({ phonemes, minSimilarity }: Heard) => findSimilar(shelves, phonemeNumbers(phonemes), minSimilarity),
    ({ phonemes, minSimilarity }) => `${minSimilarity} ${phonemes.join(" ")}`,
    MEMORY,
  );
  return {
    findSimilar: (phonemes, minSimilarity) => search({ phonemes, minSimilarity }),
    narrow: (keep) => indexNames(names.filter(({ entry }) => keep(entry))),
  };
}

/** The spellings whose sound counts. */
export function soundForms(entry: GazetteerEntry): readonly string[] {
  return [entry.name, ...(entry.sounds ?? []), ...(entry.aliases ?? [])];
}

interface Heard {
  readonly phonemes: readonly string[];
  readonly minSimilarity: number;
}

function findSimilar(shelves: readonly Shelf[], phonemes: Uint8Array, minSimilarity: number): readonly SoundMatch[] {
  if (phonemes.length < FEWEST_PHONEMES) return [];
  const best = new Map<GazetteerEntry, SoundMatch>();
  const forward = toQuery(phonemes);
  const backward = toQuery(phonemes.toReversed());
  for (const shelf of shelves) {
    const longer = Math.max(phonemes.length, shelf.length);
    const bound = Math.floor(distanceWithin(minSimilarity, longer) * UNIT + ROUNDING);
    if (leastSurplus(forward, shelf) > bound) continue;
    const keep = (names: readonly Name[], distance: number) => {
      keepBest(best, names, similarityOf(distance / UNIT, longer));
    };
    const half = Math.floor(shelf.length / 2);
    walk({ shelf, tree: shelf.forward, query: forward, bound, half }, keep);
    walk({ shelf, tree: shelf.backward, query: backward, bound, half: shelf.length - half - 1 }, keep);
  }
  return [...best.values()].sort(byLikeness);
}

interface Query {
  readonly phonemes: Int32Array;
  readonly leastDrops: Int32Array;
}

function toQuery(phonemes: Uint8Array): Query {
  return { phonemes: Int32Array.from(phonemes), leastDrops: leastDrops(phonemes) };
}

/** The least it costs to leave out as many phonemes as one side has more than the other. */
function leastSurplus(query: Query, shelf: Shelf): number {
  const surplus = query.phonemes.length - shelf.length;
  return surplus > 0 ? at(query.leastDrops, surplus) : at(shelf.leastDrops, -surplus);
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

interface Walk {
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
function walk(
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

function keepBest(best: Map<GazetteerEntry, SoundMatch>, names: readonly Name[], similarity: number): void {
  for (const { entry, form } of names) {
    const known = best.get(entry);
    if (!known || similarity > known.similarity || (similarity === known.similarity && form < known.form)) {
      best.set(entry, { entry, form, similarity });
    }
  }
}

function byLikeness(a: SoundMatch, b: SoundMatch): number {
  if (a.similarity !== b.similarity) return b.similarity - a.similarity;
  const left = `${a.entry.kind}\u0000${a.entry.name}`;
  const right = `${b.entry.kind}\u0000${b.entry.name}`;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A cell known to exist. */
function at(table: Int32Array, index: number): number {
  return table[index] ?? 0;
}
