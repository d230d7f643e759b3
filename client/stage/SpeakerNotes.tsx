import { clockWords } from "../words/dates.ts";
import { speakerWords } from "../words/speaker.ts";
import { stageWords } from "../words/stage.ts";
import { quotesOf, type StageBundle } from "./bundle.ts";
import { seenSentences } from "./step-words.ts";
import type { ShownStep } from "./steps.ts";

interface Props {
  readonly bundle: StageBundle;
  readonly shown: ShownStep;
  readonly fragment: number;
}

/** What to say, and the raw words of the talk behind it with their time. */
export function SpeakerNotes({ bundle, shown, fragment }: Props) {
  const words = speakerWords();
  const { notes } = shown.step;
  const facts = seenSentences(shown.step, fragment, bundle.timeline).flatMap((sentence) => sentence.facts);
  const quotes = quotesOf(bundle, facts).slice(0, 12);
  return (
    <>
      <section className="speaker-notes">
        <h2>{words.notes}</h2>
        <p>{notes === "" ? words.noNotes : notes}</p>
      </section>
      {quotes.length === 0 && notes !== "" ? null : (
        <section className="speaker-evidence" tabIndex={-1}>
          <h2>
            {words.evidence} <span className="speaker-label">{words.heard}</span>
          </h2>
          {quotes.length === 0 ? <p>{stageWords().noEvidence}</p> : null}
          <ul>
            {quotes.map((quote) => (
              <li key={quote.id}>
                {quote.seconds === undefined ? null : (
                  <span className="speaker-label">
                    {quote.secondsEstimated ? "≈ " : ""}
                    {clockWords(quote.seconds)}{" "}
                  </span>
                )}
                {quote.note ?? `“${quote.text ?? ""}”`}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
