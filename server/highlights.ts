/** Where a text answers a search: offsets, so that nobody needs to trust markup. */
import { foldText } from "../graph/fold.ts";

interface Highlight {
  readonly start: number;
  readonly end: number;
}

/** Shorter words match by prefix only: at three letters one typo away is another word. */
const TYPO_LENGTH = 4;

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

/** One letter more, less, or other. */
function isOneTypoAway(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  const rest = short.length === long.length ? short.slice(same + 1) : short.slice(same);
  return rest === long.slice(same + 1);
}
