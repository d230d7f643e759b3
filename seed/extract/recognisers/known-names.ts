/** Names of the gazetteer as they are spelled, longest first. */
import type { Gazetteer, GazetteerEntry } from "../../../model/gazetteer.ts";
import type { EntityKind } from "../../../model/ontology.ts";
import type { Mention } from "../reading/mention.ts";
import { type Reading, writtenOf } from "../reading/reading.ts";
import type { Token } from "../reading/token.ts";
import { foldWord, tokenise } from "../reading/tokenise.ts";
import { hasContext, slotStrength } from "./context.ts";
import type { Recogniser } from "./recogniser.ts";

export const knownNames: Recogniser = (reading) => {
  const trie = trieOf(reading.knowledge.gazetteer);
  const hits: (Hit & { readonly first: number })[] = [];
  for (let at = 0; at < reading.tokens.length; at += 1) {
    const hit = longestHit(trie, reading.tokens, at) ?? joinedHit(trie, reading.tokens, at);
    if (!hit) continue;
    hits.push({ ...hit, first: at });
    // A longer name hides the shorter ones inside it, except topics inside roles and degrees.
    if (!hit.entries.some((entry) => entry.kind === "Role" || entry.kind === "Credential")) at = hit.end - 1;
  }
  const talk = { domains: activeDomains(reading, hits), counts: countForms(hits) };
  return hits.flatMap((hit) =>
    hit.entries
      .map((entry) => toMention(reading, talk, entry, hit.first, hit))
      .filter((mention) => mention !== undefined),
  );
};

interface Talk {
  readonly domains: ReadonlySet<string>;
  readonly counts: ReadonlyMap<GazetteerEntry, number>;
}

/** Fields of which at least two unmistakable names are said. */
function activeDomains(reading: Reading, hits: readonly Hit[]): ReadonlySet<string> {
  const byDomain = new Map<string, Set<string>>();
  for (const { entries } of hits) {
    for (const { ordinary, domain, name, kind } of entries) {
      if (!ordinary && !LOWER_KINDS.has(kind)) byDomain.set(domain, (byDomain.get(domain) ?? new Set()).add(name));
    }
  }
  for (const entry of reading.knowledge.gazetteer.entries) {
    if (
      entry.name.length > 3 &&
      !LOWER_KINDS.has(entry.kind) &&
      reading.titleWords.includes(` ${foldWord(entry.name)} `)
    ) {
      byDomain.set(entry.domain, (byDomain.get(entry.domain) ?? new Set()).add(entry.name));
    }
  }
  return new Set([...byDomain].filter(([, names]) => names.size >= 2).map(([domain]) => domain));
}

function countForms(hits: readonly Hit[]): ReadonlyMap<GazetteerEntry, number> {
  const counts = new Map<GazetteerEntry, number>();
  for (const { entries } of hits) for (const entry of entries) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  return counts;
}

const FORMS = new WeakMap<GazetteerEntry, ReadonlySet<string>>();

/** Folded spellings of an entry. */
export function knownForms(entry: GazetteerEntry): ReadonlySet<string> {
  const known = FORMS.get(entry) ?? new Set([entry.name, ...(entry.aliases ?? [])].map(foldWord));
  FORMS.set(entry, known);
  return known;
}

/** The longest known name that these folded words begin with. */
export function longestKnown(
  gazetteer: Gazetteer,
  words: readonly string[],
): { entries: readonly GazetteerEntry[]; length: number } | undefined {
  let node: Node | undefined = trieOf(gazetteer);
  let best: { entries: readonly GazetteerEntry[]; length: number } | undefined;
  for (const [i, word] of words.entries()) {
    node = node.next.get(keyOf(word));
    if (!node) break;
    if (node.entries.length > 0) best = { entries: node.entries, length: i + 1 };
  }
  return best;
}

interface Node {
  readonly next: Map<string, Node>;
  entries: GazetteerEntry[];
}
interface Hit {
  readonly entries: readonly GazetteerEntry[];
  readonly end: number;
  /** Two words that are one name: "py torch". */
  readonly joined?: true;
  readonly plural?: true;
}

const TRIES = new WeakMap<Gazetteer, Node>();

function trieOf(gazetteer: Gazetteer): Node {
  const known = TRIES.get(gazetteer);
  if (known) return known;
  const root: Node = { next: new Map(), entries: [] };
  for (const entry of gazetteer.entries) {
    for (const form of [entry.name, ...(entry.aliases ?? [])]) addForm(root, form, entry);
    // A product is often called without its maker.
    if (entry.kind === "Hardware" && entry.within && entry.name.startsWith(`${entry.within} `)) {
      addForm(root, entry.name.slice(entry.within.length + 1), entry);
    }
  }
  TRIES.set(gazetteer, root);
  return root;
}

