/** Before and after between two facts, as told. */
import type { Fact } from "../resolve/facts.ts";

export interface ToldOrder {
  readonly kind: "starts-before" | "ends-before" | "during";
  readonly first: Fact;
  readonly second: Fact;
  /** ISO 8601. */
  readonly gap?: string;
  readonly certainty: "said" | "inferred";
  readonly confidence: number;
  readonly rule: string;
  /** Token indices of the words that say so, `end` exclusive. */
  readonly from: number;
  readonly end: number;
}

/** Token at which a fact is first told. */
export const toldAt = (fact: Fact): number => fact.claims[0]?.first ?? 0;
