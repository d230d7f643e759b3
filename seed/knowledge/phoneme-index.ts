/** All known names by sound: shelves of names of one length, each a tree of phonemes that shares rows of the edit distance. */
import type { GazetteerEntry, Pronounce, SoundIndex, SoundMatch } from "../../model/gazetteer.ts";
import { accentVariants } from "./accent-variants.ts";
import { distanceWithin, similarityOf, UNIT } from "./phoneme-distance.ts";
import { buildShelves, type Name, type Shelf } from "./phoneme-shelf.ts";
import { MOST_PHONEMES, type Query, toQuery, walk } from "./phoneme-walk.ts";
import { phonemeNumbers, toNumbers } from "./phonemes.ts";
import { spokenWords } from "./spoken-words.ts";

/** A name of one or two sounds ("R", "Go") is like everything: it is found by its spelling only. */
const FEWEST_PHONEMES = 3;
/** A similarity of exactly the least one asked for is in, however it was rounded. */
const ROUNDING = 1e-6;
/** What a name that few talks have must be alike at least. */
export const RARE_SIMILARITY = 0.9;

/** Indexes name, `sounds` and aliases of every entry, each also in the common accents but for rare names. */
export function createPhonemeIndex(entries: readonly GazetteerEntry[], pronounce: Pronounce): SoundIndex {
  const names: Name[] = [];
  for (const entry of entries) {
    for (const form of soundForms(entry)) {
      for (const variant of variantsOf(entry, pronounce(form))) {
        const phonemes = toNumbers(variant);
        if (phonemes.length < FEWEST_PHONEMES || phonemes.length > MOST_PHONEMES) continue;
        names.push({ phonemes, entry, form });
      }
    }
  }
  return indexNames(names);
}

function indexNames(names: readonly Name[]): SoundIndex {
  const shelves = {
    known: buildShelves(names.filter(({ entry }) => !entry.rare)),
    rare: buildShelves(names.filter(({ entry }) => entry.rare)),
  };
  // Talks repeat themselves, and what is said the same comes as the same list while the pronouncer remembers it.
  const searched = new WeakMap<readonly string[], Map<number, readonly SoundMatch[]>>();
  return {
    findSimilar: (phonemes, minSimilarity) => {
      const known = searched.get(phonemes) ?? new Map<number, readonly SoundMatch[]>();
      searched.set(phonemes, known);
      const matches = known.get(minSimilarity) ?? findSimilar(shelves, phonemeNumbers(phonemes), minSimilarity);
      known.set(minSimilarity, matches);
      return matches;
    },
    narrow: (keep) => indexNames(names.filter(({ entry }) => keep(entry))),
  };
}

/** The spellings whose sound counts. */
export function soundForms(entry: GazetteerEntry): readonly string[] {
  return [entry.name, ...(entry.sounds ?? []), ...(entry.aliases ?? [])].filter((form) => !isFewLetters(form));
}

/** The ways a form is said; what must sound nearly the same is nearly the same in every accent. */
export const variantsOf = (entry: GazetteerEntry, phonemes: readonly string[]): readonly (readonly string[])[] =>
  entry.rare ? [phonemes] : accentVariants(phonemes);

const FEW = 3;
/** "U.S.A.": no written form of so few letters is longer. */
const FEW_WRITTEN = 6;

/** "LBC": letters said one by one sound like other letters; captions write them as letters, so their spelling finds them. */
function isFewLetters(form: string): boolean {
  if (form.length > FEW_WRITTEN) return false;
  const words = spokenWords(form);
  return words.every(({ spelled }) => spelled) && words.reduce((sum, { text }) => sum + text.length, 0) <= FEW;
}

interface Shelves {
  readonly known: readonly Shelf[];
  readonly rare: readonly Shelf[];
}

function findSimilar(shelves: Shelves, phonemes: Uint8Array, minSimilarity: number): readonly SoundMatch[] {
  if (phonemes.length < FEWEST_PHONEMES) return [];
  const best = new Map<GazetteerEntry, SoundMatch>();
  searchShelves(shelves.known, phonemes, minSimilarity, best);
  searchShelves(shelves.rare, phonemes, Math.max(minSimilarity, RARE_SIMILARITY), best);
  return [...best.values()].sort(byLikeness);
}

function searchShelves(
  shelves: readonly Shelf[],
  phonemes: Uint8Array,
  minSimilarity: number,
  best: Map<GazetteerEntry, SoundMatch>,
): void {
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
}

/** The least it costs to leave out as many phonemes as one side has more than the other. */
function leastSurplus(query: Query, shelf: Shelf): number {
  const surplus = query.phonemes.length - shelf.length;
  return surplus > 0 ? (query.leastDrops[surplus] ?? 0) : (shelf.leastDrops[-surplus] ?? 0);
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
