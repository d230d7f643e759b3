import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEmbeddedStore } from "../../graph/embedded-store.ts";
import type { GraphStore } from "../../graph/graph-store.ts";
import { evidenceResponse, metaResponse, sourcesResponse, timelineResponse } from "../../model/api.ts";
import { documentSchema } from "../../model/document.ts";
import { SECOND_TALK_ID, SMALL_PERSON, SMALL_TALK_ID, secondTalk, smallTalk } from "../support/small-talk.ts";
import { type Served, serve } from "./serving.ts";

let folder: string;
let store: GraphStore;
let served: Served;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "cairn-two-"));
  store = await openEmbeddedStore(folder);
  served = await serve(store);
});
afterAll(async () => {
  await served.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

describe("a store that fills and empties", () => {
  it("has nothing to draw at first, but says so", async () => {
    expect(metaResponse.parse((await served.get("/meta")).json).counts).toMatchObject({ talks: 0, entities: 0 });
    expect((await served.get("/timeline")).status).toBe(404);
    expect(documentSchema.parse((await served.get("/export")).json).sources).toEqual([]);
  });

  it("joins what two talks say of one person", async () => {
    await store.putTalk(secondTalk());
    await store.putTalk(smallTalk());
    const meta = metaResponse.parse((await served.get("/meta")).json);
    expect(meta.counts).toMatchObject({ talks: 2, people: 1, entities: 7, relations: 7 });
    expect(meta.people).toMatchObject([{ id: SMALL_PERSON, talks: [SMALL_TALK_ID, SECOND_TALK_ID] }]);
    const evidence = evidenceResponse.parse((await served.get("/evidence/tool:pytorch")).json);
    expect(evidence.quotes.map((quote) => quote.sourceTitle)).toEqual(["A small talk", "A second talk"]);
  });

  it("never keeps an answer from before a change as one from after it", async () => {
    const evidence = [{ by: "Ada", note: "from memory" }];
    for (let count = 1; count <= 5; count++) {
      const value = { id: `tool:t${count}`, kind: "Tool" as const, name: `T${count}`, evidence };
      let added = false;
      const adding = store.appendEdits([{ id: `add-${count}`, op: "addEntity", value }]).then(() => {
        added = true;
      });
      while (!added) await served.get("/entities?kind=Tool");
      await adding;
      expect((await served.get("/entities?kind=Tool")).text).toContain(`"tool:t${count}"`);
    }
    await store.appendEdits([1, 2, 3, 4, 5].map((n) => ({ id: `undo-${n}`, op: "undo", target: `add-${n}` })));
  });

  it("exports both as one document", async () => {
    const document = documentSchema.parse((await served.get("/export")).json);
    expect(document.sources.map((source) => source.id)).toEqual([SMALL_TALK_ID, SECOND_TALK_ID]);
    const keras = document.entities.find((entity) => entity.id === "tool:keras");
    expect(keras?.evidence).toHaveLength(4);
  });

  it("still knows whose story it is after the subject was merged into somebody else", async () => {
    const evidence = [{ by: "Ada", note: "my name now" }];
    await store.appendEdits([
      { id: "new-name", op: "addEntity", value: { id: "person:ada-ink", kind: "Person", name: "Ada Ink", evidence } },
      { id: "merge", op: "merge", target: SMALL_PERSON, value: { into: "person:ada-ink" } },
    ]);
    const { people } = metaResponse.parse((await served.get("/meta")).json);
    expect(people).toEqual([{ id: "person:ada-ink", name: "Ada Ink", talks: [SMALL_TALK_ID, SECOND_TALK_ID] }]);
    await store.appendEdits([{ id: "unmerge", op: "undo", target: "merge" }]);
    expect(metaResponse.parse((await served.get("/meta")).json).people[0]?.id).toBe(SMALL_PERSON);
  });

  it("answers anew after a talk is taken out, and keeps what the other says", async () => {
    const before = await served.get("/timeline");
    const removed = await served.call(`/api/v1/sources/${SMALL_TALK_ID}`, { method: "DELETE" });
    expect([removed.status, removed.text]).toEqual([204, ""]);
    const after = await served.get("/timeline", { "If-None-Match": String(before.headers.etag) });
    expect(after.status).toBe(200);
    expect(timelineResponse.parse(after.json).person.id).toBe(SMALL_PERSON);
    const { sources } = sourcesResponse.parse((await served.get("/sources")).json);
    expect(sources.map((source) => source.id)).toEqual([SECOND_TALK_ID]);
    expect((await served.call(`/api/v1/sources/${SMALL_TALK_ID}`, { method: "DELETE" })).status).toBe(404);
  });

  it("draws and repairs only what it is sure enough of", async () => {
    const talk = secondTalk();
    const [known] = talk.document.entities;
    if (!known) throw new TypeError("the talk has no entities");
    const start = talk.text.indexOf("started");
    const heard = { source: SECOND_TALK_ID, start, end: start + 7, text: "started" };
    const doubtful = { ...known, id: "tool:stata", kind: "Tool" as const, name: "Stata", confidence: 0.4 };
    talk.document.entities.push({ ...doubtful, evidence: [heard] });
    await store.putTalk(talk);
    for (const [query, drawn] of [
      ["", false],
      ["?maybe=false", false],
      ["?maybe=true", true],
    ] as const) {
      expect((await served.get(`/graph${query}`)).text.includes("tool:stata")).toBe(drawn);
    }
    const used = `used~${SMALL_PERSON}~tool:keras~${SMALL_PERSON}~1`;
    const { quotes } = evidenceResponse.parse((await served.get(`/evidence/${used}`)).json);
    expect(quotes.flatMap((quote) => quote.repairs.map((repair) => repair.meant))).toEqual(["Keras"]);
    await store.appendEdits([{ id: "accept", op: "accept", target: "tool:stata" }]);
    const again = evidenceResponse.parse((await served.get(`/evidence/${used}`)).json);
    expect(again.quotes[0]?.repairs.map((repair) => repair.meant)).toEqual(["Stata", "Keras"]);
  });
});
