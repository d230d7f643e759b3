/** Finds passages of talks by words. What is new since the last search is taken in at the next. */
import { compareText } from "./compare.ts";
import { foldText } from "./fold.ts";
import { isOneTypoAway, TYPO_LENGTH } from "./one-typo.ts";
import type { Passage } from "./passages.ts";

export interface FoundPassage {
  readonly passage: Passage;
  /** Larger is better. */
  readonly score: number;
}

export interface PassageIndex {
  /** Passages that hold every word, as it is, begun or with one letter wrong; best first, then by talk and place. */
  search(talks: Iterable<readonly Passage[]>, words: readonly string[], limit: number): FoundPassage[];
}

export function createPassageIndex(): PassageIndex {
  let index = emptyIndex();
  return {
    search(talks, words, limit) {
      const wanted = new Set(talks);
      const gone = [...index.talks].filter((passages) => !wanted.has(passages));
      // Taking a talk out of every list of places costs about as much as making the lists anew.
      if (gone.length > 0) index = emptyIndex();
      for (const passages of wanted) if (!index.talks.has(passages)) addTalk(index, passages);
      return words.length === 0 ? [] : searchIndex(index, words, limit);
    },
  };
}

interface Index {
  readonly talks: Set<readonly Passage[]>;
  readonly passages: Passage[];
  /** Word → places in `passages`. */
  readonly words: Map<string, number[]>;
}

const emptyIndex = (): Index => ({ talks: new Set(), passages: [], words: new Map() });

function addTalk(index: Index, passages: readonly Passage[]): void {
  index.talks.add(passages);
  for (const passage of passages) {
    const at = index.passages.push(passage) - 1;
    for (const word of searchWords(passage.text)) {
      const places = index.words.get(word);
      if (!places) index.words.set(word, [at]);
      else if (places.at(-1) !== at) places.push(at);
    }
  }
}

function searchIndex({ passages, words: known }: Index, words: readonly string[], limit: number): FoundPassage[] {
  const total = new Float64Array(passages.length);
  const holds = new Uint16Array(passages.length);
  for (const [number, word] of words.entries()) {
    const best = likest(known, word, passages.length);
    for (const [at, score] of best.entries()) {
      if (score === 0 || holds[at] !== number) continue;
      holds[at] = number + 1;
      total[at] = (total[at] ?? 0) + score;
    }
  }
  return passages
    .flatMap((passage, at) => (holds[at] === words.length ? [{ passage, score: total[at] ?? 0 }] : []))
    .sort((a, b) => b.score - a.score || byPlace(a.passage, b.passage))
    .slice(0, limit);
}

const byPlace = (a: Passage, b: Passage): number => compareText(a.source, b.source) || a.start - b.start;

/** For each passage the best that it has for a word: 1 as it is, less when begun or wrong. */
function likest(known: ReadonlyMap<string, readonly number[]>, word: string, size: number): Float64Array {
  const best = new Float64Array(size);
  for (const [other, places] of known) {
    const score = likeness(other, word);
    if (score > 0) for (const at of places) if (score > (best[at] ?? 0)) best[at] = score;
  }
  return best;
}

function likeness(known: string, word: string): number {
  if (known.startsWith(word)) return known.length === word.length ? 1 : 0.5;
  return word.length >= TYPO_LENGTH && isOneTypoAway(known, word) ? 0.25 : 0;
}

/** Words as they are searched: at white space and punctuation; "c++" stays whole. */
export function searchWords(text: string): string[] {
  // Most of what is said is plain: an expression that knows no other scripts splits it many times faster.
  const isPlain = /^[\n\r -~]*$/.test(text);
  const words = isPlain ? text.toLowerCase().split(PLAIN_BREAK) : foldText(text).split(/[\p{Z}\p{P}\n\r]+/u);
  return words.filter((word) => word !== "");
}

/** White space and the punctuation of ASCII: what `\p{Z}` and `\p{P}` hold of it. */
const PLAIN_BREAK = /[\s!"#%&'()*,\-./:;?@[\\\]_{}]+/;
