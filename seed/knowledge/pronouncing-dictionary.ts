/** The CMU Pronouncing Dictionary: some 135,000 English words and names. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { Failure } from "../../model/failure.ts";
import { indexLines } from "./line-index.ts";

export interface PronouncingDictionary {
  /** Phonemes of a lower-case word, stress removed; undefined when the dictionary lacks it. */
  readonly lookUp: LookUp;
  /** Whether it has a lower-case word. */
  readonly has: (word: string) => boolean;
}

export type LookUp = (word: string) => readonly string[] | undefined;

const PACKAGE = "cmu-pronouncing-dictionary";
const LEAST_WORDS = 100_000;

/**
 * Reads the dictionary as the text that it is, one word a line, and looks words up in there: as an object it would take
 * 70 MB and most of a second. Fails with `input-missing` when it is not installed or not as expected.
 */
export async function loadPronouncingDictionary(): Promise<PronouncingDictionary> {
  const path = createRequire(import.meta.url).resolve(PACKAGE);
  const text = await readFile(path, "latin1");
  const lines = indexLines(text, '  "', '": "');
  if (lines.size < LEAST_WORDS)
    throw new Failure("input-missing", `${path} is not the pronouncing dictionary: install ${PACKAGE} 3 again.`);
  return {
    has: (word) => lines.find(word) >= 0,
    lookUp: (word) => {
      const at = lines.find(word);
      if (at < 0) return undefined;
      const entry = text.slice(at, text.indexOf('"', at));
      // Some entries end in a remark: "AA1 L T OW2 # place, finnish".
      return entry.replace(/ #.*|\d/g, "").split(" ");
    },
  };
}
