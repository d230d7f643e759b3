import { speakerWords } from "../words/speaker.ts";
import type { ShownStep } from "./steps.ts";
import { minutesWords } from "./timing.ts";
import type { Rehearsal } from "./use-rehearsal.ts";

interface Props {
  readonly steps: readonly ShownStep[];
  /** From 0. */
  readonly current: number;
  readonly rehearsal: Rehearsal;
  /** @param step from 0. */
  readonly onChoose: (step: number) => void;
}

/** All steps with the time that each took; one click goes there. */
export function SpeakerSteps({ steps, current, rehearsal, onChoose }: Props) {
  return (
    <nav className="speaker-steps" aria-label={speakerWords().steps}>
      <ol>
        {steps.map(({ number, step }) => (
          <li key={number}>
            <button
              type="button"
              aria-current={number - 1 === current ? "step" : undefined}
              onClick={() => onChoose(number - 1)}
            >
              <span>
                {number}. {step.title}
              </span>
              <StepTime spent={rehearsal.spent[number - 1]} last={rehearsal.last[number - 1]} />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StepTime({ spent, last }: { readonly spent: number | undefined; readonly last: number | undefined }) {
  if (spent === undefined && last === undefined) return null;
  const before = last === undefined ? undefined : minutesWords(last);
  return <span className="speaker-time">{speakerWords().timeAt(minutesWords(spent ?? 0), before)}</span>;
}
