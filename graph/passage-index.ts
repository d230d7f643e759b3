/** Finds passages of talks by words: each talk has its own list of words, made when it is first searched. */
import { foldText } from "./fold.ts";
import { isOneTypoAway, TYPO_LENGTH } from "./one-typo.ts";
import type { Passage } from "./passages.ts";

export interface FoundPassage {
  readonly passage: Passage;
  /** Larger is better. */
  readonly score: number;
}

/** Word → numbers of the passages that hold it. */
type Words = ReadonlyMap<string, readonly number[]>;

const wordsOf = new WeakMap<readonly Passage[], Words>();

/** Passages that hold every word, as it is, begun or with one letter wrong; best first, then in order of talks and of telling. */
export function searchPassages(
  talks: Iterable<readonly Passage[]>,
  words: readonly string[],
  limit: number,
): FoundPassage[] {
  if (words.length === 0) return [];
  const found = [...talks].flatMap((passages) => searchTalk(passages, words));
  return found.sort((a, b) => b.score - a.score).slice(0, limit);
}

function searchTalk(passages: readonly Passage[], words: readonly string[]): FoundPassage[] {
  const index = indexOf(passages);
  let scores: Map<number, number> | undefined;
  for (const word of words) {
    const found = scoresOf(index, word);
    for (const [at, score] of scores ?? []) {
      const other = found.get(at);
      if (other === undefined) continue;
      found.set(at, score + other);
    }
    if (scores) for (const at of found.keys()) if (!scores.has(at)) found.delete(at);
    scores = found;
    if (scores.size === 0) return [];
  }
  return [...(scores ?? [])].flatMap(([at, score]) => {
    const passage = passages[at];
    return passage ? [{ passage, score }] : [];
  });
}

/** For each passage the best that it has for a word: 1 as it is, less when begun or wrong. */
function scoresOf(index: Words, word: string): Map<number, number> {
  const scores = new Map<number, number>();
  for (const [known, places] of index) {
    const score = likeness(known, word);
    if (score > 0) for (const at of places) scores.set(at, Math.max(score, scores.get(at) ?? 0));
  }
  return scores;
}

function likeness(known: string, word: string): number {
  if (known === word) return 1;
  if (known.startsWith(word)) return 0.5;
  return word.length >= TYPO_LENGTH && isOneTypoAway(known, word) ? 0.25 : 0;
}

function indexOf(passages: readonly Passage[]): Words {
  const known = wordsOf.get(passages);
  if (known) return known;
  const words = new Map<string, number[]>();
  for (const [at, { text }] of passages.entries())
    for (const word of new Set(searchWords(text))) {
      const places = words.get(word);
      if (places) places.push(at);
      else words.set(word, [at]);
    }
  wordsOf.set(passages, words);
  return words;
}

/** Words as they are searched: at white space and punctuation; "c++" stays whole. */
export const searchWords = (text: string): string[] =>
  foldText(text)
    .split(/[\p{Z}\p{P}\n\r]+/u)
    .filter((word) => word !== "");
