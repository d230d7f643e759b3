import type { Quote } from "../../model/api.ts";
import { clockWords } from "../words/dates.ts";
import { piecesOf, SPOKEN } from "../words/quotes.ts";
import { stageWords } from "../words/stage.ts";

interface Props {
  readonly quote: Quote;
  readonly heard: boolean;
  /** For an audience: what was heard wrong is not beside what was meant. */
  readonly plain?: boolean;
}

/** The words of the talk, large: as meant with what was heard beside it, or as heard. */
export function StageQuote({ quote, heard, plain = false }: Props) {
  if (quote.note !== undefined) {
    return (
      <p className="slide-quote">
        {quote.note}{" "}
        <span className="by">
          {stageWords().notedBy} {quote.by}
        </span>
      </p>
    );
  }
  const pieces = heard ? [{ text: quote.text ?? "" }] : piecesOf(quote);
  let at = 0;
  return (
    <figure className="slide-quote">
      <blockquote lang={SPOKEN}>
        “
        {pieces.map((piece) => {
          const key = at;
          at += piece.text.length + 1;
          return "heard" in piece && piece.heard !== undefined ? (
            <span key={key}>
              <span className="meant">{piece.text}</span>
              {plain ? null : <span className="heard"> ⟨{piece.heard}⟩</span>}
            </span>
          ) : (
            <span key={key}>{piece.text}</span>
          );
        })}
        ”
      </blockquote>
      {quote.seconds === undefined ? null : (
        <figcaption>
          {quote.secondsEstimated ? "≈ " : ""}
          {clockWords(quote.seconds)}
        </figcaption>
      )}
    </figure>
  );
}
