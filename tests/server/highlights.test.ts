import { describe, expect, it } from "vitest";
import { findHighlights } from "../../server/highlights.ts";

describe("highlights", () => {
  const cases: [string, string, string, string[]][] = [
    ["a whole word", "I joined Lyft", "lyft", ["Lyft"]],
    ["the beginning of a word", "computer vision", "comp", ["comp"]],
    ["each word of the question", "computer vision at Lyft", "vision lyft", ["vision", "Lyft"]],
    ["every occurrence", "go and go", "go", ["go", "go"]],
    ["accents, asked without", "São Paulo", "sao", ["São"]],
    ["accents that are marks of their own", "Sa\u0303o Paulo", "sao", ["Sa\u0303o"]],
    ["accents, asked with", "Sao Paulo", "são", ["Sao"]],
    ["a ligature", "ﬁne words", "fi", ["ﬁ"]],
    ["one letter other", "PyTorch", "pytarch", ["PyTorch"]],
    ["one letter less", "Keras", "kers", ["Keras"]],
    ["one letter more", "Keras", "kerras", ["Keras"]],
    ["symbols of a name", "C++ and C#", "c++", ["C++"]],
    ["not two typos", "Keras", "kares", []],
    ["not a typo in a short word", "cat", "car", []],
    ["not the middle of a word", "supervision", "vision", []],
    ["nothing for nothing", "Keras", "…", []],
  ];
  it.each(cases)("%s", (_title, text, query, expected) => {
    expect(findHighlights(text, query).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});
