import { describe, expect, it } from "vitest";
import { storyId } from "../../../journey/story/story-id.ts";
import { storySchema } from "../../../model/story.ts";

describe("the id of a story", () => {
  it.each([
    ["ada-quill", "ada-quill-told-3"],
    ["torbjørn-lia", "torbjorn-lia-told-3"],
    ["łukasz-strauß", "lukasz-strauss-told-3"],
    ["李娜", "u674eu5a1c-told-3"],
    ["long-name-".repeat(20), `${"long-name-".repeat(8)}-told-3`],
  ])("of %s", (name, id) => {
    expect(storyId(name, "told", 3)).toBe(id);
  });

  it.each(["Владимир Игловиков ".repeat(20), "👩‍🚀", "", "'"])("is an id whatever the name: %j", (name) => {
    expect(storySchema.shape.id.safeParse(storyId(name, "chronological", 20)).success).toBe(true);
  });
});
