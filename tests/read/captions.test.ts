import { parse } from "subsrt-ts";
import { describe, expect, test } from "vitest";
import { Failure } from "../../model/failure.ts";
import { readText, spoken, turns } from "./reading.ts";

const vtt = (body: string) => readText(`WEBVTT\n\n${body}`, "talk.vtt");
const cue = (text: string, from = "00:00:01.000", to = "00:00:02.000") => `${from} --> ${to}\n${text}\n\n`;

describe("WebVTT", () => {
  test.each([
    ["two lines of one cue", cue("hello\nthere"), ["hello\nthere"]],
    ["settings after the times", cue("hello", undefined, "00:00:02.000 align:start position:0%"), ["hello"]],
    ["hours left out", cue("hello", "00:01.000", "00:02.000"), ["hello"]],
    ["a cue's name", `intro\n${cue("hello")}`, ["hello"]],
    ["a name after a cue", `${cue("hello")}second one\n${cue("there")}`, ["hello", "there"]],
    ["a note", `NOTE by hand\n\n${cue("hello")}NOTE\nmore\nlines\n\n${cue("there")}`, ["hello", "there"]],
    ["styles and regions", `STYLE\n::cue { color: red }\n\nREGION\nid:fred\n\n${cue("hello")}`, ["hello"]],
    ["a cue that speaks of notes", cue("NOTE that I left"), ["NOTE that I left"]],
    ["tags", cue("<i>hello</i> <c.yellow>there</c>"), ["hello", "there"]],
    ["a smaller sign is speech", cue("a < b and c > d"), ["a < b and c > d"]],
    ["sounds", cue("[Music] hello [Applause]"), ["hello"]],
    ["what is in brackets and no sound", cue("hello [Acme] there"), ["hello [Acme] there"]],
    ["a sound alone", `${cue("[Music]")}${cue("(laughs)")}${cue("♪")}${cue("hello")}`, ["hello"]],
    ["a change of speaker", cue("&gt;&gt; hello\n>> there"), ["hello", "there"]],
    ["an arrow in speech", cue("from A --> B"), ["from A --> B"]],
    ["a repeated answer", `${cue("Yeah.")}${cue("Yeah.")}${cue("Yeah.")}`, ["Yeah.", "Yeah.", "Yeah."]],
  ])("%s", (_, body, words) => {
    expect(spoken(vtt(body))).toEqual(words);
  });

  test.each([
    ["a voice", cue("<v Ann Lee>hello</v>"), ["Ann Lee: hello"]],
    ["a voice with a class", cue("<v.loud Ann Lee>hello"), ["Ann Lee: hello"]],
    ["two voices", cue("<v Ann>hello</v>\n<v Bo>there</v>"), ["Ann: hello", "Bo: there"]],
    [
      "names before a colon",
      `${cue("Ann Lee: hello")}${cue("Bo Park: there")}${cue("Ann Lee: yes")}`,
      ["Ann Lee: hello", "Bo Park: there", "Ann Lee: yes"],
    ],
    [
      "capital names, kept till the next",
      `${cue(">> ANN: hello")}${cue("and more")}${cue(">> BOB: there")}${cue(">> yes")}`,
      ["Ann: hello", "Ann: and more", "Bob: there", "?: yes"],
    ],
    ["one colon is no speaker", `${cue("Remember: hello")}${cue("there")}`, ["?: Remember: hello", "?: there"]],
  ])("%s", (_, body, said) => {
    expect(turns(vtt(body))).toEqual(said);
  });

  test("title and language of the header", () => {
    const talk = readText(`WEBVTT - My way to medicine\nKind: captions\nLanguage: en-GB\n\n${cue("hello")}`);
    expect(talk.title).toBe("My way to medicine");
    expect(talk.metadata).toEqual({ language: "en-GB" });
  });

  test("named fields in a note", () => {
    const talk = readText(`WEBVTT\n\nNOTE\nTitle: My way\nPublished: 2021-05-04\n\n${cue("hello")}`);
    expect(talk.title).toBe("My way");
    expect(talk.metadata.published).toBe("2021-05-04");
  });

  test("times of a cue", () => {
    expect(vtt(cue("hello", "01:02:03.456", "01:02:04.5")).segments).toMatchObject([
      { seconds: 3723.456, endSeconds: 3724.5 },
    ]);
  });

  test("inline times stay with their words", () => {
    const talk = vtt(cue("hello<00:00:01.250><c> my</c><00:00:01.750><c> friend</c>"));
    expect(spoken(talk)).toEqual(["hello", "my", "friend"]);
    expect(talk.segments.map((segment) => segment.seconds)).toEqual([1, 1.25, 1.75]);
  });
});

describe("SubRip", () => {
  const srt = (body: string) => readText(body, "talk.srt");
  test.each([
    [
      "plain",
      "1\n00:00:01,000 --> 00:00:02,000\nhello\n\n2\n00:00:02,000 --> 00:00:03,000\nthere\n",
      ["hello", "there"],
    ],
    ["styles", '1\n00:00:01,000 --> 00:00:02,000\n{\\an8}<font color="red">hello</font>\n', ["hello"]],
    [
      "a number that is said",
      "1\n00:00:01,000 --> 00:00:02,000\n42\nis the answer\n\n2\n00:00:02,000 --> 00:00:03,000\nthere\n",
      ["42\nis the answer", "there"],
    ],
    ["dashes of a dialogue", "1\n00:00:01,000 --> 00:00:02,000\n- hello\n- there\n", ["hello", "there"]],
    ["position after the times", "1\n00:00:01,000 --> 00:00:02,000 X1:40 X2:600\nhello\n", ["hello"]],
  ])("%s", (_, body, words) => {
    const talk = srt(body);
    expect(talk.format).toBe("srt");
    expect(spoken(talk)).toEqual(words);
  });
});

