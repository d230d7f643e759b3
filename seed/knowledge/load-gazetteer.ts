/** The names the world knows, read from the data files beside this one. */
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { Failure } from "../../model/failure.ts";
import { type Gazetteer, type GazetteerEntry, gazetteerEntrySchema } from "../../model/gazetteer.ts";
import { DATA_DIRECTORY } from "./data-directory.ts";

const NAMES_DIRECTORY = "names";

/**
 * Reads every `names/*.json` under `dataDirectory` (a bundled program passes where it keeps them). Entries come in
 * the order of kind and name whatever file they stand in; `version` is 12 hex digits of their SHA-256.
 * Fails with `input-missing` when the folder cannot be read, with `bad-data` when an entry is not one.
 */
export async function loadGazetteer(dataDirectory: string = DATA_DIRECTORY): Promise<Gazetteer> {
  const directory = join(dataDirectory, NAMES_DIRECTORY);
  const files = (await listDirectory(directory)).filter((file) => file.endsWith(".json")).sort();
  const lists = await Promise.all(files.map((file) => readEntries(join(directory, file))));
  const entries = sortByKindAndName(lists.flat());
  const version = createHash("sha256").update(JSON.stringify(entries)).digest("hex").slice(0, 12);
  return { version, entries };
}

async function listDirectory(directory: string): Promise<readonly string[]> {
  try {
    return await readdir(directory);
  } catch (cause) {
    throw new Failure("input-missing", `No known names in ${directory}: install Cairn again or name their folder.`, {
      cause,
    });
  }
}

async function readEntries(path: string): Promise<readonly GazetteerEntry[]> {
  const parsed = z.array(gazetteerEntrySchema).safeParse(parseJson(path, await readFile(path, "utf8")));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Failure(
    "bad-data",
    `Entry ${issue?.path.join(".") ?? "?"} of ${path} is not a known name (${issue?.message ?? "unreadable"}): correct that line.`,
  );
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Failure("bad-data", `${path} is not JSON: correct it or install Cairn again.`, { cause });
  }
}

function sortByKindAndName(entries: readonly GazetteerEntry[]): readonly GazetteerEntry[] {
  const keyed = entries.map((entry) => ({ entry, key: `${entry.kind}\u0000${entry.name}` }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ entry }) => entry);
}
