/** Names of one length as trees of phonemes, laid flat in the order of a depth-first walk. */
import type { GazetteerEntry } from "../../model/gazetteer.ts";
import { DROP } from "./phoneme-distance.ts";

/** One way one entry is said. */
export interface Name {
  readonly phonemes: Uint8Array;
  readonly entry: GazetteerEntry;
  readonly form: string;
}

export interface Shelf {
  /** Phonemes of each of its names. */
  readonly length: number;
  /** By count: the least that leaving out so many phonemes of one of its names costs. */
  readonly leastDrops: Int32Array;
  readonly forward: Tree;
  /** The same names read from their ends. */
  readonly backward: Tree;
}

export interface Tree {
  /** Of each node: its phoneme, its depth from 1, and the node after all that lie below it. */
  readonly phonemes: Int32Array;
  readonly depths: Int32Array;
  readonly skips: Int32Array;
  /** Names that end at a node; holes elsewhere. */
  readonly names: readonly (readonly Name[] | undefined)[];
}

/** One shelf for each length that occurs, shortest first. */
export function buildShelves(names: readonly Name[]): readonly Shelf[] {
  const byLength = new Map<number, Name[]>();
  for (const name of names) {
    const list = byLength.get(name.phonemes.length);
    if (list) list.push(name);
    else byLength.set(name.phonemes.length, [name]);
  }
  return [...byLength.entries()].sort(([a], [b]) => a - b).map(([length, list]) => buildShelf(length, list));
}

function buildShelf(length: number, names: readonly Name[]): Shelf {
  const backward = names.map(({ entry, form, phonemes }) => ({ entry, form, phonemes: phonemes.toReversed() }));
  return {
    length,
    leastDrops: leastOf(names.map((name) => leastDrops(name.phonemes))),
    forward: buildTree(length, names),
    backward: buildTree(length, backward),
  };
}

/** By count, from 0: the least that leaving out so many of these phonemes costs. */
export function leastDrops(phonemes: Uint8Array): Int32Array {
  const cheapest = Int32Array.from(phonemes, (phoneme) => DROP[phoneme] ?? 0).sort();
  const sums = new Int32Array(phonemes.length + 1);
  cheapest.forEach((cost, i) => {
    sums[i + 1] = (sums[i] ?? 0) + cost;
  });
  return sums;
}

function leastOf(lists: readonly Int32Array[]): Int32Array {
  const least = Int32Array.from(lists[0] ?? []);
  for (const list of lists) {
    for (let i = 0; i < least.length; i += 1) least[i] = Math.min(least[i] ?? 0, list[i] ?? 0);
  }
  return least;
}

function buildTree(length: number, names: readonly Name[]): Tree {
  const phonemes: number[] = [];
  const depths: number[] = [];
  const ends: (Name[] | undefined)[] = [];
  let previous: Uint8Array = new Uint8Array(0);
  for (const name of sortBySound(names)) {
    for (let depth = sharedStart(previous, name.phonemes); depth < length; depth += 1) {
      phonemes.push(name.phonemes[depth] ?? 0);
      depths.push(depth + 1);
      ends.push(undefined);
    }
    const last = ends.length - 1;
    ends[last] = [...(ends[last] ?? []), name];
    previous = name.phonemes;
  }
  return {
    phonemes: Int32Array.from(phonemes),
    depths: Int32Array.from(depths),
    skips: skipsOf(depths, length),
    names: ends,
  };
}

/** Walks backwards, remembering the last node seen at each depth: the next one no deeper ends the branch. */
function skipsOf(depths: readonly number[], length: number): Int32Array {
  const skips = new Int32Array(depths.length);
  const nextAt = new Int32Array(length + 2).fill(depths.length);
  for (let node = depths.length - 1; node >= 0; node -= 1) {
    const depth = depths[node] ?? 0;
    skips[node] = nextAt[depth] ?? depths.length;
    nextAt.fill(node, depth);
  }
  return skips;
}

/** By their first phonemes, packed into one number each: most pairs differ there, and numbers compare quickly. */
function sortBySound(names: readonly Name[]): readonly Name[] {
  const keyed = names.map((name) => ({ name, start: packStart(name.phonemes) }));
  keyed.sort((a, b) => a.start - b.start || comparePhonemes(a.name.phonemes, b.name.phonemes));
  return keyed.map(({ name }) => name);
}

const PACKED = 8;
const BITS = 6;

function packStart(phonemes: Uint8Array): number {
  let packed = 0;
  for (let i = 0; i < PACKED; i += 1) packed = packed * 2 ** BITS + (phonemes[i] ?? 0);
  return packed;
}

function comparePhonemes(a: Uint8Array, b: Uint8Array): number {
  for (let i = PACKED; i < a.length; i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function sharedStart(a: Uint8Array, b: Uint8Array): number {
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared += 1;
  return shared;
}
