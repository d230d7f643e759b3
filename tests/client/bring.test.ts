import { describe, expect, test } from "vitest";
import { afterEvent, NO_DETAILS, queryOf } from "../../client/bring/bring-state.ts";
import { readEvents } from "../../client/bring/read-events.ts";
import { looksLikeTalk } from "../../client/state/use-talk-drop.ts";
import { sizeWords } from "../../client/words/bring.ts";
import { bringTalkQuery } from "../../model/api.ts";

async function eventsOf(...chunks: readonly string[]): Promise<readonly string[]> {
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
      controller.close();
    },
  });
  const found: string[] = [];
  for await (const { event, data } of readEvents(stream)) found.push(`${event} ${data}`);
  return found;
}

describe("events of an answer that goes on", () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ["one", ["event: state\ndata: {}\n\n"], ["state {}"]],
    ["cut anywhere", ["event: sta", "te\nda", "ta: {}\n", "\n"], ["state {}"]],
    ["several lines", ["data: a\ndata: b\n\n"], ["message a\nb"]],
    ["carriage returns", ["event: state\r\ndata: 1\r\n\r\n"], ["state 1"]],
    ["no heartbeat and no retry", ["retry: 2000\n\n: still here\n\ndata: x\n\n"], ["message x"]],
    ["no half one at the end", ["data: x\n\ndata: y\n"], ["message x"]],
  ])("%s", async (_, chunks, events) => {
    expect(await eventsOf(...chunks)).toEqual(events);
  });
});

describe("what is asked of the server", () => {
  const file = new File(["x"], "ada.vtt");
  test.each([
    ["a file by its name", queryOf({ file }, NO_DETAILS, false), { name: "ada.vtt" }],
    [
      "what was typed, trimmed",
      queryOf({ text: "x" }, { ...NO_DETAILS, narrator: " Ada ", title: "  " }, false),
      { narrator: "Ada" },
    ],
    ["a trial", queryOf({ text: "x" }, NO_DETAILS, true), { dryRun: "true" }],
    ["the demo", queryOf({ ready: { demo: "true" } }, { ...NO_DETAILS, title: "x" }, false), { demo: "true" }],
    ["a sample", queryOf({ ready: { sample: "ines-maro" } }, NO_DETAILS, false), { sample: "ines-maro" }],
  ])("%s", (_, query, expected) => {
    expect(query).toEqual(expected);
    expect(bringTalkQuery.safeParse(query).success).toBe(true);
  });
});

test("a refusal is shown in the server's words", () => {
  const problem = {
    type: "",
    title: "Bad",
    status: 400,
    detail: "It is empty.",
    instance: "",
    requestId: "",
    code: "INVALID_BODY",
  } as const;
  expect(afterEvent({ stage: "failed", problem }, false)).toEqual({ at: "failed", detail: "It is empty." });
  expect(afterEvent({ stage: "reading" }, true)).toMatchObject({ at: "working", dryRun: true });
});

test.each([
  ["a sentence", "I worked at Tern Labs.", false],
  ["a link", "https://example.org/watch?v=1", false],
  ["captions", "00:01 --> 00:02\nHello", true],
  ["sixty words", "word ".repeat(60), true],
  ["fifty-nine words", "word ".repeat(59), false],
])("%s looks like a talk: %s", (_, text, expected) => {
  expect(looksLikeTalk(text)).toBe(expected);
});

test.each([
  [12, "12 B"],
  [34_816, "34 KiB"],
  [1_258_291, "1.2 MiB"],
])("%i bytes are %s", (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});
