/** Talks brought over HTTP to a real server over a real folder. */
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEmbeddedStore } from "../../graph/embedded-store.ts";
import type { GraphStore } from "../../graph/graph-store.ts";
import {
  importResponse,
  type JobState,
  jobResponse,
  jobStartedResponse,
  jobStateSchema,
  timelineResponse,
} from "../../model/api.ts";
import { problemSchema } from "../../model/problem.ts";
import { temporaryFolder } from "../seed/temporary-folder.ts";
import { SMALL_TALK_ID, secondTalk, smallTalk } from "../support/small-talk.ts";
import { type CallOptions, type Served, serve } from "./serving.ts";
import { stubStore } from "./stub-store.ts";

const TALK =
  "Host: Welcome, Ada Quill.\n\nAda Quill: I studied physics at MIT. In 2010 I joined Lyft as an engineer. I used Python every day.\n";
const TEXT = { "Content-Type": "text/plain" };
const JSON_TYPE = { "Content-Type": "application/json" };

let store: GraphStore;
let served: Served;
beforeAll(async () => {
  store = await openEmbeddedStore(join(temporaryFolder(), ".cairn"));
  served = await serve(store);
});
afterAll(async () => {
  await served.close();
  await store.close();
});

const post = (query: string, body: string | undefined, headers: CallOptions["headers"] = TEXT, at = served) =>
  at.call(`/api/v1/talks${query}`, { method: "POST", headers: headers ?? {}, ...(body === undefined ? {} : { body }) });

async function start(query: string, body: string | undefined, headers = TEXT, at = served): Promise<string> {
  const answer = await post(query, body, headers, at);
  expect([answer.status, answer.text]).toEqual([202, answer.text]);
  const { job, url } = jobStartedResponse.parse(JSON.parse(answer.text));
  expect([url, answer.headers.location]).toEqual([`/api/v1/jobs/${job}`, url]);
  return url;
}

/** All states that a job's events tell, to its end. */
async function statesOf(url: string, at = served): Promise<JobState[]> {
  const { text, headers } = await at.call(url);
  expect(headers["content-type"]).toBe("text/event-stream; charset=utf-8");
  return [...text.matchAll(/^event: state\ndata: (.*)$/gm)].map(([, data = ""]) =>
    jobStateSchema.parse(JSON.parse(data)),
  );
}

async function endOf(url: string, at = served): Promise<JobState> {
  const last = (await statesOf(url, at)).at(-1);
  if (last === undefined) throw new TypeError("a job tells its state");
  return last;
}

async function done(url: string): Promise<Extract<JobState, { stage: "done" }>> {
  const state = await endOf(url);
  if (state.stage !== "done") throw new TypeError(`the job ended as ${JSON.stringify(state)}`);
  return state;
}

