import { expect, it } from "vitest";
import { type HandoutQuote, handoutText } from "../../formats/handout-md.ts";
import type { Step, Story } from "../../model/story.ts";

const step = (more: Partial<Step>): Step => ({
  kind: "graph",
  title: "One stop",
  sentences: [{ text: "Ada worked at Acme.", facts: [] }],
  elements: [],
  reveal: [],
  camera: "fit",
  notes: "not for them",
  ...more,
});
const story = (...steps: Step[]): Story => ({
  id: "ada",
  version: 1,
  person: "person:ada",
  order: "told",
  chapters: [{ title: "Acme", steps }],
});
const parts = (quotes: readonly HandoutQuote[] = [], description = "one new mark: Acme (2010)") => ({
  title: "Ada",
  talks: [{ title: "A talk", url: "https://example.org/t" }],
  quotes: () => quotes,
  description: () => description,
});

it("has the sentences, the words they rest on, and what the picture shows", () => {
  const quote = { text: "I was at Acme", at: "≈ 1:02", link: "https://example.org/t?t=47", heard: "acne" };
  expect(handoutText(story(step({})), parts([quote]))).toBe(
    [
      "# Ada",
      "From [A talk](<https://example.org/t>)",
      "## Acme",
      "### 1. One stop",
      "Ada worked at Acme.",
      "> “I was at Acme” ([≈ 1:02](<https://example.org/t?t=47>)), heard: acne",
      "*In the picture: one new mark: Acme (2010)*\n",
    ].join("\n\n"),
  );
});

it("describes an image by its own words, and says nothing of a picture that shows nothing new", () => {
  const image = { data: "data:image/png;base64,AAAA", alt: "Ada at her desk" };
  expect(handoutText(story(step({ kind: "image", image })), parts())).toContain("*In the picture: Ada at her desk*");
  expect(handoutText(story(step({})), parts([], ""))).not.toContain("picture");
});

it.each([
  ["# no heading", "\\# no heading"],
  ["[click](javascript:x)", "\\[click\\](javascript:x)"],
  ["<img src=x>", "\\<img src=x\\>"],
  ["*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"],
  ["- item", "\\- item"],
  ["1. item", "\\1. item"],
  ["two\nlines", "two lines"],
])("escapes %j", (text, escaped) => {
  expect(handoutText(story(step({ sentences: [{ text, facts: [] }] })), parts())).toContain(`\n${escaped}\n`);
});

it("links to web addresses only", () => {
  const quote = { text: "x", at: "1:00", link: "javascript:alert(1)" };
  expect(handoutText(story(step({})), parts([quote]))).not.toContain("javascript");
});

it("keeps the speaker's notes out", () => {
  expect(handoutText(story(step({})), parts())).not.toContain("not for them");
});
