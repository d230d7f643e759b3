import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openEmbeddedStore } from "../../graph/embedded-store.ts";
import type { GraphStore } from "../../graph/graph-store.ts";
import {
  appendEditsResponse,
  conflictsResponse,
  editsResponse,
  entityResponse,
  timelineResponse,
} from "../../model/api.ts";
import { SMALL_PERSON, smallTalk } from "../support/small-talk.ts";
import { type Served, serve } from "./serving.ts";

const TERN = `worked_at~${SMALL_PERSON}~organization:tern-labs~${SMALL_PERSON}~1`;
const RENAME = { id: "e1", op: "rename", target: "tool:keras", value: { name: "Keras 2" } };
const REDATE = { id: "e2", op: "redate", target: TERN, value: { start: "2013" } };
const NOWHERE = { id: "e3", op: "reject", target: "tool:none" };

let folder: string;
let store: GraphStore;
let served: Served;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "cairn-edits-"));
  store = await openEmbeddedStore(folder);
  await store.putTalk(smallTalk());
  served = await serve(store);
});
afterEach(async () => {
  await served.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

const post = (body: unknown, query = "", headers: Record<string, string> = { "Content-Type": "application/json" }) =>
  served.call(`/api/v1/edits${query}`, { method: "POST", headers, body: JSON.stringify(body) });
async function append(body: unknown, query = "") {
  const answer = await post(body, query);
  expect([answer.status, answer.text]).toEqual([200, answer.text]);
  return appendEditsResponse.parse(JSON.parse(answer.text));
}
const listed = async (query = "") => editsResponse.parse((await served.get(`/edits${query}`)).json);
const nameOfKeras = async () => entityResponse.parse((await served.get("/entities/tool:keras")).json).entity.name;

describe("an edit that is posted", () => {
  it("is numbered, kept, anchored, and changes the graph", async () => {
    const before = await store.generation();
    expect(await append(RENAME)).toEqual({
      generation: before + 1,
      dryRun: false,
      edits: [{ id: "e1", seq: 1 }],
      conflicts: [],
    });
    expect(await nameOfKeras()).toBe("Keras 2");
    const { edits } = await listed();
    expect(edits).toMatchObject([{ ...RENAME, seq: 1, anchor: { kind: "Tool" } }]);
  });

  it("again is not made twice", async () => {
    await append(RENAME);
    const before = await store.generation();
    expect((await append(RENAME)).edits).toEqual([{ id: "e1", seq: 1 }]);
    expect(await store.generation()).toBe(before);
  });

  it("that finds nothing is kept and shown as a conflict", async () => {
    const reason = expect.stringContaining("tool:none");
    expect((await append(NOWHERE)).conflicts).toEqual([{ edit: "e3", op: "reject", target: "tool:none", reason }]);
    const { conflicts } = conflictsResponse.parse((await served.get("/edits/conflicts")).json);
    expect(conflicts.map(({ edit }) => edit)).toEqual(["e3"]);
  });

  it("moves its mark at once", async () => {
    await append(REDATE);
    const { episodes } = timelineResponse.parse((await served.get("/timeline")).json);
    const mark = episodes.find(({ facts }) => facts[0] === TERN);
    expect([mark?.start, mark?.look.start]).toEqual(["2013", "solid"]);
  });
});

it("a batch is made together, and asked for by number", async () => {
  expect((await append([RENAME, REDATE])).edits).toEqual([
    { id: "e1", seq: 1 },
    { id: "e2", seq: 2 },
  ]);
  expect((await listed("?after=1")).edits.map(({ id }) => id)).toEqual(["e2"]);
});

it.each([
  [1000, 200],
  [1001, 400],
])("a batch of %i edits is answered with %i", async (length, status) => {
  const note = { note: "x".repeat(500) };
  const edits = Array.from({ length }, (_, n) => ({ id: `e${n}`, op: "annotate", target: "tool:keras", value: note }));
  expect((await post(edits)).status).toBe(status);
});

it("a body that is too large is refused", async () => {
  const answer = await post("x".repeat(3 * 1024 * 1024));
  expect([answer.status, JSON.parse(answer.text).detail]).toEqual([413, "The body is larger than 2048 KiB."]);
});

describe("taking back", () => {
  it("undo and redo", async () => {
    await append(RENAME);
    await append({ id: "u1", op: "undo", target: "e1" });
    expect(await nameOfKeras()).toBe("Keras");
    expect((await listed()).undone).toEqual(["e1"]);
    await append({ id: "u2", op: "undo", target: "u1" });
    expect(await nameOfKeras()).toBe("Keras 2");
    expect((await listed()).undone).toEqual([]);
  });
});

describe("a dry run", () => {
  it.each([
    ["a new name", [RENAME], { added: [], removed: [], changed: ["tool:keras"] }],
    ["a date", [REDATE], { added: [], removed: [], changed: [TERN] }],
    ["nothing", [NOWHERE], { added: [], removed: [], changed: [] }],
  ])("says what would change: %s", async (_, edits, changes) => {
    const before = await store.digest();
    const answer = await append(edits, "?dryRun=true");
    expect(answer).toMatchObject({ dryRun: true, changes });
    expect(answer.edits.every(({ seq }) => seq === undefined)).toBe(true);
    expect(answer.conflicts.map(({ edit }) => edit)).toEqual(
      edits.filter((each) => each === NOWHERE).map(({ id }) => id),
    );
    expect(await store.digest()).toBe(before);
    expect((await listed()).edits).toEqual([]);
  });

  it("says what comes and goes, and which earlier edit would find nothing more", async () => {
    await append({ id: "e0", op: "merge", target: "tool:keras", value: { into: "tool:pytorch" } });
    await append({ id: "e9", op: "split", target: "tool:pytorch", value: { evidence: [1] } });
    const { changes, conflicts } = await append({ id: "u", op: "undo", target: "e0" }, "?dryRun=true");
    expect(changes?.added).toContain("tool:keras");
    expect(conflicts.map(({ edit }) => edit)).toEqual(["e9"]);
  });
});

describe("a body that is no edit is refused, and nothing of it is kept", () => {
  it.each<[string, unknown]>([
    ["an unknown op", { id: "e1", op: "explode", target: "tool:keras" }],
    ["no id", { op: "reject", target: "tool:keras" }],
    ["no target", { id: "e1", op: "reject" }],
    ["a date that is none", { ...REDATE, value: { start: "spring" } }],
    ["a misspelled date, which would clear those there are", { ...REDATE, value: { strat: "2013" } }],
    ["an unknown kind", { id: "e1", op: "rekind", target: "tool:keras", value: { kind: "Robot" } }],
    ["an empty list", []],
    ["a list with one bad edit", [RENAME, { id: "e2", op: "explode" }]],
    ["a word", "reject"],
    ["nothing", null],
  ])("%s", async (_, body) => {
    const answer = await post(body);
    expect([answer.status, JSON.parse(answer.text).code]).toEqual([400, "INVALID_BODY"]);
    expect((await listed()).edits).toEqual([]);
  });

  it.each([
    ["?dryRun=maybe", 400],
    ["?dry=true", 400],
  ])("a parameter that is none: %s", async (query, status) => expect((await post(RENAME, query)).status).toBe(status));

  it("what any page may send", async () => {
    expect((await post(RENAME, "", { "Content-Type": "text/plain" })).status).toBe(415);
    expect(
      (await post(RENAME, "", { "Content-Type": "application/json", Origin: "https://evil.example" })).status,
    ).toBe(403);
  });
});
