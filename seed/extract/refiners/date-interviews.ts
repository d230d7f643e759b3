/** An interview was held about when it was published. */
import type { Reading } from "../reading/reading.ts";
import type { Fact } from "../resolve/facts.ts";

export function dateInterviews(facts: readonly Fact[], reading: Reading): readonly Fact[] {
  const published = reading.published;
  if (!published) return facts;
  for (const fact of facts) {
    if (fact.type !== "INTERVIEWED_BY" || fact.start) continue;
    fact.start = `${published.slice(0, 4)}~`;
    fact.basis.start = "counted";
  }
  return facts;
}
