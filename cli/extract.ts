/** `cairn extract FILE…`: transcript → graph document. Touches no store. */
import type { Command } from "commander";
import writeFileAtomic from "write-file-atomic";
import { z } from "zod";
import { documentText } from "../formats/document-json.ts";
import { Failure } from "../model/failure.ts";
import { readFileBytes } from "../seed/talk-files.ts";
import { createLocalLoader, type TalkLoader } from "../seed/talk-loader.ts";
import { withoutMaybe } from "../seed/without-maybe.ts";
import { type CommandContext, type ExitCode, runVerb } from "./command.ts";
import { extractionFlagsSchema, loaderOptions, withExtractionOptions } from "./extraction-options.ts";
import { exitCodeOfFiles } from "./failures.ts";
import { outputPaths } from "./output-paths.ts";
import type { Terminal } from "./terminal.ts";

const flagsSchema = extractionFlagsSchema.extend({
  all: z.boolean().optional(),
  explain: z.boolean().optional(),
  out: z.string().optional(),
});

export function addExtract(program: Command): void {
  withExtractionOptions(program.command("extract"))
    .description("write the graph document of a talk to stdout")
    .argument("<files...>", "transcripts, captions or subtitles")
    .option("--all", "also the facts that are only maybe")
    .option("--explain", "keep the features that each confidence was summed from")
    .option("--out <file>", "write to a file instead, or into a folder, one document per talk")
    .action(async (files: string[], options: unknown, command: Command) => {
      const flags = flagsSchema.parse(options);
      await runVerb(command, {}, (context) => extractFiles(files, flags, context));
    });
}

async function extractFiles(
  files: readonly string[],
  flags: z.output<typeof flagsSchema>,
  { terminal, flags: settings }: CommandContext,
): Promise<ExitCode> {
  const targets = await outputPaths(files, flags.out);
  const loader = createLocalLoader({ ...(await loaderOptions(flags, settings, files.length)), explain: flags.explain });
  const failures: Failure[] = [];
  for (const [index, file] of files.entries()) {
    terminal.progress(`reading ${file} (${index + 1} of ${files.length})`);
    try {
      const text = await extractFile(file, loader, flags.all ?? false, terminal);
      const target = targets?.[index];
      if (target === undefined) await terminal.print(text);
      else await writeFileAtomic(target, text);
      if (target !== undefined) terminal.say(`${file} → ${target}`);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      failures.push(error);
      terminal.complain(error.message);
    }
  }
  return exitCodeOfFiles(failures, files.length);
}

async function extractFile(file: string, loader: TalkLoader, all: boolean, terminal: Terminal): Promise<string> {
  const { document } = await loader.load(await readFileBytes(file), file);
  for (const { code, message } of document.warnings) {
    if (code.startsWith("llm-")) terminal.say(`${file}: ${message}`);
  }
  return documentText(all ? document : withoutMaybe(document));
}
