import { describe, expect, test } from "vitest";
import type { Segment } from "../../model/talk.ts";
import type { Transcript } from "../../model/transcript.ts";
import { mediaSeconds } from "../../seed/read/media-time.ts";

function talk(segments: readonly Segment[], durationSeconds?: number): Transcript {
  return {
    title: "Talk",
    format: "text",
    text: "x".repeat(1000),
    segments,
    metadata: durationSeconds === undefined ? {} : { durationSeconds },
    warnings: [],
  };
}

const CUES = [
  { start: 100, end: 200, seconds: 10, endSeconds: 20 },
  { start: 300, end: 400, seconds: 50, endSeconds: 60 },
];
const UNTIMED = [
  { start: 100, end: 200 },
  { start: 300, end: 400 },
];
const STAMPS = [
  { start: 100, end: 200, seconds: 60 },
  { start: 200, end: 300 },
  { start: 300, end: 400, seconds: 180 },
];

describe("media time of an offset", () => {
  test.each([
    ["the start of a cue", talk(CUES), 100, 10, false],
    ["the middle of a cue", talk(CUES), 150, 15, false],
    ["the end of a cue", talk(CUES), 200, 20, false],
    ["between two cues", talk(CUES), 250, 20, true],
    ["before the first cue", talk(CUES), 50, 0, true],
    ["after the last cue, at its pace", talk(CUES), 450, 60, true],
    ["the start of a stamped turn", talk(STAMPS), 300, 180, false],
    ["inside of stamped turns", talk(STAMPS), 200, 120, true],
    ["after the last stamp, with a length", talk(STAMPS, 280), 350, 230, true],
    ["after the last stamp, without", talk(STAMPS), 350, 225, true],
    ["a length alone", talk(UNTIMED, 100), 350, 75, true],
    ["a length alone, outside of speech", talk(UNTIMED, 100), 250, 50, true],
    ["a length shorter than the last stamp", talk(STAMPS, 100), 350, 225, true],
  ])("%s", (_, transcript, offset, seconds, estimated) => {
    expect(mediaSeconds(transcript, offset)).toEqual({ seconds, estimated });
  });

  test.each([
    ["no times and no length", talk(UNTIMED), 150],
    ["no segments", talk([]), 150],
  ])("is not known: %s", (_, transcript, offset) => {
    expect(mediaSeconds(transcript, offset)).toBeUndefined();
  });
});
