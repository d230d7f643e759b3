import { listQuestion } from "./list-question.ts";

export const applications = listQuestion({
  name: "applications",
  title: "Applications and interviews, and how they went",
  types: ["APPLIED_TO", "INTERVIEWED_AT"],
  understood: (name) => `Applications and interviews of ${name}, and how they went`,
});
