/** `cairn seed FILE|DIR…`: extract and load into the store. */
import { type Command, InvalidArgumentError } from "commander";
import { z } from "zod";
import { type SeedResult, seedFiles } from "../seed/seed.ts";
import { findTalks } from "../seed/talk-files.ts";
import { createThreadedLoader } from "../seed/talk-loader.ts";
import { readCommandConfig } from "../server/config.ts";
import { type CommandContext, type ExitCode, runVerb, withTruth } from "./command.ts";
import { extractionFlagsSchema, loaderOptions, withExtractionOptions } from "./extraction-options.ts";
import { exitCodeOfFiles, failuresOf } from "./failures.ts";
import { seedLine, seedRecord, seedSummary } from "./seed-words.ts";
import { onSignal } from "./signals.ts";

const flagsSchema = extractionFlagsSchema.extend({
  dryRun: z.boolean().optional(),
  edits: z.boolean(),
  jobs: z.int(),
});

export function addSeed(program: Command): void {
  withExtractionOptions(program.command("seed"))
    .description("extract talks and load them, with the edits that lie beside them")
    .argument("<paths...>", "transcripts, or folders of them")
    .option("-n, --dry-run", "say what would change and change nothing")
    .option("--no-edits", "leave TALK.edits.jsonl out (CAIRN_NO_EDITS=1)")
    .option("--jobs <n>", "talks to read at once", parseJobs, 1)
    .action(async (paths: string[], options: unknown, command: Command) => {
      const flags = flagsSchema.parse(options);
      await runVerb(command, flags.edits ? {} : { noEdits: "1" }, (context) => seed(paths, flags, context));
    });
}

function parseJobs(text: string): number {
  const jobs = Number(text);
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= 64) return jobs;
  throw new InvalidArgumentError("It must be a whole number from 1 to 64.");
}

async function seed(
  paths: readonly string[],
  flags: z.output<typeof flagsSchema>,
  context: CommandContext,
): Promise<ExitCode> {
  const { terminal, flags: settings, json } = context;
  // The store keeps the features, so that each fact can be explained later.
  const loader = createThreadedLoader(
    { ...(await loaderOptions(flags, settings, await countTalks(paths))), explain: true },
    flags.jobs,
  );
  const interruption = onSignal();
  try {
    return await withTruth(context, async (store) => {
      const report = async (result: SeedResult) => {
        if (result.outcome === "failed") terminal.complain(result.failure.message);
        else if (!json) await terminal.print(`${seedLine(result, flags.dryRun ?? false)}\n`);
      };
      const results = await seedFiles(
        store,
        paths,
        {
          load: loader.load,
          edits: !readCommandConfig(settings).noEdits,
          dryRun: flags.dryRun,
          jobs: flags.jobs,
          signal: interruption.signal,
        },
        report,
      );
      if (json) await terminal.print(`${JSON.stringify(results.map(seedRecord), null, 2)}\n`);
      terminal.say(seedSummary(results, flags.dryRun ?? false));
      if (interruption.exitCode === undefined) return exitCodeOfFiles(failuresOf(results), results.length);
      terminal.complain("stopped; run the same command again to load the rest.");
      return interruption.exitCode;
    });
  } finally {
    interruption.dispose();
    await loader.close();
  }
}

/** A path that holds none counts as one: it is reported when its turn comes. */
async function countTalks(paths: readonly string[]): Promise<number> {
  const counts = await Promise.all(
    paths.map((path) =>
      findTalks(path).then(
        (talks) => talks.length,
        () => 1,
      ),
    ),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