describe("malformed captions are read with a warning, or refused by line", () => {
  const two = "1\n00:00:01,000 --> 00:00:02,000\nhello\n\n2\n00:00:02,000 --> 00:00:03,000\nthere\n";
  test.each([
    ["a BOM", `\uFEFF${two}`, []],
    ["CRLF", two.replaceAll("\n", "\r\n"), []],
    ["CR", two.replaceAll("\n", "\r"), []],
    ["no final line break", two.trimEnd(), []],
    ["blank lines before it", `\n\n\n${two}`, []],
    ["missing blank lines", two.replace("\n\n", "\n"), ["missing-blank-line"]],
    ["no numbers", two.replace(/^\d\n/gm, ""), []],
    ["a point for the comma", two.replaceAll(",", "."), ["missing-header"]],
    ["no blanks around the arrow", two.replaceAll(" --> ", "-->"), []],
    ["a cut header", `WEBV\n\n${two.replaceAll(",", ".")}`, ["missing-header"]],
    ["a header that runs into the first cue", `WEBVTT\n${two.replaceAll(",", ".")}`, []],
    ["a blank line inside of a cue", two.replace("hello", "hel\n\nlo"), ["blank-in-cue"]],
    ["a last cue without text", `${two}\n3\n00:00:03,000 --> 00:00:04,000\n`, []],
    ["cues out of order", two.replace("00:00:02,000 --> 00:00:03,000", "00:00:00,500 --> 00:00:01,000"), ["cue-order"]],
    ["a cue that ends before it starts", two.replace("00:00:03,000", "00:00:01,500"), ["cue-ends-early"]],
  ])("read: %s", (name, body, codes) => {
    const talk = readText(body, "talk.srt");
    expect(spoken(talk).map((words) => words.replace(/\s+/g, ""))).toEqual(["hello", "there"]);
    expect(
      talk.warnings.map((warning) => warning.code),
      name,
    ).toEqual(codes);
  });

  test.each([
    [
      "a negative time",
      two.replace("00:00:01,000", "-00:00:01,000"),
      "there",
      /^Line 2: .*"-00:00:01,000" is negative/,
    ],
    ["a time with letters", two.replace("00:00:02,000 -->", "00:0x:02,000 -->"), "hello", /^Line 6: .*cannot be read/],
    ["a missing end", two.replace("--> 00:00:03,000", "-->"), "hello", /^Line 6: the cue time "" cannot be read/],
    ["61 seconds", two.replace("00:00:03,000", "00:00:61,000"), "hello", /^Line 6: .*"00:00:61,000"/],
    [
      "its text in two parts",
      two.replace("00:00:02,000 -->", "x -->").replace("there", "the\n\nre"),
      "hello",
      /^Line 6/,
    ],
  ])("a cue is left out for %s", (_, body, left, message) => {
    const talk = readText(body, "talk.srt");
    expect(spoken(talk)).toEqual([left]);
    expect(talk.warnings.map(({ code }) => code)).toContain("cue-left-out");
    expect(talk.warnings.find(({ code }) => code === "cue-left-out")?.message).toMatch(message);
  });

  test.each([
    [
      "no time that can be read",
      two.replaceAll("00:00:0", "00:0x:0"),
      /line 2: the cue time "00:0x:01,000" cannot be read: write it as/,
    ],
    ["a header and no cue", "WEBVTT\n\nhello there\n", /no readable cue/],
    ["times and no text", "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n\n", /no readable cue/],
    ["a cue over 64 KiB", two.replace("there", "there ".repeat(12_000)), /line 7: one cue has over 64 KiB/],
    ["a cue over 64 KiB, in lines", two.replace("there", "there\n".repeat(14_000)), /one cue has over 64 KiB/],
  ])("refused: %s", (_, body, message) => {
    expect(() => readText(body, "talk.srt")).toThrow(Failure);
    expect(() => readText(body, "talk.srt")).toThrow(message);
  });
});

describe("agrees with subsrt-ts on well-made files", () => {
  const lines = [
    "I studied law in Lyon",
    "then I left\nfor Bonn",
    "and joined Siemens",
    "<i>for six years</i>",
    "That was 2009.",
  ];
  const stamp = (ms: number, point: string) => new Date(ms).toISOString().slice(11, 23).replace(".", point);
  const body = (point: string, number: boolean) =>
    lines
      .map((line, index) => {
        const [from, to] = [index * 2500 + 40, index * 2500 + 2433];
        return `${number ? `${index + 1}\n` : ""}${stamp(from, point)} --> ${stamp(to, point)}\n${line}\n`;
      })
      .join("\n");

  test.each([
    ["vtt", `WEBVTT\n\n${body(".", false)}`],
    ["srt", body(",", true)],
  ])("%s", (format, text) => {
    const theirs = parse(text, { format }).flatMap((caption) =>
      caption.type === "caption"
        ? [
            {
              seconds: caption.start / 1000,
              endSeconds: caption.end / 1000,
              words: caption.text.replace(/\s+/g, " ").trim(),
            },
          ]
        : [],
    );
    const talk = readText(text, `talk.${format}`);
    const ours = talk.segments.map((segment, index) => ({
      seconds: segment.seconds,
      endSeconds: segment.endSeconds,
      words: spoken(talk)[index]?.replace(/\s+/g, " "),
    }));
    expect(ours).toEqual(theirs);
    expect(ours).toHaveLength(lines.length);
  });
});
