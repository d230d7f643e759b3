/** The words that frames are made of, numbered: a talk's words are looked up once, then numbers are compared. */
import type { Token } from "../reading/token.ts";
import { vocabularyOf } from "../reading/vocabulary.ts";

const NUMBERS = new Map<string, number>();

/** The number of a word of a frame, from 1; the same for the same word. */
export function frameWord(word: string): number {
  const known = NUMBERS.get(word);
  if (known !== undefined) return known;
  const number = NUMBERS.size + 1;
  NUMBERS.set(word, number);
  return number;
}

/** Of each token the number of its word, 0 when no frame has it. */
export function frameWordsOf(tokens: readonly Token[]): Int32Array {
  const known = TALKS.get(tokens);
  if (known?.size === NUMBERS.size) return known.numbers;
  const { words, numbers } = vocabularyOf(tokens);
  const byWord = Int32Array.from(words, (word) => NUMBERS.get(word) ?? 0);
  const frameWords = numbers.map((number) => byWord[number] ?? 0);
  TALKS.set(tokens, { size: NUMBERS.size, numbers: frameWords });
  return frameWords;
}

/** With how many words there were: frames of an extension bring more. */
const TALKS = new WeakMap<readonly Token[], { readonly size: number; readonly numbers: Int32Array }>();
