import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEmbeddedStore } from "../../graph/embedded-store.ts";
import type { GraphStore } from "../../graph/graph-store.ts";
import { asOfResponse, openQuestionsResponse, timelineResponse, understandResponse } from "../../model/api.ts";
import { SMALL_PERSON, smallTalk } from "../support/small-talk.ts";
import { type Served, serve } from "./serving.ts";

const worked = (place: string) => `worked_at~${SMALL_PERSON}~organization:${place}~${SMALL_PERSON}~1`;
const [HARBOR, TERN] = [worked("blue-harbor"), worked("tern-labs")];
const KERAS = `used~${SMALL_PERSON}~tool:keras~${SMALL_PERSON}~1`;

let folder: string;
let store: GraphStore;
let served: Served;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "cairn-questions-"));
  store = await openEmbeddedStore(folder);
  await store.putTalk(smallTalk());
  served = await serve(store);
});
afterAll(async () => {
  await served.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

const post = (path: string, body: unknown) =>
  served.call(`/api/v1${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });

describe("open questions", () => {
  it.each(["", `?person=${SMALL_PERSON}`])("are at most three, about facts that are there%s", async (query) => {
    const { person, questions } = openQuestionsResponse.parse((await served.get(`/open-questions${query}`)).json);
    expect(person).toEqual({ id: SMALL_PERSON, name: "Ada Quill" });
    expect(questions.length).toBeGreaterThan(0);
    expect(questions.length).toBeLessThanOrEqual(3);
    expect(questions.map(({ target }) => target)).toContain(TERN);
  });

  it.each([
    ["/open-questions?person=person:nobody", 404],
    ["/open-questions?who=me", 400],
  ])("%s is %i", async (path, status) => expect((await served.get(path)).status).toBe(status));
});

describe("as of", () => {
  const ask = async (date: string) =>
    asOfResponse.parse((await served.get(`/asof?date=${encodeURIComponent(date)}`)).json);

  it("a year tells in three groups what held, with what it was about", async () => {
    const found = await ask("2011");
    expect(found.certainly).toContain(HARBOR);
    expect(found.certainly).not.toContain(TERN);
    expect(found.relations.map(({ id }) => id)).toContain(HARBOR);
    expect(found.entities.map(({ id }) => id)).toContain("organization:blue-harbor");
    expect([found.date, found.words]).toEqual(["2011", "2011"]);
  });

  it.each([
    ["spring 2016", "2016-21"],
    ["2016-21", "2016-21"],
    ["around 2012", "2012~"],
  ])("%s is understood", async (words, date) => expect((await ask(words)).date).toBe(date));

  it.each([
    ["date=someday", 400],
    ["", 400],
    ["date=2011&person=person:nobody", 404],
  ])("?%s is %i", async (query, status) => expect((await served.get(`/asof?${query}`)).status).toBe(status));
});

describe("an answer in plain words", () => {
  const understand = async (body: object) =>
    understandResponse.parse(JSON.parse((await post("/edits/understand", body)).text));

  it("becomes edits that can be posted and move the mark", async () => {
    const found = await understand({ target: TERN, words: "spring 2013, after Blue Harbor", person: SMALL_PERSON });
    expect(found).toMatchObject({
      understood: "spring 2013 (Mar to May 2013), after Blue Harbor",
      edits: [
        { op: "redate", target: TERN, value: { start: "2013-21" }, note: "spring 2013, after Blue Harbor" },
        { op: "order", value: { kind: "ends-before", first: HARBOR, second: TERN } },
      ],
    });
    expect((await store.edits()).length).toBe(0);
    const posted = await post("/edits", "edits" in found ? found.edits : []);
    expect(JSON.parse(posted.text)).toMatchObject({ edits: [{ seq: 1 }, { seq: 2 }], conflicts: [] });
    const { episodes } = timelineResponse.parse((await served.get("/timeline")).json);
    expect(episodes.find(({ facts }) => facts[0] === TERN)?.start).toBe("2013-21");
  });

  it("of the same words twice gives edits of their own", async () => {
    const [one, two] = await Promise.all([1, 2].map(() => understand({ target: KERAS, words: "2014" })));
    const ids = [one, two].flatMap((found) => (found && "edits" in found ? found.edits.map(({ id }) => id) : []));
    expect(new Set(ids).size).toBe(2);
  });

  it("that is not understood gives hints", async () => {
    const found = await understand({ target: KERAS, words: "a while back" });
    expect(found).toMatchObject({
      understood: null,
      hints: [expect.stringContaining("“spring 2016”"), expect.anything(), expect.anything()],
    });
  });

  it.each<[string, object, number]>([
    ["about a fact that is not there", { target: "none", words: "2014" }, 404],
    ["of nobody", { target: KERAS, words: "2014", person: "person:nobody" }, 404],
    ["without words", { target: KERAS }, 400],
    ["with too many words", { target: KERAS, words: "x".repeat(301) }, 400],
    ["with more than was asked", { target: KERAS, words: "2014", force: true }, 400],
  ])("%s is refused", async (_, body, status) => expect((await post("/edits/understand", body)).status).toBe(status));
});
