/** Edits as JSON Lines: what `export --format edits` writes, and what lies beside a talk as `TALK.edits.jsonl`. */
import canonicalize from "canonicalize";
import type { SequencedEdit } from "../model/edit.ts";

/** One line for each edit, in the order they were made; numbers belong to the store they were in and are left out. */
export function editsText(edits: readonly SequencedEdit[]): string {
  return edits.map(({ seq: _, ...edit }) => `${canonicalize(edit)}\n`).join("");
}
