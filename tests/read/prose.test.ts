import { describe, expect, test } from "vitest";
import { readText, spoken } from "./reading.ts";

describe("a header above the text is metadata", () => {
  test.each([
    [
      "commented fields",
      "# Podcast Transcript\n# Show: Signals\n# Episode: On time with Ann Lee\n# YouTube URL: https://www.youtube.com/watch?v=abcdefghijk\n# Downloaded: 2025-07-19\n\n[Music]\nhello there",
      {
        title: "On time with Ann Lee",
        channel: "Signals",
        guests: ["Ann Lee"],
        mediaId: "abcdefghijk",
        url: "https://www.youtube.com/watch?v=abcdefghijk",
      },
    ],
    [
      "plain fields",
      "Title: On time\nPublished: 2020-10-07\nHost: Ann Lee\nGuests: Bo Park, Cy Day\nDuration: 1:02:33\n\nhello there",
      {
        title: "On time",
        published: "2020-10-07",
        hosts: ["Ann Lee"],
        guests: ["Bo Park", "Cy Day"],
        durationSeconds: 3753,
      },
    ],
    [
      "title, show, date",
      "On Time and Money\nSignals and Threads\nPublished: October 7, 2020\n\nhello there",
      { title: "On Time and Money", channel: "Signals and Threads", published: "2020-10-07" },
    ],
    ["a bare date", "On Time\n7 October 2020\n\nhello there", { title: "On Time", published: "2020-10-07" }],
    [
      "a title alone",
      "How I Became a Nurse\n\nhello there everyone, this is how it all began with me",
      { title: "How I Became a Nurse" },
    ],
    [
      "a title written small above captions",
      `Robots that sort parcels\n\nhello there ${"and then i moved to the city ".repeat(12)}`,
      { title: "Robots that sort parcels" },
    ],
    [
      "a question as title",
      "What Is an Operating System?\n\nhello there everyone, this is how it all began with me",
      { title: "What Is an Operating System?" },
    ],
    [
      "a link",
      "Title: On time\nhttps://youtu.be/abcdefghijk\n\nhello there",
      { title: "On time", mediaId: "abcdefghijk", url: "https://youtu.be/abcdefghijk" },
    ],
    [
      "a date in words",
      "# On time\n*Recorded on May 4, 2021*\n\nhello there",
      { title: "On time", published: "2021-05~" },
    ],
    [
      "an interview",
      "Interview with Ann Lee\n\nhello there everyone, this is how it all began",
      { title: "Interview with Ann Lee", guests: ["Ann Lee"] },
    ],
  ])("%s", (_, text, { title, ...metadata }) => {
    const talk = readText(text);
    expect(talk.title).toBe(title);
    expect(talk.metadata).toEqual(metadata);
    expect(spoken(talk).join(" ")).toMatch(/^hello there/);
  });

  test.each([
    ["a sentence", "Hello everyone.\n\nToday I tell you how I became a nurse."],
    ["wrapped captions", "welcome to signals and threads in-depth\nconversations about every layer of the\nTech stack"],
    ["capitals in captions", "Hello Everyone My Name\nis Ann and this is what I did"],
    ["a colon in the first sentence", "Here is the thing: I left.\n\nThen I came back."],
    ["one long line", `I was a nurse ${"and then some ".repeat(50)}`],
    ["a greeting", "hello and welcome\n\nI was a nurse"],
  ])("is not there: %s", (_, text) => {
    const talk = readText(text, "talk.txt");
    expect(talk.title).toBe("Talk");
    expect(spoken(talk).join("\n\n")).toBe(text.trim());
  });

  test("a show's topic is no guest without a show", () => {
    expect(readText("Title: Streaming with Apache Kafka\n\nhello there").metadata.guests).toBeUndefined();
  });
});

describe("dates as written", () => {
  test.each([
    ["2020-10-07", "2020-10-07"],
    ["2020-10-07T08:00:00Z", "2020-10-07"],
    ["20201007", "2020-10-07"],
    ["Oct 7, 2020", "2020-10-07"],
    ["7th of October 2020", "2020-10-07"],
    ["Wed, 07 Oct 2020 10:30:00 GMT", "2020-10-07"],
    ["October 2020", "2020-10"],
    ["2020-10", "2020-10"],
    ["2020", "2020"],
    ["07.10.2020", "2020-10-07"],
    ["10/25/2020", "2020-10-25"],
    ["10/07/2020", "2020"],
    ["2020-13-45", undefined],
    ["soon", undefined],
    ["February 30, 2020", undefined],
  ])("%s", (written, published) => {
    expect(readText(`Title: On time\nPublished: ${written}\n\nhello there`).metadata.published).toBe(published);
  });
});

