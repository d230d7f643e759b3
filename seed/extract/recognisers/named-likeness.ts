/** How alike a stretch and a name of the talk sound, compared once however often the talk has both. */
import type { GazetteerEntry } from "../../../model/gazetteer.ts";
import type { Reading } from "../reading/reading.ts";
import { likeness } from "./likeness.ts";

/** Nobody asks for less. */
export const LEAST_LIKENESS = 0.68;

type Compared = Map<GazetteerEntry, number>;
const COMPARED = new WeakMap<Reading, Map<string, Compared>>();

/** 0 to 1; what is below {@link LEAST_LIKENESS} may come as 0. */
export function namedLikeness(reading: Reading, heard: string): (entry: GazetteerEntry) => number {
  const byStretch = COMPARED.get(reading) ?? new Map<string, Compared>();
  COMPARED.set(reading, byStretch);
  const compared: Compared = byStretch.get(heard) ?? new Map();
  byStretch.set(heard, compared);
  return (entry) => {
    const known = compared.get(entry);
    if (known !== undefined) return known;
    const similarity = likeness(reading.knowledge, heard, entry, LEAST_LIKENESS);
    compared.set(entry, similarity);
    return similarity;
  };
}
