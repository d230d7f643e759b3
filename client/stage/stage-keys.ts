/** The one registry of the stage's keys: arrows, letters, and what clickers send. */
import { isSign } from "../state/own-keys.ts";
import type { Move } from "./steps.ts";

export type StageCommand =
  | Move
  | "blackout"
  | "overview"
  | "goTo"
  | "speaker"
  | "fullscreen"
  | "start"
  | "evidence"
  | "transcript"
  | "layer"
  | "heard"
  | "look"
  | "zoomIn"
  | "zoomOut"
  | "fit"
  | "fitSelection"
  | "play"
  | "update"
  | "follow"
  | "sheet"
  | "palette"
  | "leaveDetour"
  | "undo"
  | "redo"
  | "leave";

export interface StageShortcut {
  readonly command: StageCommand;
  /** Values of `KeyboardEvent.key`. */
  readonly keys: readonly string[];
  /** As the sheet prints them. */
  readonly shown: readonly string[];
  readonly shift?: boolean;
  /** With Ctrl or Cmd. */
  readonly control?: true;
  /** A place on the keyboard together with Shift, where the sign on it differs between countries. */
  readonly shiftedCode?: string;
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
  { command: "start", keys: ["F5"], shown: ["F5"] },
  { command: "evidence", keys: ["Enter"], shown: ["Enter"] },
  { command: "transcript", keys: ["t", "T"], shown: ["T"] },
  { command: "layer", keys: ["y", "Y"], shown: ["Y"] },
  { command: "heard", keys: ["q", "Q"], shown: ["Q"] },
  { command: "look", keys: ["c", "C"], shown: ["C"] },
  { command: "fitSelection", keys: [], shiftedCode: "Digit0", shown: ["Shift 0"] },
  { command: "zoomIn", keys: ["+", "="], shown: ["+"] },
  { command: "zoomOut", keys: ["-"], shown: ["-"] },
  { command: "fit", keys: ["0"], shown: ["0"] },
  { command: "play", keys: ["a", "A"], shown: ["A"] },
  { command: "update", keys: ["u", "U"], shown: ["U"] },
  { command: "follow", keys: ["l", "L"], shown: ["L"] },
  { command: "palette", keys: ["/"], shown: ["/"] },
  { command: "palette", keys: ["k"], shown: ["Ctrl K"], control: true },
  { command: "leaveDetour", keys: ["Backspace"], shown: ["Backspace"] },
  { command: "undo", keys: ["z"], shown: ["Ctrl Z"], control: true },
  { command: "redo", keys: ["Z", "y"], shown: ["Ctrl Shift Z", "Ctrl Y"], control: true },
  { command: "sheet", keys: ["?"], shown: ["?"] },
  { command: "leave", keys: ["Escape"], shown: ["Esc"] },
];

interface StageKeyPress {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
}

/**
 * The command of a key press; none while composing, with Alt, or with Ctrl or Cmd but for the few that say so: those are
 * the browser's.
 * @param shortcuts the registry, with the keys that a user chose.
 * @param single whether signs without Ctrl count (WCAG 2.1.4): they can be switched off.
 */
export function stageCommandOf(
  press: StageKeyPress,
  shortcuts: readonly StageShortcut[] = STAGE_SHORTCUTS,
  single = true,
): StageCommand | undefined {
  if (press.isComposing || press.altKey) return undefined;
  const control = press.ctrlKey || press.metaKey;
  if (!single && !control && isSign(press.key)) return undefined;
  return shortcuts.find((shortcut) => (shortcut.control ?? false) === control && matches(shortcut, press))?.command;
}

function matches({ keys, shift, shiftedCode }: StageShortcut, press: StageKeyPress): boolean {
  if (shiftedCode !== undefined) return press.shiftKey && press.code === shiftedCode;
  return keys.includes(press.key) && (shift === undefined || shift === press.shiftKey);
}

const MOVES: ReadonlySet<string> = new Set<Move>(["next", "back", "nextStep", "previousStep", "first", "last"]);

export const isMove = (command: StageCommand): command is Move => MOVES.has(command);
