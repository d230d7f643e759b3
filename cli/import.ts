/** `cairn import FILE`: edits as JSON Lines, or a graph document. */
import type { Command } from "commander";
import { z } from "zod";
import { talksOfDocument } from "../formats/talks-of-document.ts";
import type { GraphStore } from "../graph/graph-store.ts";
import { previewChange, readTalks } from "../graph/preview.ts";
import { DOCUMENT_VERSION, documentSchema, type GraphDocument } from "../model/document.ts";
import type { Edit } from "../model/edit.ts";
import { Failure } from "../model/failure.ts";
import { type Talk, talkId } from "../model/talk.ts";
import { parseEdits } from "../seed/edits-file.ts";
import { readFileBytes } from "../seed/talk-files.ts";
import { type CommandContext, type ExitCode, runVerb, withStore } from "./command.ts";
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

interface Content {
  readonly talks: readonly Talk[];
  readonly edits: readonly Edit[];
}

async function importFile(file: string, dryRun: boolean, context: CommandContext): Promise<ExitCode> {
  const text = new TextDecoder().decode(await readFileBytes(file));
  const document = readDocument(text, file);
  const edits = document ? [] : parseEdits(text, file);
  if (!document && edits.length === 0)
    throw new Failure("bad-data", `${file} holds neither edits nor a graph document.`);
  return withStore(context.flags, async (store) => {
    const content = document ? await contentOf(store, document) : { talks: [], edits };
    return dryRun ? preview(store, content, context) : load(store, content, context);
  });
}

/** @returns undefined when it is no graph document at all. @throws Failure `bad-data` for one that is broken. */
function readDocument(text: string, file: string): GraphDocument | undefined {
  const value = parseJson(text);
  if (typeof value !== "object" || value === null || !("entities" in value)) return undefined;
  const version = "version" in value ? value.version : undefined;
  if (version !== DOCUMENT_VERSION) {
    throw new Failure(
      "bad-data",
      `${file} is a graph document of version ${version}, and version ${DOCUMENT_VERSION} is read: export it again with a version of Cairn that writes it.`,
    );
  }
  const document = documentSchema.safeParse(value);
  if (document.success) return document.data;
  const [issue] = document.error.issues;
  throw new Failure(
    "bad-data",
    `${file} is no graph document (${issue?.path.join(".")}: ${issue?.message}): mend it or export it again.`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function contentOf(store: GraphStore, document: GraphDocument): Promise<Content> {
  return talksOfDocument(document, new Map((await readTalks(store)).map((talk) => [talkId(talk), talk])));
}

async function preview(store: GraphStore, content: Content, { terminal, json }: CommandContext): Promise<ExitCode> {
  const found = await previewChange(store, content);
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

/** Edits that find nothing to work on are kept: they do once their talk is loaded. */
async function load(
  store: GraphStore,
  { talks, edits }: Content,
  { terminal, json }: CommandContext,
): Promise<ExitCode> {
  let changed = 0;
  for (const talk of talks) if (await store.putTalk(talk)) changed += 1;
  const before = (await store.edits()).length;
  if (edits.length > 0) await store.appendEdits(edits);
  const ids = new Set(edits.map(({ id }) => id));
  const found = {
    talks: talks.length,
    changed,
    edits: edits.length,
    new: (await store.edits()).length - before,
    conflicts: (await store.conflicts()).filter(({ edit }) => ids.has(edit)),
  };
  if (json) await terminal.print(`${JSON.stringify(found, null, 2)}\n`);
  for (const { edit, reason } of found.conflicts)
    terminal.complain(`edit ${edit} finds nothing to work on yet: ${reason}.`);
  terminal.say(
    `${count(found.talks, "talk")} (${changed} new or changed), ${count(found.edits, "edit")} (${found.new} new).`,
  );
  return 0;
}
