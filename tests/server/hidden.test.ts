/** A secret is planted wherever a fact can hold words; once hidden, no byte that leaves for an audience holds it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openEmbeddedStore } from "../../graph/embedded-store.ts";
import type { GraphStore } from "../../graph/graph-store.ts";
import { bundleResponse, openStageResponse, tellResponse } from "../../model/api.ts";
import type { Entity, Relation } from "../../model/document.ts";
import type { Edit } from "../../model/edit.ts";
import { orderId, relationId } from "../../model/ids.ts";
import type { Story } from "../../model/story.ts";
import type { Talk } from "../../model/talk.ts";
import { withAudience } from "../../server/audience.ts";
import { SMALL_PERSON, SMALL_TALK_ID, smallTalk } from "../support/small-talk.ts";
import { type Served, serve } from "./serving.ts";

const TERN = relationId("WORKED_AT", SMALL_PERSON, "organization:tern-labs", SMALL_PERSON, 1);
const PLACE = "organization:zyxcorp";
const WORKED = relationId("WORKED_AT", SMALL_PERSON, PLACE, SMALL_PERSON, 1);
const PASSAGE = "Before that the quagmire people of Zyxcorp paid me in turnips for a whole summer.";
/** Parts of what is planted: the name, its alias, the words, a property, a remark. */
const SECRET = /zyxcorp|zyxie|quagmire|turnips|plonk|vex/i;

function talkWithSecret(): Talk {
  const talk = smallTalk();
  const start = talk.text.length + 1;
  const text = `${talk.text}\n${PASSAGE}\nAt Tern Labs I met Zyxie once more, and Zyxcorp’s boss.`;
  const said = { source: SMALL_TALK_ID, start, end: start + PASSAGE.length, text: PASSAGE, seconds: 55 };
  const fact = { certainty: "said", confidence: 0.9, rule: "test/plant", evidence: [said] } as const;
  const entity: Entity = {
    id: PLACE,
    kind: "Organization",
    name: "Zyxcorp",
    aliases: ["Zyxie"],
    properties: { nickname: "plonk" },
    ...fact,
    evidence: [said],
  };
  const relation: Relation = {
    id: WORKED,
    type: "WORKED_AT",
    source: SMALL_PERSON,
    target: PLACE,
    person: SMALL_PERSON,
    properties: { role: "vex officer" },
    ...fact,
    evidence: [said],
  };
  const order = { id: orderId("ends-before", WORKED, TERN), kind: "ends-before", first: WORKED, second: TERN } as const;
  talk.document.entities.push(entity);
  talk.document.relations.push(relation);
  talk.document.relations
    .filter(({ id }) => id === TERN)
    .forEach((each) => {
      each.properties.reason = "the Zyxcorp people had recommended it";
    });
  talk.document.orders.push({ ...order, ...fact, evidence: [said] });
  return {
    document: talk.document,
    text,
    segments: [...talk.segments, { start, end: text.length, speaker: "Boss of Zyxcorp" }],
  };
}

const hide = (target: string): Edit => ({ id: `hide-${target}`, op: "hide", target, value: { from: "audience" } });

