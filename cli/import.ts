/** `cairn import FILE`: edits as JSON Lines, or a graph document. */
import type { Command } from "commander";
import { z } from "zod";
import type { TruthStore } from "../graph/graph-store.ts";
import { readFileBytes } from "../seed/talk-files.ts";
import { type ImportFile, loadImport, previewImport, readImport } from "../server/import-content.ts";
import { type CommandContext, type ExitCode, runVerb, withTruth } from "./command.ts";
import { previewLines } from "./edit-words.ts";
import { count } from "./seed-words.ts";

const flagsSchema = z.object({ dryRun: z.boolean().optional() });

export function addImport(program: Command): void {
  program
    .command("import")
    .description("load what `export` wrote: a graph document, or edits as JSON Lines")
    .argument("<file>", "the file")
    .option("-n, --dry-run", "say what would change and change nothing")
    .action(async (file: string, options: unknown, command: Command) => {
      const { dryRun } = flagsSchema.parse(options);
      await runVerb(command, {}, (context) => importFile(file, dryRun ?? false, context));
    });
}

async function importFile(path: string, dryRun: boolean, context: CommandContext): Promise<ExitCode> {
  const file = readImport(new TextDecoder().decode(await readFileBytes(path)), path);
  return withTruth(context, (store) => (dryRun ? preview(store, file, context) : load(store, file, context)));
}

async function preview(store: TruthStore, file: ImportFile, { terminal, json }: CommandContext): Promise<ExitCode> {
  const found = await previewImport(store, file);
  await terminal.print(
    json
      ? `${JSON.stringify(found, null, 2)}\n`
      : previewLines(found)
          .map((line) => `${line}\n`)
          .join(""),
  );
  terminal.say("nothing was changed");
  return 0;
}

async function load(store: TruthStore, file: ImportFile, { terminal, json }: CommandContext): Promise<ExitCode> {
  const { talks, changed, edits, newEdits, conflicts } = await loadImport(store, file);
  const found = { talks: talks.length, changed, edits: edits.length, new: newEdits, conflicts };
  if (json) await terminal.print(`${JSON.stringify(found, null, 2)}\n`);
  for (const { edit, reason } of conflicts) terminal.complain(`edit ${edit} finds nothing to work on yet: ${reason}.`);
  terminal.say(
    `${count(found.talks, "talk")} (${changed} new or changed), ${count(found.edits, "edit")} (${newEdits} new).`,
  );
  return 0;
}
