/** An extension's kinds, relations and questions on both engines. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { consoleOf } from "../../ask/console.ts";
import { askInWords } from "../../ask/grammar/ask-in-words.ts";
import { answerQuestion } from "../../ask/questions/answer.ts";
import type { GraphStore } from "../../graph/graph-store.ts";
import { openStore } from "../../graph/open-store.ts";
import { createLocalLoader } from "../../seed/talk-loader.ts";
import { EXAMPLE_TALK, exampleBytes, extendByExample } from "../support/example-extension.ts";
import { type Turn, takeTurn } from "../support/neo4j-turn.ts";

const server = inject("neo4j");
const ADA = "person:ada-lark";

let root: string;
let embedded: GraphStore;
let neo4j: GraphStore | undefined;
let turn: Turn | undefined;

beforeAll(async () => {
  extendByExample();
  root = await mkdtemp(join(tmpdir(), "cairn-extended-"));
  embedded = await openStore(`embedded:${root}`);
  if (server) {
    turn = await takeTurn(server);
    await turn.empty();
    neo4j = await openStore(server.url, server);
  }
  const talk = await createLocalLoader({}).load(exampleBytes(), EXAMPLE_TALK);
  for (const store of neo4j ? [embedded, neo4j] : [embedded]) await store.putTalk(talk);
});
afterAll(async () => {
  await embedded.close();
  await neo4j?.close();
  await turn?.empty();
  await turn?.end();
  await rm(root, { recursive: true, force: true });
});

/** What a store answers that the other must answer too. */
const ANSWERS: readonly (readonly [string, (store: GraphStore) => Promise<unknown>])[] = [
  ["the projection", (store) => store.digest()],
  ["a question of a type", (store) => answerQuestion(store, "played", { person: ADA })],
  ["a question of a file", (store) => answerQuestion(store, "who-plays", { thing: "instrument:cello" })],
  ["a question about a person", (store) => answerQuestion(store, "music-and-work", { person: ADA })],
  [
    "a question in words",
    (store) => askInWords(store, [{ id: ADA, name: "Ada Lark" }], { question: "who played the piano?" }),
  ],
  [
    "the console",
    async (store) => {
      const query = "MATCH (p:Person)-[r:PLAYED]->(i:Instrument) RETURN p.name AS who, i, r ORDER BY i.name";
      const { columns, rows, graph } = await consoleOf(store).run({ query, params: {}, limit: 10 });
      expect(rows).toHaveLength(2);
      return { columns, rows, graph };
    },
  ],
];

describe("an extension", () => {
  it("answers on the embedded engine", async () => {
    const { sentences, evidence } = await answerQuestion(embedded, "who-plays", { thing: "instrument:cello" });
    expect(sentences.map(({ text }) => text)).toEqual(["Ada Lark played cello."]);
    expect(evidence.map(({ text }) => text)).toEqual(["I played the cello"]);
  });

  it.skipIf(!server).each(ANSWERS)("gives the same for %s on Neo4j", async (_, answer) => {
    if (!neo4j) throw new TypeError("Neo4j is not open");
    expect(await answer(neo4j)).toEqual(await answer(embedded));
  });
});
