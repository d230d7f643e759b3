/** When a word that is spelled like a name is no name: ordinary words, short forms, parts of other names. */
import type { GazetteerEntry } from "../../../model/gazetteer.ts";
import type { EntityKind } from "../../../model/ontology.ts";
import type { Reading } from "../reading/reading.ts";
import type { Token } from "../reading/token.ts";
import { foldWord } from "../reading/tokenise.ts";
import { slotStrength } from "./context.ts";
import { cueStrength } from "./cues.ts";
import { knownForms, nameKey } from "./name-tree.ts";

/** What a talk is about, as far as its exact names tell. */
export interface TalkNames {
  /** Fields of which at least two unmistakable names are said. */
  readonly domains: ReadonlySet<string>;
  /** How often each name is said. */
  readonly counts: ReadonlyMap<GazetteerEntry, number>;
}

/** Kinds whose names are written small. */
export const LOWER_KINDS: ReadonlySet<EntityKind> = new Set<EntityKind>([
  "Role",
  "Topic",
  "Credential",
  "Award",
  "Hardware",
]);

/** Whether these tokens cannot be the entry, whatever stands around. */
export function isNoName(
  reading: Reading,
  talk: TalkNames,
  entry: GazetteerEntry,
  first: number,
  end: number,
): boolean {
  const { tokens, noise } = reading;
  const words = tokens.slice(first, end);
  const [word] = words;
  if (entry.kind === "Person") return words.length < 2;
  if (entry.kind === "Work" && !noise.lowerCase)
    return words.filter((token) => token.capital).length * 2 < words.length;
  if (words.length > 1) return isStrayPhrase(reading, entry, first, end);
  if (!word) return false;
  if (!noise.noisy && isSurname(reading, first)) return true;
  if (isSpelledWord(reading, entry, word)) return true;
  const loose = entry.kind === "Place" || (entry.kind === "Organization" && foldWord(entry.name) !== word.lower);
  if (loose && !noise.noisy && isCapitalNeighbour(tokens, first, end)) return true;
  // A field by a plain word that is not its name ("evolution") is the plain word.
  return entry.kind === "Topic" && isPlainAlias(reading, entry, word) && (talk.counts.get(entry) ?? 0) < 2;
}

/** "I take two", "the time out": two plain words in a row, no capitals, where nothing asks for a name. */
function isStrayPhrase(reading: Reading, entry: GazetteerEntry, first: number, end: number): boolean {
  const words = reading.tokens.slice(first, end);
  if (words.length !== 2 || LOWER_KINDS.has(entry.kind)) return false;
  if (words.some(({ capital, lower }) => capital || !reading.knowledge.isCommonWord(lower))) return false;
  // "image net" is one word in pieces.
  const phrase = words.map(({ lower }) => lower).join(" ");
  if (![...knownForms(entry)].some((form) => form.replaceAll("-", " ") === phrase)) return false;
  if (!reading.noise.lowerCase && !reading.noise.noisy) return /^\p{Lu}/u.test(entry.name);
  return slotStrength(reading, entry.kind, first, end) === 0 && cueStrength(reading, entry, first, end) === 0;
}

/** Whether the words need a capital or a context to be taken for the entry. */
export function isEverydayName(
  reading: Reading,
  talk: TalkNames,
  entry: GazetteerEntry,
  words: readonly Token[],
): boolean {
  const proper = !LOWER_KINDS.has(entry.kind);
  const bare = words[0]?.lower === "the" ? words.slice(1) : words;
  const capital = words.some((token) => token.capital);
  const everyday =
    bare.length === 1 &&
    (entry.ordinary === true || isEverydayWord(reading, bare[0], capital) || isLooseAlias(talk, entry, words[0]));
  const short = words.length === 1 && (words[0]?.lower.length ?? 0) <= 2;
  const makerless = entry.kind === "Hardware" && entry.within !== undefined && words.length === 1;
  return (everyday && (proper || entry.ordinary === true)) || short || makerless;
}

