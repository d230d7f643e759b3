/** Claims to facts: one relation per type, ends, person and stint, with all the words that state it. */
import type { BasisValue, Properties } from "../../../model/document.ts";
import { type RelationType, relationFits, relationRule } from "../../../model/ontology.ts";
import type { Claim } from "../relations/claim.ts";
import type { Resolution } from "./entities.ts";

export interface Fact {
  readonly type: RelationType;
  readonly source: string;
  readonly target: string;
  readonly person: string | undefined;
  readonly claims: Claim[];
  properties: Properties;
  start?: string;
  end?: string;
  duration?: string;
  basis: { start?: BasisValue; end?: BasisValue };
}

/** What does not fit the ontology is dropped; claims of one relation are joined, in order of telling. */
export function gatherFacts(claims: readonly Claim[], resolution: Resolution): Fact[] {
  const facts = new Map<string, Fact>();
  const stints = new Map<string, number>();
  for (const claim of [...claims].sort((a, b) => a.first - b.first || a.end - b.end)) {
    const source = resolution.idOf(claim.source);
    const target = resolution.idOf(claim.target);
    const from = source && resolution.entities.get(source);
    const to = target && resolution.entities.get(target);
    if (!from || !to || source === target || !relationFits(claim.type, from.kind, to.kind)) continue;
    const person = relationRule(claim.type).world
      ? undefined
      : (resolution.narrators[claim.person] ?? resolution.narrators[0]);
    const relation = `${claim.type}~${source}~${target}~${person ?? ""}`;
    if (claim.again && facts.has(`${relation}~1`)) stints.set(relation, (stints.get(relation) ?? 1) + 1);
    const key = `${relation}~${stints.get(relation) ?? 1}`;
    const fact = facts.get(key);
    if (fact) {
      fact.claims.push(claim);
      fact.properties = { ...claim.properties, ...fact.properties };
    } else {
      facts.set(key, {
        type: claim.type,
        source,
        target,
        person,
        claims: [claim],
        properties: { ...claim.properties },
        basis: {},
      });
    }
  }
  return [...facts.values()];
}
