/** The same name in common accents, none of them one speaker's: captions write down what such a voice seemed to say. */

const VOWELS = new Set(["AA", "AE", "AH", "AO", "AW", "AY", "EH", "ER", "EY", "IH", "IY", "OW", "OY", "UH", "UW"]);

type Accent = (phonemes: readonly string[]) => readonly string[];

const ACCENTS: readonly Accent[] = [
  (phonemes) => replaceEach(phonemes, "AE", "AA"),
  (phonemes) => replaceEach(phonemes, "TH", "F"),
  (phonemes) => replaceEach(phonemes, "TH", "T"),
  dropRAfterVowels,
  roundFinalL,
];

/** The sound itself first, then each accent's version that differs, and the two vowel shifts together. */
export function accentVariants(phonemes: readonly string[]): readonly (readonly string[])[] {
  const changed = ACCENTS.map((accent) => accent(phonemes)).filter((variant) => variant !== phonemes);
  if (changed.length === 0) return [phonemes];
  const variants = [phonemes, ...changed, roundFinalL(replaceEach(phonemes, "AE", "AA"))];
  const seen = new Set<string>();
  return variants.filter((variant) => {
    const key = variant.join(" ");
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The same list where there is nothing to replace. */
function replaceEach(phonemes: readonly string[], from: string, to: string): readonly string[] {
  if (!phonemes.includes(from)) return phonemes;
  return phonemes.map((phoneme) => (phoneme === from ? to : phoneme));
}

/** "card" as "cahd"; the R before a vowel stays. */
function dropRAfterVowels(phonemes: readonly string[]): readonly string[] {
  if (!phonemes.includes("R") && !phonemes.includes("ER")) return phonemes;
  return phonemes.flatMap((phoneme, i) => {
    const after = phonemes[i + 1];
    if (phoneme === "R" && i > 0 && VOWELS.has(phonemes[i - 1] ?? "") && (after === undefined || !VOWELS.has(after)))
      return [];
    return [phoneme === "ER" ? "AH" : phoneme];
  });
}

/** "-le" said round and dark: "waffle" as "waffol". */
function roundFinalL(phonemes: readonly string[]): readonly string[] {
  const last = phonemes.length - 1;
  if (phonemes[last] !== "L" || phonemes[last - 1] !== "AH") return phonemes;
  return [...phonemes.slice(0, last - 1), "OW", "L"];
}
