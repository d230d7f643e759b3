import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { GraphStore } from "../../graph/graph-store.ts";
import { openStore } from "../../graph/open-store.ts";
import { Failure } from "../../model/failure.ts";
import { type Talk, talkId } from "../../model/talk.ts";
import { type SeedOptions, type SeedResult, seedFiles } from "../../seed/seed.ts";
import { SMALL_PERSON, SMALL_TALK_ID, secondTalk, smallTalk } from "../support/small-talk.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const EDIT = '{"id":"e1","op":"annotate","target":"organization:tern-labs","value":{"note":"still there"}}';
const folder = temporaryFolder({
  "a.txt": "first",
  "a.edits.jsonl": EDIT,
  "b.txt": "broken",
  "c.txt": "second",
  "wrong/d.txt": "first",
  "wrong/d.edits.jsonl": "{",
});

const TERN = `worked_at~${SMALL_PERSON}~organization:tern-labs~${SMALL_PERSON}~1`;
const TALKS: Readonly<Record<string, () => Talk>> = { first: smallTalk, second: secondTalk };
async function load(bytes: Uint8Array, path: string): Promise<Talk> {
  const talk = TALKS[new TextDecoder().decode(bytes)];
  if (!talk) throw new Failure("bad-data", `${path} is broken: mend it.`);
  return talk();
}

let store: GraphStore;
beforeEach(async () => {
  await store?.close();
  store = await openStore(`embedded:${temporaryFolder()}`);
});
afterAll(() => store.close());

const seed = (paths: string[], options: Partial<SeedOptions> = {}) =>
  seedFiles(store, paths, { load, edits: true, ...options });
const outcomes = (results: readonly SeedResult[]) => results.map(({ outcome }) => outcome);
const talks = async () => (await store.talks()).map(({ id }) => id).sort();

