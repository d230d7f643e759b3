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
import { exportPage, pageContext } from "../server/export-html.ts";
import { type CommandContext, type ExitCode, runVerb, withStore } from "./command.ts";
import { CLIENT_FOLDER, VERSION } from "./project.ts";
import { unknownTalk } from "./remove.ts";
import { findPerson } from "./tell.ts";

const flagsSchema = z.object({
  format: z.enum(["json", "edits", "html"]),
  talk: z.string().optional(),
  person: z.string().optional(),
  out: z.string().optional(),
});

/** A folder is read beside whoever holds it. */
const READ_ONLY = { readOnly: true };

export function addExport(program: Command): void {
  program
    .command("export")
    .description("write what the store holds to stdout")
    .addOption(
      new Option(
        "--format <name>",
        "json: the graph document; edits: corrections as JSON Lines; html: a journey and its story as one page, for any browser",
      )
        .choices(["json", "edits", "html"])
        .default("json"),
    )
    .option("--talk <id>", "with json: one talk as it was extracted, without edits")
    .option("--person <name or id>", "with html: whose journey; without it, the first that is told")
    .option("--out <file>", "write to a file instead")
    .action(async (options: unknown, command: Command) => {
      const flags = flagsSchema.parse(options);
      await runVerb(command, {}, (context) => exportDocument(flags, context));
    });
}

async function exportDocument(
  { format, talk, person, out }: z.output<typeof flagsSchema>,
  { terminal, flags }: CommandContext,
): Promise<ExitCode> {
  if (format !== "json" && talk !== undefined) {
    throw new Failure("usage", "--talk belongs to --format json: edits are of all talks together, a page of a person.");
  }
  if (format !== "html" && person !== undefined) {
    throw new Failure("usage", "--person belongs to --format html; give --talk for one talk's document.");
  }
  const text = await withStore(
    flags,
    async (store) => {
      if (format === "edits") return editsText(await store.edits());
      if (format === "json") return documentText(await documentIn(store, talk));
      const whose = person === undefined ? undefined : await findPerson(store, person);
      return exportPage(pageContext(store, VERSION), CLIENT_FOLDER, whose);
    },
    READ_ONLY,
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
