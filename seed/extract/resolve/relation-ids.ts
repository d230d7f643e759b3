/** Ids of facts: numbered within type, ends and person by first evidence. */
import { relationId } from "../../../model/ids.ts";
import type { Fact } from "./facts.ts";

export function relationIds(facts: readonly Fact[]): ReadonlyMap<Fact, string> {
  const counts = new Map<string, number>();
  const ids = new Map<Fact, string>();
  for (const fact of [...facts].sort((a, b) => (a.claims[0]?.first ?? 0) - (b.claims[0]?.first ?? 0))) {
    const group = relationId(fact.type, fact.source, fact.target, fact.person, 0);
    const n = (counts.get(group) ?? 0) + 1;
    counts.set(group, n);
    ids.set(fact, relationId(fact.type, fact.source, fact.target, fact.person, n));
  }
  return ids;
}
