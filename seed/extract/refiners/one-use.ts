/** A tool that was learned was used: one fact tells both, unless they have dates of their own. */
import type { Fact } from "../resolve/facts.ts";

export function mergeUses(facts: readonly Fact[]): readonly Fact[] {
  const used = new Map<string, Fact>();
  for (const fact of facts) if (fact.type === "USED") used.set(`${fact.person} ${fact.target}`, fact);
  return facts.filter((fact) => {
    const other = fact.type === "LEARNED" ? used.get(`${fact.person} ${fact.target}`) : undefined;
    if (!other || (datesOf(fact) !== "" && datesOf(other) !== "" && datesOf(fact) !== datesOf(other))) return true;
    other.claims.push(...fact.claims.map((claim) => ({ ...claim, type: "USED" as const })));
    other.claims.sort((a, b) => a.first - b.first || a.end - b.end);
    return false;
  });
}

/** Dates that the words themselves give. */
const datesOf = (fact: Fact): string =>
  fact.claims.flatMap((claim) => (claim.times ?? []).map((time) => `${time.from ?? ""}/${time.to ?? ""}`)).join(" ");
