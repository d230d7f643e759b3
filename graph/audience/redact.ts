/** Takes hidden words out of texts. */
import { createNameFinder } from "./names-in-text.ts";

interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Redactor {
  /**
   * A talk's text without the stretches given and the hidden names: blank, but for a mark where something is missing, so
   * that offsets stay. Half a word goes whole.
   */
  blank(text: string, stretches: readonly Stretch[]): string;
  /** Any other text: hidden names become a mark; undefined when it repeats a hidden passage. */
  clean(text: string): string | undefined;
}

/** Stands for what was taken out. */
export const MISSING = "…";
/** So many words in a row that also stand in a hidden passage are a quotation of it; of a shorter passage, all of them. */
const QUOTED_WORDS = 6;
/** What is shorter still may be said by chance. */
const FEWEST_WORDS = 3;

/** @param passages what was said of hidden facts. */
export function createRedactor(names: readonly string[], passages: readonly string[]): Redactor {
  const finder = createNameFinder(names);
  const hidden = new Set(passages.map(wordsOf).flatMap((words) => runsOf(words, Math.min(QUOTED_WORDS, words.length))));
  const lengths = Array.from({ length: QUOTED_WORDS - FEWEST_WORDS + 1 }, (_, at) => FEWEST_WORDS + at);
  return {
    blank: (text, stretches) =>
      blankOut(text, merged([...stretches.map((each) => widened(text, each)), ...finder.find(text)])),
    clean(text) {
      const words = wordsOf(text);
      if (lengths.some((length) => runsOf(words, length).some((run) => hidden.has(run)))) return undefined;
      let cleaned = "";
      let from = 0;
      for (const { start, end } of merged(finder.find(text))) {
        cleaned += text.slice(from, start) + MISSING;
        from = end;
      }
      return cleaned + text.slice(from);
    },
  };
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every so many words in a row. */
const runsOf = (words: readonly string[], length: number): string[] =>
  length < FEWEST_WORDS ? [] : words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(" "));

function widened(text: string, { start, end }: Stretch): Stretch {
  let [from, to] = [start, end];
  while (from > 0 && isInWord(text, from)) from -= 1;
  while (to < text.length && isInWord(text, to)) to += 1;
  return { start: from, end: to };
}

const isInWord = (text: string, at: number): boolean =>
  /[\p{L}\p{N}\udc00-\udfff]/u.test(text.charAt(at)) && /[\p{L}\p{N}\ud800-\udbff]/u.test(text.charAt(at - 1));

function merged(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && start <= last.end) result[result.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else if (end > start) result.push({ start, end });
  }
  return result;
}

function blankOut(text: string, stretches: readonly Stretch[]): string {
  let blanked = "";
  for (const { start, end } of stretches) {
    blanked += text.slice(blanked.length, start) + MISSING + text.slice(start + 1, end).replace(/[^\r\n]/g, " ");
  }
  return blanked + text.slice(blanked.length);
}
