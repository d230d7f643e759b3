import { describe, expect, test } from "vitest";
import { mediaSeconds } from "../../seed/read/media-time.ts";
import { readText, spoken } from "./reading.ts";

/** Automatic captions as YouTube rolls them: a tagged line, a copy for ten milliseconds, the copy above the next line. */
const AUTOMATIC = `WEBVTT
Kind: captions
Language: en

00:00:00.160 --> 00:00:02.389 align:start position:0%
 
so<00:00:00.480><c> I</c><00:00:00.720><c> was</c><00:00:01.900><c> a</c>

00:00:02.389 --> 00:00:02.399 align:start position:0%
so I was a
 

00:00:02.399 --> 00:00:04.309 align:start position:0%
so I was a
[Music]

00:00:04.309 --> 00:00:04.319 align:start position:0%
[Music]
 

00:00:04.319 --> 00:00:06.000 align:start position:0%
[Music]
nurse<00:00:04.700><c> in</c><00:00:05.100><c> Leeds</c>

00:00:06.000 --> 00:00:06.010 align:start position:0%
nurse in Leeds
 

00:00:06.010 --> 00:00:08.000 align:start position:0%
nurse in Leeds
for<00:00:06.500><c> ten</c><00:00:07.100><c> years</c>
`;

describe("rolling captions are said once", () => {
  const talk = readText(AUTOMATIC, "talk.en.vtt");

  test("each word once, in order", () => {
    expect(spoken(talk).join(" ")).toBe("so I was a nurse in Leeds for ten years");
    expect(talk.metadata.language).toBe("en");
  });

  test("in the copy without tags, where there is one", () => {
    expect(talk.text.slice((talk.segments[0]?.start ?? 0) - 1).startsWith("\nso I was a\n")).toBe(true);
  });

  test.each([
    ["so I", 0.16],
    ["was a", 0.72],
    ["a\n", 1.9],
    ["nurse in", 4.319],
    ["in Leeds", 4.7],
    ["Leeds\n", 5.1],
    ["for<", 6.01],
    ["ten<", 6.5],
    ["years<", 7.1],
  ])("%j keeps its inline time, within about half a second", (word, seconds) => {
    const at = talk.text.indexOf(word, talk.segments[0]?.start);
    const time = mediaSeconds(talk, at);
    expect(time?.estimated).toBe(false);
    expect(Math.abs((time?.seconds ?? 0) - seconds)).toBeLessThan(0.6);
  });

  const cues = (lines: readonly string[]) =>
    lines.map((line, index) => `${index + 1}\n00:00:0${index},000 --> 00:00:0${index + 1},000\n${line}\n`).join("\n");

  test.each([
    [
      "two lines, the upper one repeated",
      ["I was a", "I was a\nnurse in", "nurse in\nLeeds for", "Leeds for\nten years"],
      ["I was a", "nurse in", "Leeds for", "ten years"],
    ],
    [
      "each cue twice",
      ["a\nI was", "I was", "I was\na nurse", "a nurse", "a nurse\nin Leeds"],
      ["a\nI was", "a nurse", "in Leeds"],
    ],
    [
      "a line that grows",
      ["I", "I was\nx", "x", "x a nurse", "x a nurse in", "x a nurse in Leeds"],
      ["I", "was\nx", "a nurse", "in", "Leeds"],
    ],
    [
      "answers that repeat are kept",
      ["Did you like it?\nYes.", "Yes.", "And then?\nI left."],
      ["Did you like it?\nYes.", "Yes.", "And then?\nI left."],
    ],
    [
      "a refrain in other cues is kept",
      ["I left\nagain", "and came back", "I left\nagain", "and came back"],
      ["I left\nagain", "and came back", "I left\nagain", "and came back"],
    ],
  ])("%s", (_, lines, words) => {
    expect(spoken(readText(cues(lines), "talk.srt"))).toEqual(words);
  });
});
