/** Everything extraction knows before it reads a talk, loaded once. */

import type { Knowledge } from "../../model/gazetteer.ts";
import type { EntityKind } from "../../model/ontology.ts";
import { loadCommonWords } from "./common-words.ts";
import { DATA_DIRECTORY } from "./data-directory.ts";
import { loadGazetteer } from "./load-gazetteer.ts";
import { phonemeSimilarity } from "./phoneme-distance.ts";
import { createPhonemeIndex } from "./phoneme-index.ts";
import { createPronounce } from "./pronounce.ts";
import { loadPronouncingDictionary } from "./pronouncing-dictionary.ts";

/** Kinds whose names are ordinary language ("surgeon", "machine learning", "gold medal"): captions write those as they are. */
const NOT_BY_SOUND: ReadonlySet<EntityKind> = new Set<EntityKind>([
  "Role",
  "Topic",
  "Credential",
  "Award",
  "Competition",
]);

/**
 * Loads gazetteer, word lists and pronunciation, and indexes the names by sound. A bundled program passes the folder
 * it keeps the data in. Fails with `input-missing` or `bad-data` naming the file.
 */
export async function loadKnowledge(dataDirectory: string = DATA_DIRECTORY): Promise<Knowledge> {
  const [gazetteer, words, dictionary] = await Promise.all([
    loadGazetteer(dataDirectory),
    loadCommonWords(dataDirectory),
    loadPronouncingDictionary(),
  ]);
  const pronounce = createPronounce(dictionary.lookUp, words.isCommonWord);
  const named = gazetteer.entries.filter((entry) => !NOT_BY_SOUND.has(entry.kind));
  return {
    gazetteer,
    pronounce,
    soundIndex: createPhonemeIndex(named, pronounce),
    phonemeSimilarity,
    ...words,
    isDictionaryWord: (word) => dictionary.has(word.toLowerCase()),
  };
}
