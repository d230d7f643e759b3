import { listQuestion } from "./list-question.ts";

export const works = listQuestion({
  name: "works",
  title: "Works published, events presented at",
  types: ["PUBLISHED", "PRESENTED_AT"],
  understood: (name) => `What ${name} published and presented`,
});
