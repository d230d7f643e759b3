import { isDegree } from "../../journey/degrees.ts";
import { listQuestion } from "./list-question.ts";

export const awards = listQuestion({
  name: "awards",
  title: "Medals, prizes and titles",
  types: ["EARNED"],
  keep: (facts) => facts.filter(({ target }) => !isDegree(target)),
  understood: (name) => `Medals, prizes and titles of ${name}`,
});
