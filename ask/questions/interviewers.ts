import { listQuestion } from "./list-question.ts";

export const interviewers = listQuestion({
  name: "interviewers",
  title: "Who interviewed someone for a talk",
  types: ["INTERVIEWED_BY"],
  understood: (name) => `Who interviewed ${name}`,
});
