/** Known names that sound like what captions heard: searched once for each distinct stretch of a talk. */
import type { GazetteerEntry, SoundMatch } from "../../../model/gazetteer.ts";
import type { Reading } from "../reading/reading.ts";
import { knownForms } from "./name-tree.ts";

/** Ordinary language, and names of several plain words: captions write those down as they are. */
const NOT_BY_SOUND: ReadonlySet<string> = new Set([
  "Role",
  "Topic",
  "Credential",
  "Award",
  "Milestone",
  "Competition",
  "Person",
]);

/** Whether captions may have written something else for such a name. */
export const isHeardBySound = (entry: GazetteerEntry): boolean => !NOT_BY_SOUND.has(entry.kind);

const NONE: readonly SoundMatch[] = [];
const SEARCHES = new WeakMap<Reading, Map<number, Map<string, readonly SoundMatch[]>>>();

/** Names at least so alike (0 to 1), most alike first; not what is spelled so. */
export function soundsAlike(reading: Reading, heard: string, minSimilarity: number): readonly SoundMatch[] {
  const searches = SEARCHES.get(reading) ?? new Map<number, Map<string, readonly SoundMatch[]>>();
  SEARCHES.set(reading, searches);
  const searched = searches.get(minSimilarity) ?? new Map<string, readonly SoundMatch[]>();
  searches.set(minSimilarity, searched);
  const known = searched.get(heard);
  if (known) return known;
  const { soundIndex, pronounce } = reading.knowledge;
  const matches = soundIndex
    .findSimilar(pronounce(heard), minSimilarity)
    .filter(({ entry }) => isHeardBySound(entry) && !knownForms(entry).has(heard));
  const found = matches.length > 0 ? matches : NONE;
  searched.set(heard, found);
  return found;
}
