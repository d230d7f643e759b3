/** `cairn edit OP …`: corrects what was understood. Edits are kept beside the talks and replayed over every projection. */
import { randomUUID } from "node:crypto";
import type { Command } from "commander";
import { z } from "zod";
import { projectStore } from "../graph/preview.ts";
import { editSchema } from "../model/edit.ts";
import { Failure } from "../model/failure.ts";
import { parseEdits } from "../seed/edits-file.ts";
import { readFileBytes } from "../seed/talk-files.ts";
import { type CommandContext, type ExitCode, runVerb, withTruth } from "./command.ts";
import { applyEdits } from "./edit-apply.ts";
import { listEdits } from "./edit-list.ts";
import { flagsSchema, OPERATIONS, type Operation } from "./edit-ops.ts";

const editFlagsSchema = z.object({ file: z.string().optional(), dryRun: z.boolean().optional() });

export function addEdit(program: Command): void {
  const edit = program
    .command("edit")
    .description("correct what was understood; a TARGET is an id or a name that only one thing has")
    .option("--file <file>", "a batch: edits as JSON Lines, all or none")
    .option("-n, --dry-run", "say what would change and change nothing")
    .action(async (options: unknown, command: Command) => {
      const { file, dryRun } = editFlagsSchema.parse(options);
      if (file === undefined) throw new Failure("usage", "Say what to edit: `cairn edit --help` lists the operations.");
      await runVerb(command, {}, (context) => applyFile(file, dryRun ?? false, context));
    });
  for (const operation of OPERATIONS) addOperation(edit, operation);
  edit
    .command("list")
    .description("all edits, and which are undone or in conflict")
    .action(async (_options: unknown, command: Command) => {
      await runVerb(command, {}, (context) => withTruth(context, (store) => listEdits(store, context)));
    });
}

function addOperation(edit: Command, { usage, description, options = (command) => command, make }: Operation): void {
  const command = options(edit.command(usage).description(description));
  command.option("-n, --dry-run", "say what would change and change nothing").action(async () => {
    const flags = flagsSchema.parse(command.opts());
    const { dryRun } = editFlagsSchema.parse(command.optsWithGlobals());
    await runVerb(command, {}, (context) =>
      withTruth(context, async (store) => {
        const bare = await make({ store, graph: await projectStore(store), args: command.args, flags });
        const edits = bare.map((each) => editSchema.parse({ ...each, id: `cli-${randomUUID()}` }));
        return applyEdits(store, edits, dryRun ?? false, context);
      }),
    );
  });
}

async function applyFile(file: string, dryRun: boolean, context: CommandContext): Promise<ExitCode> {
  const edits = parseEdits(new TextDecoder().decode(await readFileBytes(file)), file);
  if (edits.length === 0) throw new Failure("bad-data", `${file} holds no edits: one JSON object a line.`);
  return withTruth(context, (store) => applyEdits(store, edits, dryRun, context));
}
