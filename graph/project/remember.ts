/**
 * Most facts are the same from one projection to the next. What was made of the very same claims is taken again, so
 * that a change costs what it touches, and unchanged facts are known by being the same objects. Documents are never
 * changed in place, and that makes it safe.
 */
import type { GraphEvidence } from "../../model/graph.ts";
import type { Claim, Fact } from "./drafts.ts";

export interface Finished<T> {
  readonly fact: T;
  readonly evidence: readonly GraphEvidence[];
}

interface Memory<T> {
  readonly id: string;
  readonly from: readonly Fact[];
  readonly finished: Finished<T>;
}

/** @returns a function that gives what it gave before for the same id and claims, else what `make` makes. */
export function createMemory<T>(): (
  id: string,
  claims: readonly Claim<Fact>[],
  make: () => Finished<T>,
) => Finished<T> {
  const memories = new WeakMap<Fact, Memory<T>>();
  return (id, claims, make) => {
    const [first] = claims;
    if (!first || claims.some((claim) => claim.evidence !== claim.fact.evidence)) return make();
    const known = memories.get(first.fact);
    if (known?.id === id && isFrom(known.from, claims)) return known.finished;
    const finished = make();
    memories.set(first.fact, { id, from: claims.map((claim) => claim.fact), finished });
    return finished;
  };
}

function isFrom(facts: readonly Fact[], claims: readonly Claim<Fact>[]): boolean {
  return facts.length === claims.length && facts.every((fact, index) => fact === claims[index]?.fact);
}
