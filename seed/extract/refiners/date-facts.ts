/** Start, end and duration of a fact from the time phrases its claims were given. First told wins. */
import type { Fact } from "../resolve/facts.ts";

export function dateFacts(facts: readonly Fact[]): readonly Fact[] {
  for (const fact of facts) {
    for (const claim of fact.claims) {
      for (const time of claim.times ?? []) {
        const ending = claim.ends === true && time.kind === "point";
        if (time.duration && (time.kind === "duration" || time.kind === "since")) fact.duration ??= time.duration;
        if (time.kind === "later" || time.kind === "duration") continue;
        if (ending) setEnd(fact, time.from, time.basis);
        else if (time.from && fact.start === undefined) {
          fact.start = time.from;
          fact.basis.start = time.basis;
        }
        setEnd(fact, time.to, time.basis);
      }
      if (claim.ongoing) setEnd(fact, "..", "stated");
    }
  }
  return facts;
}

function setEnd(fact: Fact, end: string | undefined, basis: "stated" | "counted"): void {
  if (end === undefined || fact.end !== undefined) return;
  fact.end = end;
  fact.basis.end = basis;
}
