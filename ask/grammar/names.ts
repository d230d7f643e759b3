/** Names of everything in the graph, for finding them in a question. */
import type { EntityKind } from "../../model/ontology.ts";
import { isFunctionWord, isQuestionWord } from "./concepts.ts";
import { slipsAllowed, slipsBetween } from "./spelling.ts";
import { foldWords } from "./words.ts";

export interface Named {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
}

export interface NameIndex {
  /** Things with exactly this folded name or alias. */
  readonly find: (words: string) => readonly Named[];
  /** Things of whose names these words are a part that only few share. */
  readonly findPart: (words: string) => readonly Named[];
  /** Things whose name or alias is a slip or two away. */
  readonly findMisspelt: (words: string) => readonly Named[];
  /** Most words that a name has. */
  readonly longest: number;
}

/** A part of a name that more things share stands for none of them. */
const MOST_SHARING = 4;

/** @param things with aliases, heard forms among them */
export function createNameIndex(things: Iterable<Named & { readonly aliases: readonly string[] }>): NameIndex {
  const whole = new Map<string, Named[]>();
  const parts = new Map<string, Named[]>();
  const byLength = new Map<number, Set<string>>();
  let longest = 1;
  for (const { id, kind, name, aliases } of things) {
    const named = { id, kind, name };
    for (const spelling of [name, ...aliases]) {
      const words = foldWords(spelling);
      if (words === "") continue;
      add(whole, words, named);
      longest = Math.max(longest, words.split(" ").length);
    }
    for (const part of partsOf(name)) add(parts, part, named);
  }
  for (const key of [...whole.keys(), ...parts.keys()]) {
    if (key.length < 4) continue;
    const known = byLength.get(key.length) ?? new Set();
    byLength.set(key.length, known.add(key));
  }
  const find = (words: string): readonly Named[] => whole.get(words) ?? [];
  const findPart = (words: string): readonly Named[] => {
    const found = parts.get(words) ?? [];
    return found.length <= MOST_SHARING ? found : [];
  };
  return {
    find,
    findPart,
    longest,
    findMisspelt(words) {
      const most = slipsAllowed(words);
      let nearest: string | undefined;
      let least = most + 1;
      for (let length = words.length - most; length <= words.length + most; length += 1) {
        for (const key of most === 0 ? [] : (byLength.get(length) ?? [])) {
          const slips = slipsBetween(words, key, least - 1);
          if (slips >= least) continue;
          nearest = key;
          least = slips;
        }
      }
      if (nearest === undefined) return [];
      return whole.has(nearest) ? find(nearest) : findPart(nearest);
    },
  };
}

/** "lumen" and "robotics" of "Lumen Robotics", "night owl" of "Night Owl Challenge": what names rather than asks. */
function partsOf(name: string): string[] {
  const words = name.split(/\s+/).flatMap((word) => {
    const text = foldWords(word);
    return text === "" ? [] : [{ text, isProper: /^[\p{Lu}\p{N}]/u.test(word) && !isQuestionWord(text) }];
  });
  if (words.length < 2) return [];
  const single = words.filter(({ text, isProper }) => isProper && text.length > 2).map(({ text }) => text);
  const pairs = words.length > 2 ? [words.slice(0, 2), words.slice(-2)] : [];
  const proper = pairs.filter(
    (pair) => pair.some(({ isProper }) => isProper) && !pair.some(({ text }) => isFunctionWord(text)),
  );
  return [...single, ...proper.map((pair) => pair.map(({ text }) => text).join(" "))];
}

function add(index: Map<string, Named[]>, key: string, named: Named): void {
  const known = index.get(key);
  if (!known) index.set(key, [named]);
  else if (!known.some(({ id }) => id === named.id)) known.push(named);
}
