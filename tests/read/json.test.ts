import { describe, expect, test } from "vitest";
import { Failure } from "../../model/failure.ts";
import { readText, spoken, turns } from "./reading.ts";

const times = (text: string) =>
  readText(text, "talk.json").segments.map(({ seconds, endSeconds }) => [seconds, endSeconds]);

describe("YouTube json3", () => {
  const WORDS = JSON.stringify({
    wireMagic: "pb3",
    events: [
      { tStartMs: 0, dDurationMs: 9000, id: 1 },
      {
        tStartMs: 160,
        dDurationMs: 4000,
        segs: [{ utf8: "so" }, { utf8: " I", tOffsetMs: 320 }, { utf8: " nursed", tOffsetMs: 560 }],
      },
      { tStartMs: 2390, dDurationMs: 1600, aAppend: 1, segs: [{ utf8: "\n" }] },
      { tStartMs: 2400, dDurationMs: 2000, segs: [{ utf8: "[Music]" }] },
      { tStartMs: 3000, dDurationMs: 1000, segs: [{ utf8: "in Leeds" }] },
    ],
  });

  test("words with their own times; an event lasts until the next", () => {
    const talk = readText(WORDS, "talk.json3");
    expect(talk.format).toBe("youtube-json3");
    expect(spoken(talk)).toEqual(["so", "I", "nursed", "in Leeds"]);
    expect(times(WORDS)).toEqual([
      [0.16, 0.48],
      [0.48, 0.72],
      [0.72, 2.4],
      [3, 4],
    ]);
  });

  test("lines of hand-made captions", () => {
    const text = JSON.stringify({ events: [{ tStartMs: 1000, dDurationMs: 2000, segs: [{ utf8: "so I\nnursed" }] }] });
    expect(spoken(readText(text, "talk.json3"))).toEqual(["so I", "nursed"]);
  });
});

describe("Whisper", () => {
  test("segments, trimmed, with speakers", () => {
    const text = JSON.stringify({
      text: " Hello there. Hi.",
      segments: [
        { id: 0, start: 0, end: 2.5, text: " Hello there.", speaker: "SPEAKER_00" },
        { id: 1, start: 2.5, end: 3, text: " Hi.", speaker: "SPEAKER_01" },
      ],
      language: "en",
    });
    const talk = readText(text, "talk.json");
    expect(turns(talk)).toEqual(["SPEAKER_00: Hello there.", "SPEAKER_01: Hi."]);
    expect(talk.metadata).toEqual({ language: "en" });
    expect(times(text)).toEqual([
      [0, 2.5],
      [2.5, 3],
    ]);
  });

  test("words with times split a segment where its pace changes", () => {
    const words = [
      ["I", 0],
      ["left", 0.3],
      ["Acme.", 0.6],
      ["Then", 8],
      ["Bonn.", 8.3],
    ].map(([word, start]) => ({ word, start }));
    const text = JSON.stringify({ segments: [{ start: 0, end: 9, text: " I left Acme. Then Bonn.", words }] });
    const talk = readText(text, "talk.json");
    expect(spoken(talk)).toEqual(["I left", "Acme.", "Then Bonn."]);
    expect(talk.segments.map((segment) => segment.seconds)).toEqual([0, 0.6, 8]);
  });

  test("words that do not make up the text give way to the segment's own times", () => {
    const words = [{ word: "Five", start: 1 }];
    const text = JSON.stringify({ segments: [{ start: 0, end: 9, text: "5 years", words }] });
    expect(times(text)).toEqual([[0, 9]]);
  });

  test.each([
    ["whisper.cpp", { transcription: [{ offsets: { from: 500, to: 1500 }, text: " hello" }] }, [[0.5, 1.5]]],
    ["transformers", { text: "hello", chunks: [{ timestamp: [0.5, 1.5], text: " hello" }] }, [[0.5, 1.5]]],
    ["a bare list", [{ text: "hello", start: 0.5, duration: 1 }], [[0.5, 1.5]]],
    ["no times", { text: "hello" }, [[undefined, undefined]]],
    ["odd times", { segments: [{ text: "hello", start: -3, end: "x" }] }, [[undefined, undefined]]],
    ["an end before the start", { segments: [{ text: "hello", start: 3, end: 1 }] }, [[3, 3]]],
  ])("%s", (_, value, expected) => {
    const text = JSON.stringify(value);
    expect(spoken(readText(text, "talk.json"))).toEqual(["hello"]);
    expect(times(text)).toEqual(expected);
  });
});

test("Podcasting 2.0: bodies with speakers and times", () => {
  const text = JSON.stringify({
    version: "1.0.0",
    segments: [
      { speaker: "Ann Lee", startTime: 0.5, endTime: 0.75, body: "Welcome" },
      { speaker: "Bo Park", startTime: 0.75, endTime: 2, body: "Thanks, Ann." },
    ],
  });
  expect(turns(readText(text, "talk.json"))).toEqual(["Ann Lee: Welcome", "Bo Park: Thanks, Ann."]);
  expect(times(text)).toEqual([
    [0.5, 0.75],
    [0.75, 2],
  ]);
});

describe("escapes in a JSON string", () => {
  const read = (literal: string) => readText(`{"segments":[{"start":0,"end":4,"text":${literal}}]}`, "talk.json");
  test.each([
    ['"plain words"', ["plain words"], 0],
    ['"she said \\"go\\" and I went"', ["she said", "go", "and I went"], 0],
    ['"one\\ntwo\\tthree"', ["one", "two", "three"], 0],
    ['"I worked \\u2013 a lot"', ["I worked", "a lot"], 0],
    ['"Raquel V\\u00e9lez"', ["Raquel V", "lez"], 1],
    ['"I\\u2019m a nurse, don\\u2019t ask"', ["I", "m a nurse, don", "t ask"], 2],
    ['"C:\\\\temp"', ["C:", "temp"], 0],
    ['"Łódź is plain"', ["Łódź is plain"], 0],
  ])("%s", (literal, words, cut) => {
    const talk = read(literal);
    expect(spoken(talk)).toEqual(words);
    expect(talk.warnings.map((warning) => warning.code)).toEqual(cut > 0 ? ["escaped-letters"] : []);
  });
});

describe("broken JSON is refused by line", () => {
  test.each([
    ['{"segments":[{"start":0,"text":"hel', /line 1: broken JSON, a string does not end/],
    ['{"segments":[\n{"start":0,"text":"hello"}', /line 2: broken JSON, it ends too early/],
    ['{"segments":[\n{"start":,"text":"hello"}]}', /line 2: broken JSON, a value is missing/],
    ['{"segments":[{"text":"hello"} {"text":"there"}]}', /"," or "]" is missing/],
    ['{"segments":[{"text":"hello"}]} more', /there is more after its end/],
    [`{"segments":${"[".repeat(5000)}`, /nested too deep/],
    ['{"name":"cairn","version":"1.0.0"}', /JSON without a list of "segments"/],
    ['{"segments":[]}', /JSON without a list of "segments"/],
    ['{"events":{"segs":1}}', /no list of "events"/],
    ['{"segments":[{"body":7}]}', /no "segments" with a "body"/],
  ])("%s", (text, message) => {
    expect(() => readText(text, "talk.json")).toThrow(Failure);
    expect(() => readText(text, "talk.json")).toThrow(message);
  });
});
