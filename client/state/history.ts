/** What was corrected since the page was opened, for undo and redo. The truth is the server's list of edits. */
import type { Edit } from "../../model/edit.ts";

/** Corrections made by one act. */
export interface Batch {
  /** What was done: "renamed to Acme". */
  readonly words: string;
  /** Ids of its edits, in the order they were made. */
  readonly edits: readonly string[];
  /** Ids of the undos that took it back, when it was taken back last. */
  readonly undos: readonly string[];
}

export interface History {
  /** Latest last. */
  readonly done: readonly Batch[];
  /** Taken back; the next to be made again last. */
  readonly undone: readonly Batch[];
}

export const NO_HISTORY: History = { done: [], undone: [] };

/** A new act: what was taken back before cannot be made again. */
export function withBatch(history: History, words: string, edits: readonly Edit[]): History {
  return { done: [...history.done, { words, edits: edits.map((edit) => edit.id), undos: [] }], undone: [] };
}

/** A change of the history, and the edits that bring it about. */
export interface Turn {
  readonly edits: readonly Edit[];
  readonly history: History;
  readonly words: string;
}

/** Takes the last act back. Undefined when there is none. @param newId makes ids of edits. */
export function undo({ done, undone }: History, newId: () => string): Turn | undefined {
  const last = done.at(-1);
  if (!last) return undefined;
  const edits = undosOf(last.edits, newId);
  const batch = { ...last, undos: edits.map((edit) => edit.id) };
  return { edits, history: { done: done.slice(0, -1), undone: [...undone, batch] }, words: last.words };
}

/** Makes what was taken back last again: an undo of its undos. Undefined when there is none. */
export function redo({ done, undone }: History, newId: () => string): Turn | undefined {
  const last = undone.at(-1);
  if (!last) return undefined;
  const edits = undosOf(last.undos, newId);
  return {
    edits,
    history: { done: [...done, { ...last, undos: [] }], undone: undone.slice(0, -1) },
    words: last.words,
  };
}

/** Undoing edits, the latest first. */
export function undosOf(ids: readonly string[], newId: () => string): readonly Edit[] {
  return ids.toReversed().map((target) => ({ id: newId(), op: "undo", target }));
}
