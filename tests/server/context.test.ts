import { describe, expect, it } from "vitest";
import { readTranscript } from "../../seed/read/read-transcript.ts";
import { contextOf } from "../../server/context.ts";

const plain = (text: string) => ({ text, segments: [] });

describe("the context of a quote", () => {
  const words = Array.from({ length: 200 }, (_, index) => `word${index}`).join(" ");

  it("is cut between words on both sides", () => {
    const start = words.indexOf("word100");
    const context = contextOf(plain(words), start, start + 7);
    expect(context.text).toMatch(/^word\d+ .* word\d+$/);
    expect(words.slice(context.start, context.start + context.text.length)).toBe(context.text);
    expect(words[context.start - 1]).toBe(" ");
    expect(words[context.start + context.text.length]).toBe(" ");
    expect(start - context.start).toBeLessThanOrEqual(160);
    expect(start - context.start).toBeGreaterThan(150);
  });

  it.each([
    ["at the beginning", "I joined Lyft", 0, 1, { start: 0, text: "I joined Lyft" }],
    ["at the end", "I joined Lyft", 9, 13, { start: 0, text: "I joined Lyft" }],
    ["without the spaces around", "  I joined  ", 4, 10, { start: 2, text: "I joined" }],
    ["of one endless word", "x".repeat(500), 200, 210, { start: 200, text: "x".repeat(10) }],
  ])("%s", (_title, text, start, end, expected) => {
    expect(contextOf(plain(text), start, end)).toEqual(expected);
  });
});

describe("of captions it is what was spoken", () => {
  const cue = (n: number, format: "vtt" | "srt") => {
    const mark = format === "vtt" ? "." : ",";
    const at = (second: number) => `00:0${Math.floor(second / 60)}:${String(second % 60).padStart(2, "0")}${mark}000`;
    return `${n}\n${at(n * 3)} --> ${at(n * 3 + 3)}\n${format === "vtt" ? "<v Ada Quill>" : ""}these are the words of cue ${"abcdefghijklmnop"[n]}\n`;
  };
  it.each(["vtt", "srt"] as const)("%s: neither times nor numbers nor labels", (format) => {
    const file = `${format === "vtt" ? "WEBVTT\n\n" : ""}${Array.from({ length: 16 }, (_, n) => cue(n, format)).join("\n")}`;
    const { text, segments } = readTranscript(Buffer.from(file), { fileName: `talk.${format}` });
    const start = text.indexOf("cue h");
    const context = contextOf({ text, segments: [...segments] }, start, start + 5);
    expect(context.text).not.toMatch(/[\d>]|Ada/);
    expect(context.text.slice(start - context.start, start - context.start + 5)).toBe("cue h");
    const spoken = context.text.replace(/\s+/g, " ");
    expect(spoken).toContain("these are the words of cue g these are the words of cue h these are the words of cue i");
    expect(spoken.length).toBeGreaterThan(280);
    expect(spoken.length).toBeLessThan(330);
  });
});
