import { listQuestion } from "./list-question.ts";
import { withoutRepeatedRoles } from "./own-roles.ts";

export const jobs = listQuestion({
  name: "jobs",
  title: "Where someone worked, and as what",
  types: ["WORKED_AT", "HELD_ROLE"],
  // A role in a contest is no job.
  keep: (facts) => withoutRepeatedRoles(facts).filter(({ relation }) => relation.properties.competition === undefined),
  understood: (name) => `Jobs of ${name}`,
});
