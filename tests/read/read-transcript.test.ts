import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { Failure } from "../../model/failure.ts";
import { FORMATS, readTranscript } from "../../seed/read/read-transcript.ts";
import { readText, spoken } from "./reading.ts";

const REFERENCE = new URL("../../seed/talks/kaggle-grandmaster-lyft.txt", import.meta.url);

describe("the reference talk", () => {
  const talk = readTranscript(readFileSync(REFERENCE), { fileName: "kaggle-grandmaster-lyft.txt" });

  test("is read as a YouTube page", () => {
    expect(talk.format).toBe("youtube-page");
    expect(talk.title).toBe("How He Became a Kaggle Grandmaster and Got a Computer Vision Engineer Job at Lyft");
    expect(talk.metadata).toEqual({
      url: "https://www.youtube.com/watch?v=9NSm0SW9Eg0",
      mediaId: "9NSm0SW9Eg0",
      published: "2020-03-24",
      durationSeconds: 2226,
      channel: "Towards Data Science",
    });
    expect(talk.warnings).toEqual([]);
  });

  test("has the captions as speech and nothing of the page", () => {
    const words = spoken(talk).join("\n");
    expect(words.startsWith("everyone welcome to that wars data science podcast")).toBe(true);
    expect(words.endsWith("great thank you so much splat thank you")).toBe(true);
    expect(words).not.toMatch(/Video Statistics|Word Cloud|Channel:|Published:|work in progress/);
  });
});

const CUE = "00:00:01.000 --> 00:00:02.000\nhello there\n";
describe("the format is told by the content", () => {
  test.each([
    ["vtt", `WEBVTT\n\n${CUE}`],
    ["vtt", `\uFEFFWEBVTT - A title\n\n${CUE}`],
    ["vtt", CUE],
    ["srt", "1\n00:00:01,000 --> 00:00:02,000\nhello there\n"],
    ["srt", "00:00:01,000 --> 00:00:02,000\nhello there"],
    ["youtube-page", "A talk\n\nVideo\nCaptions\nhello there\nInfo\nChannel: Acme\nLength: 1min\n"],
    ["youtube-json3", '{"wireMagic":"pb3","events":[{"tStartMs":0,"segs":[{"utf8":"hello"}]}]}'],
    ["podcast-json", '{"version":"1.0.0","segments":[{"startTime":0,"endTime":1,"body":"hello"}]}'],
    ["whisper", '{"text":"hello","segments":[{"start":0,"end":1,"text":" hello"}]}'],
    ["whisper", '[{"text":"hello","start":0,"duration":1}]'],
    ["markdown", "---\ntitle: A talk\n---\n\nhello there"],
    ["markdown", "# A talk\n\n## How it began\n\nhello there"],
    ["speakers", "**Ann Lee:** Hello.\n\n**Bo Park:** Hi."],
    ["speakers", "ANN: Hello.\nBO: Hi.\nANN: So.\n"],
    ["text", "hello there everyone"],
    ["text", "[Music]\nhello there"],
    ["text", "we went from A --> B in 2010"],
    ["text", "Captions are useful\nInfo desks too"],
    ["text", "{ this is what she said }"],
    ["text", "# Show: Signals\n# Episode: On time\n\nhello there"],
    ["text", "WEBVTTS are what they called it"],
  ])("%s: %j", (format, text) => {
    expect(readText(text).format).toBe(format);
  });

  test("unless it is named", () => {
    expect(readText(`WEBVTT\n\n${CUE}`, "talk.vtt", "text").format).toBe("text");
    for (const format of FORMATS) expect(() => readText("plain words", "talk", format)).not.toThrow(TypeError);
  });
});

