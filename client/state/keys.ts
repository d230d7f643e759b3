/** The one registry of commands and their keys; their words stand in `words/commands.ts`. */

/** Everything that can be done in the explorer: by key, in the one box, in a menu. */
export const COMMANDS = [
  "next",
  "previous",
  "up",
  "down",
  "first",
  "last",
  "pageForward",
  "pageBack",
  "zoomIn",
  "zoomOut",
  "fit",
  "fitSelection",
  "search",
  "leave",
  "expand",
  "collapse",
  "focus1",
  "focus2",
  "focus3",
  "focus4",
  "focus5",
  "hide",
  "hideOthers",
  "showAll",
  "menu",
  "how",
  "trace",
  "filters",
  "layer",
  "transcript",
  "heard",
  "undo",
  "redo",
  "timeline",
  "table",
  "graph",
  "calendar",
  "chapters",
  "relative",
  "path",
  "corrections",
  "review",
  "duplicates",
  "lint",
  "bring",
  "people",
  "compare",
  "story",
  "present",
  "speaker",
  "console",
  "fullscreen",
  "blackout",
  "copyLink",
  "savePng",
  "saveClearPng",
  "saveSvg",
  "print",
  "exportJson",
  "exportHtml",
  "theme",
  "language",
  "sheet",
] as const;

export type Command = (typeof COMMANDS)[number];

export interface Shortcut {
  readonly command: Command;
  /** Values of `KeyboardEvent.key`. */
  readonly keys: readonly string[];
  /** A place on the keyboard together with Shift, where the sign on it differs between countries. */
  readonly shiftedCode?: string;
  /** As the sheet prints them. */
  readonly shown: readonly string[];
  /** Also while typing, and with Ctrl or Cmd, or Shift, where it says so. */
  readonly whileTyping?: true;
  readonly control?: true;
  readonly shift?: true;
}

export const SHORTCUTS: readonly Shortcut[] = [
  { command: "fitSelection", keys: [], shiftedCode: "Digit0", shown: ["Shift 0"] },
  { command: "next", keys: ["ArrowRight"], shown: ["→"] },
  { command: "previous", keys: ["ArrowLeft"], shown: ["←"] },
  { command: "up", keys: ["ArrowUp"], shown: ["↑"] },
  { command: "down", keys: ["ArrowDown"], shown: ["↓"] },
  { command: "first", keys: ["Home"], shown: ["Home"] },
  { command: "last", keys: ["End"], shown: ["End"] },
  { command: "pageForward", keys: ["PageDown", "n"], shown: ["Page down", "N"] },
  { command: "pageBack", keys: ["PageUp", "p"], shown: ["Page up", "P"] },
  { command: "zoomIn", keys: ["+", "="], shown: ["+"] },
  { command: "zoomOut", keys: ["-"], shown: ["-"] },
  { command: "fit", keys: ["0"], shown: ["0"] },
  { command: "search", keys: ["/", "g"], shown: ["/", "G"] },
  { command: "search", keys: ["k"], shown: ["Ctrl K"], control: true, whileTyping: true },
  { command: "trace", keys: ["w"], shown: ["W"] },
  { command: "expand", keys: ["e"], shown: ["E"] },
  { command: "collapse", keys: ["E"], shown: ["Shift E"] },
  { command: "focus1", keys: ["1"], shown: ["1"] },
  { command: "focus2", keys: ["2"], shown: ["2"] },
  { command: "focus3", keys: ["3"], shown: ["3"] },
  { command: "focus4", keys: ["4"], shown: ["4"] },
  { command: "focus5", keys: ["5"], shown: ["5"] },
  { command: "hide", keys: ["h"], shown: ["H"] },
  { command: "hideOthers", keys: ["H"], shown: ["Shift H"] },
  { command: "menu", keys: ["F10"], shown: ["Shift F10"], shift: true },
  { command: "menu", keys: ["ContextMenu"], shown: ["Menu"] },
  { command: "transcript", keys: ["t"], shown: ["T"] },
  { command: "layer", keys: ["y"], shown: ["Y"] },
  { command: "heard", keys: ["q"], shown: ["Q"] },
  { command: "undo", keys: ["z"], shown: ["Ctrl Z"], control: true },
  { command: "redo", keys: ["Z", "y"], shown: ["Ctrl Shift Z", "Ctrl Y"], control: true },
  { command: "story", keys: ["o"], shown: ["O"] },
  { command: "speaker", keys: ["s"], shown: ["S"] },
  { command: "fullscreen", keys: ["f"], shown: ["F"] },
  { command: "blackout", keys: ["b", "."], shown: ["B", "."] },
  { command: "sheet", keys: ["?"], shown: ["?"] },
  { command: "leave", keys: ["Escape"], shown: ["Esc"], whileTyping: true },
];

export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
}

/**
 * The command of a key press; none while typing, composing or with a modifier, but for the few that say so.
 * @param single whether signs without Ctrl count (WCAG 2.1.4): they can be switched off.
 */
export function commandOf(press: KeyPress, typing: boolean, single = true): Command | undefined {
  if (press.isComposing || press.altKey) return undefined;
  const control = press.ctrlKey || press.metaKey;
  if (!single && !control && press.key.length === 1) return undefined;
  return SHORTCUTS.find(
    (shortcut) =>
      matches(shortcut, press) && (shortcut.control ?? false) === control && (!typing || shortcut.whileTyping),
  )?.command;
}

function matches({ keys, shiftedCode, shift }: Shortcut, press: KeyPress): boolean {
  if (shiftedCode !== undefined) return press.shiftKey && press.code === shiftedCode;
  return keys.includes(press.key) && (shift === undefined || press.shiftKey);
}

const KEPT_AS = "cairn.keys";

/** Whether single keys count in this browser. */
export function singleKeys(memory: Pick<Storage, "getItem">): boolean {
  try {
    return memory.getItem(KEPT_AS) !== "off";
  } catch {
    return true;
  }
}

export function keepSingleKeys(on: boolean, memory: Pick<Storage, "setItem">): void {
  try {
    memory.setItem(KEPT_AS, on ? "on" : "off");
  } catch {
    // Storage may be full or forbidden: they count again when the page is opened next.
  }
}
