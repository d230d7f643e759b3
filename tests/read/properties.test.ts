import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Failure } from "../../model/failure.ts";
import { segmentSchema } from "../../model/talk.ts";
import type { Transcript } from "../../model/transcript.ts";
import { alignTiming } from "../../seed/read/align-timing.ts";
import { mediaSeconds } from "../../seed/read/media-time.ts";
import { FORMATS, readTranscript } from "../../seed/read/read-transcript.ts";

const REFERENCE = readFileSync(new URL("../../seed/talks/kaggle-grandmaster-lyft.txt", import.meta.url), "utf8");

/** What holds of every transcript: segments lie in the text, in order, apart, and say something. */
function checkTranscript(transcript: Transcript): void {
  let last = 0;
  for (const segment of transcript.segments) {
    expect(segmentSchema.safeParse(segment).success).toBe(true);
    expect(segment.start).toBeGreaterThanOrEqual(last);
    expect(segment.end).toBeGreaterThan(segment.start);
    expect(transcript.text.slice(segment.start, segment.end)).toMatch(/[\p{L}\p{N}]/u);
    if (segment.seconds !== undefined)
      expect(segment.endSeconds ?? segment.seconds).toBeGreaterThanOrEqual(segment.seconds);
    last = segment.end;
  }
  expect(last).toBeLessThanOrEqual(transcript.text.length);
  expect(transcript.title).not.toBe("");
  const time = mediaSeconds(transcript, last);
  expect(time === undefined || (Number.isFinite(time.seconds) && time.seconds >= 0)).toBe(true);
}

function readOrFail(bytes: Uint8Array, format: string | undefined): Transcript | undefined {
  try {
    return readTranscript(bytes, { fileName: "talk", format });
  } catch (error) {
    expect(error).toBeInstanceOf(Failure);
    return undefined;
  }
}

const encode = (text: string) => new TextEncoder().encode(text);
const format = fc.option(fc.constantFrom(...FORMATS), { nil: undefined });

/** Pieces of all formats, shuffled together: closer to real damage than random letters. */
const scraps = fc.constantFrom(
  ...'WEBVTT|\n|\n\n|\r\n|\r| |1|00:00:01.000 --> 00:00:02.000|00:00:02,5 --> 00:01|-->|<v Ann>|<00:00:01.5>|<c>|</c>|&gt;&gt; |[Music]|[00:01:02]|(0:05) |Ann Lee: |**Bo Park:** |Ann Lee|# Title|---|Title: x|Published: 2020-10-07|Captions|Info|Channel: x|{"segments":[|{"text":"|","start":1}|]}|{"events":[{"segs":[{"utf8":"|\\u00e9|\\|`|```|*|_|[a](b)|hello there|hello|I left|\uFEFF|\uD83D\uDE00|\uD83D|é|NOTE'.split(
    "|",
  ),
);

describe("whatever the text", () => {
  test("arbitrary Unicode is read or refused with a Failure", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), format, (text, name) => {
        const transcript = readOrFail(encode(text), name);
        if (transcript) checkTranscript(transcript);
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  test("arbitrary bytes are read or refused with a Failure", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), format, (bytes, name) => {
        const transcript = readOrFail(bytes, name);
        if (transcript) checkTranscript(transcript);
      }),
      { numRuns: 300, seed: 2 },
    );
  });

  test("scraps of all formats are read or refused with a Failure", () => {
    fc.assert(
      fc.property(fc.array(scraps, { maxLength: 60 }), format, (parts, name) => {
        const text = parts.join("");
        const transcript = readOrFail(encode(text), name);
        if (!transcript) return;
        checkTranscript(transcript);
        expect(transcript.text).toBe(new TextDecoder("utf-8", { ignoreBOM: true }).decode(encode(text)));
      }),
      { numRuns: 1500, seed: 3 },
    );
  });

  test("cuts of a real talk are read or refused with a Failure", () => {
    fc.assert(
      fc.property(fc.nat(REFERENCE.length), fc.nat(400), scraps, (at, length, scrap) => {
        const text = REFERENCE.slice(0, at) + scrap + REFERENCE.slice(at + length);
        const transcript = readOrFail(encode(text), undefined);
        if (transcript) checkTranscript(transcript);
      }),
      { numRuns: 200, seed: 4 },
    );
  });

  test("alignment keeps every word and stays in order", () => {
    const word = fc.constantFrom("a", "nurse", "in", "Leeds,", "for", "ten", "years.", "—", "and", "left");
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 60 }),
        fc.array(word, { minLength: 1, maxLength: 60 }),
        (own, heard) => {
          const cues = heard.map(
            (said, index) =>
              `00:${String(index).padStart(2, "0")}.000 --> 00:${String(index).padStart(2, "0")}.900\n${said}\n`,
          );
          const transcript = readOrFail(encode(own.join(" ")), "text");
          const timed = readOrFail(encode(`WEBVTT\n\n${cues.join("\n")}`), "vtt");
          if (!transcript || !timed) return;
          const aligned = alignOrFail(transcript, timed);
          if (!aligned) return;
          checkTranscript({
            ...aligned,
            segments: aligned.segments.filter((segment) => /\w/.test(aligned.text.slice(segment.start, segment.end))),
          });
          const words = aligned.segments.map((segment) => aligned.text.slice(segment.start, segment.end)).join(" ");
          expect(words.split(/\s+/)).toEqual(
            transcript.segments
              .map((segment) => transcript.text.slice(segment.start, segment.end))
              .join(" ")
              .split(/\s+/),
          );
        },
      ),
      { numRuns: 300, seed: 5 },
    );
  });
});

function alignOrFail(transcript: Transcript, timed: Transcript): Transcript | undefined {
  try {
    return alignTiming(transcript, timed);
  } catch (error) {
    expect(error).toBeInstanceOf(Failure);
    return undefined;
  }
}

describe("one line of 5 MB", () => {
  test.each([
    ["words", "and then I left for Leeds "],
    ["brackets", "["],
    ["arrows", "--> "],
    ["stars", "*a_"],
    ["tags", "<c><00:"],
    ["colons", "Ann: "],
    ["escapes", "\\["],
    ["links", "[a](b"],
  ])("%s", (_, part) => {
    const text = part.repeat(Math.ceil(5_000_000 / part.length));
    const transcript = readOrFail(encode(text), undefined);
    if (transcript) expect(transcript.text).toHaveLength(text.length);
  });
});