describe("seeding", () => {
  it("loads what it can, in order, and reports what it cannot", async () => {
    const told: string[] = [];
    const results = await seedFiles(store, [folder], { load, edits: true }, ({ path }) => void told.push(path));
    expect(outcomes(results)).toEqual(["loaded", "failed", "loaded", "failed"]);
    expect(told).toEqual(results.map(({ path }) => path));
    expect(await talks()).toEqual([SMALL_TALK_ID, talkId(secondTalk())]);
  });

  it("changes nothing the second time, and says so", async () => {
    await seed([join(folder, "a.txt"), join(folder, "c.txt")]);
    const [generation, digest] = [await store.generation(), await store.digest()];
    const again = await seed([join(folder, "a.txt"), join(folder, "c.txt")]);
    expect(outcomes(again)).toEqual(["unchanged", "unchanged"]);
    expect([await store.generation(), await store.digest()]).toEqual([generation, digest]);
  });

  it("replaces a talk whose extraction has changed, and says what changed", async () => {
    await seed([join(folder, "a.txt")]);
    const changed = smallTalk();
    changed.document.relations.pop();
    const [result] = await seed([join(folder, "a.txt")], { load: async () => changed });
    expect(result).toMatchObject({ outcome: "replaced", changes: { added: [], changed: [], same: false } });
    expect((await store.talk(SMALL_TALK_ID))?.document.relations).toHaveLength(changed.document.relations.length);
  });

  it("loads the edits beside a talk, once, unless told not to", async () => {
    await seed([join(folder, "a.txt")], { edits: false });
    expect(await store.edits()).toHaveLength(0);
    expect((await seed([join(folder, "a.txt")]))[0]).toMatchObject({ outcome: "unchanged", edits: 1 });
    expect((await seed([join(folder, "a.txt")]))[0]).toMatchObject({ outcome: "unchanged", edits: 0 });
    expect((await store.edits()).map(({ id }) => id)).toEqual(["e1"]);
  });

  it("loads nothing of a talk whose edits are broken", async () => {
    expect(outcomes(await seed([join(folder, "wrong/d.txt")]))).toEqual(["failed"]);
    expect(await talks()).toEqual([]);
  });

  it("changes nothing in a dry run", async () => {
    expect(outcomes(await seed([join(folder, "a.txt")], { dryRun: true }))).toEqual(["loaded"]);
    expect([await talks(), await store.edits()]).toEqual([[], []]);
  });

  it("says in a dry run what would come, go and change, and which edits would find nothing more", async () => {
    await seed([join(folder, "a.txt")]);
    await store.appendEdits([{ id: "e2", op: "annotate", target: "tool:keras", value: { note: "old" } }]);
    const changed = smallTalk();
    const gone = (id: string) => id.includes("tool:keras");
    changed.document.entities = changed.document.entities
      .filter(({ id }) => !gone(id))
      .map((each) => (each.id === "tool:pytorch" ? { ...each, name: "PyTorch 1" } : each));
    changed.document.relations = changed.document.relations.filter(({ id }) => !gone(id));
    const [result] = await seed([join(folder, "a.txt")], { load: async () => changed, dryRun: true });
    const preview = result?.outcome === "failed" ? undefined : result?.preview;
    expect(preview?.added).toEqual([]);
    expect(preview?.removed).toContain("tool:keras");
    expect(preview?.changed).toEqual(["tool:pytorch"]);
    expect(preview?.conflicts.map(({ edit }) => edit)).toEqual(["e2"]);
    expect(await store.conflicts()).toEqual([]);
  });

  it("keeps edits through another extraction that gives other ids", async () => {
    await seed([join(folder, "a.txt")]);
    await store.appendEdits([
      { id: "e2", op: "rename", target: "tool:keras", value: { name: "Keras 2" } },
      { id: "e3", op: "redate", target: TERN, value: { start: "2013" } },
    ]);
    const renamed: Talk = JSON.parse(
      JSON.stringify(smallTalk()).replaceAll(/(tool|organization|person):([a-z-]+)/g, "$1:x-$2"),
    );
    expect(outcomes(await seed([join(folder, "a.txt")], { load: async () => renamed }))).toEqual(["replaced"]);
    expect(await store.conflicts()).toEqual([]);
    const { rows } = await store.read(
      "MATCH (e:Entity {id: 'tool:x-keras'}) RETURN e.name AS name",
      {},
      { timeoutMs: 5000, maxRows: 1 },
    );
    expect(rows).toEqual([{ name: "Keras 2" }]);
    const again = await seed([join(folder, "a.txt")]);
    expect(outcomes(again)).toEqual(["replaced"]);
    expect(await store.conflicts()).toEqual([]);
  });

  it("takes a path given twice once, and reports one that is not there", async () => {
    const path = join(folder, "a.txt");
    const results = await seed([path, path, join(folder, "absent.txt")]);
    expect(outcomes(results)).toEqual(["loaded", "failed"]);
  });

  it("keeps the order of the files with several jobs", async () => {
    const begun = deferred();
    const others = deferred();
    const slowFirst = async (bytes: Uint8Array, path: string) => {
      if (path.endsWith("a.txt")) begun.resolve();
      else await begun.promise;
      if (path.endsWith("a.txt")) await others.promise;
      else others.resolve();
      return load(bytes, path);
    };
    const results = await seed([join(folder, "a.txt"), join(folder, "c.txt")], { load: slowFirst, jobs: 2 });
    expect(results.map(({ path }) => path)).toEqual([join(folder, "a.txt"), join(folder, "c.txt")]);
  });

  it("begins no further file once stopped", async () => {
    const controller = new AbortController();
    const results = await seedFiles(
      store,
      [join(folder, "a.txt"), join(folder, "c.txt")],
      { load, edits: true, signal: controller.signal },
      () => controller.abort(),
    );
    expect(outcomes(results)).toEqual(["loaded"]);
  });

  it("does not take a bug for a broken file", async () => {
    const load = () => Promise.reject(new TypeError("a bug"));
    await expect(seed([join(folder, "a.txt")], { load })).rejects.toThrow("a bug");
  });
});

function deferred(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve: () => resolve() };
}
