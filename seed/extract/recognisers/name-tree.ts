/** All spellings of the gazetteer as one tree of words. */
import type { Gazetteer, GazetteerEntry } from "../../../model/gazetteer.ts";
import { isSpelledOut } from "../reading/spelled-letters.ts";
import type { Token } from "../reading/token.ts";
import { foldWord, tokenise } from "../reading/tokenise.ts";
import { type PerWord, vocabularyOf } from "../reading/vocabulary.ts";
import { spokenModel } from "./spoken-models.ts";

export interface NameHit {
  readonly entries: readonly GazetteerEntry[];
  /** Token index, exclusive. */
  readonly end: number;
  /** Two or three words that are one name: "py torch". */
  readonly joined?: true;
  readonly plural?: true;
}

interface Node {
  readonly next: Map<string, Node>;
  entries: GazetteerEntry[];
}

/** The longest name that begins at token `at`, within one sentence; else words that together spell one. */
export function findName(gazetteer: Gazetteer, tokens: readonly Token[], at: number): NameHit | undefined {
  const tree = treeOf(gazetteer);
  const begins = beginningAt(tree, tokens, at);
  if (begins === NOTHING) return undefined;
  const spelled = isSpelledOut(tokens, at);
  const longest = longestHit(tree, tokens, at);
  return (
    // "c a e": a letter of those is no name by itself.
    (spelled && longest?.end === at + 1 ? undefined : longest) ??
    spelledHit(tree, tokens, at) ??
    (begins === PIECES ? joinedHit(tree, tokens, at) : undefined)
  );
}

/** The longest known name that these folded words begin with. */
export function longestKnown(
  gazetteer: Gazetteer,
  words: readonly string[],
): { entries: readonly GazetteerEntry[]; length: number } | undefined {
  let node: Node | undefined = treeOf(gazetteer);
  let best: { entries: readonly GazetteerEntry[]; length: number } | undefined;
  for (const [i, word] of words.entries()) {
    node = node.next.get(nameKey(word));
    if (!node) break;
    if (node.entries.length > 0) best = { entries: node.entries, length: i + 1 };
  }
  return best;
}

/** Full stops do not tell spellings apart: "U.S." and "US". */
export const nameKey = (lower: string): string => (lower.includes(".") ? lower.replaceAll(".", "") : lower);

const FORMS = new WeakMap<GazetteerEntry, ReadonlySet<string>>();

/** Folded spellings of an entry. */
export function knownForms(entry: GazetteerEntry): ReadonlySet<string> {
  const known = FORMS.get(entry) ?? new Set([entry.name, ...(entry.aliases ?? [])].map(foldWord));
  FORMS.set(entry, known);
  return known;
}

const TREES = new WeakMap<Gazetteer, Node>();

function treeOf(gazetteer: Gazetteer): Node {
  const known = TREES.get(gazetteer);
  if (known) return known;
  const root: Node = { next: new Map(), entries: [] };
  for (const entry of gazetteer.entries) {
    for (const form of [entry.name, ...(entry.aliases ?? [])]) {
      addForm(root, form, entry);
      const said = entry.kind === "Hardware" ? spokenModel(form) : undefined;
      if (said) addForm(root, said, entry);
    }
    // A product is often called without its maker.
    if (entry.kind === "Hardware" && entry.within && entry.name.startsWith(`${entry.within} `)) {
      addForm(root, entry.name.slice(entry.within.length + 1), entry);
    }
  }
  TREES.set(gazetteer, root);
  return root;
}

function addForm(root: Node, form: string, entry: GazetteerEntry): void {
  const words = tokenise(form, [{ start: 0, end: form.length }]).map((token) => nameKey(token.lower));
  let node = root;
  for (const word of words) {
    let next = node.next.get(word);
    if (!next) {
      next = { next: new Map(), entries: [] };
      node.next.set(word, next);
    }
    node = next;
  }
  if (words.length > 0 && !node.entries.includes(entry)) node.entries.push(entry);
}

