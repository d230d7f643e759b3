import { describe, expect, test } from "vitest";
import { Failure } from "../../model/failure.ts";
import { alignTiming } from "../../seed/read/align-timing.ts";
import { mediaSeconds } from "../../seed/read/media-time.ts";
import { readText, spoken } from "./reading.ts";

const SPEECH =
  "So I was a nurse in Leeds for ten years. Then the hospital bought a new system, and nobody could use it! I taught the ward, later the whole house. In 2015 I joined the data office as an analyst. My first project was a disaster, we lost a month of lab values. But I learned SQL that way, and after two years I led the team.";
const WORDS = SPEECH.split(" ");

/** Captions of the speech, six words a cue, one word a second, words changed by `hear`. */
function captions(hear: (word: string, index: number) => string, words = WORDS): string {
  const clock = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 23);
  const cues: string[] = [];
  for (let at = 0; at < words.length; at += 6) {
    const line = words.slice(at, at + 6).map((word, index) => hear(word, at + index));
    cues.push(`${clock(at)} --> ${clock(at + line.length)}\n${line.join(" ")}\n`);
  }
  return `WEBVTT\n\n${cues.join("\n")}`;
}
const plain = (word: string) => word.toLowerCase().replace(/[.,!]/g, "");

function timeOf(word: string, text: string, heard: string) {
  const aligned = alignTiming(readText(text), readText(heard, "talk.vtt"));
  return mediaSeconds(aligned, aligned.text.indexOf(word));
}

describe("timing from captions", () => {
  test.each([
    ["the same words", captions(plain)],
    ["each fifth word misheard", captions((word, index) => (index % 5 === 0 ? "carrots" : plain(word)))],
    ["words left out", captions((word, index) => (index % 7 === 3 ? "um" : plain(word)))],
  ])("%s: times within two seconds", (_, heard) => {
    for (const word of ["nurse", "hospital", "2015", "disaster", "SQL", "led the team"]) {
      const index = WORDS.findIndex((own) => own.startsWith(word.split(" ")[0] ?? ""));
      const time = timeOf(word, SPEECH, heard);
      expect(time?.estimated, word).toBe(false);
      expect(Math.abs((time?.seconds ?? 0) - index), word).toBeLessThanOrEqual(2);
    }
  });

  test("all words stay, speakers too", () => {
    const text = `Ann Lee: How did you begin?\nBo Park: ${SPEECH}\nAnn Lee: Thank you.`;
    const aligned = alignTiming(readText(text), readText(captions(plain), "talk.vtt"));
    expect(spoken(aligned).join(" ")).toBe(`How did you begin? ${SPEECH} Thank you.`);
    expect(new Set(aligned.segments.map((segment) => segment.speaker))).toEqual(new Set(["Ann Lee", "Bo Park"]));
    expect(aligned.segments.at(-1)?.seconds).toBeUndefined();
  });

  test("a part that the captions do not hold is estimated", () => {
    const heard = captions(plain, WORDS.slice(0, 40));
    expect(timeOf("nurse", SPEECH, heard)?.estimated).toBe(false);
    expect(timeOf("led the team", SPEECH, heard)?.estimated).toBe(true);
  });

  test("metadata of the captions fills what the text lacks", () => {
    const timed = readText(captions(plain), "Talk [abcdefghijk].en.vtt");
    expect(alignTiming(readText(SPEECH), timed).metadata).toMatchObject({ mediaId: "abcdefghijk" });
    expect(alignTiming(readText(`Title: T\nId: 12345678901\n\n${SPEECH}`), timed).metadata.mediaId).toBe("12345678901");
  });

  test("a poor match is a warning", () => {
    const heard = captions((word, index) => (index % 12 < 6 ? plain(word) : `x${index}`));
    const aligned = alignTiming(readText(SPEECH), readText(heard, "talk.vtt"));
    expect(aligned.warnings.map((warning) => warning.code)).toEqual(["timing-partial"]);
  });

  test.each([
    ["captions of another talk", captions((_, index) => `word${index}`), /share 0 % of their words/],
    ["captions without times", "plain words only", /have no times/],
  ])("refuses %s", (_, heard, message) => {
    expect(() => alignTiming(readText(SPEECH), readText(heard))).toThrow(Failure);
    expect(() => alignTiming(readText(SPEECH), readText(heard))).toThrow(message);
  });
});
