import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openEmbeddedStore } from "../../graph/embedded-store.ts";
import type { GraphStore } from "../../graph/graph-store.ts";
import { driftResponse, revisionsResponse, storiesResponse, storyResponse, tellResponse } from "../../model/api.ts";
import type { Story } from "../../model/story.ts";
import { SMALL_PERSON, smallTalk } from "../support/small-talk.ts";
import { type Served, serve } from "./serving.ts";

let folder: string;
let store: GraphStore;
let served: Served;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "cairn-stories-"));
  store = await openEmbeddedStore(folder);
  await store.putTalk(smallTalk());
  served = await serve(store);
});
afterEach(async () => {
  await served.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

const send = (method: string, path: string, body: unknown, headers: Record<string, string> = {}) =>
  served.call(`/api/v1${path}`, {
    method,
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
async function told(body: unknown = {}): Promise<Story> {
  return tellResponse.parse(JSON.parse((await send("POST", "/stories/tell", body)).text)).story;
}
async function kept(story: unknown) {
  return storyResponse.parse(JSON.parse((await send("POST", "/stories", story)).text));
}

describe("a story that is told", () => {
  it("is of the first person, in ten steps, and not kept", async () => {
    const story = await told();
    expect(story.person).toBe(SMALL_PERSON);
    expect(storiesResponse.parse((await served.get("/stories")).json).stories).toEqual([]);
  });

  it("says for each step what its question gives", async () => {
    const steps = (await told()).chapters.flatMap((chapter) => chapter.steps);
    expect(steps.length).toBeGreaterThan(2);
    for (const step of steps) {
      expect(step.query).toBeDefined();
      expect(step.seen?.length).toBeGreaterThan(0);
    }
  });

  it.each([
    [{ steps: 4 }, 400],
    [{ order: "backwards" }, 400],
    [{ person: "person:nobody" }, 404],
    [{ people: SMALL_PERSON }, 400],
  ])("is refused for %j", async (body, status) => {
    expect((await send("POST", "/stories/tell", body)).status).toBe(status);
  });
});

describe("a story that is kept", () => {
  it("is listed, read and taken away again", async () => {
    const { story, revision } = await kept(await told());
    expect(revision).toBe(1);
    const { stories } = storiesResponse.parse((await served.get("/stories")).json);
    expect(stories).toMatchObject([{ id: story.id, person: { name: "Ada Quill" }, revision: 1 }]);
    const read = await served.get(`/stories/${story.id}`);
    expect(storyResponse.parse(read.json)).toMatchObject({ story, unknown: [] });
    expect(read.headers.etag).toBe('"1"');
    expect((await served.call(`/api/v1/stories/${story.id}`, { method: "DELETE" })).status).toBe(204);
    expect((await served.get(`/stories/${story.id}`)).status).toBe(404);
    expect((await served.call(`/api/v1/stories/${story.id}`, { method: "DELETE" })).status).toBe(404);
  });

  it("gets an id of its own when the one it has is taken", async () => {
    const story = await told();
    expect((await kept(story)).story.id).toBe(story.id);
    expect((await kept(story)).story.id).toBe(`${story.id}-2`);
    const { id: _, ...nameless } = story;
    expect((await kept({ ...nameless, title: "My Talk!" })).story.id).toBe("my-talk");
  });

  it("keeps what the graph does not know, and says so", async () => {
    const story = await told();
    const [chapter] = story.chapters;
    chapter?.steps[0]?.elements.push("organization:elsewhere");
    expect((await kept(story)).unknown).toEqual(["organization:elsewhere"]);
  });

  it.each([
    ["a picture that is a page", { image: { data: "data:text/html;base64,AAAA", alt: "x" } }],
    ["a picture from elsewhere", { image: { data: "https://example.org/a.png", alt: "x" } }],
    ["a picture without words", { image: { data: "data:image/png;base64,AAAA", alt: "" } }],
    ["a kind that is none", { kind: "video" }],
    ["a hold of no time", { holdSeconds: 0 }],
  ])("is refused with %s", async (_, change) => {
    const story = await told();
    Object.assign(story.chapters[0]?.steps[0] ?? {}, change);
    expect((await send("POST", "/stories", story)).status).toBe(400);
  });
});

describe("a story that is changed", () => {
  const change = (story: Story, title: string, headers: Record<string, string>) =>
    send("PUT", `/stories/${story.id}`, { ...story, title }, headers);

  it.each([
    ["the revision it started from", { "If-Match": '"1"' }, 200],
    ["whatever there is", { "If-Match": "*" }, 200],
    ["nothing", {}, 428],
    ["an older revision", { "If-Match": '"7"' }, 412],
    ["what is no revision", { "If-Match": "latest" }, 412],
  ])("must show %s", async (_, headers: Record<string, string>, status) => {
    const { story } = await kept(await told());
    const answer = await change(story, "Another", headers);
    expect(answer.status).toBe(status);
  });

  it("lets only one of two that started together win", async () => {
    const { story } = await kept(await told());
    const both = await Promise.all(["One", "Two"].map((title) => change(story, title, { "If-Match": '"1"' })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it("can be taken back, and keeps twenty revisions", async () => {
    const { story } = await kept(await told());
    for (let revision = 1; revision <= 23; revision += 1) {
      const answer = await change(story, `Title ${revision + 1}`, { "If-Match": `"${revision}"` });
      expect(answer.headers.etag).toBe(`"${revision + 1}"`);
    }
    const { revisions } = revisionsResponse.parse((await served.get(`/stories/${story.id}/revisions`)).json);
    expect(revisions.map(({ revision }) => revision)).toEqual(Array.from({ length: 21 }, (_, n) => 24 - n));
    const old = storyResponse.parse((await served.get(`/stories/${story.id}?revision=10`)).json);
    expect(old.story.title).toBe("Title 10");
    expect((await served.get(`/stories/${story.id}?revision=1`)).status).toBe(404);
    expect((await change(old.story, "Title 10", { "If-Match": '"24"' })).status).toBe(200);
  });

  it("keeps its id, and must be there", async () => {
    const { story } = await kept(await told());
    const headers = { "If-Match": "*" };
    expect((await send("PUT", `/stories/${story.id}`, { ...story, id: "other" }, headers)).status).toBe(400);
    expect((await send("PUT", "/stories/other", { ...story, id: "other" }, headers)).status).toBe(404);
  });

  it("is there again when the store is opened anew", async () => {
    const { story } = await kept(await told());
    await change(story, "Second", { "If-Match": '"1"' });
    await store.close();
    store = await openEmbeddedStore(folder);
    expect(await store.story(story.id)).toMatchObject({ title: "Second", revision: 2, past: [{ revision: 1 }] });
  });
});

describe("what has drifted", () => {
  it("is nothing at first, and says what an edit brought and took", async () => {
    const { story } = await kept(await told());
    const drift = async () => driftResponse.parse((await served.get(`/stories/${story.id}/drift`)).json);
    expect((await drift()).steps.every(({ added, removed }) => added.length + removed.length === 0)).toBe(true);
    await store.appendEdits([{ id: "e1", op: "reject", target: "tool:pytorch" }]);
    const { steps, names } = await drift();
    expect(steps.some(({ removed }) => removed.includes("tool:pytorch"))).toBe(true);
    expect(Object.keys(names)).toContain("tool:pytorch");
  });

  it("says why where a question cannot be asked any more", async () => {
    const story = await told();
    Object.assign(story.chapters[0]?.steps[0] ?? {}, { query: { name: "horoscope", params: {} } });
    const { story: saved } = await kept(story);
    const { steps } = driftResponse.parse((await served.get(`/stories/${saved.id}/drift`)).json);
    expect(steps[0]?.failed).toContain("horoscope");
  });
});
