/** The distinct words of a talk, numbered: what depends on a word alone is worked out once, not at each place. */
import type { Token } from "./token.ts";

export interface Vocabulary {
  /** Folded words, each once, in order of telling. */
  readonly words: readonly string[];
  /** Of each token: the number of its word. */
  readonly numbers: Int32Array;
}

const VOCABULARIES = new WeakMap<readonly Token[], Vocabulary>();

/** The vocabulary of these tokens, worked out once. */
export function vocabularyOf(tokens: readonly Token[]): Vocabulary {
  const known = VOCABULARIES.get(tokens);
  if (known) return known;
  const byWord = new Map<string, number>();
  const words: string[] = [];
  const numbers = new Int32Array(tokens.length);
  for (let at = 0; at < tokens.length; at += 1) {
    const word = tokens[at]?.lower ?? "";
    let number = byWord.get(word);
    if (number === undefined) {
      number = words.length;
      byWord.set(word, number);
      words.push(word);
    }
    numbers[at] = number;
  }
  const vocabulary = { words, numbers };
  VOCABULARIES.set(tokens, vocabulary);
  return vocabulary;
}

export interface PerWord<Value> {
  /** Of each token: the number of its word. */
  readonly numbers: Int32Array;
  /** By number of the word. */
  readonly values: readonly Value[];
}

/** Asks `of` about each distinct word of a talk, once for each talk. */
export function perWord<Value>(of: (word: string) => Value): (tokens: readonly Token[]) => PerWord<Value> {
  const tables = new WeakMap<readonly Token[], PerWord<Value>>();
  return (tokens) => {
    const known = tables.get(tokens);
    if (known) return known;
    const { words, numbers } = vocabularyOf(tokens);
    const table = { numbers, values: words.map(of) };
    tables.set(tokens, table);
    return table;
  };
}
