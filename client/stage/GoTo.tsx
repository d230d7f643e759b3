import "../styles/chooser.css";
import { findSteps } from "../state/find-steps.ts";
import { stageWords } from "../words/stage.ts";
import { Overlay } from "./Overlay.tsx";
import { type Choice, StepChooser } from "./StepChooser.tsx";
import type { ShownStep } from "./steps.ts";

interface Props {
  readonly steps: readonly ShownStep[];
  /** @param step from 0. */
  readonly onChoose: (step: number) => void;
  readonly onClose: () => void;
}

/** Type a number or words of a title, Enter. */
export function GoTo({ steps, onChoose, onClose }: Props) {
  const words = stageWords();
  return (
    <Overlay title={words.goTo} className="stage-goto" onClose={onClose}>
      <StepChooser label={words.goToLabel} choicesFor={(typed) => stepChoices(typed, steps, onChoose)} />
    </Overlay>
  );
}

/** The steps that fit what is typed; all of them before anything is. */
export function stepChoices(
  typed: string,
  steps: readonly ShownStep[],
  onChoose: (step: number) => void,
): readonly Choice[] {
  const words = stageWords();
  const known = steps.map(({ number, step: { title } }) => ({ number, title }));
  const found = typed.trim() === "" ? known : findSteps(typed, known);
  return found.map(({ number, title }) => ({
    key: `step ${number}`,
    kind: words.stepNumber(number),
    text: title,
    choose: () => onChoose(number - 1),
  }));
}