describe("plain text", () => {
  test("paragraphs are segments, line ends inside of them are not", () => {
    expect(spoken(readText("one\ntwo\n\nthree\r\n\r\n\r\nfour"))).toEqual(["one\ntwo", "three", "four"]);
  });

  test.each([
    [
      "times on lines of their own",
      "0:00\nhello there\n0:05\nmy name\nis Ann\n1:02:09\nbye",
      [
        ["hello there", 0, 5],
        ["my name\nis Ann", 5, undefined],
        ["bye", 3729, undefined],
      ],
    ],
    [
      "times before the lines",
      "[00:00] hello there\n[00:05] my name\n[00:09] is Ann",
      [
        ["hello there", 0, 5],
        ["my name", 5, 9],
        ["is Ann", 9, undefined],
      ],
    ],
    [
      "times with their reading aloud",
      "0:00\n0 seconds\nhello\n0:05\n5 seconds\nthere\n1:05\n1 minute, 5 seconds\nAnn",
      [
        ["hello", 0, 5],
        ["there", 5, undefined],
        ["Ann", 65, undefined],
      ],
    ],
  ])("%s", (_, text, expected) => {
    const talk = readText(text);
    expect(talk.segments.map((segment, index) => [spoken(talk)[index], segment.seconds, segment.endSeconds])).toEqual(
      expected,
    );
  });

  test.each([["we met at\n10:30 in Leeds\nand left"], ["10:30 we met\nthen we left at\n9:15 we came"]])(
    "a time of day is speech: %j",
    (text) => {
      expect(spoken(readText(text))).toEqual([text]);
    },
  );
});

describe("Markdown", () => {
  const read = (text: string) => readText(text, "talk.md");

  test("front matter is metadata", () => {
    const talk = read(
      "---\ntitle: \"How I left law: a talk\"\ndate: 2021-05-04\nguests:\n  - name: Bo Park\n  - Cy Day\nhost: 'Ann O''Neil' # every week\nvideo: https://youtu.be/abcdefghijk\ntags: [law, code]\n---\nhello there",
    );
    expect(talk.format).toBe("markdown");
    expect(talk.title).toBe("How I left law: a talk");
    expect(talk.metadata).toEqual({
      published: "2021-05-04",
      guests: ["Bo Park", "Cy Day"],
      hosts: ["Ann O'Neil"],
      url: "https://youtu.be/abcdefghijk",
      mediaId: "abcdefghijk",
    });
    expect(spoken(talk)).toEqual(["hello there"]);
  });

  test.each([
    [
      "headings, rules and tables",
      "# My talk\n\nhello\n\n---\n\n## Part two\n\n| a | b |\n\nthere",
      ["hello", "there"],
    ],
    ["code", "# My talk\n\nhello\n\n```js\nlet me = 1;\n```\n\nthere", ["hello", "there"]],
    [
      "link lists beside a transcript",
      "# My talk\n\nBuy this.\n\n## Transcript\n\nhello there\n\n## Links\n\n- [Acme](https://acme.example)\n",
      ["hello there"],
    ],
    ["signs of lists and quotes", "# My talk\n\n> hello\n\n- there\n- everyone", ["hello", "there", "everyone"]],
    ["pictures and HTML", "# My talk\n\n![a face](face.png) hello <br> there", ["hello", "there"]],
    ["a rule that opens no front matter", "---\n\n# My talk\n\nhello there", ["hello there"]],
    ["an unclosed code block", "# My talk\n\nhello\n\n```\nthere", ["hello"]],
  ])("%s", (_, text, words) => {
    expect(spoken(read(text))).toEqual(words);
  });

  test("the first heading is the title", () => {
    expect(read("# My *own* talk #\n\n## Transcript\n\nhello there").title).toBe("My *own* talk");
  });

  test("front matter that is not understood is a warning", () => {
    const talk = read("---\ntitle: My talk\n@@ what\n---\nhello there");
    expect(talk.warnings).toMatchObject([{ code: "front-matter", start: 19 }]);
  });
});

describe("YouTube page text", () => {
  const page = (
    captions: string,
    info = "Channel: Acme\nId: abcdefghijk\nLength: 1min 5sec (65 seconds)\nPublished: Tue Mar 24 2020\n",
  ) =>
    `My talk\n\nVideo Statistics and Information\n\nVideo\nCaptions Word Cloud\nReddit Comments\nCaptions\n${captions}\nInfo\n${info}Related Videos\nNote\nPlease note.`;

  test.each([
    ["one line", "hello there", ["hello there"]],
    ["many lines", "hello\nthere\neveryone", ["hello\nthere\neveryone"]],
    ["paragraphs and sounds", "[Music]\nhello\n\nthere [Applause] again", ["hello", "there", "again"]],
    [
      "the word itself",
      "hello\nInfo\nwas the desk I worked at\nCaptions\nthere",
      ["hello\nInfo\nwas the desk I worked at\nCaptions\nthere"],
    ],
  ])("%s", (_, captions, words) => {
    const talk = readText(page(captions));
    expect(spoken(talk)).toEqual(words);
    expect(talk.title).toBe("My talk");
    expect(talk.metadata).toMatchObject({
      durationSeconds: 65,
      published: "2020-03-24",
      channel: "Acme",
      mediaId: "abcdefghijk",
    });
  });

  test("fields without a value stay absent", () => {
    const talk = readText(page("hello", "Channel: \nId: undefined\nLength: undefined\nPublished: undefined\n"));
    expect(talk.metadata).toEqual({});
  });

  test("CRLF", () => {
    expect(spoken(readText(page("hello there").replaceAll("\n", "\r\n")))).toEqual(["hello there"]);
  });
});
