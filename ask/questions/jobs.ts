import { listQuestion } from "./list-question.ts";

export const jobs = listQuestion({
  name: "jobs",
  title: "Where someone worked, and as what",
  types: ["WORKED_AT", "HELD_ROLE"],
  keep: ({ relation }) => relation.type === "WORKED_AT" || relation.properties.competition === undefined,
  understood: (name) => `Jobs of ${name}`,
});
