/** Quotes that an audience reads: no words twice. */
import type { Quote } from "../../model/api.ts";

/** More than this is not read from a slide. */
const LONGEST = 240;

/**
 * Of quotes whose words overlap the longest that can be read, and notes as they are.
 * @param quotes in order of telling.
 */
export function distinctQuotes(quotes: readonly Quote[]): readonly Quote[] {
  const kept: Quote[] = [];
  for (const quote of quotes.toSorted((a, b) => worth(b) - worth(a))) {
    if (!kept.some((other) => overlap(quote, other))) kept.push(quote);
  }
  return quotes.filter((quote) => kept.includes(quote));
}

const lengthOf = ({ text = "" }: Quote): number => text.length;
const worth = (quote: Quote): number => (lengthOf(quote) <= LONGEST ? lengthOf(quote) : -lengthOf(quote));

const overlap = (one: Quote, other: Quote): boolean =>
  one.source !== undefined &&
  one.source === other.source &&
  (one.start ?? 0) < (other.end ?? 0) &&
  (other.start ?? 0) < (one.end ?? 0);