describe("a talk", () => {
  it("is tried without a change, brought, told stage by stage, and drawn", async () => {
    const dry = await done(await start("?name=ada.txt&dryRun=true", TALK));
    expect(dry).toMatchObject({ dryRun: true, outcome: "loaded", openQuestions: [] });
    expect(dry.changes.added).toContain("organization:lyft");
    expect((await served.get("/timeline")).status).toBe(404);

    const url = await start("?name=ada.txt", TALK);
    const states = await statesOf(url);
    const stages = states.map(({ stage }) => stage).filter((stage) => stage !== "queued");
    expect(stages).toEqual(["reading", "extracting", "extracting", "storing", "done"].slice(-stages.length));
    const end = await done(url);
    expect(end).toMatchObject({ outcome: "loaded", unchanged: false, title: "Ada", person: { name: "Ada Quill" } });
    const { json } = jobAs(await served.get(url.replace("/api/v1", ""), { Accept: "application/json" }));
    expect(json.state).toEqual(end);
    const { person, episodes } = timelineResponse.parse((await served.get("/timeline")).json);
    expect(person).toEqual(end.person);
    expect(episodes.map(({ title }) => title)).toContain("Lyft");
  });

  it("twice at once is loaded once, and again is unchanged", async () => {
    const text = TALK.replaceAll("Ada Quill", "Eve Weaver");
    const urls = await Promise.all([start("?name=eve.txt", text), start("?name=eve.txt", text)]);
    const ends = await Promise.all(urls.map(done));
    expect(ends.map(({ outcome }) => outcome).sort()).toEqual(["loaded", "unchanged"]);
    const generation = await store.generation();
    expect(await done(await start("?name=eve.txt", text))).toMatchObject({ unchanged: true });
    expect(await store.generation()).toBe(generation);
  });

  it("takes what is known of it besides its words", async () => {
    const about = new URLSearchParams({
      name: "../../../etc/passwd\u0000\u202e.txt",
      title: "A life in <b>maps</b>",
      narrator: "Bob Chart",
      published: "October 7, 2020",
      url: "https://youtu.be/abcdefghijk",
      format: "text",
    });
    const text = "I joined NASA in 2011 as an engineer, and there I used Python.";
    const { talk, title, person } = await done(await start(`?${about}`, text));
    expect([title, person?.name]).toEqual(["A life in <b>maps</b>", "Bob Chart"]);
    const source = (await store.talk(talk))?.document.sources[0];
    expect(source).toMatchObject({
      published: "2020-10-07",
      mediaId: "abcdefghijk",
      url: "https://youtu.be/abcdefghijk",
    });
  });

  it("that was understood elsewhere is stored as it is", async () => {
    const end = await done(await start("", JSON.stringify(smallTalk()), JSON_TYPE));
    expect(end).toMatchObject({ talk: SMALL_TALK_ID, outcome: "loaded" });
    expect(await store.talk(SMALL_TALK_ID)).toEqual(smallTalk());
  });

  it("that comes with the program is brought with its edits", async () => {
    const end = await done(await start("?demo=true&dryRun=true", undefined, undefined));
    expect(end.counts.edits).toBeGreaterThan(0);
    expect(end.conflicts).toEqual([]);
  });

  it("that is invented is brought by its name", async () => {
    const end = await done(await start("?sample=ines-maro&dryRun=true", undefined, undefined));
    expect(end.person).toEqual({ id: "person:ines-maro", name: "Ines Maro" });
  });
});

function jobAs(answer: { readonly status: number; readonly json: unknown }) {
  expect(answer.status).toBe(200);
  return { json: jobResponse.parse(answer.json) };
}

describe("what is no talk", () => {
  const latin = "I joined Lyft in 2010.";
  it.each<[string, string, string | undefined, RegExp]>([
    ["empty", "?name=e.txt", "", /^e\.txt is empty/],
    ["binary", "?name=b.txt", "\u0000\u0001\u0002PNG\u0000\u0000\u0003", /b\.txt/],
    ["of another format than it says", "?name=v.txt&format=vtt", latin, /v\.txt/],
    ["a path for a name", "?name=%2Fetc%2F..", "", /^transcript is empty/],
  ])("%s ends its job with a problem that says what to do", async (_, query, body, words) => {
    const before = await store.generation();
    const state = await endOf(await start(query, body));
    expect(state).toMatchObject({ stage: "failed", problem: { code: "INVALID_BODY", status: 400 } });
    if (state.stage === "failed") expect(state.problem.detail).toMatch(words);
    expect(await store.generation()).toBe(before);
  });

  const dishonest = (change: (text: string) => string) => change(JSON.stringify(smallTalk()));
  it.each<[string, string, string, CallOptions["headers"], number, RegExp]>([
    ["an unknown parameter", "?nam=x", TALK, TEXT, 400, /nam/],
    ["an unknown format", "?format=exe", TALK, TEXT, 400, /"exe" is no known format: use one of/],
    ["no date", "?published=someday", TALK, TEXT, 400, /"someday" is no date/],
    ["an address that runs", "?url=javascript:alert(1)", TALK, TEXT, 400, /url/],
    ["a name that is too long", `?name=${"x".repeat(256)}`, TALK, TEXT, 400, /name/],
    ["a form", "", TALK, { "Content-Type": "multipart/form-data; boundary=x" }, 415, /text\/plain or/],
    ["another site's page", "", TALK, { ...TEXT, Origin: "http://evil.example" }, 403, /other sites/],
    ["another site's form", "", TALK, { ...TEXT, "Sec-Fetch-Site": "cross-site" }, 403, /other sites/],
    ["over 20 MiB", "", "x".repeat(20 * 1024 * 1024 + 1), TEXT, 413, /at most 20 MiB/],
    ["over any limit", "", "x".repeat(65 * 1024 * 1024), TEXT, 413, /at most 20 MiB/],
    ["a demo with a body", "?demo=true", TALK, TEXT, 400, /send no body/],
    ["a sample with a body", "?sample=ines-maro", TALK, TEXT, 400, /send no body/],
    ["an unknown sample", "?sample=../x", TALK, TEXT, 400, /ines-maro/],
    ["broken JSON", "", "{", JSON_TYPE, 400, /not valid JSON/],
    ["JSON that is no talk", "", "{}", JSON_TYPE, 400, /document/],
    [
      "words that nobody said",
      "",
      dishonest((text) => text.replace("joined Blue", "ruined Blue")),
      JSON_TYPE,
      400,
      /quotes/,
    ],
  ])("%s is refused at the door", async (_, query, body, headers, status, words) => {
    const before = await store.generation();
    const answer = await post(query, body, headers);
    expect([answer.status, problemSchema.parse(JSON.parse(answer.text)).detail]).toEqual([
      status,
      expect.stringMatching(words),
    ]);
    expect(await store.generation()).toBe(before);
  });

  it("nor is a job that never was", async () => {
    expect((await served.call("/api/v1/jobs/none")).status).toBe(404);
  });
});

