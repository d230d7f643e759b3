/** `cairn edit list` and `cairn edit undo`. */
import type { TruthStore } from "../graph/graph-store.ts";
import { standingEdits } from "../graph/project/replay-edits.ts";
import { Failure } from "../model/failure.ts";
import type { CommandContext, ExitCode } from "./command.ts";
import { editWords } from "./edit-words.ts";

/** One line for each edit, in the order they were made, with what became of it. */
export async function listEdits(store: TruthStore, { terminal, json }: CommandContext): Promise<ExitCode> {
  const edits = await store.edits();
  const standing = new Set(standingEdits(edits).standing.map(({ id }) => id));
  const conflicts = new Map((await store.conflicts()).map(({ edit, reason }) => [edit, reason]));
  const listed = edits.map((edit) => ({
    edit,
    undone: edit.op !== "undo" && edit.op !== "forgotten" && !standing.has(edit.id),
    conflict: conflicts.get(edit.id),
  }));
  if (json)
    await terminal.print(
      `${JSON.stringify(
        listed.map(({ edit, ...fate }) => ({ ...edit, ...fate })),
        null,
        2,
      )}\n`,
    );
  else {
    for (const { edit, undone, conflict } of listed) {
      const fate = undone ? " (undone)" : conflict === undefined ? "" : ` (conflict: ${conflict})`;
      await terminal.print(`${edit.seq} ${edit.id} ${editWords(edit)}${fate}\n`);
    }
  }
  terminal.say(`${edits.length} ${edits.length === 1 ? "edit" : "edits"}, ${conflicts.size} in conflict`);
  return 0;
}

/**
 * The id of the edit to take back: by its id or number, else the last one that counts.
 * @throws Failure `not-found` when there is none.
 */
export async function editToUndo(store: TruthStore, given: string | undefined): Promise<string> {
  const edits = await store.edits();
  const last = standingEdits(edits).standing.at(-1);
  const found = given === undefined ? last : edits.find(({ id, seq }) => id === given || String(seq) === given);
  if (found) return found.id;
  throw new Failure(
    "not-found",
    given === undefined ? "There is no edit to undo." : `There is no edit ${given}: \`cairn edit list\` names them.`,
  );
}
