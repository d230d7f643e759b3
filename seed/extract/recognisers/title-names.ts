/** Known names in the title of a talk: what it is about. */
import type { Gazetteer, GazetteerEntry } from "../../../model/gazetteer.ts";
import type { Reading } from "../reading/reading.ts";
import { foldWord } from "../reading/tokenise.ts";

interface Place {
  readonly entry: GazetteerEntry;
  /** In the gazetteer. */
  readonly place: number;
}

/** Entries whose own name stands in the title, in the order of the gazetteer. */
export function entriesInTitle({ knowledge, titleWords }: Reading): readonly GazetteerEntry[] {
  const names = namesOf(knowledge.gazetteer);
  const words = titleWords.trim().split(" ");
  const found = new Set<Place>();
  for (let first = 0; first < words.length; first += 1) {
    for (let end = first + 1; end <= words.length && end - first <= MOST_WORDS; end += 1)
      for (const place of names.get(words.slice(first, end).join(" ")) ?? []) found.add(place);
  }
  return [...found].sort((a, b) => a.place - b.place).map(({ entry }) => entry);
}

/** No name has more. */
const MOST_WORDS = 12;
const NAMES = new WeakMap<Gazetteer, ReadonlyMap<string, readonly Place[]>>();

function namesOf(gazetteer: Gazetteer): ReadonlyMap<string, readonly Place[]> {
  const known = NAMES.get(gazetteer);
  if (known) return known;
  const names = new Map<string, Place[]>();
  gazetteer.entries.forEach((entry, place) => {
    const name = foldWord(entry.name);
    const places = names.get(name);
    if (places) places.push({ entry, place });
    else names.set(name, [{ entry, place }]);
  });
  NAMES.set(gazetteer, names);
  return names;
}