let folder: string;
let store: GraphStore;
let served: Served;
let story: Story;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "cairn-hidden-"));
  const clientDir = join(folder, "client");
  mkdirSync(clientDir);
  writeFileSync(join(clientDir, "index.html"), "<!doctype html>");
  writeFileSync(
    join(clientDir, "offline.html"),
    '<!doctype html><script type="application/json" id="cairn-bundle">{}</script><script>1</script>',
  );
  store = await openEmbeddedStore(join(folder, "store"));
  await store.putTalk(talkWithSecret());
  await store.appendEdits([{ id: "note", op: "annotate", target: TERN, value: { note: "vex: they know Zyxcorp" } }]);
  served = await serve(store, {}, { clientDir });
  // Told while nothing was hidden: it speaks of all of it.
  const told = await post("/stories/tell", { steps: 20 });
  story = tellResponse.parse(JSON.parse(told.text)).story;
  expect(JSON.stringify(story)).toMatch(SECRET);
  story.chapters[0]?.steps.push({
    kind: "text",
    title: "Said of Zyxcorp",
    sentences: [
      { text: "Zyxcorp was odd.", facts: [] },
      { text: "An odd summer, in turnips.", facts: [WORKED] },
    ],
    elements: [PLACE, WORKED, `episode:${WORKED}`, `ghost:${WORKED}`],
    reveal: [[PLACE]],
    camera: { from: PLACE, to: PLACE },
    notes: "Mention the quagmire people of Zyxcorp paid me in turnips.\nSmile.",
  });
  story.chapters.push({
    title: "Zyxcorp",
    steps: [
      {
        kind: "text",
        title: "vex",
        sentences: [{ text: "turnips", facts: [] }],
        elements: [],
        reveal: [],
        camera: "fit",
        notes: "plonk",
        hidden: true,
      },
    ],
  });
  expect((await post("/stories", { ...story, id: "ada" })).status).toBe(200);
});
afterEach(async () => {
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

const LEAVING = [
  "/stories/ada/bundle",
  "/stories/ada/bundle?audience=true",
  "/stories/ada/handout",
  "/stories/ada/file",
  "/export?format=html",
  `/export?format=html&person=${SMALL_PERSON}`,
  "/export",
  `/export?talk=${SMALL_TALK_ID}`,
];

describe.each([
  ["the thing", PLACE],
  ["the fact that tells of it", WORKED],
])("hiding %s", (_, target) => {
  it.each(LEAVING)("takes it out of %s", async (path) => {
    expect((await served.call(`/api/v1${path}`)).text).toMatch(SECRET);
    await store.appendEdits([hide(target)]);
    const { status, text } = await served.call(`/api/v1${path}`);
    expect(status).toBe(200);
    expect(text.length).toBeGreaterThan(300);
    expect(text).not.toMatch(SECRET);
    expect(text).toContain("Tern Labs");
  });

  it("takes it out of what is followed", async () => {
    await store.appendEdits([hide(target)]);
    const { session, key } = openStageResponse.parse(JSON.parse((await post("/stage", { story: "ada" })).text));
    expect((await served.call(`/api/v1/stage/${session}/bundle`)).text).not.toMatch(SECRET);
    const script = await post(`/stage/${session}/script`, { key });
    expect([script.status, SECRET.test(script.text)]).toEqual([200, false]);
    const sentences = [
      { text: "In turnips.", facts: [WORKED] },
      { text: "At Tern Labs.", facts: [TERN] },
    ];
    const detour = { title: "Why Zyxcorp?", sentences, elements: [PLACE, TERN] };
    const state = { story: "ada", step: 0, fragment: 0, revision: 1, detour };
    expect((await post(`/stage/${session}`, { key, state })).status).toBe(204);
    const { json, text } = await served.get(`/stage/${session}`, { Accept: "application/json" });
    expect(text).not.toMatch(SECRET);
    expect(json).toMatchObject({ detour: { sentences: [sentences[1]], elements: [TERN] } });
  });

  it("takes it out of everything that a copy for an audience can be asked", async () => {
    await store.appendEdits([hide(target)]);
    await withAudience(store, async ({ store: audience, view }) => {
      expect(JSON.stringify([view.graph, view.talks])).not.toMatch(SECRET);
      expect(await audience.search("zyxcorp", 10)).toEqual([]);
      expect(await audience.search("turnips", 10)).toEqual([]);
      expect(JSON.stringify(await audience.talks())).not.toMatch(SECRET);
    });
  });
});

describe("what stays", () => {
  it("keeps offsets, and marks where something is missing", async () => {
    const before = (await store.talk(SMALL_TALK_ID))?.text ?? "";
    await store.appendEdits([hide(PLACE)]);
    await withAudience(store, async ({ store: audience }) => {
      const { text = "" } = (await audience.talk(SMALL_TALK_ID)) ?? {};
      expect(text).toHaveLength(before.length);
      expect(text.indexOf("Golden Compass")).toBe(before.indexOf("Golden Compass"));
      expect(text).toContain("At Tern Labs I met …");
    });
  });

  it("tells the rest of the story, with the speaker's other notes only in the speaker's bundle", async () => {
    await store.appendEdits([hide(PLACE)]);
    const bundle = async (query: string) =>
      bundleResponse.parse((await served.get(`/stories/ada/bundle${query}`)).json).story.chapters;
    const [own, audience] = [await bundle(""), await bundle("?audience=true")];
    expect(own.flatMap(({ steps }) => steps.map(({ notes }) => notes)).join()).toContain("Smile.");
    expect(audience.every(({ steps }) => steps.every(({ notes }) => notes === ""))).toBe(true);
    expect(own.at(-1)?.title).not.toBe("Zyxcorp");
  });

  it("calls a step by its chapter where its title may tell what it says no more", async () => {
    await store.appendEdits([hide(WORKED)]);
    const { story: shown } = bundleResponse.parse((await served.get("/stories/ada/bundle")).json);
    const [chapter] = shown.chapters;
    expect(chapter?.steps.at(-1)?.title).toBe(chapter?.title);
  });

  it("is whole for the author, and again for all when hiding is undone", async () => {
    await store.appendEdits([hide(PLACE)]);
    expect((await served.call("/api/v1/stories/ada")).text).toMatch(SECRET);
    expect((await served.call("/api/v1/stories/ada/file?hidden=kept")).text).toMatch(SECRET);
    await store.appendEdits([{ id: "undo", op: "undo", target: `hide-${PLACE}` }]);
    expect((await served.call("/api/v1/stories/ada/bundle")).text).toMatch(SECRET);
  });

  it("is nobody's story when the person is hidden", async () => {
    await store.appendEdits([hide(SMALL_PERSON)]);
    expect((await served.call("/api/v1/stories/ada/bundle")).status).toBe(404);
    expect((await served.call(`/api/v1/export?format=html&person=${SMALL_PERSON}`)).status).toBe(404);
  });
});

describe("the page in one file", () => {
  it("holds its answers as JSON that ends no script", async () => {
    await store.appendEdits([
      { id: "evil", op: "rename", target: "tool:keras", value: { name: "</script><script>alert(1)</script>" } },
    ]);
    const { text, headers } = await served.call("/api/v1/export?format=html");
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(text.match(/<script/g)).toHaveLength(2);
    const data = /id="cairn-bundle">(.*?)<\/script>/s.exec(text)?.[1] ?? "";
    expect(Object.keys(JSON.parse(data).answers)).toContain("/timeline?axis=chapters");
  });

  it("says how to build what it fills", async () => {
    rmSync(join(folder, "client", "offline.html"));
    const { status, text } = await served.call("/api/v1/export?format=html");
    expect(status).toBe(404);
    expect(text).toContain("npm run build");
  });
});
