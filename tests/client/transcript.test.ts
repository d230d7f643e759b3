import { describe, expect, test } from "vitest";
import { paragraphsOf } from "../../client/panels/transcript/paragraphs.ts";
import { passagesOf } from "../../client/panels/transcript/passages.ts";
import { linkAt, mediaWords } from "../../client/words/media.ts";
import { secondsOf } from "../../model/media-times.ts";
import { talkOf } from "./talk.ts";

const said = (talk: ReturnType<typeof talkOf>) =>
  paragraphsOf(talk).map(({ runs }) => runs.map(({ start, end }) => talk.text.slice(start, end)).join("|"));

describe("paragraphs", () => {
  const words = "word ".repeat(400);

  test("hold every character of a talk without segments, in order", () => {
    expect(said(talkOf(words)).join("")).toBe(words);
    expect(said(talkOf(words)).every((paragraph) => paragraph.length <= 640)).toBe(true);
  });

  test("end with a sentence where there is one", () => {
    const sentence = `${"word ".repeat(90).trim()}. `;
    expect(said(talkOf(sentence.repeat(3)))).toEqual([sentence, sentence, sentence]);
  });

  test("begin anew with another speaker, and name each once", () => {
    const text = "Hello there. Hi. Again.";
    const segments = [
      { start: 0, end: 12, speaker: "Host" },
      { start: 13, end: 16, speaker: "Ada" },
      { start: 17, end: 23, speaker: "Ada" },
    ];
    const paragraphs = paragraphsOf(talkOf(text, [], [], { segments }));
    expect(paragraphs.map(({ speaker, runs }) => [speaker, runs.length])).toEqual([
      ["Host", 1],
      ["Ada", 2],
    ]);
  });

  test("leave out what lies between segments", () => {
    const text = "1\n00:01 --> 00:02\nHello\n\n2\n00:02 --> 00:03\nthere";
    const segments = [text.indexOf("Hello"), text.indexOf("there")].map((start, i) => ({
      start,
      end: start + 5,
      seconds: i + 1,
      endSeconds: i + 2,
    }));
    const talk = talkOf(text, [], [], { segments });
    expect(said(talk)).toEqual(["Hello|there"]);
    expect(paragraphsOf(talk)[0]).toMatchObject({ seconds: 1, estimated: false });
  });

  test("estimate a time from the share of the words, where only the length is known", () => {
    const times = paragraphsOf(talkOf(words, [], [], { durationSeconds: 100 }));
    expect(times[0]).toMatchObject({ seconds: 0, estimated: true });
    expect(times.at(-1)?.seconds).toBeGreaterThan(60);
  });

  test("have no time where nothing is known", () => {
    expect(paragraphsOf(talkOf(words))[0]?.seconds).toBeUndefined();
  });

  test("cut a word longer than a paragraph nowhere", () => {
    expect(said(talkOf("x".repeat(2000)))).toEqual(["x".repeat(2000)]);
  });
});

describe("passages", () => {
  const text = "I moved from carrots to PyTorch at Lyft";
  const repairs = [{ start: 13, end: 20, heard: "carrots", meant: "Keras", entity: "tool:keras" }];
  const spans = [
    { start: 2, end: 31, fact: "switched" },
    { start: 35, end: 39, fact: "worked" },
    { start: 13, end: 20, fact: "tool:keras" },
  ];
  const marks = new Map([
    ["switched", ["pytorch"]],
    ["worked", ["lyft"]],
    ["tool:keras", ["keras"]],
  ]);
  const run = { start: 0, end: text.length };
  const passages = passagesOf(talkOf(text, spans, repairs), run, { marks, painted: new Set(["worked"]) });

  test("are cut where what they speak of changes, the closest mark first", () => {
    expect(
      passages.map((passage) => [passage.pieces.map((piece) => piece.text).join(""), passage.marks.join(" ")]),
    ).toEqual([
      ["I ", ""],
      ["moved from ", "pytorch"],
      ["Keras", "keras pytorch"],
      [" to PyTorch", "pytorch"],
      [" at ", ""],
      ["Lyft", "lyft"],
    ]);
  });

  test("paint what carries the selection, and only that", () => {
    expect(passages.filter((passage) => passage.painted).map((passage) => passage.start)).toEqual([35]);
  });

  test("keep what was heard beside what was meant", () => {
    expect(passages[2]?.pieces).toEqual([{ start: 13, text: "Keras", heard: "carrots" }]);
  });

  test("never cut a repaired word", () => {
    const across = passagesOf(talkOf(text, [{ start: 0, end: 16, fact: "worked" }], repairs), run, {
      marks,
      painted: new Set(),
    });
    expect(across.flatMap(({ pieces }) => pieces.map((piece) => piece.heard ?? piece.text)).join("")).toBe(text);
  });

  test("are one where nothing was found", () => {
    expect(passagesOf(talkOf(text), run, { marks, painted: new Set() })).toHaveLength(1);
  });
});

describe("media times", () => {
  test.each<[string, number | undefined]>([
    ["12:05", 725],
    ["1:02:05", 3725],
    ["754", 754],
    [" 0:07 ", 7],
    ["12:65", undefined],
    ["twelve", undefined],
    ["", undefined],
    ["-1:00", undefined],
    ["1:2:3:4", undefined],
  ])("%s", (written, seconds) => {
    expect(secondsOf(written)).toBe(seconds);
  });

  test("say when they are estimated, and link earlier then", () => {
    expect([mediaWords(1237, true), mediaWords(1237, false)]).toEqual(["≈ 20:37", "20:37"]);
    expect(linkAt("9NSm0SW9Eg0", 1237, true)).toContain("t=1222s");
    expect(linkAt("9NSm0SW9Eg0", 5, true)).toContain("t=0s");
  });

  test.each([undefined, "", "short", "javascript:", "9NSm0SW9Eg0&x=1"])("link nowhere for the recording %s", (id) => {
    expect(linkAt(id, 1, false)).toBeUndefined();
  });
});
