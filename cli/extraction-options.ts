/** Flags of `extract` and `seed` that say how a talk is read and understood. */
import { basename } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import { z } from "zod";
import { Failure } from "../model/failure.ts";
import { parseNames } from "../seed/own-names.ts";
import { PUBLISHED_HINT, publishedDate } from "../seed/published-date.ts";
import { FORMATS } from "../seed/read/read-transcript.ts";
import { readFileBytes } from "../seed/talk-files.ts";
import type { LoaderOptions } from "../seed/talk-loader.ts";
import { type Flags, readLlmConfig } from "../server/config.ts";

export const extractionFlagsSchema = z.object({
  format: z.string().optional(),
  timing: z.string().optional(),
  aliases: z.string().optional(),
  narrator: z.string().optional(),
  names: z.string().optional(),
  published: z.string().optional(),
  llm: z.boolean().optional(),
});
export type ExtractionFlags = z.infer<typeof extractionFlagsSchema>;

export function withExtractionOptions(command: Command): Command {
  return command
    .addOption(new Option("--format <name>", "how to read the files, where the content does not tell").choices(FORMATS))
    .option("--timing <file>", "timed captions of the same talk, for a text without times")
    .option("--aliases <file>", 'JSON: what the captions write → what is meant, {"carrots": "Keras"}')
    .option("--narrator <name>", "whose career it is, where the talk does not say")
    .option("--published <date>", "when it was published, for a file that does not say: 2020-10-07", parsePublished)
    .option(
      "--llm",
      "also send the talk to a language model, which only proposes (CAIRN_LLM_URL, CAIRN_LLM_MODEL, CAIRN_LLM_KEY)",
    )
    .option("--names <file>", 'JSON: further names to know, [{"kind": "Organization", "name": "Loom Labs"}]');
}

/** A date as EDTF or as files write it; anything else is a usage error. */
function parsePublished(text: string): string {
  const date = publishedDate(text);
  if (date !== undefined) return date;
  throw new InvalidArgumentError(PUBLISHED_HINT);
}

/**
 * Loads what the flags name.
 * @param settings where the environment does not decide.
 * @param files how many talks are meant: `--timing` belongs to one.
 */
export async function loaderOptions(flags: ExtractionFlags, settings: Flags, files: number): Promise<LoaderOptions> {
  const { format, timing, aliases, narrator, names, published, llm } = flags;
  if (timing !== undefined && files > 1) {
    throw new Failure("usage", "--timing belongs to one talk, but several files are given: run them one by one.");
  }
  return {
    format,
    narrator,
    published,
    llm: llm ? readLlmConfig(settings) : undefined,
    timing: timing === undefined ? undefined : { bytes: await readFileBytes(timing), path: timing },
    aliases: aliases === undefined ? undefined : await readAliases(aliases),
    names: names === undefined ? undefined : parseNames(await readText(names), names),
  };
}

const aliasesSchema = z.record(z.string().min(1), z.string().min(1));

async function readAliases(path: string): Promise<Record<string, string>> {
  const parsed = aliasesSchema.safeParse(parseJson(await readText(path)));
  if (parsed.success) return parsed.data;
  throw new Failure(
    "bad-data",
    `${path} is not a list of aliases: write one JSON object of what is heard and what is meant, {"carrots": "Keras"}.`,
  );
}

const readText = async (path: string): Promise<string> => new TextDecoder().decode(await readFileBytes(path));

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `talks/ada.vtt` → `ada`. */
export const stemOf = (path: string): string => basename(path).replace(/\.[^.]+$/, "");