/** A word of the language: where the text has capitals, any dictionary word without one. */
function isEverydayWord({ knowledge, noise }: Reading, word: Token | undefined, capital: boolean): boolean {
  const lower = word?.lower ?? "";
  if (knowledge.isCommonWord(lower) || knowledge.isFirstName(lower)) return true;
  return !noise.lowerCase && !capital && (knowledge.isDictionaryWord?.(lower) ?? false);
}

/** A short form that many things share ("ICC"), in a talk about something else. */
function isLooseAlias(talk: TalkNames, entry: GazetteerEntry, word: Token | undefined): boolean {
  const lower = word?.lower ?? "";
  return lower.length <= 4 && foldWord(entry.name) !== lower && !talk.domains.has(entry.domain);
}

const isPlainAlias = ({ knowledge }: Reading, entry: GazetteerEntry, word: Token): boolean =>
  knowledge.isCommonWord(word.lower) && foldWord(entry.name) !== word.lower;

/** "In March" is no M.Arch., "med school" no M.Ed.: letters that spell a word are an abbreviation only as written. */
function isSpelledWord({ knowledge, noise }: Reading, entry: GazetteerEntry, word: Token): boolean {
  if (/\p{Lu}.*\p{Lu}/u.test(word.text) || word.text.includes(".")) return false;
  const small = !word.capital && !noise.lowerCase && (knowledge.isDictionaryWord?.(word.lower) ?? false);
  if (!small && !knowledge.isCommonWord(word.lower)) return false;
  const forms = [entry.name, ...(entry.aliases ?? [])].filter((form) => nameKey(foldWord(form)) === word.lower);
  return forms.length > 0 && forms.every((form) => /\p{Lu}\.?\p{L}*\p{Lu}/u.test(form) && form.length <= 6);
}

/** The word before is a given name: "Chris Williams" is no college. */
function isSurname({ tokens, noise, knowledge }: Reading, first: number): boolean {
  const [before, word] = [tokens[first - 1], tokens[first]];
  if (!before || !word || noise.lowerCase || before.sentence !== word.sentence || word.comma) return false;
  return before.capital && word.capital && knowledge.isFirstName(before.lower) && !knowledge.isCommonWord(before.lower);
}

/**
 * An everyday word as a name without words that ask for one: by a capital in clean text; in captions only a word that is
 * not common, in a talk of its field or said often.
 */
export function isMarked(
  reading: Reading,
  talk: TalkNames,
  entry: GazetteerEntry,
  first: number,
  end: number,
): boolean {
  const { tokens, noise, knowledge } = reading;
  const capital = tokens.slice(first, end).some((token) => token.capital) && !opensSpeech(reading, first);
  if (capital && !noise.noisy) return (tokens[first]?.lower.length ?? 0) > 1 && !isCapitalNeighbour(tokens, first, end);
  const word = tokens[first]?.lower ?? "";
  if (!noise.noisy || knowledge.isCommonWord(word) || knowledge.isFirstName(word)) return false;
  const written = noise.lowerCase || capital;
  return (
    (written && talk.domains.has(entry.domain)) ||
    (talk.counts.get(entry) ?? 0) >= 3 ||
    slotStrength(reading, entry.kind, first, end) >= (written ? 0.35 : 0.6)
  );
}

/** First of a sentence or a quotation: its capital says nothing. */
const opensSpeech = ({ tokens, transcript }: Reading, at: number): boolean =>
  tokens[at - 1]?.sentence !== tokens[at]?.sentence || /["“]/.test(transcript.text[(tokens[at]?.start ?? 1) - 1] ?? "");

/** "Julia Child": the word is part of a longer name that nobody knows. */
function isCapitalNeighbour(tokens: readonly Token[], first: number, end: number): boolean {
  const next = tokens[end];
  const same = next && next.sentence === tokens[end - 1]?.sentence && !next.comma;
  return end - first === 1 && same === true && next.capital && next.lower !== "i";
}
