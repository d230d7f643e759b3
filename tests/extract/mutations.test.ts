import { describe, expect, it } from "vitest";
import { FORMATS, readTranscript } from "../../seed/read/read-transcript.ts";
import { damagedFile, faultOf } from "./damaged-talk.ts";
import { GENERATED_FILES } from "./generated-files.ts";

describe("small files of every format", () => {
  it.each(GENERATED_FILES)("are read as %s", (format, text) => {
    expect(readTranscript(new TextEncoder().encode(text), { fileName: "talk" }).format).toBe(format);
  });

  it("leave no format out", () => {
    expect(new Set(GENERATED_FILES.map(([format]) => format))).toEqual(new Set(FORMATS));
  });
});

describe("five hundred damaged files", () => {
  const seeds = Array.from({ length: 10 }, (_, batch) => batch * 50);
  it.each(seeds)("are read and understood or refused, from %i on", { timeout: 120_000 }, async (first) => {
    for (let seed = first; seed < first + 50; seed += 1) {
      expect(await faultOf(damagedFile(seed)), `seed ${seed}`).toBeUndefined();
    }
  });
});

describe("words that every object of the language knows", () => {
  it.each([
    "In constructor 2015 I joined Lyft as a constructor for two constructor years.",
    "I won the constructor prize and constructor dollars, twenty constructor ago.",
    "It'constructor my valueOf company called hasOwnProperty in spring of constructor.",
    "I left toString for __proto__ last constructor, about constructor and a half.",
  ])("are words like others: %s", async (text) => {
    expect(await faultOf(new TextEncoder().encode(text))).toBeUndefined();
  });
});
