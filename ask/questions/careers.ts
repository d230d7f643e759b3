import type { FactRow } from "../../graph/reads/fact-rows.ts";
import type { Sentence } from "./question.ts";

/** A journey takes some milliseconds to read: of more careers the first by id are looked at, and the answer says so. */
const MOST_CAREERS = 150;

export interface Careers {
  /** Ids of people, sorted. */
  readonly people: readonly string[];
  /** What was left out, in words. */
  readonly leftOut: readonly Sentence[];
}

/** Whose stories some facts belong to. */
export function careersIn(facts: readonly FactRow[]): Careers {
  const all = [...new Set(facts.flatMap(({ relation }) => relation.person ?? []))].sort();
  const people = all.slice(0, MOST_CAREERS);
  const rest = all.length - people.length;
  return {
    people,
    leftOut: rest > 0 ? [{ text: `${rest} more careers were not looked at.`, facts: [] }] : [],
  };
}
