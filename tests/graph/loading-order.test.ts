import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { openEmbeddedStore } from "../../graph/embedded-store.ts";
import type { Edit } from "../../model/edit.ts";
import { relationId } from "../../model/ids.ts";
import type { Talk } from "../../model/talk.ts";
import { randomTalk } from "./random-talks.ts";
import { ADA, adaTalk, BOB, bobTalk, entity, relation, talk } from "./talks.ts";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});
async function freshStore() {
  const folder = await mkdtemp(join(tmpdir(), "cairn-order-"));
  folders.push(folder);
  return openEmbeddedStore(folder);
}

const LARK = "organization:lark-labs";
const early = talk("ada-0", {
  entities: [entity("ada-0", "Person", "Ada Lark", 0), entity("ada-0", "Organization", "Lark Labs", 9)],
  relations: [relation("ada-0", "WORKED_AT", ADA, LARK, 3, { start: "2001", end: "2002" })],
});
const late = talk(
  "zoe-9",
  { entities: [entity("zoe-9", "Tool", "Rust", 5, { aliases: ["Rust lang"] })], relations: [] },
  "2022",
);
const SEED = 20;
const random = fc.sample(fc.tuple(randomTalk("t1"), randomTalk("t2"), randomTalk("t3")), { numRuns: 1, seed: SEED });
const talks: readonly Talk[] = [adaTalk, bobTalk, early, late, ...random.flat()];
const edits: readonly Edit[] = [
  { id: "e1", op: "rename", target: LARK, value: { name: "Lark" } },
  { id: "e2", op: "merge", target: BOB, value: { into: ADA } },
  { id: "e3", op: "reject", target: relationId("USED", ADA, "tool:python", ADA, 1) },
  { id: "e4", op: "redate", target: "nothing:there", value: { start: "2015" } },
];

/** Loads talks in this order, then edits. @returns the digest of what the engine holds. */
async function digestOf(order: readonly Talk[]): Promise<string> {
  const store = await freshStore();
  for (const each of order) await store.putTalk(each);
  await store.appendEdits(edits);
  const digest = await store.digest();
  await store.close();
  return digest;
}

it("twenty shuffled loading orders give one digest", async () => {
  const shuffled = fc.shuffledSubarray([...talks], { minLength: talks.length });
  const orders = fc.sample(shuffled, { numRuns: 20, seed: SEED });
  expect(new Set(orders.map((order) => order.map((each) => each.text).join())).size).toBeGreaterThan(10);
  const digests = new Set<string>();
  for (const order of orders) digests.add(await digestOf(order));
  expect([...digests]).toHaveLength(1);
}, 60_000);

it.each(talks.map((each) => each.document.sources[0]?.id ?? ""))(
  "without %s the graph is as if it had never been there",
  async (id) => {
    const others = talks.filter((each) => each.document.sources[0]?.id !== id);
    const store = await freshStore();
    for (const each of others) await store.putTalk(each);
    await store.appendEdits(edits);
    const before = await store.digest();
    for (const each of talks) await store.putTalk(each);
    expect(await store.digest()).not.toBe(before);
    await store.removeTalk(id);
    expect(await store.digest()).toBe(before);
    expect(await store.rebuild()).toBe(before);
    await store.close();
  },
  60_000,
);
