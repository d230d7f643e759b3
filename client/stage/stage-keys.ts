/** The one registry of the stage's keys: arrows, letters, and what clickers send. */
import type { Move } from "./steps.ts";

export type StageCommand =
  | Move
  | "blackout"
  | "overview"
  | "goTo"
  | "speaker"
  | "fullscreen"
  | "evidence"
  | "heard"
  | "look"
  | "zoomIn"
  | "zoomOut"
  | "fit"
  | "play"
  | "update"
  | "follow"
  | "sheet"
  | "leaveDetour"
  | "leave";

interface StageShortcut {
  readonly command: StageCommand;
  /** Values of `KeyboardEvent.key`. */
  readonly keys: readonly string[];
  /** As the sheet prints them. */
  readonly shown: readonly string[];
  readonly shift?: boolean;
}

export const STAGE_SHORTCUTS: readonly StageShortcut[] = [
  { command: "back", keys: [" "], shown: ["Shift Space"], shift: true },
  { command: "next", keys: ["ArrowRight", " ", "PageDown", "n", "N"], shown: ["→", "Space", "Page down", "N"] },
  { command: "back", keys: ["ArrowLeft", "PageUp", "p", "P"], shown: ["←", "Page up", "P"] },
  { command: "nextStep", keys: ["ArrowDown"], shown: ["↓"] },
  { command: "previousStep", keys: ["ArrowUp"], shown: ["↑"] },
  { command: "first", keys: ["Home"], shown: ["Home"] },
  { command: "last", keys: ["End"], shown: ["End"] },
  { command: "blackout", keys: ["b", "B", "."], shown: ["B", "."] },
  { command: "overview", keys: ["o", "O"], shown: ["O"] },
  { command: "goTo", keys: ["g", "G"], shown: ["G"] },
  { command: "speaker", keys: ["s", "S"], shown: ["S"] },
  { command: "fullscreen", keys: ["f", "F"], shown: ["F"] },
  { command: "evidence", keys: ["Enter"], shown: ["Enter"] },
  { command: "heard", keys: ["q", "Q"], shown: ["Q"] },
  { command: "look", keys: ["c", "C"], shown: ["C"] },
  { command: "zoomIn", keys: ["+", "="], shown: ["+"] },
  { command: "zoomOut", keys: ["-"], shown: ["-"] },
  { command: "fit", keys: ["0"], shown: ["0"] },
  { command: "play", keys: ["a", "A"], shown: ["A"] },
  { command: "update", keys: ["u", "U"], shown: ["U"] },
  { command: "follow", keys: ["l", "L"], shown: ["L"] },
  { command: "leaveDetour", keys: ["Backspace"], shown: ["Backspace"] },
  { command: "sheet", keys: ["?"], shown: ["?"] },
  { command: "leave", keys: ["Escape"], shown: ["Esc"] },
];

interface StageKeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
}

/** The command of a key press; none while composing or with Ctrl, Alt or Cmd: those are the browser's. */
export function stageCommandOf(press: StageKeyPress): StageCommand | undefined {
  if (press.isComposing || press.altKey || press.ctrlKey || press.metaKey) return undefined;
  return STAGE_SHORTCUTS.find(
    ({ keys, shift }) => keys.includes(press.key) && (shift === undefined || shift === press.shiftKey),
  )?.command;
}

const MOVES: ReadonlySet<string> = new Set<Move>(["next", "back", "nextStep", "previousStep", "first", "last"]);

export const isMove = (command: StageCommand): command is Move => MOVES.has(command);
