import { describe, expect, it } from "vitest";
import { linkInto } from "../../server/quotes.ts";

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
