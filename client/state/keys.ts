/** The one registry of keys: what they do, and the words of the shortcut sheet. */

export type Command =
  | "next"
  | "previous"
  | "up"
  | "down"
  | "first"
  | "last"
  | "pageForward"
  | "pageBack"
  | "zoomIn"
  | "zoomOut"
  | "fit"
  | "search"
  | "heard"
  | "undo"
  | "redo"
  | "sheet"
  | "leave";

export interface Shortcut {
  readonly command: Command;
  /** Values of `KeyboardEvent.key`. */
  readonly keys: readonly string[];
  /** As the sheet prints them. */
  readonly shown: readonly string[];
  readonly words: string;
  /** Also while typing, and with Ctrl or Cmd where `control` says so. */
  readonly whileTyping?: true;
  readonly control?: true;
}

export const SHORTCUTS: readonly Shortcut[] = [
  { command: "next", keys: ["ArrowRight"], shown: ["→"], words: "Next mark in time, same lane" },
  { command: "previous", keys: ["ArrowLeft"], shown: ["←"], words: "Previous mark in time, same lane" },
  { command: "up", keys: ["ArrowUp"], shown: ["↑"], words: "Nearest mark in the lane above" },
  { command: "down", keys: ["ArrowDown"], shown: ["↓"], words: "Nearest mark in the lane below" },
  { command: "first", keys: ["Home"], shown: ["Home"], words: "First mark of the lane" },
  { command: "last", keys: ["End"], shown: ["End"], words: "Last mark of the lane" },
  { command: "pageForward", keys: ["PageDown"], shown: ["Page down"], words: "One screen later" },
  { command: "pageBack", keys: ["PageUp"], shown: ["Page up"], words: "One screen earlier" },
  { command: "zoomIn", keys: ["+", "="], shown: ["+"], words: "Zoom in" },
  { command: "zoomOut", keys: ["-"], shown: ["-"], words: "Zoom out" },
  { command: "fit", keys: ["0"], shown: ["0"], words: "Show everything" },
  { command: "search", keys: ["/"], shown: ["/"], words: "Search" },
  { command: "search", keys: ["k"], shown: ["Ctrl K"], words: "Search", control: true, whileTyping: true },
  { command: "heard", keys: ["q"], shown: ["Q"], words: "Quotes as heard or as meant" },
  { command: "undo", keys: ["z"], shown: ["Ctrl Z"], words: "Take back the last correction", control: true },
  { command: "redo", keys: ["Z", "y"], shown: ["Ctrl Y"], words: "Make it again", control: true },
  { command: "sheet", keys: ["?"], shown: ["?"], words: "This list" },
  { command: "leave", keys: ["Escape"], shown: ["Esc"], words: "Close, clear, step back", whileTyping: true },
];

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
}

/** The command of a key press; none while typing, composing or with a modifier, but for the few that say so. */
export function commandOf(press: KeyPress, typing: boolean): Command | undefined {
  if (press.isComposing || press.altKey) return undefined;
  const control = press.ctrlKey || press.metaKey;
  return SHORTCUTS.find(
    (shortcut) =>
      shortcut.keys.includes(press.key) && (shortcut.control ?? false) === control && (!typing || shortcut.whileTyping),
  )?.command;
}
