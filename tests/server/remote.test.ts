import { afterEach, describe, expect, it } from "vitest";
import {
  openStageResponse,
  pairRemoteResponse,
  remoteCodeResponse,
  type StageState,
  stageStateSchema,
} from "../../model/api.ts";
import { createStages } from "../../server/stages.ts";
import { type Served, serve } from "./serving.ts";
import { stubStore } from "./stub-store.ts";

const TOKEN = "a-token-that-is-long-enough-for-this";
const BEARER = { Authorization: `Bearer ${TOKEN}` };
const state = (step: number, revision = step): StageState => ({ story: "ada", step, fragment: 0, revision });
const digitsBeside = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

describe("a remote of a presentation", () => {
  const open = (now = () => 0) => {
    const stages = createStages(now);
    const { session, key } = stages.open("ada");
    return { stages, session, key };
  };

  it("moves it with a key of its own, which the presenter's key is not", () => {
    const { stages, session, key } = open();
    const { code, pairings } = stages.codeFor(session, key);
    expect([/^\d{6}$/.test(code), pairings]).toEqual([true, 0]);
    const remote = stages.pair(code);
    expect(remote.session).toBe(session);
    stages.moveByRemote(session, remote.key, state(4));
    expect(stages.stateOf(session)).toEqual(state(4));
    expect(() => stages.moveByRemote(session, key, state(5))).toThrow("Another phone");
    expect(() => stages.move(session, remote.key, state(5))).toThrow("Only the presenter");
    expect(() => stages.codeFor(session, remote.key)).toThrow("Only the presenter");
    expect([stages.storyFor(session, key), stages.storyFor(session, remote.key)]).toEqual(["ada", "ada"]);
    expect(stages.codeFor(session, key).pairings).toBe(1);
  });

  it("is paired by its code once", () => {
    const { stages, session, key } = open();
    const { code } = stages.codeFor(session, key);
    stages.pair(code);
    expect(() => stages.pair(code)).toThrow("used already");
  });

  it("is not paired by another code, nor by the one before the last", () => {
    const { stages, session, key } = open();
    const first = stages.codeFor(session, key).code;
    const second = stages.codeFor(session, key).code;
    expect(() => stages.pair(digitsBeside(second))).toThrow("wrong");
    expect(() => stages.pair(first)).toThrow("wrong");
    expect(stages.pair(second).session).toBe(session);
  });

  it.each([
    [5 * 60_000 - 1, true],
    [5 * 60_000, false],
  ])("after %i ms its code is good: %s", (passed, good) => {
    let now = 0;
    const { stages, session, key } = open(() => now);
    const { code, expires } = stages.codeFor(session, key);
    expect(Date.parse(expires)).toBe(5 * 60_000);
    now = passed;
    if (good) expect(stages.pair(code).session).toBe(session);
    else expect(() => stages.pair(code)).toThrow("older than five minutes");
  });

  it.each([
    [19, true],
    [20, false],
  ])("after %i wrong guesses its code is good: %s", (guesses, good) => {
    const { stages, session, key } = open();
    const { code } = stages.codeFor(session, key);
    for (let guess = 0; guess < guesses; guess += 1) expect(() => stages.pair(digitsBeside(code))).toThrow();
    if (good) expect(stages.pair(code).session).toBe(session);
    else expect(() => stages.pair(code)).toThrow("wrong");
  });

  it("gives way to the next one, and to the presenter, who moved at the same time", () => {
    const { stages, session, key } = open();
    const first = stages.pair(stages.codeFor(session, key).code);
    const second = stages.pair(stages.codeFor(session, key).code);
    expect(() => stages.moveByRemote(session, first.key, state(1))).toThrow("Another phone");
    stages.move(session, key, state(7, 1));
    stages.moveByRemote(session, second.key, state(2, 1));
    expect(stages.stateOf(session)).toEqual(state(7, 1));
  });

  it("sees the presenter's clock, which counts on", () => {
    let now = 0;
    const { stages, session, key } = open(() => now);
    stages.move(session, key, state(1), { seconds: 90, running: true });
    now = 5000;
    const seen: unknown[] = [];
    const closed = new AbortController().signal;
    stages.follow(session)({ send: (event, data) => seen.push([event, data]), end: () => {}, closed });
    expect(seen).toContainEqual(["clock", { seconds: 95, running: true }]);
    stages.move(session, key, state(1), { seconds: 95, running: false });
    stages.move(session, key, state(2));
    now = 9000;
    expect(seen.slice(2)).toEqual([
      ["clock", { seconds: 95, running: false }],
      ["state", state(1)],
      ["state", state(2)],
    ]);
  });

  it("is over with the presentation", () => {
    const { stages, session, key } = open();
    const { code } = stages.codeFor(session, key);
    stages.move(session, key, null);
    expect(() => stages.pair(code)).toThrow("over");
  });
});

describe("the remote's routes", () => {
  let served: Served | undefined;
  afterEach(async () => {
    await served?.close();
    served = undefined;
  });
  const start = async (token?: string) => {
    const story = { id: "ada", version: 1, person: "person:ada", order: "told", chapters: [] } as const;
    const store = stubStore({ story: async (id) => (id === "ada" ? { ...story, chapters: [] } : undefined) });
    served = await serve(store, token === undefined ? {} : { token });
  };
  const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    if (!served) throw new Error("nothing is served");
    const sent = { "Content-Type": "application/json", ...headers };
    const answer = await served.call(`/api/v1${path}`, { method: "POST", headers: sent, body: JSON.stringify(body) });
    return { status: answer.status, json: answer.text === "" ? undefined : JSON.parse(answer.text), answer };
  };

  it("pair and move without the token, which only asking for a code needs", async () => {
    await start(TOKEN);
    const { session, key } = openStageResponse.parse((await post("/stage", { story: "ada" }, BEARER)).json);
    expect((await post(`/stage/${session}/code`, { key })).status).toBe(401);
    const { code } = remoteCodeResponse.parse((await post(`/stage/${session}/code`, { key }, BEARER)).json);
    const remote = pairRemoteResponse.parse((await post("/remote", { code })).json);
    expect((await post("/remote", { code })).status).toBe(401);
    expect((await post(`/stage/${session}/remote`, { key: remote.key, state: state(3) })).status).toBe(204);
    const asked = await served?.get(`/stage/${session}`, { Accept: "application/json" });
    expect(stageStateSchema.parse(asked?.json)).toEqual(state(3));
    for (const path of [`/stage/${session}/remote`, `/stage/${session}/script`]) {
      const guess = { key: "guess", ...(path.endsWith("remote") ? { state: state(4) } : {}) };
      expect((await post(path, guess)).status).toBe(401);
    }
  });

  it.each(["12345", "1234567", "12345a", ""])("refuse %j, which is no code", async (code) => {
    await start();
    expect((await post("/remote", { code })).status).toBe(400);
  });

  it("take ten tries a minute", async () => {
    await start();
    const tries = [];
    for (let each = 0; each < 11; each += 1) tries.push((await post("/remote", { code: "000000" })).status);
    expect(tries).toEqual([...Array(10).fill(401), 429]);
  });

  it("know nothing of a session that is over, as after a restart", async () => {
    await start();
    const key = "any";
    expect((await post("/stage/abcdefghijklmnop/remote", { key, state: state(1) })).status).toBe(404);
    expect((await post("/stage/abcdefghijklmnop/script", { key })).status).toBe(404);
    expect((await post("/stage/abcdefghijklmnop/code", { key })).status).toBe(404);
  });
});
