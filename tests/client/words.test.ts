import { describe, expect, test } from "vitest";
import { clockWords, datesInWords, dayWords, durationWords } from "../../client/words/dates.ts";
import { cutAt, markOfEntity, selectionOfHit } from "../../client/words/hits.ts";
import { countsInWords, titleSentence, undrawnInWords } from "../../client/words/overview.ts";
import { inOrderOfTelling, piecesOf, safeLink } from "../../client/words/quotes.ts";
import { chipOfFact, linkHeading, relationWords } from "../../client/words/relations.ts";
import type { Quote, SearchHit } from "../../model/api.ts";
import { REFERENCE } from "./reference.ts";

type Dated = Parameters<typeof datesInWords>[0];
const bar = (part: Partial<Dated>): Dated => ({ shape: "bar", look: { start: "solid", end: "solid" }, ...part });
const point = (part: Partial<Dated>): Dated => ({ shape: "point", look: { start: "solid", end: "none" }, ...part });

describe("dates in words", () => {
  test.each<[string, Dated]>([
    ["2010 – 2015", bar({ start: "2010", end: "2015" })],
    ["c. Sep 2017 – as of the talk", bar({ start: "2017-09~", end: "..", look: { start: "counted", end: "open" } })],
    ["c. Jan 2017 – 2018", bar({ start: "2017-01", end: "2018", look: { start: "counted", end: "solid" } })],
    ["start not said – c. Sep 2017", bar({ end: "2017-09~", look: { start: "hollow", end: "counted" } })],
    ["2010 – end not said", bar({ start: "2010", look: { start: "solid", end: "hollow" } })],
    ["8 months, dates not said", bar({ duration: "P8M", look: { start: "hollow", end: "hollow" } })],
    ["dates not said", bar({ look: { start: "hollow", end: "hollow" } })],
    ["2017", bar({ start: "2017", end: "2017" })],
    ["spring 2017", point({ start: "2017-21" })],
    ["24 Mar 2020", point({ start: "2020-03-24" })],
    ["c. 2017, 2 months", point({ start: "2017~", duration: "P2M" })],
    ["", point({})],
  ])("%s", (words, dated) => {
    expect(datesInWords(dated)).toBe(words);
  });

  test.each([
    ["P8M", "8 months"],
    ["P1Y", "1 year"],
    ["P1Y6M", "1 year 6 months"],
    ["P3W", "3 weeks"],
    ["eight months", ""],
  ])("%s is %s", (duration, words) => {
    expect(durationWords(duration)).toBe(words);
  });

  test.each([
    ["2020-03-24", "24 Mar 2020"],
    ["2020-03", "Mar 2020"],
    ["2020", "2020"],
  ])("%s is %s", (day, words) => {
    expect(dayWords(day)).toBe(words);
  });

  test.each([
    [0, "0:00"],
    [65, "1:05"],
    [1237.8, "20:37"],
    [3725, "1:02:05"],
    [-5, "0:00"],
  ])("%s seconds is %s", (seconds, words) => {
    expect(clockWords(seconds)).toBe(words);
  });
});

describe("quotes as meant", () => {
  const repair = (start: number, end: number, heard: string, meant: string) => ({
    start,
    end,
    heard,
    meant,
    entity: "x",
  });
  const text = "switch from carrots to PI torture";

  test.each<[string, Quote["repairs"], string]>([
    ["nothing repaired", [], text],
    [
      "two repairs",
      [repair(123, 133, "PI torture", "PyTorch"), repair(112, 119, "carrots", "Keras")],
      "switch from Keras⟨carrots⟩ to PyTorch⟨PI torture⟩",
    ],
    ["a repair that changes nothing", [repair(112, 119, "carrots", "carrots")], text],
    ["a repair before the quote", [repair(90, 99, "a", "b")], text],
    ["a repair beyond the quote", [repair(130, 160, "a", "b")], text],
    [
      "a repair over another",
      [repair(112, 119, "carrots", "Keras"), repair(115, 122, "x", "y")],
      "switch from Keras⟨carrots⟩ to PI torture",
    ],
  ])("%s", (_, repairs, expected) => {
    const pieces = piecesOf({ text, start: 100, repairs });
    expect(pieces.map((piece) => piece.text + (piece.heard === undefined ? "" : `⟨${piece.heard}⟩`)).join("")).toBe(
      expected,
    );
  });

  test.each([
    ["https://www.youtube.com/watch?v=x&t=5s", true],
    ["http://example.org/", true],
    ["javascript:alert(1)", false],
    ["data:text/html,x", false],
    ["//example.org", false],
    ["not an address", false],
  ])("follows %s: %s", (address, follows) => {
    expect(safeLink(address) !== undefined).toBe(follows);
  });

  test("says the same words once, in order of telling", () => {
    const quote = (id: string, start: number): Quote => ({
      id,
      fact: id,
      source: "s",
      start,
      end: start + 5,
      text: "words",
      repairs: [],
    });
    expect(inOrderOfTelling([quote("a", 50), quote("b", 10), quote("c", 50)]).map((q) => q.id)).toEqual(["b", "a"]);
  });
});

