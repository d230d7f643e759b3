import { listQuestion } from "./list-question.ts";

export const learned = listQuestion({
  name: "learned",
  title: "What someone learned",
  types: ["LEARNED"],
  understood: (name) => `What ${name} learned`,
});
