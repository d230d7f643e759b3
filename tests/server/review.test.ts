import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openEmbeddedStore } from "../../graph/embedded-store.ts";
import type { GraphStore } from "../../graph/graph-store.ts";
import { lintResponse, type ReviewResponse, reviewResponse } from "../../model/api.ts";
import type { Relation } from "../../model/document.ts";
import { temporaryFolder } from "../seed/temporary-folder.ts";
import { SMALL_PERSON, smallTalk } from "../support/small-talk.ts";
import { type Served, serve } from "./serving.ts";

const KERAS = `used~${SMALL_PERSON}~tool:keras~${SMALL_PERSON}~1`;
const PYTORCH = `used~${SMALL_PERSON}~tool:pytorch~${SMALL_PERSON}~1`;
const AWARD = `earned~${SMALL_PERSON}~award:ada-quill:golden-compass~${SMALL_PERSON}~1`;

/** What the talk says, with one fact doubted and one concluded. */
const CHANGES: Readonly<Record<string, Partial<Relation>>> = {
  [PYTORCH]: { confidence: 0.3 },
  [AWARD]: { certainty: "inferred" },
};

let store: GraphStore;
let served: Served;
beforeAll(async () => {
  store = await openEmbeddedStore(join(temporaryFolder(), ".cairn"));
  const talk = smallTalk();
  const relations = talk.document.relations.map((relation) => ({ ...relation, ...CHANGES[relation.id] }));
  await store.putTalk({ ...talk, document: { ...talk.document, relations } });
  served = await serve(store);
});
afterAll(async () => {
  await served.close();
  await store.close();
});

async function review(query = ""): Promise<ReviewResponse> {
  return reviewResponse.parse((await served.get(`/review${query}`)).json);
}
const reasonsOf = ({ items }: ReviewResponse, fact: string) =>
  items.find((item) => item.fact === fact)?.reasons.map(({ code }) => code);

it("asks about the most doubtful first, says why, and quotes", async () => {
  const found = await review();
  expect(found.items[0]).toMatchObject({ fact: PYTORCH, maybe: true, entity: { id: "tool:pytorch", name: "PyTorch" } });
  expect(found.items[0]?.words).toMatch(/^Ada used PyTorch/);
  expect(found.items[0]?.quotes).toHaveLength(1);
  const doubts = found.items.map(({ doubt }) => doubt);
  expect(doubts).toEqual([...doubts].sort((a, b) => b - a));
  expect(reasonsOf(found, PYTORCH)).toEqual(["low-confidence", "one-quote"]);
  expect(reasonsOf(found, AWARD)).toEqual(["inferred", "one-quote"]);
  expect(reasonsOf(found, KERAS)).toContain("misheard");
  expect(reasonsOf(found, `worked_at~${SMALL_PERSON}~organization:blue-harbor~${SMALL_PERSON}~1`)).toContain(
    "counted-dates",
  );
});

it("says when more are left, and refuses what it does not know", async () => {
  const { items, total, truncated } = await review("?limit=1");
  expect([items.length, total > 1, truncated]).toEqual([1, true, `the first 1 of ${total}`]);
  const statuses = ["/review?limit=0", "/review?x=1", "/review?person=nobody", "/lint?person=nobody", "/lint?x=1"];
  const answers = await Promise.all(statuses.map((path) => served.get(path)));
  expect(answers.map(({ status }) => status)).toEqual([400, 400, 404, 404, 400]);
});

it("does not ask again about what a person has decided", async () => {
  const before = await review();
  await store.appendEdits([
    { id: "a", op: "accept", target: PYTORCH },
    { id: "b", op: "redate", target: KERAS, value: { start: "2015" } },
    { id: "c", op: "reject", target: AWARD },
  ]);
  const after = await review();
  expect(after.decided).toBe(before.decided + 2);
  const left = after.items.map(({ fact }) => fact);
  for (const decided of [PYTORCH, KERAS, AWARD]) expect(left).not.toContain(decided);
});

it("lints the story of the first person unless another is named", async () => {
  const { person, findings } = lintResponse.parse((await served.get("/lint")).json);
  expect(person.id).toBe(SMALL_PERSON);
  expect(findings.map(({ code }) => code)).toContain("undated-role");
});
