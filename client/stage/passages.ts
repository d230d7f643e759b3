/** The talk around some quotes, for reading: what stands near each other is one passage. */
import type { Quote } from "../../model/api.ts";
import { piecesOf } from "../words/quotes.ts";

export interface Passage {
  readonly key: string;
  readonly seconds: number | undefined;
  readonly secondsEstimated: boolean;
  readonly pieces: readonly PassagePiece[];
}

interface PassagePiece {
  readonly text: string;
  /** Among the words that a fact stands on. */
  readonly marked: boolean;
}

/**
 * @param quotes what a person noted, and has no words around it, is left out.
 * @param heard raw words inside the quotes, instead of what was meant.
 * @returns passages in order of telling.
 */
export function passagesOf(quotes: readonly Quote[], heard: boolean): readonly Passage[] {
  const groups: Spoken[][] = [];
  for (const quote of spokenInOrder(quotes)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (!group || !last || last.source !== quote.source || contextStart(quote) > contextEnd(last)) groups.push([quote]);
    // Words within words that are marked already add nothing.
    else if (quote.start >= last.end) group.push(quote);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const pieces = group.flatMap((quote, i) => piecesWithGap(quote, group[i - 1], group[i + 1], heard));
    const { seconds, secondsEstimated } = first;
    return [{ key: `${first.source} ${first.start}`, seconds, secondsEstimated: secondsEstimated === true, pieces }];
  });
}

interface Spoken extends Quote {
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

const spokenInOrder = (quotes: readonly Quote[]): readonly Spoken[] =>
  quotes
    .flatMap((quote) => {
      const { source, start, end } = quote;
      return source === undefined || start === undefined || end === undefined ? [] : [{ ...quote, source, start, end }];
    })
    .toSorted((a, b) => a.source.localeCompare(b.source) || a.start - b.start || b.end - a.end);

const contextStart = ({ context, start }: Spoken): number => context?.start ?? start;
const contextEnd = ({ context, end }: Spoken): number => (context ? context.start + context.text.length : end);

/** A quote with what stands before it, if it is the first, and what follows, up to the next one. */
function piecesWithGap(
  quote: Spoken,
  before: Spoken | undefined,
  next: Spoken | undefined,
  heard: boolean,
): readonly PassagePiece[] {
  const said = heard
    ? (quote.text ?? "")
    : piecesOf(quote)
        .map(({ text }) => text)
        .join("");
  const end = contextEnd(quote);
  const after = next
    ? wordsBetween(quote, quote.end, Math.min(end, next.start)) +
      wordsBetween(next, Math.max(end, quote.end), next.start)
    : wordsBetween(quote, quote.end, end);
  return [
    ...(before ? [] : piece(wordsBetween(quote, contextStart(quote), quote.start), false)),
    ...piece(said, true),
    ...piece(after, false),
  ];
}

/** What is known around a quote, between two offsets of its talk. */
const wordsBetween = ({ context }: Spoken, from: number, to: number): string =>
  context && to > from ? context.text.slice(Math.max(0, from - context.start), Math.max(0, to - context.start)) : "";

/** Words in one line; nothing for none. */
function piece(text: string, marked: boolean): readonly PassagePiece[] {
  const words = text.replaceAll(/\s+/g, " ");
  return words.trim() === "" ? [] : [{ text: words, marked }];
}
