import { describe, expect, it } from "vitest";
import { contextOf, linkInto } from "../../server/quotes.ts";

describe("the context of a quote", () => {
  const words = Array.from({ length: 200 }, (_, index) => `word${index}`).join(" ");

  it("is cut between words on both sides", () => {
    const start = words.indexOf("word100");
    const context = contextOf(words, start, start + 7);
    expect(context.text).toMatch(/^word\d+ .* word\d+$/);
    expect(words.slice(context.start, context.start + context.text.length)).toBe(context.text);
    expect(words[context.start - 1]).toBe(" ");
    expect(words[context.start + context.text.length]).toBe(" ");
    expect(start - context.start).toBeLessThanOrEqual(160);
    expect(start - context.start).toBeGreaterThan(150);
  });

  it.each([
    ["at the beginning", "I joined Lyft", 0, 1, { start: 0, text: "I joined Lyft" }],
    ["at the end", "I joined Lyft", 9, 13, { start: 0, text: "I joined Lyft" }],
    ["without the spaces around", "  I joined  ", 4, 10, { start: 2, text: "I joined" }],
    ["of one endless word", "x".repeat(500), 200, 210, { start: 200, text: "x".repeat(10) }],
  ])("%s", (_title, text, start, end, expected) => {
    expect(contextOf(text, start, end)).toEqual(expected);
  });
});

describe("the link into a recording", () => {
  const base = "https://www.youtube.com/watch?v=abcdefghijk&t=";
  it.each([
    ["starts at the known time", "abcdefghijk", { seconds: 75.9 }, `${base}75s`],
    [
      "starts earlier at an estimated time",
      "abcdefghijk",
      { seconds: 75.9, secondsEstimated: true as const },
      `${base}60s`,
    ],
    ["never starts before the beginning", "abcdefghijk", { seconds: 4, secondsEstimated: true as const }, `${base}0s`],
    ["is left out without a time", "abcdefghijk", {}, undefined],
    ["is left out for an id that is not YouTube's", "episode-12", { seconds: 3 }, undefined],
    ["is left out for an id that would change the address", "abc&t=1&defg", { seconds: 3 }, undefined],
  ])("%s", (_title, id, span, expected) => {
    expect(linkInto(id, span)).toBe(expected);
  });
});
