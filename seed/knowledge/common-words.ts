/** Words too common to be taken for a name without a context, and given names. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Failure } from "../../model/failure.ts";
import { DATA_DIRECTORY } from "./data-directory.ts";

export interface CommonWords {
  /** Any case; the plural in -s and the possessive of a common word are common too. */
  readonly isCommonWord: (word: string) => boolean;
  readonly isFirstName: (word: string) => boolean;
}

/** Reads `words/*.txt` under `dataDirectory`: one word a line. Fails with `input-missing` when they are not there. */
export async function loadCommonWords(dataDirectory: string = DATA_DIRECTORY): Promise<CommonWords> {
  const [common, spoken, names] = await Promise.all(
    ["common", "spoken", "first-names"].map((list) => readWords(join(dataDirectory, "words", `${list}.txt`))),
  );
  const words = new Set([...(common ?? []), ...(spoken ?? [])]);
  const firstNames = new Set(names);
  return {
    isCommonWord: (word) => {
      const lower = word.toLowerCase();
      return words.has(lower) || words.has(lower.replace(/(?<=.{3})['’]?s$/, ""));
    },
    isFirstName: (word) => firstNames.has(word.toLowerCase()),
  };
}

async function readWords(path: string): Promise<readonly string[]> {
  try {
    return (await readFile(path, "utf8")).split("\n").filter((word) => word !== "");
  } catch (cause) {
    throw new Failure("input-missing", `No word list ${path}: install Cairn again or name its folder.`, { cause });
  }
}
