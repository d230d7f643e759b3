import { isDegree } from "../../journey/degrees.ts";
import { listQuestion } from "./list-question.ts";

export const studies = listQuestion({
  name: "studies",
  title: "Where someone studied",
  types: ["STUDIED_AT", "EARNED"],
  keep: (facts) => facts.filter(({ relation, target }) => relation.type === "STUDIED_AT" || isDegree(target)),
  understood: (name) => `Studies of ${name}`,
});
