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
  const { numbers, cued } = cuesOf(reading);
  let strength = 0;
  for (let distance = 1; distance <= REACH; distance += 1) {
    const weight = distance <= NEAR ? 0.6 : 0.35;
    if (cued[numbers[first - distance] ?? -1]?.has(entry)) strength += weight;
    if (cued[numbers[end + distance - 1] ?? -1]?.has(entry)) strength += weight;
  }
  return Math.min(1, strength);
}

/** Whether any cue of any name stands within twelve words. */
export function hasCue(reading: Reading, first: number, end: number): boolean {
  const { numbers, cued } = cuesOf(reading);
  for (let distance = 1; distance <= REACH; distance += 1) {
    if (cued[numbers[first - distance] ?? -1] || cued[numbers[end + distance - 1] ?? -1]) return true;
  }
  return false;
}

/** Whether the talk has any cue of the name at all. */
export const isCuedAnywhere = (reading: Reading, entry: GazetteerEntry): boolean =>
  cuesOf(reading).cued.some((entries) => entries?.has(entry));

interface Cues {
  readonly numbers: Int32Array;
  /** By number of the word: the entries it cues. */
  readonly cued: readonly (Entries | undefined)[];
}

const CUES = new WeakMap<Reading, Cues>();

function cuesOf(reading: Reading): Cues {
  const known = CUES.get(reading);
  if (known) return known;
  const index = cueIndex(reading.knowledge.gazetteer);
  const { words, numbers } = vocabularyOf(reading.tokens);
  const cues = { numbers, cued: words.map((word) => cuedBy(index, word)) };
  CUES.set(reading, cues);
  return cues;
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
