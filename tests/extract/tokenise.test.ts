import { describe, expect, it } from "vitest";
import { noiseProfile } from "../../seed/extract/reading/noise.ts";
import { tokenise } from "../../seed/extract/reading/tokenise.ts";

const words = (text: string) => tokenise(text, [{ start: 0, end: text.length }]);

describe("words", () => {
  it.each([
    ["I didn't go", ["i", "did", "not", "go"]],
    ["I can't, he's gone", ["i", "can", "not", "he", "is", "gone"]],
    ["Jane's book", ["jane", "'s", "book"]],
    ["a start-up in C++ and C#", ["a", "start", "up", "in", "c++", "and", "c#"]],
    ["Node.js costs $20,000", ["node.js", "costs", "$20,000"]],
    ["well [laughter] yes", ["well", "yes"]],
    ["o'camel and TCP/IP", ["o'camel", "and", "tcp/ip"]],
    ["Raquel Vélez", ["raquel", "velez"]],
    ["CompTIA Network+ exam", ["comptia", "network+", "exam"]],
  ])("%s", (text, expected) => {
    expect(words(text).map((token) => token.lower)).toEqual(expected);
  });

  it("knows where each word stands in the file", () => {
    const text = "\ufeffI wasn't at “Café Ünder”…\r\nThen 🚀 I left.";
    for (const token of words(text)) expect(text.slice(token.start, token.end)).toBe(token.text);
  });

  it("counts sentences, and turns as sentences", () => {
    const text = "One. Two, three\nfour";
    const tokens = tokenise(text, [
      { start: 0, end: 15, speaker: "A" },
      { start: 16, end: 20, speaker: "B" },
    ]);
    expect(tokens.map((token) => token.sentence)).toEqual([0, 1, 1, 2]);
  });

  it("marks fillers and stutters", () => {
    const fillers = words("I uh you know joined the the firm").filter((token) => token.filler);
    expect(fillers.map((token) => token.lower)).toEqual(["uh", "you", "know", "the"]);
  });
});

it("keeps the pause of a comma that ends a caption", () => {
  const text = "I met my wife, worked at NASA.";
  const segments = [
    { start: 0, end: 14, seconds: 1 },
    { start: 15, end: text.length, seconds: 2 },
  ];
  expect(tokenise(text, segments).filter(({ comma }) => comma)).toMatchObject([{ text: "worked" }]);
});

it.each([
  ["I saw St. James and Dr. Moran", 0],
  ["I like J. Salmonson", 0],
  ["It was I. Then we left", 1],
  ["I got a PhD. Then we left", 1],
])("knows which stops end a sentence: %s", (text, last) => {
  expect(tokenise(text, [{ start: 0, end: text.length }]).at(-1)?.sentence).toBe(last);
});

describe("noise profile", () => {
  const prose = "I studied physics. Then I moved to Rome. It was good. We built things. They worked. ".repeat(6);
  it.each([
    ["prose with full stops", prose, false],
    ["captions without any", prose.replaceAll(".", ""), true],
    ["a short line", "i went home", false],
  ])("%s", (_, text, noisy) => {
    expect(noiseProfile(words(text)).noisy).toBe(noisy);
  });
});
