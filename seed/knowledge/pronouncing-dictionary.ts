/** The CMU Pronouncing Dictionary: some 135,000 English words and names. */

/** Phonemes of a lower-case word, stress removed; undefined when the dictionary lacks it. */
export type LookUp = (word: string) => readonly string[] | undefined;

/** Loads the dictionary, once for the process: some 60 MB in memory, a third of a second. */
export async function loadPronouncingDictionary(): Promise<LookUp> {
  const { dictionary } = await import("cmu-pronouncing-dictionary");
  return (word) => {
    const entry = Object.hasOwn(dictionary, word) ? dictionary[word] : undefined;
    // Some entries end in a remark: "AA1 L T OW2 # place, finnish".
    return entry?.replace(/ #.*|\d/g, "").split(" ");
  };
}
