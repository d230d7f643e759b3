/** Appends edits, or says what they would change. */
import type { TruthStore } from "../graph/graph-store.ts";
import { type Preview, previewChange } from "../graph/preview.ts";
import type { Edit } from "../model/edit.ts";
import { Failure } from "../model/failure.ts";
import type { CommandContext, ExitCode } from "./command.ts";
import { editWords, previewLines } from "./edit-words.ts";

/**
 * All or none.
 * @throws Failure `conflict` when one of them would find nothing to work on; nothing is appended then.
 */
export async function applyEdits(
  store: TruthStore,
  edits: readonly Edit[],
  dryRun: boolean,
  { terminal, json }: CommandContext,
): Promise<ExitCode> {
  const preview = await previewChange(store, { edits });
  if (!dryRun) refuseConflicts(preview, edits);
  const numbers = dryRun ? [] : await store.appendEdits(edits);
  if (json) {
    const made = edits.map(({ id }, index) => ({ id, ...(dryRun ? {} : { seq: numbers[index] }) }));
    await terminal.print(`${JSON.stringify({ dryRun, edits: made, ...preview }, null, 2)}\n`);
  } else if (dryRun) {
    await terminal.print(
      previewLines(preview)
        .map((line) => `${line}\n`)
        .join(""),
    );
  } else {
    await terminal.print(edits.map((edit, index) => `${numbers[index]} ${editWords(edit)}\n`).join(""));
  }
  if (dryRun) terminal.say("nothing was changed");
  return 0;
}

function refuseConflicts({ conflicts }: Preview, edits: readonly Edit[]): void {
  const ids = new Set(edits.map(({ id }) => id));
  const own = conflicts.find(({ edit }) => ids.has(edit));
  if (!own) return;
  const which = edits.length === 1 ? "The edit" : `Edit ${own.edit}`;
  throw new Failure("conflict", `${which} cannot be made: ${own.reason}; nothing was changed.`);
}
