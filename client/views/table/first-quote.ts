import type { TalkWords } from "../../state/talk-words.ts";
import { piecesOf, type QuotePiece } from "../../words/quotes.ts";

/** The first words that a mark rests on: of its leading fact, else of its next; empty when none are in a talk. */
export function firstQuote(facts: readonly string[], talks: readonly TalkWords[]): readonly QuotePiece[] {
  for (const fact of facts) {
    for (const { text, spans, repairs } of talks) {
      const span = spans.find((candidate) => candidate.fact === fact);
      if (!span) continue;
      const within = repairs.filter((repair) => repair.start >= span.start && repair.end <= span.end);
      const quote = { text: text.slice(span.start, span.end), start: span.start, repairs: within };
      return piecesOf(quote).map((piece) => ({ ...piece, text: piece.text.replace(/\s+/g, " ") }));
    }
  }
  return [];
}
