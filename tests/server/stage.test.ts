import { request } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { openStageResponse, type StageState } from "../../model/api.ts";
import { createStages } from "../../server/stages.ts";
import { type Served, serve } from "./serving.ts";
import { stubStore } from "./stub-store.ts";

const STORY = { id: "ada", version: 1, person: "person:ada", order: "told", chapters: [] } as const;
const TOKEN = "a-token-that-is-long-enough-for-this";
let served: Served | undefined;
afterEach(async () => {
  await served?.close();
  served = undefined;
});

const JSON_TYPE = { "Content-Type": "application/json" };
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  start().then((each) =>
    each.call(`/api/v1${path}`, { method: "POST", headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify(body) }),
  );
async function start(token?: string): Promise<Served> {
  const store = stubStore({ story: async (id) => (id === "ada" ? { ...STORY, chapters: [] } : undefined) });
  served ??= await serve(store, token === undefined ? {} : { token });
  return served;
}
async function opened() {
  return openStageResponse.parse(JSON.parse((await post("/stage", { story: "ada" })).text));
}
const state = (step: number, revision = step): StageState => ({ story: "ada", step, fragment: 0, revision });

/** Listens until an event fits, or the answer ends; gives all that came. */
function listen(url: string, until: (text: string) => boolean): Promise<string> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk) => {
        text += chunk;
        if (!until(text)) return;
        resolve(text);
        outgoing.destroy();
      });
      response.on("end", () => resolve(text));
    });
    outgoing.on("error", (error) => (outgoing.destroyed ? undefined : reject(error)));
    outgoing.end();
  });
}

describe("a presentation that is followed", () => {
  it("gives who comes late the present state, and tells every move and the end", async () => {
    const { session, key } = await opened();
    await post(`/stage/${session}`, { key, state: state(3) });
    const url = `${(await start()).url}/api/v1/stage/${session}`;
    const late = await listen(url, (text) => text.includes("event: state"));
    expect(late).toContain(`data: ${JSON.stringify(state(3))}`);
    const following = listen(url, () => false);
    await listen(url, (text) => text.includes("event: state"));
    await post(`/stage/${session}`, { key, state: state(4) });
    await post(`/stage/${session}`, { key, state: null });
    const all = await following;
    expect(all).toContain(`data: ${JSON.stringify(state(4))}`);
    expect(all).toContain("event: end");
    expect((await (await start()).get(`/stage/${session}`)).status).toBe(404);
  });

  it("is moved by its presenter only", async () => {
    const { session, key } = await opened();
    expect((await post(`/stage/${session}`, { key: "guess", state: state(1) })).status).toBe(401);
    expect((await post("/stage/abcdefghijklmnop", { key, state: state(1) })).status).toBe(404);
    expect((await post(`/stage/${session}`, { key, state: { ...state(1), step: -1 } })).status).toBe(400);
    expect((await post(`/stage/${session}`, { key, state: state(1) })).status).toBe(204);
  });

  it("needs a story", async () => {
    expect((await post("/stage", { story: "nobody" })).status).toBe(404);
  });

  it("needs the token to be opened and moved, and none to be followed", async () => {
    const server = await start(TOKEN);
    const bearer = { Authorization: `Bearer ${TOKEN}` };
    expect((await post("/stage", { story: "ada" })).status).toBe(401);
    const { session, key } = openStageResponse.parse(JSON.parse((await post("/stage", { story: "ada" }, bearer)).text));
    expect((await post(`/stage/${session}`, { key, state: state(1) })).status).toBe(401);
    const text = await listen(`${server.url}/api/v1/stage/${session}`, (seen) => seen.includes("event: state"));
    expect(text).toContain(`data: ${JSON.stringify(state(0))}`);
  });

  it("ends its listeners' answers when the server stops", async () => {
    const { session } = await opened();
    const server = await start();
    const url = `${server.url}/api/v1/stage/${session}`;
    const following = listen(url, () => false);
    await listen(url, (text) => text.includes("event: state"));
    await server.close();
    expect(await following).toContain("event: state");
    served = undefined;
  });
});

describe("sessions", () => {
  it("are over after six hours without a move", () => {
    let now = 0;
    const stages = createStages(() => now);
    const { session, key } = stages.open("ada");
    now += 5 * 3600_000;
    stages.move(session, key, state(1));
    now += 5 * 3600_000;
    expect(stages.stateOf(session).step).toBe(1);
    now += 3600_000;
    expect(() => stages.stateOf(session)).toThrow("over");
  });

  it("are fifty at most: the oldest makes room", () => {
    const stages = createStages();
    const [first, ...others] = Array.from({ length: 51 }, () => stages.open("ada").session);
    expect(() => stages.stateOf(first ?? "")).toThrow();
    expect(others.every((each) => stages.stateOf(each).story === "ada")).toBe(true);
  });

  it("ignore a move that comes late, and stay with their story", () => {
    const stages = createStages();
    const { session, key } = stages.open("ada");
    const seen: unknown[] = [];
    stages.follow(session)({ send: (_, data) => seen.push(data), end: () => {}, closed: new AbortController().signal });
    stages.move(session, key, state(5));
    stages.move(session, key, state(4));
    stages.move(session, key, { ...state(6), story: "other" });
    expect(seen).toEqual([state(0), state(5), state(6)]);
  });
});
