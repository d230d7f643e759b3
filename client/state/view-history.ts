/** One stack of named commands over what is shown and what was corrected, for undo and redo. Pure. */
import type { History } from "./history.ts";
import type { View } from "./view.ts";

const KEYS = [
  "lanesOff",
  "typesOff",
  "layer",
  "talk",
  "from",
  "to",
  "hidden",
  "focus",
  "degree",
  "expanded",
] as const satisfies readonly (keyof View)[];

/** The part of a view that undo brings back; moving, selecting and reading are not undone. */
export type Arrangement = Pick<View, (typeof KEYS)[number]>;

/** What was done to the view. */
export type Deed = "hid" | "showed" | "focused" | "unfocused" | "expanded" | "collapsed" | "filtered";

export type Command =
  | { readonly kind: "view"; readonly deed: Deed; readonly before: Arrangement; readonly after: Arrangement }
  /** A correction, by the id of its first edit; its truth is `history.ts`. */
  | { readonly kind: "edit"; readonly edit: string };

export interface Commands {
  /** Latest last. */
  readonly done: readonly Command[];
  /** Taken back; the next to be made again last. */
  readonly undone: readonly Command[];
}

export const NO_COMMANDS: Commands = { done: [], undone: [] };
const MOST = 200;

export function arrangementOf(view: View): Arrangement {
  const { lanesOff, typesOff, layer, talk, from, to, hidden, focus, degree, expanded } = view;
  return { lanesOff, typesOff, layer, talk, from, to, hidden, focus, degree, expanded };
}

/**
 * The stack after the view has changed, by whatever way: a new command, or a step along the stack when the change was
 * one (undo, redo, or the browser's Back and Forward).
 */
export function withView(commands: Commands, before: Arrangement, after: Arrangement): Commands {
  if (same(before, after)) return commands;
  const [last, next] = [commands.done.at(-1), commands.undone.at(-1)];
  if (last?.kind === "view" && same(last.before, after) && same(last.after, before)) return back(commands);
  if (next?.kind === "view" && same(next.after, after) && same(next.before, before)) return forth(commands);
  return push(commands, { kind: "view", deed: deedOf(before, after), before, after });
}

/** The stack after the history of corrections has changed: a new correction, or one taken back or made again. */
export function withCorrections(commands: Commands, { done, undone }: History): Commands {
  let after = commands;
  for (const { edits } of undone) if (isEdit(after.done.at(-1), edits[0])) after = back(after);
  for (const { edits } of done) if (isEdit(after.undone.at(-1), edits[0])) after = forth(after);
  const known = [...after.done, ...after.undone];
  for (const { edits } of done) {
    const [edit] = edits;
    if (edit !== undefined && !known.some((command) => isEdit(command, edit)))
      after = push(after, { kind: "edit", edit });
  }
  return after;
}

/** What changed, in one word. */
function deedOf(before: Arrangement, after: Arrangement): Deed {
  if (before.hidden.length < after.hidden.length) return "hid";
  if (before.focus !== after.focus || before.degree !== after.degree) {
    return after.focus === undefined ? "unfocused" : "focused";
  }
  if (before.expanded.length < after.expanded.length) return "expanded";
  if (before.expanded.length > after.expanded.length) return "collapsed";
  return before.hidden.length > after.hidden.length ? "showed" : "filtered";
}

const isEdit = (command: Command | undefined, edit: string | undefined): boolean =>
  command?.kind === "edit" && command.edit === edit;

const push = ({ done }: Commands, command: Command): Commands => ({
  done: [...done, command].slice(-MOST),
  undone: [],
});

function back({ done, undone }: Commands): Commands {
  const last = done.at(-1);
  return last ? { done: done.slice(0, -1), undone: [...undone, last] } : { done, undone };
}

function forth({ done, undone }: Commands): Commands {
  const next = undone.at(-1);
  return next ? { done: [...done, next], undone: undone.slice(0, -1) } : { done, undone };
}

const same = (a: Arrangement, b: Arrangement): boolean =>
  KEYS.every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]));
