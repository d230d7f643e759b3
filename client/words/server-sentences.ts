import { wordsOf } from "./language.ts";
import { inGerman } from "./sentences-in-german.ts";

/** A sentence of the server in the language of the page; `lang` where it is another, for who reads it aloud. */
export interface Sentence {
  readonly words: string;
  readonly lang?: "en";
}

export const serverSentences = wordsOf<{ readonly of: (sentence: string) => Sentence }>({
  en: { of: (words) => ({ words }) },
  de: {
    of(sentence) {
      const words = inGerman(sentence);
      return words === undefined ? { words: sentence, lang: "en" } : { words };
    },
  },
});
