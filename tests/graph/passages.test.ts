/** A talk's words in pieces, and finding them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isOneTypoAway } from "../../graph/one-typo.ts";
import { createPassageIndex, searchWords } from "../../graph/passage-index.ts";
import { passagesOf } from "../../graph/passages.ts";
import type { Talk } from "../../model/talk.ts";
import { adaTalk } from "./talks.ts";

const talkOf = (pieces: readonly string[]): Talk => {
  let start = 0;
  const segments = pieces.map((piece) => {
    const segment = { start, end: start + piece.length };
    start = segment.end;
    return segment;
  });
  return { ...adaTalk, text: pieces.join(""), segments };
};

describe("passages", () => {
  it("join short segments and cut long ones between words", () => {
    const short = Array.from({ length: 20 }, (_, at) => `this is caption number ${at} `);
    const lengths = passagesOf(talkOf(short)).map(({ text }) => text.length);
    expect(lengths).toHaveLength(2);
    const long = passagesOf(talkOf(["word ".repeat(500)]));
    expect(long.every(({ text }) => text.length <= 301 && /^ ?word/.test(text))).toBe(true);
  });

  it("leave out what is blank, and what no segment holds", () => {
    const talk = talkOf(["Info: title ", "   ", "spoken"]);
    expect(passagesOf({ ...talk, segments: talk.segments.slice(1, 2) })).toEqual([]);
    expect(passagesOf({ ...talk, segments: talk.segments.slice(1) }).map(({ text }) => text)).toEqual(["   spoken"]);
  });

  it("hold every word of every segment, as it stands in the text", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 700 }), { maxLength: 3 }), (pieces) => {
        const talk = talkOf(pieces);
        const passages = passagesOf(talk);
        for (const { start, end, text } of passages) expect(talk.text.slice(start, end)).toBe(text);
        const held = passages.map(({ text }) => text).join("");
        expect(held.replace(/\s/g, "")).toBe(talk.text.replace(/\s/g, ""));
      }),
      { numRuns: 30 },
    );
  });
});

describe("searching passages", () => {
  const found = (pieces: readonly string[], ...words: string[]): string[] =>
    createPassageIndex()
      .search(
        pieces.map((piece) => passagesOf(talkOf([piece]))),
        words,
        10,
      )
      .map(({ passage }) => passage.text);

  it("wants every word in one passage", () => {
    expect(found(["cat and dog", "cat", "dog"], "cat", "dog")).toEqual(["cat and dog"]);
    expect(found(["cat", "dog"], "cat", "dog")).toEqual([]);
    expect(found(["cat"])).toEqual([]);
  });

  it("puts the word itself before one it begins, and that before a typing error", () => {
    expect(found(["kerat", "kerastic", "keras"], "keras")).toEqual(["keras", "kerastic", "kerat"]);
  });

  it("takes short words as they are", () => {
    expect(found(["rut", "rust"], "rus")).toEqual(["rust"]);
  });

  it("takes in what is new, and forgets what is gone", () => {
    const index = createPassageIndex();
    const [cats, dogs] = [passagesOf(talkOf(["one cat"])), passagesOf(talkOf(["one dog"]))];
    expect(index.search([cats], ["one"], 10)).toHaveLength(1);
    expect(index.search([cats, dogs], ["one"], 10)).toHaveLength(2);
    expect(index.search([dogs], ["one"], 10).map(({ passage }) => passage.text)).toEqual(["one dog"]);
    expect(index.search([dogs], ["cat"], 10)).toEqual([]);
  });

  it.each([
    ["C++, and C#; it's Self-driving (2017).", ["c++", "and", "c", "it", "s", "self", "driving", "2017"]],
    ["São Paulo – c++…", ["sao", "paulo", "c++"]],
    ["a_b\tc\nd$e|f", ["a", "b", "c", "d$e|f"]],
    [" . ", []],
  ])("splits %j into words", (text, words) => {
    expect(searchWords(text)).toEqual(words);
  });

  it("splits what is plain as it splits the rest", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary-ascii" }), (text) => {
        expect(searchWords(`${text} é`)).toEqual([...searchWords(text), "e"]);
      }),
    );
  });
});

describe("one typing error", () => {
  it.each([
    ["keras", "kera", true],
    ["keras", "kerass", true],
    ["keras", "kexas", true],
    ["keras", "kears", true],
    ["python", "pyhton", true],
    ["keras", "keras", false],
    ["keras", "ker", false],
    ["keras", "kexax", false],
    ["keras", "sarek", false],
    ["abcd", "badc", false],
    ["", "a", true],
  ])("stands between %s and %s: %s", (a, b, expected) => {
    expect(isOneTypoAway(a, b)).toBe(expected);
    expect(isOneTypoAway(b, a)).toBe(expected);
  });
});