it("with a token, only who shows it brings talks and hears of them", async () => {
  const token = "correct-horse-battery-staple-0123456789";
  const guarded = await serve(stubStore(), { token });
  const bearer = { Authorization: `Bearer ${token}` };
  expect((await post("", TALK, TEXT, guarded)).status).toBe(401);
  const url = await start("", "", { ...TEXT, ...bearer }, guarded);
  expect([(await guarded.call(url)).status, (await guarded.call(url, { headers: bearer })).status]).toEqual([401, 200]);
  await guarded.close();
});

describe("a server that stops", () => {
  it("tells who follows a job, and the talk is not half there", async () => {
    const folder = join(temporaryFolder(), ".cairn");
    const own = await openEmbeddedStore(folder);
    const server = await serve(own);
    const url = await start("?name=ada.txt", TALK, TEXT, server);
    const told = statesOf(url, server);
    await server.call("/api/v1/livez");
    await server.close();
    const last = (await told).at(-1);
    expect(last).toMatchObject({ stage: "failed", problem: { code: "SHUTTING_DOWN" } });
    await own.close();
    const again = await openEmbeddedStore(folder);
    expect(await again.talks()).toEqual([]);
    await again.close();
  });
});

it("a caller that leaves does not end a job", async () => {
  const url = await start("?name=left.txt", TALK.replaceAll("Ada Quill", "Kim Reed"));
  const leaving = new AbortController();
  const events = await fetch(`${served.url}${url}`, { signal: leaving.signal });
  expect(events.status).toBe(200);
  leaving.abort();
  expect(await done(url)).toMatchObject({ person: { name: "Kim Reed" } });
});

describe("an import", () => {
  const send = async (body: string, query = "", type = "application/json") =>
    served.call(`/api/v1/import${query}`, { method: "POST", headers: { "Content-Type": type }, body });
  const loaded = async (...given: Parameters<typeof send>) => {
    const answer = await send(...given);
    expect([answer.status, answer.text]).toEqual([200, answer.text]);
    return importResponse.parse(JSON.parse(answer.text));
  };
  const document = JSON.stringify(secondTalk().document);
  const edit = { id: "i1", op: "annotate", target: "tool:keras", value: { note: "x" } };

  it("shows what it would change, loads a document once, and edits", async () => {
    const dry = await loaded(document, "?dryRun=true");
    expect(dry).toMatchObject({ dryRun: true, conflicts: [] });
    const [id] = dry.talks;
    expect(await loaded(document)).toMatchObject({ talks: [id], changed: 1, edits: 0 });
    expect(await loaded(document)).toMatchObject({ changed: 0 });
    const { document: other } = secondTalk();
    const fewer = { ...other, orders: [] };
    expect(await loaded(JSON.stringify(fewer))).toMatchObject({ changed: 1 });
    expect((await store.talk(id ?? ""))?.document.orders).toEqual([]);
    expect(await loaded(`${JSON.stringify(edit)}\n`, "", "application/x-ndjson")).toMatchObject({
      edits: 1,
      newEdits: 1,
    });
  });

  it.each([
    ["nothing", "", "application/json", 400],
    ["another version", '{"version":2,"entities":[]}', "application/json", 400],
    ["a broken document", '{"version":1,"entities":[]}', "application/json", 400],
    ["plain text", document, "text/plain", 415],
  ])("of %s is refused", async (_, body, type, status) => {
    const before = await store.generation();
    expect((await send(body, "", type)).status).toBe(status);
    expect(await store.generation()).toBe(before);
  });
});
