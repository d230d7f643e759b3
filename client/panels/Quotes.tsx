import type { Quote } from "../../model/api.ts";
import type { Commit } from "../state/use-view.ts";
import { showText, toggleHeard } from "../state/view.ts";
import { detailsWords } from "../words/details.ts";
import { mediaWords } from "../words/media.ts";
import { piecesOf, SPOKEN, safeLink } from "../words/quotes.ts";
import { transcriptWords } from "../words/transcript.ts";
import { Icon } from "./icons.tsx";

interface Props {
  readonly quotes: readonly Quote[];
  readonly heard: boolean;
  readonly commit: Commit;
}

/** Cards with the words that were said, as meant or as heard, and when in the recording. */
export function Quotes({ quotes, heard, commit }: Props) {
  const firstRepaired = quotes.findIndex((quote) => quote.repairs.length > 0);
  return (
    <ul className="quotes">
      {quotes.map((quote, index) => (
        <li className="quote" key={quote.id}>
          <QuoteWords quote={quote} heard={heard} />
          <p className="quote-foot">
            <MediaTime quote={quote} />
            {index === firstRepaired ? (
              <button
                type="button"
                className="link"
                aria-pressed={heard}
                onClick={() => commit(toggleHeard, "replace")}
              >
                {heard ? detailsWords().asMeant : detailsWords().asHeard}
              </button>
            ) : null}
            {quote.source === undefined ? null : (
              <button
                type="button"
                className="plain in-transcript"
                aria-label={transcriptWords().show}
                title={transcriptWords().show}
                onClick={() => commit(showText(quote.source))}
              >
                <Icon name="text" />
              </button>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

function QuoteWords({ quote, heard }: { readonly quote: Quote; readonly heard: boolean }) {
  if (quote.note !== undefined) {
    return (
      <p>
        {quote.note} <span className="by">{detailsWords().notedBy(quote.by ?? "")}</span>
      </p>
    );
  }
  if (heard) return <blockquote lang={SPOKEN}>“{quote.text}”</blockquote>;
  let at = 0;
  return (
    <blockquote lang={SPOKEN}>
      “
      {piecesOf(quote).map((piece) => {
        const key = at;
        at += piece.text.length + (piece.heard?.length ?? 0);
        return piece.heard === undefined ? (
          <span key={key}>{piece.text}</span>
        ) : (
          <span key={key}>
            <span className="meant">{piece.text}</span> <span className="heard">⟨{piece.heard}⟩</span>
          </span>
        );
      })}
      ”
    </blockquote>
  );
}

function MediaTime({ quote }: { readonly quote: Quote }) {
  if (quote.seconds === undefined) return <span>{quote.sourceTitle ?? ""}</span>;
  const words = mediaWords(quote.seconds, quote.secondsEstimated === true);
  const address = safeLink(quote.link);
  if (address === undefined) return <span>{words}</span>;
  return (
    <a href={address} target="_blank" rel="noreferrer noopener" aria-label={detailsWords().openRecording(words)}>
      {words}
    </a>
  );
}
