import { listQuestion } from "./list-question.ts";

export const competitions = listQuestion({
  name: "competitions",
  title: "Competitions and results",
  types: ["COMPETED_IN", "HELD_ROLE"],
  keep: (facts) =>
    facts.filter(({ relation }) => relation.type === "COMPETED_IN" || relation.properties.competition !== undefined),
  understood: (name) => `Competitions of ${name}, and the results`,
});
