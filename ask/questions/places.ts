import { listQuestion } from "./list-question.ts";

export const places = listQuestion({
  name: "places",
  title: "Where someone lived",
  types: ["LIVED_IN"],
  understood: (name) => `Places ${name} lived in`,
});