function longestHit(tree: Node, tokens: readonly Token[], at: number): NameHit | undefined {
  let node: Node | undefined = tree;
  let best: NameHit | undefined;
  for (let end = at; node && end < tokens.length; ) {
    const token: Token | undefined = tokens[end];
    if (!token || (end > at && endsName(tokens, end))) break;
    const key = nameKey(token.lower);
    const exact: Node | undefined = node.next.get(key);
    const singular: Node | undefined =
      exact?.entries.length || key.length < 4 || !key.endsWith("s") ? undefined : node.next.get(key.slice(0, -1));
    end += 1;
    if (!exact && singular?.entries.length) best = { entries: singular.entries, end, plural: true };
    node = exact;
    if (exact && exact.entries.length > 0) best = { entries: exact.entries, end };
  }
  return best;
}

/** A sentence ends, or a comma stands, but for "University of California, Davis" and "Portland, Oregon". */
function endsName(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (before?.sentence !== token?.sentence) return true;
  return token?.comma === true && !(token.capital && before?.capital === true);
}

/** "i c r a": letters one by one. */
function spelledHit(tree: Node, tokens: readonly Token[], at: number): NameHit | undefined {
  let letters = "";
  let end = at;
  while (end < at + 6 && /^[a-z]$/.test(tokens[end]?.lower ?? "") && (end === at || !endsName(tokens, end))) {
    letters += tokens[end]?.lower;
    end += 1;
  }
  const fewest = LEADING.has(tokens[at - 1]?.lower ?? "") ? 3 : 4;
  for (; end - at >= fewest; end -= 1) {
    const entries = (tree.next.get(letters.slice(0, end - at))?.entries ?? []).filter(({ kind }) => kind !== "Topic");
    if (entries.length > 0) return { entries, end, joined: true };
  }
  return undefined;
}

/** Words before which three letters are a name and no alphabet. */
const LEADING = new Set("at for from to with the joined in into by of a an my on using used left run".split(" "));

function joinedHit(tree: Node, tokens: readonly Token[], at: number): NameHit | undefined {
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!first || !second || first.sentence !== second.sentence || second.comma) return undefined;
  const joined = nameKey(first.lower) + nameKey(second.lower);
  const wide =
    third && third.sentence === first.sentence && !third.comma
      ? tree.next.get(joined + nameKey(third.lower))
      : undefined;
  if (wide?.entries.some((entry) => !entry.ordinary)) return { entries: wide.entries, end: at + 3, joined: true };
  if (joined.length < 6 || first.lower.length < 2) return undefined;
  const entries =
    tree.next
      .get(joined)
      ?.entries.filter((entry) => !entry.ordinary && entry.kind !== "Role" && entry.kind !== "Topic") ?? [];
  return entries.length > 0 ? { entries, end: at + 2, joined: true } : undefined;
}

/** What may begin with a word: no name, a name written whole or letter by letter, also one written in pieces. */
const NOTHING = 0;
const NAME = 1;
const PIECES = 2;
const BEGINNINGS = new WeakMap<readonly Token[], PerWord<number>>();

function beginningAt(tree: Node, tokens: readonly Token[], at: number): number {
  let beginnings = BEGINNINGS.get(tokens);
  if (!beginnings) {
    const { words, numbers } = vocabularyOf(tokens);
    const keys = sortedKeys(tree);
    const values = words.map((word) => {
      const key = nameKey(word);
      if (beginsLonger(keys, key)) return PIECES;
      return word.length === 1 || tree.next.has(key) || isPluralOf(tree, key) ? NAME : NOTHING;
    });
    beginnings = { numbers, values };
    BEGINNINGS.set(tokens, beginnings);
  }
  return beginnings.values[beginnings.numbers[at] ?? 0] ?? NOTHING;
}

const isPluralOf = (tree: Node, key: string): boolean => key.endsWith("s") && tree.next.has(key.slice(0, -1));

const KEYS = new WeakMap<Node, readonly string[]>();

function sortedKeys(tree: Node): readonly string[] {
  const keys = KEYS.get(tree) ?? [...tree.next.keys()].sort();
  KEYS.set(tree, keys);
  return keys;
}

/** By halving: the first key after the word in the sorted list begins with it, or none does. */
function beginsLonger(keys: readonly string[], word: string): boolean {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? "") <= word) low = middle + 1;
    else high = middle;
  }
  return keys[low]?.startsWith(word) === true;
}
