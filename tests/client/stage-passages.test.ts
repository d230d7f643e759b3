import { expect, test } from "vitest";
import { passagesOf } from "../../client/stage/passages.ts";
import type { Quote } from "../../model/api.ts";

const TALK = `I studied physics at UC Davis and then I went to\n\n  Bidgely where I used carrots. ${"Much later. ".repeat(20)}Lyft came.`;
/** The words as a quote, with the talk around them. */
const of = (words: string, more: Partial<Quote> = {}): Quote => {
  const start = TALK.indexOf(words);
  const end = start + words.length;
  const from = Math.max(0, start - 30);
  const context = { start: from, text: TALK.slice(from, end + 30) };
  return { id: words, fact: "f", source: "talk", start, end, text: words, repairs: [], context, ...more };
};
const shown = (quotes: readonly Quote[], heard = false) =>
  passagesOf(quotes, heard).map(({ pieces }) =>
    pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join(""),
  );
const DAVIS = "I studied physics at [UC Davis] and then I went to Bidgely";

test.each<[string, readonly Quote[], readonly string[]]>([
  ["one quote with what stands around it", [of("UC Davis")], [DAVIS]],
  [
    "near ones are one passage, in order of telling",
    [of("Bidgely"), of("UC Davis")],
    ["I studied physics at [UC Davis] and then I went to [Bidgely] where I used carrots. Much la"],
  ],
  [
    "so are those whose surroundings meet, which are read once",
    [of("studied"), of("Bidgely")],
    ["I [studied] physics at UC Davis and then I went to [Bidgely] where I used carrots. Much la"],
  ],
  ["far ones are two", [of("UC Davis"), of("Lyft")], [DAVIS, expect.stringContaining("[Lyft] came.")]],
  ["words within words are marked once", [of("UC Davis"), of("Davis")], [DAVIS]],
  ["another talk is another passage", [of("UC Davis"), of("UC Davis", { source: "z" })], [DAVIS, DAVIS]],
  ["notes have no words around them", [{ id: "n", fact: "f", by: "ada", note: "so it was", repairs: [] }], []],
  ["no context, no words around", [of("UC Davis", { context: undefined })], ["[UC Davis]"]],
])("%s", (_, quotes, expected) => {
  expect(shown(quotes)).toEqual(expected);
});

test("says what was meant, or what was heard", () => {
  const start = TALK.indexOf("carrots");
  const repairs = [{ start, end: start + 7, heard: "carrots", meant: "Keras", entity: "tool:keras" }];
  const quote = of("used carrots", { repairs });
  expect(shown([quote])[0]).toContain("[used Keras]");
  expect(shown([quote], true)[0]).toContain("[used carrots]");
});
