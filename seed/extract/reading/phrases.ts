/** Runs of words of a talk, numbered: what depends on the words alone is worked out once, not at each place. */
import type { Token } from "./token.ts";
import { vocabularyOf } from "./vocabulary.ts";

export interface Phrases {
  /** The number of the words from token `first` to `end`; the same words have the same number. */
  readonly numberAt: (first: number, end: number) => number;
  /** The words of a number, folded and joined by spaces. */
  readonly words: readonly string[];
}

/** A number is that of a word, or of a shorter run and one word more. */
export function phrasesOf(tokens: readonly Token[]): Phrases {
  const { words: vocabulary, numbers } = vocabularyOf(tokens);
  const words = [...vocabulary];
  const longer = new Map<number, number>();
  return {
    words,
    numberAt: (first, end) => {
      let phrase = numbers[first] ?? 0;
      for (let at = first + 1; at < end; at += 1) {
        const word = numbers[at] ?? 0;
        const key = phrase * vocabulary.length + word;
        let number = longer.get(key);
        if (number === undefined) {
          number = words.length;
          longer.set(key, number);
          words.push(`${words[phrase]} ${words[word]}`);
        }
        phrase = number;
      }
      return phrase;
    },
  };
}
