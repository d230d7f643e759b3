/** The words of the phrases that an extension gives, and of its types. */
import { type OwnTerms, ownTerms } from "../../model/own-terms.ts";
import { isFunctionWord } from "./concepts.ts";
import { replacePhrases } from "./phrases.ts";
import { foldWords } from "./words.ts";

/** Words that ask rather than name, because an extension says so; folded. */
export function ownAskingWords(): ReadonlySet<string> {
  const terms = ownTerms();
  if (asking?.terms !== terms) asking = { terms, words: new Set([...phraseWords(terms), ...typeWords(terms)]) };
  return asking.words;
}

let asking: { readonly terms: OwnTerms; readonly words: ReadonlySet<string> } | undefined;

const phraseWords = ({ questions }: OwnTerms): string[] =>
  questions.flatMap(({ phrases }) => phrases.flatMap((phrase) => partsOf(phrase).filter((part) => !isSlot(part))));

const typeWords = (terms: OwnTerms): string[] =>
  terms.types
    .flatMap(({ words, type }) => foldWords(words ?? type.replaceAll("_", " ")).split(" "))
    .filter((word) => !isFunctionWord(word));

/** Whether a part of a phrase stands for a name or a date. */
export const isSlot = (part: string): boolean => part.startsWith("{");
/** Said or left out without a difference. */
export const LEFT_OUT: ReadonlySet<string> = new Set(["a", "an", "the", "please", "some", "any"]);

/** Words and slots of a phrase: "who taught {person}" → who, taught, {person}. */
export const partsOf = (phrase: string): string[] =>
  phrase.split(/(\{\w+\})/).flatMap((part) =>
    isSlot(part)
      ? [part.toLowerCase()]
      : replacePhrases(foldWords(part))
          .split(" ")
          .filter((word) => word !== "" && !LEFT_OUT.has(word)),
  );
