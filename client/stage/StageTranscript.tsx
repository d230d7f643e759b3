import "../styles/passages.css";
import { clockWords } from "../words/dates.ts";
import { SPOKEN } from "../words/quotes.ts";
import { stageWords } from "../words/stage.ts";
import { quotesOf, type StageBundle } from "./bundle.ts";
import { Overlay } from "./Overlay.tsx";
import { passagesOf } from "./passages.ts";
import type { ShownStep } from "./steps.ts";

interface Props {
  readonly bundle: StageBundle;
  readonly shown: ShownStep;
  readonly heard: boolean;
  readonly onClose: () => void;
}

/** The talk itself, where it tells of this step: in order of telling, the words that count marked. */
export function StageTranscript({ bundle, shown, heard, onClose }: Props) {
  const words = stageWords();
  const facts = shown.step.sentences.flatMap((sentence) => sentence.facts);
  const passages = passagesOf(quotesOf(bundle, facts), heard);
  return (
    <Overlay title={words.transcript} className="stage-transcript" onClose={onClose}>
      {passages.length === 0 ? <p>{words.noEvidence}</p> : null}
      <div className="passages">
        {passages.map(({ key, seconds, secondsEstimated, pieces }) => (
          <p key={key}>
            {seconds === undefined ? null : (
              <span className="passage-time">
                {secondsEstimated ? "≈ " : ""}
                {clockWords(seconds)}{" "}
              </span>
            )}
            <span lang={SPOKEN}>
              {pieces.map(({ text, marked }, i) => {
                const place = `${key} ${i}`;
                return marked ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>;
              })}
            </span>
          </p>
        ))}
      </div>
    </Overlay>
  );
}
