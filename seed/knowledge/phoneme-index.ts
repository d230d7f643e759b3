/** All known names by sound: shelves of names of one length, each a tree of phonemes that shares rows of the edit distance. */
import type { GazetteerEntry, Pronounce, SoundIndex, SoundMatch } from "../../model/gazetteer.ts";
import { accentVariants } from "./accent-variants.ts";
import { DROP, distanceWithin, LEAST_DROP, SUBSTITUTION, similarityOf } from "./phoneme-distance.ts";
import { buildShelves, type Name, type Shelf } from "./phoneme-shelf.ts";
import { PHONEMES, phonemeNumbers } from "./phonemes.ts";

/** A name of one or two sounds ("R", "Go") is like everything: it is found by its spelling only. */
const FEWEST_PHONEMES = 3;
/** Longer names are said in words that captions get right one by one. */
const MOST_PHONEMES = 24;

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
  const shelves = buildShelves(names);
  return { findSimilar: (phonemes, minSimilarity) => findSimilar(shelves, phonemeNumbers(phonemes), minSimilarity) };
}

/** The spellings whose sound counts. */
export function soundForms(entry: GazetteerEntry): readonly string[] {
  return [entry.name, ...(entry.sounds ?? []), ...(entry.aliases ?? [])];
}

function findSimilar(shelves: readonly Shelf[], query: Uint8Array, minSimilarity: number): readonly SoundMatch[] {
  if (query.length < FEWEST_PHONEMES) return [];
  const best = new Map<GazetteerEntry, SoundMatch>();
  const leastDropAfter = cheapestDrops(query);
  for (const shelf of shelves) {
    const longer = Math.max(query.length, shelf.length);
    const bound = distanceWithin(minSimilarity, longer);
    if (Math.abs(query.length - shelf.length) * LEAST_DROP > bound) continue;
    searchShelf(shelf, query, leastDropAfter, bound, (names, distance) => {
      keepBest(best, names, similarityOf(distance, longer), minSimilarity);
    });
  }
  return [...best.values()].sort(byLikeness);
}

/** For each place in the query, the least that leaving out one phoneme from there on can cost. */
function cheapestDrops(query: Uint8Array): Float64Array {
  const least = new Float64Array(query.length + 1).fill(1);
  for (let j = query.length - 1; j >= 0; j -= 1) least[j] = Math.min(at(least, j + 1), at(DROP, at(query, j)));
  return least;
}

/**
 * Walks the shelf's tree, one row of the distance table per depth. Only cells that can still end within the bound are
 * kept, counting the phonemes that must yet be dropped because one side has more of them left; a row without any ends the branch.
 */
function searchShelf(
  shelf: Shelf,
  query: Uint8Array,
  leastDropAfter: Float64Array,
  bound: number,
  found: (names: readonly Name[], distance: number) => void,
): void {
  const { length, phonemes, depths, skips } = shelf;
  const width = query.length + 1;
  const rows = new Float64Array(width * (length + 1)).fill(Infinity);
  const firsts = new Int32Array(length + 1);
  const lasts = new Int32Array(length + 1);
  rows[0] = 0;
  for (let j = 1; j < width; j += 1) rows[j] = at(rows, j - 1) + at(DROP, at(query, j - 1));
  lasts[0] = query.length;
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
    let first = -1;
    let last = -1;
    let before = Infinity;
    for (let j = aboveFirst; j < width; j += 1) {
      let cost = j <= aboveLast ? at(rows, above + j) + drop : Infinity;
      if (j > 0) {
        const heard = at(query, j - 1);
        if (j > aboveFirst && j - 1 <= aboveLast) {
          const swapped = at(rows, above + j - 1) + at(SUBSTITUTION, costs + heard);
          if (swapped < cost) cost = swapped;
        }
        const extra = before + at(DROP, heard);
        if (extra < cost) cost = extra;
      }
      const surplus = query.length - j - left;
      const toDrop = surplus > 0 ? surplus * at(leastDropAfter, j) : -surplus * LEAST_DROP;
      if (cost + toDrop > bound) cost = Infinity;
      rows[here + j] = cost;
      before = cost;
      if (cost !== Infinity) {
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
    if (left === 0 && last === query.length) found(shelf.names[node] ?? [], at(rows, here + last));
    node += 1;
  }
}

function keepBest(
  best: Map<GazetteerEntry, SoundMatch>,
  names: readonly Name[],
  similarity: number,
  minSimilarity: number,
): void {
  if (similarity < minSimilarity) return;
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
function at(table: Float64Array | Int32Array | Uint8Array, index: number): number {
  return table[index] ?? 0;
}
