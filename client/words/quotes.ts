import type { Quote } from "../../model/api.ts";

/** The language of the talks that are read, whatever the language of the page. */
export const SPOKEN = "en";

/** A stretch of a quote; `heard` where a name was heard wrong and repaired. */
export interface QuotePiece {
  readonly text: string;
  readonly heard?: string;
}

/** A quote cut into plain and repaired stretches. Repairs outside of it, or over each other, are passed over. */
export function piecesOf(quote: Pick<Quote, "text" | "start" | "repairs">): readonly QuotePiece[] {
  const { text = "", start = 0 } = quote;
  const pieces: QuotePiece[] = [];
  let at = 0;
  for (const repair of [...quote.repairs].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const [from, to] = [repair.start - start, repair.end - start];
    if (from < at || to > text.length || to <= from || repair.heard === repair.meant) continue;
    if (from > at) pieces.push({ text: text.slice(at, from) });
    pieces.push({ text: repair.meant, heard: repair.heard });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

/** An address that may be followed: http and https only, whatever a transcript says. */
export function safeLink(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  return protocol === "https:" || protocol === "http:" ? href : undefined;
}

/** The same words once, in order of telling. */
export function inOrderOfTelling(quotes: readonly Quote[]): readonly Quote[] {
  const seen = new Map<string, Quote>();
  for (const quote of quotes) {
    const key =
      quote.source === undefined ? `note ${quote.by} ${quote.note}` : `${quote.source} ${quote.start} ${quote.end}`;
    if (!seen.has(key)) seen.set(key, quote);
  }
  return [...seen.values()].sort((a, b) => (a.start ?? Number.MAX_SAFE_INTEGER) - (b.start ?? Number.MAX_SAFE_INTEGER));
}
