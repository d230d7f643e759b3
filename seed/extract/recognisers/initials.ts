/** Initials that several names share: the town said after them tells ("UCD in Dublin" is not Davis). */
import type { Gazetteer, GazetteerEntry } from "../../../model/gazetteer.ts";
import type { Reading } from "../reading/reading.ts";
import { foldWord } from "../reading/tokenise.ts";
import { findName, knownForms } from "./name-tree.ts";

/** The entries that words mean where a place follows: of names with these initials the one that has the place in it. */
export function meantBesidePlace(
  { tokens, knowledge: { gazetteer } }: Reading,
  entries: readonly GazetteerEntry[],
  first: number,
  end: number,
): readonly GazetteerEntry[] {
  const letters = tokens
    .slice(first, end)
    .map(({ lower }) => lower)
    .join("");
  if (letters.length < 3 || letters.length > 5 || !isShortFor(entries, letters)) return entries;
  if (tokens[end]?.lower !== "in" && !tokens[end]?.comma) return entries;
  const place = findName(gazetteer, tokens, tokens[end]?.lower === "in" ? end + 1 : end);
  const [town] = place?.entries.filter(({ kind }) => kind === "Place") ?? [];
  if (!town) return entries;
  const meant = (initialsOf(gazetteer).get(letters) ?? []).filter(({ name }) => hasWord(name, foldWord(town.name)));
  return meant.length > 0 ? meant : entries;
}

/** The letters are another name of an organization, not its own. */
const isShortFor = (entries: readonly GazetteerEntry[], letters: string): boolean =>
  entries.some(
    (entry) => entry.kind === "Organization" && foldWord(entry.name) !== letters && knownForms(entry).has(letters),
  );

const hasWord = (name: string, word: string): boolean => ` ${foldWord(name)} `.includes(` ${word} `);

const INITIALS = new WeakMap<Gazetteer, ReadonlyMap<string, readonly GazetteerEntry[]>>();

/** Organizations of several words by the first letters of those. */
function initialsOf(gazetteer: Gazetteer): ReadonlyMap<string, readonly GazetteerEntry[]> {
  const known = INITIALS.get(gazetteer);
  if (known) return known;
  const initials = new Map<string, GazetteerEntry[]>();
  for (const entry of gazetteer.entries) {
    if (entry.kind !== "Organization") continue;
    const words = foldWord(entry.name)
      .split(/[\s,-]+/)
      .filter((word) => !["of", "the", "and", "for"].includes(word));
    if (words.length < 3) continue;
    const letters = words.map((word) => word[0] ?? "").join("");
    initials.set(letters, [...(initials.get(letters) ?? []), entry]);
  }
  INITIALS.set(gazetteer, initials);
  return initials;
}
