/** Annotated talks on disk. */
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { Failure } from "../../model/failure.ts";
import { type Annotation, parseGold } from "./annotations.ts";

export interface GoldTalk {
  /** The gold file's name without `.json`. */
  readonly name: string;
  readonly gold: Annotation;
  readonly transcriptPath: string;
}

/**
 * The annotations of a folder, by name, with their transcripts in another.
 * @throws Failure when the folder or a transcript that an annotation names is not there.
 */
export async function loadGoldTalks(goldFolder: string, transcriptFolder: string): Promise<readonly GoldTalk[]> {
  const files = (await readdir(goldFolder).catch(() => notThere(goldFolder))).filter((file) => file.endsWith(".json"));
  const talks: GoldTalk[] = [];
  for (const file of files.sort()) {
    const path = join(goldFolder, file);
    const { source, ...gold } = parseGold(JSON.parse(await readFile(path, "utf8")), path);
    if (source === undefined) {
      throw new Failure("bad-data", `${path} does not say which transcript it annotates: add its name as "source".`);
    }
    talks.push({ name: basename(file, ".json"), gold, transcriptPath: join(transcriptFolder, basename(source)) });
  }
  return talks;
}

function notThere(folder: string): never {
  throw new Failure("input-missing", `${folder} is no folder of annotations: check CAIRN_GOLD.`);
}
