import type { FactRow } from "../../graph/reads/fact-rows.ts";
import { listQuestion } from "./list-question.ts";

export const jobs = listQuestion({
  name: "jobs",
  title: "Where someone worked, and as what",
  types: ["WORKED_AT", "HELD_ROLE"],
  keep: (fact, all) => fact.relation.type === "WORKED_AT" || isOwnRole(fact, all),
  understood: (name) => `Jobs of ${name}`,
});

/** A role in a contest is no job, and one that a job names already is not told twice. */
const isOwnRole = ({ relation, target }: FactRow, all: readonly FactRow[]): boolean =>
  relation.properties.competition === undefined &&
  !all.some((job) => String(job.relation.properties.role ?? "").toLowerCase() === target.name.toLowerCase());
