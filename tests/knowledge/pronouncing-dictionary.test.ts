import { dictionary } from "cmu-pronouncing-dictionary";
import { describe, expect, test } from "vitest";
import { indexLines } from "../../seed/knowledge/line-index.ts";
import { loadPronouncingDictionary } from "../../seed/knowledge/pronouncing-dictionary.ts";

describe("the pronouncing dictionary", async () => {
  const { has, lookUp } = await loadPronouncingDictionary();

  test("says of every word what the package says", () => {
    const expected = (entry: string) => entry.replace(/ #.*|\d/g, "");
    const wrong = Object.entries(dictionary).filter(([word, entry]) => lookUp(word)?.join(" ") !== expected(entry));
    expect(wrong).toEqual([]);
  });

  test.each(["kaggle", "", "tostring", "__proto__", "lef", "leftt", "Left", '": "', "über"])(
    "does not know %j",
    (word) => {
      expect(has(word)).toBe(false);
      expect(lookUp(word)).toBeUndefined();
    },
  );
});

describe("an index of lines", () => {
  const text = "head\n- one: 1\n- two words: 2\n-- three: 3\n- four";
  const lines = indexLines(text, "- ", ": ");
  const charUnder = (key: string) => (lines.find(key) < 0 ? undefined : text.charAt(lines.find(key)));

  test.each([
    ["one", "1"],
    ["two words", "2"],
    ["two", undefined],
    ["three", undefined],
    ["four", undefined],
    ["on", undefined],
    ["", undefined],
  ])("finds under %j %j", (key, value) => {
    expect(charUnder(key)).toBe(value);
  });
});
