/** `cairn export`: what the store holds, as a file. */
import { type Command, Option } from "commander";
import writeFileAtomic from "write-file-atomic";
import { z } from "zod";
import { documentText } from "../formats/document-json.ts";
import { editsText } from "../formats/edits-jsonl.ts";
import type { GraphStore } from "../graph/graph-store.ts";
import type { GraphDocument } from "../model/document.ts";
import { Failure } from "../model/failure.ts";
import { exportAll, exportTalk } from "../server/export-document.ts";
import { type CommandContext, type ExitCode, runVerb, withStore } from "./command.ts";
import { unknownTalk } from "./remove.ts";

const flagsSchema = z.object({
  format: z.enum(["json", "edits"]),
  talk: z.string().optional(),
  out: z.string().optional(),
});

export function addExport(program: Command): void {
  program
    .command("export")
    .description("write what the store holds to stdout")
    .addOption(
      new Option("--format <name>", "json: the graph document; edits: corrections as JSON Lines")
        .choices(["json", "edits"])
        .default("json"),
    )
    .option("--talk <id>", "one talk as it was extracted, without edits")
    .option("--out <file>", "write to a file instead")
    .action(async (options: unknown, command: Command) => {
      const flags = flagsSchema.parse(options);
      await runVerb(command, {}, (context) => exportDocument(flags, context));
    });
}

async function exportDocument(
  { format, talk, out }: z.output<typeof flagsSchema>,
  { terminal, flags }: CommandContext,
): Promise<ExitCode> {
  if (format === "edits" && talk !== undefined) {
    throw new Failure("usage", "--talk belongs to --format json: edits are of all talks together.");
  }
  const text = await withStore(flags, async (store) =>
    format === "edits" ? editsText(await store.edits()) : documentText(await documentIn(store, talk)),
  );
  if (out === undefined) await terminal.print(text);
  else await writeFileAtomic(out, text);
  if (out !== undefined) terminal.say(`written to ${out}`);
  return 0;
}

async function documentIn(store: GraphStore, talk: string | undefined): Promise<GraphDocument> {
  if (talk === undefined) return exportAll(store);
  const document = await exportTalk(store, talk);
  if (document === undefined) throw await unknownTalk(store, talk);
  return document;
}
