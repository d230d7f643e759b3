/** Cue words of known names, found from the words of a talk: most words cue nothing, so most places cost one look. */
import type { Gazetteer, GazetteerEntry } from "../../../model/gazetteer.ts";
import type { Reading } from "../reading/reading.ts";
import { vocabularyOf } from "../reading/vocabulary.ts";

type Entries = ReadonlySet<GazetteerEntry>;

/** Words to either side in which a cue counts. */
const REACH = 12;
const NEAR = 4;

/** How strongly cue words within twelve words speak for the entry, 0 to 1. */
export function cueStrength(reading: Reading, entry: GazetteerEntry, first: number, end: number): number {
  if (entry.cues === undefined) return 0;
  const { numbers, cued, nextCued } = cuesOf(reading);
  const last = Math.min(numbers.length, end + REACH);
  let near = 0;
  let far = 0;
  for (let at = nextCued[Math.max(0, first - REACH)] ?? last; at < last; at = nextCued[at + 1] ?? last) {
    const distance = at < first ? first - at : at - end + 1;
    if (distance < 1 || !cued[numbers[at] ?? -1]?.has(entry)) continue;
    if (distance <= NEAR) near += 1;
    else far += 1;
  }
  return strengthOf(near, far);
}

/** Always summed in one order: the sum is part of a document. */
function strengthOf(near: number, far: number): number {
  let strength = 0;
  for (let i = 0; i < near; i += 1) strength += 0.6;
  for (let i = 0; i < far; i += 1) strength += 0.35;
  return Math.min(1, strength);
}

/** Whether any cue of any name stands within twelve words. */
export function hasCue(reading: Reading, first: number, end: number): boolean {
  const { numbers, nextCued } = cuesOf(reading);
  const none = numbers.length;
  return (
    (nextCued[Math.max(0, first - REACH)] ?? none) < first || (nextCued[end] ?? none) < Math.min(none, end + REACH)
  );
}

/** Whether the talk has any cue of the name at all. */
export const isCuedAnywhere = (reading: Reading, entry: GazetteerEntry): boolean =>
  cuesOf(reading).cued.some((entries) => entries?.has(entry));

interface Cues {
  readonly numbers: Int32Array;
  /** By number of the word: the entries it cues. */
  readonly cued: readonly (Entries | undefined)[];
  /** By token: the next one from there on whose word cues something. */
  readonly nextCued: Int32Array;
}

const CUES = new WeakMap<Reading, Cues>();

function cuesOf(reading: Reading): Cues {
  const known = CUES.get(reading);
  if (known) return known;
  const index = cueIndex(reading.knowledge.gazetteer);
  const { words, numbers } = vocabularyOf(reading.tokens);
  const cued = words.map((word) => cuedBy(index, word));
  const cues = { numbers, cued, nextCued: nextWhere(numbers, (number) => cued[number] !== undefined) };
  CUES.set(reading, cues);
  return cues;
}

function nextWhere(numbers: Int32Array, holds: (number: number) => boolean): Int32Array {
  const next = new Int32Array(numbers.length);
  for (let at = numbers.length - 1, last = numbers.length; at >= 0; at -= 1) {
    if (holds(numbers[at] ?? -1)) last = at;
    next[at] = last;
  }
  return next;
}

/** A cue in the plural counts too. */
function cuedBy(index: ReadonlyMap<string, Entries>, word: string): Entries | undefined {
  const exact = index.get(word);
  const singular = word.endsWith("s") ? index.get(word.slice(0, -1)) : undefined;
  return exact && singular ? new Set([...exact, ...singular]) : (exact ?? singular);
}

const INDEXES = new WeakMap<Gazetteer, ReadonlyMap<string, Entries>>();

function cueIndex(gazetteer: Gazetteer): ReadonlyMap<string, Entries> {
  const known = INDEXES.get(gazetteer);
  if (known) return known;
  const index = new Map<string, Set<GazetteerEntry>>();
  for (const entry of gazetteer.entries) {
    for (const word of cueWords(entry)) {
      const entries = index.get(word);
      if (entries) entries.add(entry);
      else index.set(word, new Set([entry]));
    }
  }
  INDEXES.set(gazetteer, index);
  return index;
}

function cueWords({ cues = [] }: GazetteerEntry): readonly string[] {
  return cues.flatMap((cue) => cue.toLowerCase().split(/[\s-]+/)).filter((word) => word.length > 2);
}
