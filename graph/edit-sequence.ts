/** Numbers for edits that are appended. */
import type { Edit, SequencedEdit } from "../model/edit.ts";

export interface Appended {
  /** Those not known yet, numbered on. */
  readonly fresh: readonly SequencedEdit[];
  /** The number of each edit given, known or new, in the order given. */
  readonly numbers: readonly number[];
}

/**
 * @param known id → number of every edit there is.
 * @param at ISO instant for edits that bring none.
 */
export function numberEdits(known: ReadonlyMap<string, number>, edits: readonly Edit[], at: string): Appended {
  const fresh = new Map<string, SequencedEdit>();
  const numbers = edits.map((edit) => {
    const number = known.get(edit.id) ?? fresh.get(edit.id)?.seq ?? known.size + fresh.size + 1;
    if (number > known.size + fresh.size) fresh.set(edit.id, { ...edit, seq: number, at: edit.at ?? at });
    return number;
  });
  return { fresh: [...fresh.values()], numbers };
}
