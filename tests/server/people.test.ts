import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openEmbeddedStore } from "../../graph/embedded-store.ts";
import type { GraphStore } from "../../graph/graph-store.ts";
import { peopleResponse, removalResponse } from "../../model/api.ts";
import { SMALL_PERSON, SMALL_TALK_ID, secondTalk, smallTalk } from "../support/small-talk.ts";
import { type Served, serve } from "./serving.ts";

const folder = mkdtempSync(join(tmpdir(), "cairn-people-"));
let store: GraphStore;
let served: Served;
beforeAll(async () => {
  store = await openEmbeddedStore(join(folder, "store"));
  await store.putTalk(smallTalk());
  await store.putTalk(secondTalk());
  served = await serve(store);
});
afterAll(async () => {
  await served.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

const people = async (query = "") => peopleResponse.parse((await served.get(`/people${query}`)).json);

describe("/people", () => {
  test("gives each person a line: stations in order, what is undated and doubtful", async () => {
    const { people: lines, total } = await people();
    expect(lines.length).toBe(total);
    const names = lines.map(({ name }) => name);
    expect(names).toEqual([...names].sort());
    const ada = lines.find(({ id }) => id === SMALL_PERSON);
    expect(ada?.spine.map(({ title }) => title)).toEqual(["Northfield University", "Blue Harbor", "Tern Labs"]);
    expect(ada?.marks).toBeGreaterThanOrEqual(2);
    expect(ada?.undated).toBeLessThanOrEqual(ada?.marks ?? 0);
  });

  test.each([
    ["part of a name, in any case", "?q=QUILL", true],
    ["no part of it", "?q=nobody", false],
  ])("finds by %s", async (_, query, found) => {
    expect((await people(query)).people.some(({ id }) => id === SMALL_PERSON)).toBe(found);
  });
});

describe("/sources/:id/removal", () => {
  test("tells what would go, and takes nothing out", async () => {
    const before = await store.generation();
    const answer = removalResponse.parse((await served.get(`/sources/${SMALL_TALK_ID}/removal`)).json);
    expect(answer.changes.changed.length).toBeGreaterThan(0);
    expect([answer.changes.added, answer.people]).toEqual([[], []]);
    expect(await store.generation()).toBe(before);
  });

  test("names whose career nobody would tell any more", async () => {
    const other = (await store.talks()).find(({ id }) => id !== SMALL_TALK_ID);
    await store.removeTalk(other?.id ?? "");
    const answer = removalResponse.parse((await served.get(`/sources/${SMALL_TALK_ID}/removal`)).json);
    expect(answer.people.map(({ id }) => id)).toEqual([SMALL_PERSON]);
    expect(answer.changes.removed).toContain(SMALL_PERSON);
  });

  test("knows no talk that is not there", async () => {
    expect((await served.get("/sources/none/removal")).status).toBe(404);
  });
});
