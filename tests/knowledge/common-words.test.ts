import { beforeAll, describe, expect, test } from "vitest";
import { type CommonWords, loadCommonWords } from "../../seed/knowledge/common-words.ts";

let words: CommonWords;
beforeAll(async () => {
  words = await loadCommonWords();
});

describe("common words", () => {
  test.each([
    "left",
    "lift",
    "lifts",
    "cable",
    "cables",
    "cargo",
    "cars",
    "carrots",

    "yeah",
    "Left",
    "dog's",
  ])("%s is one", (word) => {
    expect(words.isCommonWord(word)).toBe(true);
  });

  test.each(["kaggle", "keras", "lyft", "pytorch", "whiffed", "pilotage", "iss", "ors", "patrasche", ""])(
    "%j is none",
    (word) => {
      expect(words.isCommonWord(word)).toBe(false);
    },
  );

  test.each(["julia", "Chase", "Priya", "Vladimir", "mohammed"])("%s is a given name", (word) => {
    expect(words.isFirstName(word)).toBe(true);
  });

  test.each(["kaggle", "doctor", "iglovikov", "physics"])("%s is not", (word) => {
    expect(words.isFirstName(word)).toBe(false);
  });

  test("says where it looked when the lists are missing", async () => {
    await expect(loadCommonWords("/nowhere")).rejects.toMatchObject({ kind: "input-missing" });
  });
});
