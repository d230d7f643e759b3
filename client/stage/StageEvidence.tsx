import { stageWords } from "../words/stage.ts";
import { quotesOf, type StageBundle } from "./bundle.ts";
import { Overlay } from "./Overlay.tsx";
import { StageQuote } from "./StageQuote.tsx";
import { seenSentences } from "./step-words.ts";
import type { ShownStep } from "./steps.ts";

interface Props {
  readonly bundle: StageBundle;
  readonly shown: ShownStep;
  readonly fragment: number;
  readonly heard: boolean;
  readonly onClose: () => void;
}

/** The words behind what is said at this point, the latest first. */
export function StageEvidence({ bundle, shown, fragment, heard, onClose }: Props) {
  const words = stageWords();
  const sentences = seenSentences(shown.step, fragment, bundle.timeline).toReversed();
  const said = sentences.map(({ text, facts }) => ({ text, quotes: quotesOf(bundle, facts).slice(0, 3) }));
  return (
    <Overlay title={words.evidence} className="stage-evidence" onClose={onClose}>
      {said.every(({ quotes }) => quotes.length === 0) ? <p>{words.noEvidence}</p> : null}
      {said.map(({ text, quotes }) =>
        quotes.length === 0 ? null : (
          <section key={text}>
            <h3>{text}</h3>
            {quotes.map((quote) => (
              <StageQuote key={quote.id} quote={quote} heard={heard} />
            ))}
          </section>
        ),
      )}
    </Overlay>
  );
}