describe("relations in words", () => {
  test.each([
    ["LED_TO", "from", "What led to it"],
    ["LED_TO", "to", "What it led to"],
    ["FUNDED", "to", "What it paid for"],
    ["FUNDED", "from", "What paid for it"],
    ["SWITCHED_TO", "to", "What replaced it"],
    ["THEN", "from", "Before it"],
    ["ABOUT", "to", "Belongs with"],
  ] as const)("%s %s: %s", (type, side, heading) => {
    expect(linkHeading(type, side)).toBe(heading);
  });

  test("turns with the side that is looked from", () => {
    expect(relationWords({ type: "HOSTED_BY", source: "a" }, "a")).toBe("hosted by");
    expect(relationWords({ type: "HOSTED_BY", source: "a" }, "b")).toBe("hosted");
    expect(relationWords({ type: "WORKED_AT", source: "a" }, "b")).toBe("worked at");
  });

  test("names a mark by its leading fact, a result before all", () => {
    expect(chipOfFact("worked_at~person:a~organization:b~person:a~1", "bar")).toBe("Work");
    expect(chipOfFact("competed_in~a~b~a~1", "result")).toBe("Result");
    expect(chipOfFact("led_to~a~b~a~1", "point")).toBe("Turning point");
  });
});

describe("overview", () => {
  test("tells the career in a line", () => {
    expect(titleSentence(REFERENCE)).toBe("PhD, physics to senior computer vision engineer at Lyft");
    expect(titleSentence({ ...REFERENCE, spine: REFERENCE.spine.slice(1, 2) })).toBe("First job at Bidgely");
    expect(titleSentence({ ...REFERENCE, spine: [] })).toBe("Vladimir Iglovikov");
  });

  test("does not take a date for a role", () => {
    const episodes = REFERENCE.episodes.map((episode) => ({ ...episode, caption: "since c. 2015" }));
    expect(titleSentence({ ...REFERENCE, episodes })).toBe("UC Davis to Lyft");
  });

  test("counts what is drawn and what is not", () => {
    expect(countsInWords(REFERENCE)).toBe("4 stations, 24 marks, 6 told, but not when");
    expect(undrawnInWords(REFERENCE)).toBe("58 passing mentions not drawn");
    expect(undrawnInWords({ undrawn: { ABOUT: 1 } })).toBe("1 passing mention not drawn");
    expect(undrawnInWords({ undrawn: {} })).toBe("");
    expect(
      countsInWords({ ...REFERENCE, spine: [], tray: [], undrawn: {}, episodes: REFERENCE.episodes.slice(0, 1) }),
    ).toBe("0 stations, 1 mark");
  });
});

describe("search hits", () => {
  const hit = (part: Partial<SearchHit>): SearchHit => ({
    of: "entity",
    id: "tool:keras",
    text: "Keras",
    score: 1,
    highlights: [],
    ...part,
  });

  test.each<[SearchHit["highlights"], string]>([
    [[{ start: 0, end: 2 }], "[Ke]ras"],
    [
      [
        { start: 3, end: 5 },
        { start: 0, end: 1 },
      ],
      "[K]er[as]",
    ],
    [[{ start: 2, end: 2 }], "Keras"],
    [[{ start: 2, end: 99 }], "Keras"],
    [
      [
        { start: 0, end: 3 },
        { start: 2, end: 4 },
      ],
      "[Ker]as",
    ],
  ])("marks %j", (highlights, expected) => {
    expect(
      cutAt("Keras", highlights)
        .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
        .join(""),
    ).toBe(expected);
  });

  test("select the mark of a thing, else the thing", () => {
    const keras = REFERENCE.episodes.find((episode) => episode.title === "Keras")?.id;
    expect(selectionOfHit(hit({}), REFERENCE)).toBe(keras);
    expect(selectionOfHit(hit({ id: "organization:tesla" }), REFERENCE)).toBe(REFERENCE.ghosts[1]?.id);
    expect(selectionOfHit(hit({ id: "topic:nowhere" }), REFERENCE)).toBe("topic:nowhere");
    expect(markOfEntity("topic:nowhere", REFERENCE)).toBeUndefined();
  });

  test("select the mark told nearest to a passage", () => {
    const passage = hit({ of: "passage", id: "s#1900", text: "my second company", start: 1900, end: 1920 });
    expect(selectionOfHit(passage, REFERENCE)).toBe(REFERENCE.spine[2]);
  });
});
