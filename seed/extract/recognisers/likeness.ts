/** How alike heard words and a known name sound. */
import type { GazetteerEntry, Knowledge } from "../../../model/gazetteer.ts";

type Sounds = readonly (readonly string[])[];

/** 0 to 1: the best of the entry's sounds. Less than `least` may come as 0. */
export function likeness(
  { pronounce, phonemeSimilarity }: Knowledge,
  heard: string,
  entry: GazetteerEntry,
  least = 0,
): number {
  const phonemes = pronounce(heard);
  let best = 0;
  for (const sound of soundsOf(entry, pronounce)) best = Math.max(best, phonemeSimilarity(phonemes, sound, least));
  return best;
}

const SOUNDS = new WeakMap<GazetteerEntry, Sounds>();

/** How the name sounds, also with its last L swallowed: "Kaggle" as "kaggo". */
function soundsOf(entry: GazetteerEntry, pronounce: Knowledge["pronounce"]): Sounds {
  const known = SOUNDS.get(entry);
  if (known) return known;
  const forms = [entry.name, ...(entry.sounds ?? [])].map(pronounce);
  const sounds = forms.flatMap((form) =>
    form.at(-1) === "L" && form.at(-2) === "AH" ? [form, [...form.slice(0, -2), "OW"]] : [form],
  );
  SOUNDS.set(entry, sounds);
  return sounds;
}
