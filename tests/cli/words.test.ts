import { afterAll, describe, expect, it } from "vitest";
import { foundLine } from "../../cli/found-line.ts";
import { seedLine, seedRecord, seedSummary } from "../../cli/seed-words.ts";
import { openStore } from "../../graph/open-store.ts";
import { Failure } from "../../model/failure.ts";
import type { SeedResult } from "../../seed/seed.ts";
import { temporaryFolder } from "../seed/temporary-folder.ts";
import { SMALL_TALK_ID, smallTalk } from "../support/small-talk.ts";

const NO_CHANGES = { same: true, added: [], removed: [], changed: [] };
const unchanged = { path: "a.txt", outcome: "unchanged", talk: smallTalk(), changes: NO_CHANGES, edits: 0 } as const;
const replaced = {
  ...unchanged,
  outcome: "replaced",
  changes: { same: false, added: ["a"], removed: [], changed: ["b", "c"] },
  edits: 1,
} as const;
const failed = { path: "b.txt", outcome: "failed", failure: new Failure("bad-data", "b.txt is empty.") } as const;

describe("a seeded talk in one line", () => {
  it.each([
    [unchanged, false, `unchanged ${SMALL_TALK_ID}: 7 entities, 7 relations, 1 order`],
    [replaced, false, `replaced ${SMALL_TALK_ID}: 7 entities, 7 relations, 1 order, 1 new edit (+1 -0 ~2 facts)`],
    [
      replaced,
      true,
      `would be replaced ${SMALL_TALK_ID}: 7 entities, 7 relations, 1 order, 1 new edit (+1 -0 ~2 facts)`,
    ],
  ])("%#", (result, dryRun, line) => expect(seedLine(result, dryRun)).toBe(line));
});

describe("all of them in one sentence", () => {
  it.each<[SeedResult[], boolean, string]>([
    [[], false, "Nothing was loaded."],
    [[unchanged, unchanged, failed], false, "2 unchanged, 1 failed."],
    [[replaced, unchanged], true, "1 would be replaced, 1 unchanged; nothing was changed."],
  ])("%#", (results, dryRun, sentence) => expect(seedSummary(results, dryRun)).toBe(sentence));
});

it("is data too, failures with their kind", () => {
  expect(seedRecord(failed)).toEqual({
    path: "b.txt",
    outcome: "failed",
    kind: "bad-data",
    message: "b.txt is empty.",
  });
  expect(seedRecord(replaced)).toMatchObject({ id: SMALL_TALK_ID, title: "A small talk", relations: 7, newEdits: 1 });
});

describe("what was found", async () => {
  const store = await openStore(`embedded:${temporaryFolder()}`);
  afterAll(() => store.close());

  it("is nothing in an empty store", async () => {
    expect(await foundLine(store)).toBe("The store is empty: load talks with `cairn seed`.");
  });

  it("is the person and what stands in each lane", async () => {
    await store.putTalk(smallTalk());
    expect(await foundLine(store)).toMatch(/^Ada Quill: 3 jobs and schools, 1 competition or result, 2 tools/);
  });
});
