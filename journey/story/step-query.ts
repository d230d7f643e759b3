import type { Step } from "../../model/story.ts";
import type { Beat } from "./beats.ts";
import type { StoryWords } from "./story-words.ts";

/** The named question whose answer a step shows: asked again later, it tells whether the step still says all. */
export function stepQuery({ kind, marks }: Beat, person: string, words: StoryWords): NonNullable<Step["query"]> {
  const types = marks.map((mark) => words.factsOf(mark)[0]?.type);
  const [lead] = marks;
  const about = { name: "about", params: { person, thing: lead?.entity ?? person } };
  switch (kind) {
    case "stations":
      return { name: "journey", params: { person } };
    case "station":
      return marks.filter(({ station }) => station !== undefined).length > 1
        ? { name: "journey", params: { person } }
        : about;
    case "search":
      return { name: "applications", params: { person } };
    case "purchase":
      return { name: "paid-for", params: { person } };
    case "results":
      return { name: types.every((type) => type === "EARNED") ? "awards" : "competitions", params: { person } };
    case "tools":
      return { name: "tools", params: { person } };
    case "machines":
      return { name: "machines", params: { person } };
    case "works":
      return types.every((type) => type === "PUBLISHED" || type === "PRESENTED_AT")
        ? { name: "works", params: { person } }
        : about;
  }
}