function addForm(root: Node, form: string, entry: GazetteerEntry): void {
  const words = tokenise(form, [{ start: 0, end: form.length }]).map((token) => keyOf(token.lower));
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

const keyOf = (lower: string): string => (lower.includes(".") ? lower.replaceAll(".", "") : lower);

function longestHit(trie: Node, tokens: readonly Token[], at: number): Hit | undefined {
  let node: Node | undefined = trie;
  let best: Hit | undefined;
  for (let end = at; node && end < tokens.length; ) {
    const token: Token | undefined = tokens[end];
    if (
      !token ||
      (end > at && (token.sentence !== tokens[end - 1]?.sentence || (token.comma && !isCommaName(tokens, end))))
    )
      break;
    const key = keyOf(token.lower);
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

/** "University of California, Davis", "Portland, Oregon": the comma belongs to the name. */
const isCommaName = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.capital === true && tokens[at - 1]?.capital === true;

function joinedHit(trie: Node, tokens: readonly Token[], at: number): Hit | undefined {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (!first || !second || first.sentence !== second.sentence || second.comma) return undefined;
  const third = tokens[at + 2];
  const wide =
    third && third.sentence === first.sentence && !third.comma
      ? trie.next.get(keyOf(first.lower) + keyOf(second.lower) + keyOf(third.lower))
      : undefined;
  if (wide?.entries.some((entry) => !entry.ordinary)) return { entries: wide.entries, end: at + 3, joined: true };
  const joined = keyOf(first.lower) + keyOf(second.lower);
  if (joined.length < 6 || first.lower.length < 2) return undefined;
  const node = trie.next.get(joined);
  const entries =
    node?.entries.filter((entry) => !entry.ordinary && entry.kind !== "Role" && entry.kind !== "Topic") ?? [];
  return entries.length > 0 ? { entries, end: at + 2, joined: true } : undefined;
}

const LOWER_KINDS: ReadonlySet<EntityKind> = new Set<EntityKind>(["Role", "Topic", "Credential", "Award", "Hardware"]);

function toMention(reading: Reading, talk: Talk, entry: GazetteerEntry, first: number, hit: Hit): Mention | undefined {
  const { tokens, noise } = reading;
  const words = tokens.slice(first, hit.end);
  if (entry.kind === "Person" && words.length < 2) return undefined;
  if (hit.plural && !LOWER_KINDS.has(entry.kind)) return undefined;
  if (entry.kind === "Work" && !noise.lowerCase && words.filter((token) => token.capital).length * 2 < words.length)
    return undefined;
  if (words.length === 1 && !noise.noisy && isSurname(reading, first)) return undefined;
  if (words.length === 1 && isPlainWord(reading, entry, words[0])) return undefined;
  const capital = words.some((token) => token.capital);
  const bare = words[0]?.lower === "the" ? words.slice(1) : words;
  const opens =
    tokens[first - 1]?.sentence !== tokens[first]?.sentence ||
    /["“]/.test(reading.transcript.text[(tokens[first]?.start ?? 1) - 1] ?? "");
  const loose = entry.kind === "Place" || (entry.kind === "Organization" && foldWord(entry.name) !== words[0]?.lower);
  if (loose && !noise.noisy && isCapitalNeighbour(tokens, first, hit.end)) return undefined;
  // A field by a plain word that is not its name ("evolution") is the plain word.
  if (
    entry.kind === "Topic" &&
    words.length === 1 &&
    isPlainAlias(reading, entry, words[0]) &&
    (talk.counts.get(entry) ?? 0) < 2
  )
    return undefined;
  const features: Record<string, number> = { exact: 2.4 };
  if (hit.joined) features.joined = -0.4;
  if (words.length > 1) features.severalWords = 0.6;
  if (reading.titleWords.includes(` ${foldWord(entry.name)} `)) features.inTitle = 0.8;
  const proper = !LOWER_KINDS.has(entry.kind);
  if (
    proper &&
    !noise.lowerCase &&
    !noise.noisy &&
    !capital &&
    !hit.joined &&
    /^\p{Lu}/u.test(entry.name) &&
    words.length === 1 &&
    entry.ordinary
  )
    return undefined;
  const short = words.length === 1 && (words[0]?.lower.length ?? 0) <= 2;
  // Several words together are ordinary only by chance; a product without its maker is ordinary.
  const everyday =
    bare.length === 1 &&
    (entry.ordinary === true || isEveryday(reading, bare[0], capital) || isLooseAlias(talk, entry, words[0]));
  const makerless = entry.kind === "Hardware" && entry.within !== undefined && words.length === 1;
  if ((everyday && (proper || entry.ordinary)) || short || makerless) {
    const context = hasContext(reading, entry, first, hit.end);
    if (!context && !isMarked(reading, talk, entry, first, hit.end, capital && !opens)) return undefined;
    features.ordinary = context ? -0.6 : -1;
  }
  return {
    kind: entry.kind,
    // A position is called what it was called; the list only knows that it is one.
    name:
      entry.kind === "Role"
        ? writtenOf(tokens, first, hit.end)
            .toLowerCase()
            .replace(/s$/, hit.plural ? "" : "$&")
        : entry.name,
    first,
    end: hit.end,
    rule: "known-names/exact",
    features,
    entry,
    ...(entry.aliases ? { aliases: entry.aliases } : {}),
  };
}

/** A word of the language: where captions keep capitals, any dictionary word without one. */
function isEveryday({ knowledge, noise }: Reading, word: Token | undefined, capital: boolean): boolean {
  const lower = word?.lower ?? "";
  if (knowledge.isCommonWord(lower) || knowledge.isFirstName(lower)) return true;
  return !noise.lowerCase && !capital && (knowledge.isDictionaryWord?.(lower) ?? false);
}

const isPlainAlias = ({ knowledge }: Reading, entry: GazetteerEntry, word: Token | undefined): boolean =>
  word !== undefined && knowledge.isCommonWord(word.lower) && foldWord(entry.name) !== word.lower;

/** "In March" is no M.Arch., "med school" no M.Ed.: letters that spell a word are an abbreviation only as written. */
function isPlainWord({ knowledge, noise }: Reading, entry: GazetteerEntry, word: Token | undefined): boolean {
  if (!word || /\p{Lu}.*\p{Lu}/u.test(word.text) || word.text.includes(".")) return false;
  const small = !word.capital && !noise.lowerCase && (knowledge.isDictionaryWord?.(word.lower) ?? false);
  if (!small && !knowledge.isCommonWord(word.lower)) return false;
  const forms = [entry.name, ...(entry.aliases ?? [])].filter((form) => keyOf(foldWord(form)) === word.lower);
  return forms.length > 0 && forms.every((form) => /\p{Lu}\.?\p{L}*\p{Lu}/u.test(form) && form.length <= 6);
}

/** A short form that many things share ("ICC"), in a talk about something else. */
function isLooseAlias(talk: Talk, entry: GazetteerEntry, word: Token | undefined): boolean {
  const lower = word?.lower ?? "";
  return lower.length <= 4 && foldWord(entry.name) !== lower && !talk.domains.has(entry.domain);
}

/** The word before is a given name: "Chris Williams" is no college. */
function isSurname({ tokens, noise, knowledge }: Reading, first: number): boolean {
  const [before, word] = [tokens[first - 1], tokens[first]];
  if (!before || !word || noise.lowerCase || before.sentence !== word.sentence || word.comma) return false;
  return before.capital && word.capital && knowledge.isFirstName(before.lower) && !knowledge.isCommonWord(before.lower);
}

/**
 * An ordinary word as a name without words that ask for one: by a capital in clean text; in captions only a word that is
 * not common, in a talk of its field or said often.
 */
function isMarked(
  reading: Reading,
  talk: Talk,
  entry: GazetteerEntry,
  first: number,
  end: number,
  capital: boolean,
): boolean {
  const { tokens, noise, knowledge } = reading;
  if (capital && !noise.noisy) return (tokens[first]?.lower.length ?? 0) > 1 && !isCapitalNeighbour(tokens, first, end);
  const word = tokens[first]?.lower ?? "";
  const common = knowledge.isCommonWord(word) || knowledge.isFirstName(word);
  return (
    noise.noisy &&
    !common &&
    (((noise.lowerCase || capital) && talk.domains.has(entry.domain)) ||
      (talk.counts.get(entry) ?? 0) >= 3 ||
      slotStrength(reading, entry.kind, first, end) >= (noise.lowerCase || capital ? 0.35 : 0.6))
  );
}

/** "Julia Child": the word is part of a longer name that nobody knows. */
const isCapitalNeighbour = (tokens: readonly Token[], first: number, end: number): boolean => {
  const next = tokens[end];
  const same = next && next.sentence === tokens[end - 1]?.sentence && !next.comma;
  return end - first === 1 && same === true && next.capital && next.lower !== "i";
};
