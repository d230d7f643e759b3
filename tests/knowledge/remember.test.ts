import { expect, test } from "vitest";
import { remember } from "../../seed/knowledge/remember.ts";

test("answers from memory until an answer is the oldest of too many", () => {
  const asked: string[] = [];
  const shout = remember(
    (word: string) => {
      asked.push(word);
      return word.toUpperCase();
    },
    (word) => word,
    2,
  );
  expect(["a", "b", "a", "c", "b", "a"].map(shout)).toEqual(["A", "B", "A", "C", "B", "A"]);
  expect(asked).toEqual(["a", "b", "c", "a"]);
});