describe("refuses with one sentence", () => {
  const bytes = (...values: number[]) => new Uint8Array(values);
  test.each([
    ["an empty file", bytes(), /empty/],
    ["blanks only", bytes(0x20, 0x0a, 0x09), /empty/],
    ["a BOM only", bytes(0xef, 0xbb, 0xbf), /empty/],
    ["a picture", bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13), /not text/],
    ["bytes that are no characters", bytes(...new Array(50).fill(0xfe)), /not text/],
    ["UTF-16 without BOM", bytes(0x68, 0, 0x69, 0), /not text/],
    ["more than 20 MiB", new Uint8Array(20 * 1024 * 1024 + 1).fill(0x61), /20 MiB/],
    ["furniture only", new TextEncoder().encode("[Music]\n\n♪\n"), /no spoken words/],
  ])("%s", (_, data, message) => {
    const read = () => readTranscript(data, { fileName: "talk.txt" });
    expect(read).toThrow(Failure);
    expect(read).toThrow(message);
    expect(read).toThrow(/^talk\.txt/);
  });

  test("an unknown format, naming the known ones", () => {
    expect(() => readText("words", "talk.txt", "docx")).toThrow(/"docx" is no known format: use one of .*vtt, srt/);
  });
});

describe("characters", () => {
  const cafe = "I ran the café Zoë in Łódź";
  const utf16 = (text: string, big: boolean) => {
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !big);
    return bytes;
  };

  test.each([
    ["UTF-8", new TextEncoder().encode(cafe)],
    ["UTF-8 with BOM", new TextEncoder().encode(`\uFEFF${cafe}`)],
    ["UTF-16 little", utf16(`\uFEFF${cafe}`, false)],
    ["UTF-16 big", utf16(`\uFEFF${cafe}`, true)],
  ])("%s", (_, bytes) => {
    const talk = readTranscript(bytes, { fileName: "talk.txt" });
    expect(spoken(talk)).toEqual([cafe]);
    expect(talk.warnings).toEqual([]);
  });

  test("the BOM and CRLF stay in the text", () => {
    const talk = readText("\uFEFFone two\r\n\r\nthree four\r\n");
    expect(talk.text).toBe("\uFEFFone two\r\n\r\nthree four\r\n");
    expect(talk.segments.map((segment) => segment.start)).toEqual([1, 12]);
  });

  test("bytes that cannot be decoded are shown and named", () => {
    const talk = readTranscript(
      new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x20, 0x6f, 0x6b, 0x20, 0x67, 0x6f, 0x6f, 0x64]),
      {
        fileName: "talk.txt",
      },
    );
    expect(talk.text).toBe("caf\uFFFD ok good");
    expect(talk.warnings).toMatchObject([{ code: "undecodable", start: 3, end: 4 }]);
  });

  test("a replacement character that was written is no warning", () => {
    expect(readText("this \uFFFD was in the file").warnings).toEqual([]);
  });
});

describe("the file name stands in", () => {
  test.each([
    ["kaggle-grandmaster_lyft.txt", "Kaggle grandmaster lyft", undefined],
    ["/talks/My talk [9NSm0SW9Eg0].en.vtt", "My talk", "9NSm0SW9Eg0"],
    ["C:\\talks\\Version 2.0 of me.txt", "Version 2.0 of me", undefined],
    [".txt", "Untitled talk", undefined],
  ])("%s", (fileName, title, mediaId) => {
    const talk = readText("hello there everyone", fileName);
    expect(talk.title).toBe(title);
    expect(talk.metadata.mediaId).toBe(mediaId);
  });
});

describe("a recording date said at the beginning", () => {
  test.each([
    ["this is episode 403, recorded February 1st, 2023.", "2023-02~"],
    ["we are recording this on the 3rd of May 2021 in Berlin", "2021-05~"],
    ["almost two years ago as the time of recording, 11th September 2015, you wrote", undefined],
    ["I joined Acme on February 1st, 2013", undefined],
    ["our first album was recorded in March 1999", undefined],
  ])("%s", (text, published) => {
    expect(readText(text).metadata.published).toBe(published);
  });

  test("does not win over the file's own", () => {
    expect(readText("Published: 2023-02-09\n\nhello, this was recorded February 1st, 2023").metadata.published).toBe(
      "2023-02-09",
    );
  });
});
