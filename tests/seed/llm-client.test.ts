import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Failure } from "../../model/failure.ts";
import { createLlmClient, type LlmConfig } from "../../seed/llm-client.ts";
import { type ScriptedReply, scriptedModel } from "./scripted-model.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const PROMPT = { system: "Propose.", user: "I joined Lyft." };
const GOOD = '{"proposals":[]}';

/** A client of a model that gives these replies, the last one for ever. */
async function client(replies: readonly ScriptedReply[], options: Partial<LlmConfig> = {}) {
  const model = await scriptedModel((call) => replies[Math.min(call, replies.length - 1)] ?? GOOD);
  const waits: number[] = [];
  const answers = temporaryFolder();
  const config = { url: model.url, model: "small", maxTokens: 1000, answers, timeoutMs: 10_000, ...options };
  const complete = createLlmClient(config, async (ms) => void waits.push(ms));
  return { complete, waits, answers: config.answers, asked: model.asked };
}

describe("a question to a model", () => {
  it("is put once, deterministically, with the key", async () => {
    const { complete, asked } = await client([GOOD], { key: "secret" });
    expect(await complete(PROMPT)).toEqual({ outcome: "answered", text: GOOD, tokens: 100 });
    expect(asked).toHaveLength(1);
    expect(asked[0]?.headers.authorization).toBe("Bearer secret");
    expect(asked[0]?.body).toMatchObject({
      model: "small",
      temperature: 0,
      seed: 1,
      response_format: { type: "json_object" },
      messages: [
        { role: "system", content: "Propose." },
        { role: "user", content: "I joined Lyft." },
      ],
    });
  });

  it("goes without a key where none is set", async () => {
    const { complete, asked } = await client([GOOD]);
    await complete(PROMPT);
    expect(asked[0]?.headers.authorization).toBeUndefined();
  });

  it("is not put again when it was answered, to this model", async () => {
    const { complete, asked, answers } = await client([GOOD]);
    const first = await complete(PROMPT);
    expect(await complete(PROMPT)).toEqual(first);
    expect(asked).toHaveLength(1);
    const other = await client([GOOD], { answers, model: "large" });
    await other.complete(PROMPT);
    expect(other.asked).toHaveLength(1);
  });

  it("is put again when the kept answer is broken", async () => {
    const { complete, asked, answers } = await client([GOOD]);
    await complete(PROMPT);
    for (const name of readdirSync(answers)) writeFileSync(join(answers, name), '{"text":');
    expect(await complete(PROMPT)).toMatchObject({ outcome: "answered", text: GOOD });
    expect(asked).toHaveLength(2);
  });

  it.each([
    ["no JSON", "I would say Lyft."],
    ["cut JSON", '{"proposals":[{"type":"WORK'],
    ["another form", '{"facts":[]}'],
  ])("is put again next time when the answer is %s", async (_title, text) => {
    const { complete, asked } = await client([text]);
    expect(await complete(PROMPT)).toMatchObject({ outcome: "answered", text });
    await complete(PROMPT);
    expect(asked).toHaveLength(2);
  });

  it.each([
    ["a reply that is no JSON", "<html>"],
    ["a reply without a message", '{"choices":[]}'],
    ["an empty message", '{"choices":[{"message":{"content":null}}]}'],
  ])("has no answer in %s", async (_title, body) => {
    const { complete, asked } = await client([{ status: 200, body }]);
    expect(await complete(PROMPT)).toMatchObject({ outcome: "refused" });
    expect(asked).toHaveLength(1);
  });
});

describe("a model that is busy", () => {
  const busy = (status: number, headers = {}) => ({ status, headers });
  it.each<[string, ScriptedReply[], number[]]>([
    ["too many calls, no word how long", [busy(429), busy(429), GOOD], [500, 1000]],
    ["too many calls, seconds named", [busy(429, { "retry-after": "7" }), GOOD], [7000]],
    ["too many calls, milliseconds named", [busy(429, { "retry-after-ms": "650" }), GOOD], [650]],
    ["less than a decent pause named", [busy(429, { "retry-after": "0" }), GOOD], [500]],
    ["a date that is past", [busy(503, { "retry-after": "Wed, 21 Oct 2015 07:28:00 GMT" }), GOOD], [500]],
    ["no date at all", [busy(503, { "retry-after": "later" }), GOOD], [500]],
    ["broken, then well", [busy(500), busy(502), busy(503), GOOD], [500, 1000, 2000]],
  ])("is asked again: %s", async (_title, replies, expected) => {
    const { complete, waits } = await client(replies);
    expect(await complete(PROMPT)).toMatchObject({ outcome: "answered" });
    expect(waits).toEqual(expected);
  });

  it("is left alone after four tries", async () => {
    const { complete, asked } = await client([busy(500)]);
    expect(await complete(PROMPT)).toMatchObject({ outcome: "away", message: expect.stringContaining("500") });
    expect(asked).toHaveLength(4);
  });

  it("is left alone when it asks for more than a minute", async () => {
    const { complete, asked, waits } = await client([busy(429, { "retry-after": "3600" })]);
    expect(await complete(PROMPT)).toMatchObject({ outcome: "away" });
    expect([asked.length, waits]).toEqual([1, []]);
  });

  it("is left alone when it never answers", async () => {
    const { complete, asked } = await client(["never"], { timeoutMs: 50 });
    expect(await complete(PROMPT)).toMatchObject({ outcome: "away", message: expect.stringContaining("0.05 s") });
    expect(asked).toHaveLength(4);
  });

  it("is left alone when it cannot be reached", async () => {
    const { complete } = await client([], { url: "http://127.0.0.1:1/v1/chat/completions" });
    expect(await complete(PROMPT)).toMatchObject({ outcome: "away", message: expect.stringContaining("127.0.0.1:1") });
  });
});

describe("a model that refuses", () => {
  it.each([401, 403, 404])("is a mistake in the settings: %i", async (status) => {
    const { complete, asked } = await client([{ status, body: '{"error":"no"}' }]);
    await expect(complete(PROMPT)).rejects.toSatisfy(
      (error) => error instanceof Failure && error.kind === "usage" && error.message.includes("CAIRN_LLM_KEY"),
    );
    expect(asked).toHaveLength(1);
  });

  it("a setting it does not know is asked without it from then on", async () => {
    const { complete, asked } = await client([{ status: 400, body: "unknown field: seed" }, GOOD]);
    await complete(PROMPT);
    await complete({ ...PROMPT, user: "I left Lyft." });
    expect(asked.map(({ body }) => "seed" in body)).toEqual([true, false, false]);
    expect(asked.every(({ body }) => body.temperature === 0)).toBe(true);
  });

  it("the question itself is a mistake in the settings", async () => {
    const { complete } = await client([{ status: 400, body: "no such model" }]);
    await expect(complete(PROMPT)).rejects.toBeInstanceOf(Failure);
  });
});
