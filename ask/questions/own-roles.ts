import type { FactRow } from "../../graph/reads/fact-rows.ts";

/** Facts without roles that a job among them names already: "engineer" beside "worked at Lyft as engineer". */
export function withoutRepeatedRoles(facts: readonly FactRow[]): FactRow[] {
  const named = new Set(
    facts.flatMap(({ relation }) =>
      relation.type === "WORKED_AT" ? String(relation.properties.role ?? "").toLowerCase() : [],
    ),
  );
  return facts.filter(({ relation, target }) => relation.type !== "HELD_ROLE" || !named.has(target.name.toLowerCase()));
}
