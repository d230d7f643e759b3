/**
 * What one passage tells of one event shares its date: a place in a contest, the medal, the money, and what the money
 * bought. "It took me another year to get Y" counts from what was dated before.
 */
import type { Reading } from "../reading/reading.ts";
import type { Fact } from "../resolve/facts.ts";
import { movedBy } from "../time/counting.ts";

const TOGETHER = 26;

export function dateResults(facts: readonly Fact[], reading: Reading): readonly Fact[] {
  const results = facts
    .filter((fact) => fact.type === "EARNED" || fact.type === "COMPETED_IN")
    .sort((a, b) => firstOf(a) - firstOf(b));
  countFurther(results, reading);
  for (const fact of results) {
    if (fact.start) continue;
    const near = results.find(
      (other) =>
        other.start &&
        other !== fact &&
        other.person === fact.person &&
        other.claims.some((theirs) =>
          fact.claims.some(
            (own) => Math.abs(own.first - theirs.end) <= TOGETHER || Math.abs(theirs.first - own.end) <= TOGETHER,
          ),
        ),
    );
    if (near?.start) setStart(fact, near.start);
  }
  const first = results.find((fact) => fact.start && /:first-/.test(fact.target));
  const series = results.find(
    (fact) => (!fact.start && fact.properties.count !== undefined) || /competitions$/.test(fact.target),
  );
  // A series began with its first ones.
  if (first?.start && series && !series.start) setStart(series, first.start);
  for (const funded of facts.filter((fact) => fact.type === "FUNDED")) {
    const prize = facts.find((fact) => fact.target === funded.source && fact.start);
    if (!prize?.start) continue;
    const about = `${prize.start.slice(0, 4)}~`;
    for (const fact of facts) {
      const bought =
        fact === funded ||
        (fact.type === "OWNED" && (fact.target === funded.target || sharesClaim(fact, facts, funded.target)));
      if (bought && !fact.start) setStart(fact, about);
    }
  }
  return facts;
}

const firstOf = (fact: Fact): number => fact.claims[0]?.first ?? 0;

function setStart(fact: Fact, start: string): void {
  fact.start = start;
  fact.basis.start = "counted";
}

/** A part is owned with its machine: one frame tells both. */
function sharesClaim(part: Fact, facts: readonly Fact[], machine: string): boolean {
  return facts.some(
    (fact) =>
      fact.type === "OWNED" &&
      fact.target === machine &&
      fact.claims.some((claim) => part.claims.some((own) => own.first === claim.first)),
  );
}

/** "(after this) it took me another year and a half to get …": later than the result before by so much. */
function countFurther(results: readonly Fact[], reading: Reading): void {
  for (const fact of results) {
    if (fact.start) continue;
    const claim = fact.claims[0];
    const time =
      claim &&
      reading.times.find(
        (one) =>
          one.kind === "duration" && one.end <= claim.end && claim.first - one.end <= 4 && saysTook(one.first, reading),
      );
    if (!claim || !time?.duration) continue;
    const before = results
      .filter(
        (other) =>
          other.start &&
          other.person === fact.person &&
          firstOf(other) < claim.first &&
          claim.first - firstOf(other) < 120,
      )
      .at(-1);
    const start = before?.start && movedBy(before.start, time.duration, 1);
    if (start) setStart(fact, `${start.slice(0, 4)}~`);
  }
}

const saysTook = (at: number, reading: Reading): boolean =>
  reading.tokens.slice(Math.max(0, at - 5), at).some((token) => token.lower === "took" || token.lower === "takes");
