import "../styles/chooser.css";
import { isCarried } from "../api.ts";
import { speakerWords } from "../words/speaker.ts";
import { stageWords } from "../words/stage.ts";
import { stepChoices } from "./GoTo.tsx";
import { Overlay } from "./Overlay.tsx";
import { type Choice, StepChooser } from "./StepChooser.tsx";
import { STAGE_SHORTCUTS, type StageCommand } from "./stage-keys.ts";
import type { ShownStep } from "./steps.ts";

interface Props {
  readonly steps: readonly ShownStep[];
  /** @param step from 0. */
  readonly onStep: (step: number) => void;
  readonly onCommand: (command: StageCommand) => void;
  /** A question whose answer is seen in private first. */
  readonly onAsk: (question: string) => void;
  readonly onClose: () => void;
}

/** What cannot be done from the speaker's window, or is done by being here. */
const ELSEWHERE: ReadonlySet<StageCommand> = new Set<StageCommand>([
  "palette",
  "zoomIn",
  "zoomOut",
  "fit",
  "fitSelection",
  "play",
  "update",
  "follow",
  "overview",
  "goTo",
]);

/** The one box of the speaker, out of sight of the audience: steps, commands, questions. */
export function Palette({ steps, onStep, onCommand, onAsk, onClose }: Props) {
  const words = speakerWords();
  const choicesFor = (typed: string): readonly Choice[] => {
    const question = typed.trim();
    const ask: Choice = { key: "ask", kind: words.askButton, text: question, choose: () => onAsk(question) };
    return [
      ...stepChoices(typed, steps, onStep),
      ...(question === "" ? [] : commandChoices(question, onCommand)),
      ...(question.length < 3 || isCarried() ? [] : [ask]),
    ];
  };
  return (
    <Overlay title={words.palette} className="stage-goto" onClose={onClose}>
      <StepChooser label={words.paletteLabel} choicesFor={choicesFor} />
    </Overlay>
  );
}

function commandChoices(typed: string, onCommand: (command: StageCommand) => void): readonly Choice[] {
  const parts = typed.toLowerCase().split(/\s+/);
  const commands = new Map(STAGE_SHORTCUTS.map(({ command, shown }) => [command, shown[0]]));
  return [...commands].flatMap(([command, hint]) => {
    const text = stageWords().commands[command];
    const starts = text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
    const fits = parts.every((part) => starts.some((start) => start.startsWith(part)));
    if (!fits || ELSEWHERE.has(command)) return [];
    return [{ key: command, kind: speakerWords().command, text, hint, choose: () => onCommand(command) }];
  });
}
