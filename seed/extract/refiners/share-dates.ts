/** A position at an organization is held while the work there lasts: without own dates it takes those. */
import type { Fact } from "../resolve/facts.ts";

export function shareDates(facts: readonly Fact[]): readonly Fact[] {
  const stations = facts.filter((fact) => fact.type === "WORKED_AT");
  for (const role of facts) {
    if (role.type !== "HELD_ROLE") continue;
    const station = stations.find(
      (one) =>
        one.person === role.person &&
        one.claims.some((claim) => role.claims.some((own) => own.first < claim.end && claim.first < own.end)),
    );
    if (!station || (role.start && role.start !== station.start)) continue;
    if (station.start) role.start = station.start;
    if (station.end && role.end === undefined) role.end = station.end;
    role.basis = { ...station.basis, ...role.basis };
  }
  return facts;
}
