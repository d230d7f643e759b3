import { describe, expect, it } from "vitest";
import { Failure } from "../../model/failure.ts";
import { createLocalLoader, createThreadedLoader, type LoaderOptions } from "../../seed/talk-loader.ts";
import { scriptedModel } from "./scripted-model.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const TEXT = "My name is Ada Quill. I joined Lyft in 2015 as an engineer. Sonar was tuned by me at Zorblax Dynamics.\n";
const PROPOSAL = {
  reasoning: "…",
  type: "WORKED_AT",
  source: { kind: "Person", name: "narrator", words: "me" },
  target: { kind: "Organization", name: "Zorblax Dynamics", words: "Zorblax Dynamics" },
  quote: "Sonar was tuned by me at Zorblax Dynamics",
  time: null,
};
const bytes = (text: string) => new TextEncoder().encode(text);
const LIMIT = 60_000;

async function load(options: LoaderOptions, text: string, jobs: number | "here") {
  const loader = jobs === "here" ? createLocalLoader(options) : createThreadedLoader(options, jobs);
  try {
    return await loader.load(bytes(text), "talks/ada.txt");
  } finally {
    await loader.close();
  }
}

describe("loading in a thread", () => {
  it("gives the same talk as here, while this thread goes on", { timeout: LIMIT }, async () => {
    let turns = 0;
    const turning = setInterval(() => turns++, 1);
    const threaded = await load({ explain: true }, TEXT, 1);
    clearInterval(turning);
    expect(turns).toBeGreaterThan(5);
    expect(threaded).toEqual(await load({ explain: true }, TEXT, "here"));
  });

  it("says what is wrong with a file, and reads the next", { timeout: LIMIT }, async () => {
    const loader = createThreadedLoader({}, 1);
    await expect(loader.load(bytes(""), "talks/empty.txt")).rejects.toSatisfy(
      (error) => error instanceof Failure && error.kind === "bad-data" && error.message.includes("talks/empty.txt"),
    );
    const talks = await Promise.all([1, 2, 3].map(() => loader.load(bytes(TEXT), "talks/ada.txt")));
    await loader.close();
    expect(talks.map(({ text }) => text)).toEqual([TEXT, TEXT, TEXT]);
  });

  it("tells how far it is, and fails when it is ended", { timeout: LIMIT }, async () => {
    const loader = createThreadedLoader({}, 1);
    const told: unknown[] = [];
    await loader.load(bytes(TEXT), "talks/ada.txt", (progress) => told.push(progress.stage));
    expect(told).toEqual(["reading", "extracting", "extracting"]);
    const ended = expect(loader.load(bytes(TEXT), "talks/ada.txt")).rejects.toThrow(/talks\/ada\.txt was ended/);
    await loader.close();
    await ended;
  });

  it("refuses a talk that a thread has no room for, and reads the next", { timeout: LIMIT }, async () => {
    const loader = createThreadedLoader({}, 1, 96);
    const failure = loader.load(bytes(TEXT.repeat(60_000)), "talks/long.txt").catch((error: unknown) => error);
    expect(await failure).toMatchObject({ kind: "bad-data", message: expect.stringContaining("talks/long.txt") });
    expect((await loader.load(bytes(TEXT), "talks/ada.txt")).text).toBe(TEXT);
    await loader.close();
  });

  it("asks a model that is named, once, and comes out the same", { timeout: LIMIT }, async () => {
    const model = await scriptedModel(() => JSON.stringify({ reasoning: "…", proposals: [PROPOSAL] }));
    const llm = { url: model.url, model: "small", maxTokens: 10_000, answers: temporaryFolder(), timeoutMs: 10_000 };
    const first = await load({ llm }, TEXT, 1);
    const again = await load({ llm }, TEXT, 2);
    expect(model.asked).toHaveLength(1);
    expect(again).toEqual(first);
    const proposed = first.document.relations.filter(({ rule }) => rule.startsWith("llm/"));
    const without = await load({}, TEXT, "here");
    expect(without.document.relations.length + proposed.length).toBe(first.document.relations.length);
    expect(first.document.relations).toEqual(expect.arrayContaining(without.document.relations));
  });

  it("goes on with the model where it stopped", { timeout: LIMIT }, async () => {
    const busy = { status: 429, headers: { "retry-after": "3600" } };
    const good = JSON.stringify({ proposals: [] });
    const model = await scriptedModel((call) => (call === 2 || call === 3 ? busy : good));
    const llm = { url: model.url, model: "small", maxTokens: 90_000, answers: temporaryFolder(), timeoutMs: 10_000 };
    const text = Array.from({ length: 400 }, (_, day) => `On day ${day} I went on with it. ${TEXT}`).join("");
    const codes = async () => (await load({ llm }, text, "here")).document.warnings.map(({ code }) => code);
    expect(await codes()).toEqual(expect.arrayContaining(["llm-window-skipped", "llm-stopped"]));
    expect(model.asked).toHaveLength(4);
    expect(await codes()).not.toContain("llm-stopped");
    const questions = model.asked.map(({ body }) => body.messages[1]?.content);
    expect(new Set(questions).size).toBe(questions.length - 2);
  });

  it("fails with the settings to mend when the model refuses", { timeout: LIMIT }, async () => {
    const model = await scriptedModel(() => ({ status: 401, body: "who are you" }));
    const llm = { url: model.url, model: "small", maxTokens: 10_000, answers: temporaryFolder(), timeoutMs: 10_000 };
    await expect(load({ llm }, TEXT, 1)).rejects.toThrow(/CAIRN_LLM_KEY/);
  });
});
