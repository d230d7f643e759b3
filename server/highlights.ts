/** Where a text answers a search: offsets, so that nobody needs to trust markup. */
import { foldText } from "../graph/fold.ts";
import { isOneTypoAway, TYPO_LENGTH } from "../graph/one-typo.ts";

interface Highlight {
  readonly start: number;
  readonly end: number;
}

/** Stretches of `text` (UTF-16 offsets) that a word of `query` begins, or that are one typo away from one. */
export function findHighlights(text: string, query: string): Highlight[] {
  const asked = wordsOf(query).map(({ word }) => word);
  return wordsOf(text).flatMap(({ word, start, end }) => {
    const prefix = asked.filter((each) => word.startsWith(each)).sort((a, b) => b.length - a.length)[0];
    if (prefix !== undefined) return [{ start, end: endOfPrefix(text, start, end, prefix.length) }];
    return asked.some((each) => each.length >= TYPO_LENGTH && isOneTypoAway(word, each)) ? [{ start, end }] : [];
  });
}

function wordsOf(text: string): { word: string; start: number; end: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}+#]+/gu)].map((match) => ({
    word: foldText(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Offset after the characters that fold to `length` letters: accents and ligatures fold to fewer or more. */
function endOfPrefix(text: string, start: number, end: number, length: number): number {
  let at = start;
  let folded = 0;
  for (const character of text.slice(start, end)) {
    const added = foldText(character).length;
    if (folded >= length && added > 0) break;
    folded += added;
    at += character.length;
  }
  return at;
}
