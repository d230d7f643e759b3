/** The command line: `cairn <verb>`. One file per verb. */
import { Command } from "commander";
import { readCommandConfig } from "../server/config.ts";
import { addAsk } from "./ask.ts";
import { exitCodeOf, withGlobalOptions } from "./command.ts";
import { addDoctor } from "./doctor.ts";
import { addEdit } from "./edit.ts";
import { addExport } from "./export.ts";
import { addExtract } from "./extract.ts";
import { reportFailure } from "./failures.ts";
import { addForget } from "./forget.ts";
import { addImport } from "./import.ts";
import { VERSION } from "./project.ts";
import { addQuery } from "./query.ts";
import { addRebuild } from "./rebuild.ts";
import { addRemove } from "./remove.ts";
import { addSeed } from "./seed.ts";
import { addServe } from "./serve.ts";
import { addStart } from "./start.ts";
import { addTell } from "./tell.ts";
import { createTerminal, ignoreClosedPipes } from "./terminal.ts";

/** In the order of the help. */
const VERBS = [
  addStart,
  addExtract,
  addSeed,
  addRemove,
  addForget,
  addServe,
  addAsk,
  addQuery,
  addTell,
  addEdit,
  addExport,
  addImport,
  addRebuild,
  addDoctor,
];

/**
 * Runs one command line, without the program's name.
 * @returns its exit code; failures have been said on stderr.
 */
export async function main(argv: readonly string[]): Promise<number> {
  ignoreClosedPipes();
  const program = createProgram();
  try {
    await program.parseAsync([...argv], { from: "user" });
    return exitCodeOf(program);
  } catch (error) {
    const { exitCode, message } = reportFailure(error, isDebugging());
    if (message !== undefined) createTerminal({ quiet: false, color: false }).complain(message);
    return exitCode;
  }
}

function createProgram(): Command {
  const program = withGlobalOptions(new Command("cairn"))
    .description("Turns a career talk into a timeline graph, every mark backed by the words that were said.")
    .version(VERSION)
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, "cairn: ")) })
    .exitOverride();
  for (const addVerb of VERBS) addVerb(program);
  return program;
}

/** A wrong setting must not hide the failure that is being reported. */
function isDebugging(): boolean {
  try {
    return readCommandConfig().debug;
  } catch {
    return false;
  }
}
