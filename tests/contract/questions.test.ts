/** Every named question, on both engines, over three careers whose answers were checked by hand. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { askInWords } from "../../ask/grammar/ask-in-words.ts";
import { answerQuestion } from "../../ask/questions/answer.ts";
import { QUESTIONS } from "../../ask/questions/index.ts";
import type { GraphStore } from "../../graph/graph-store.ts";
import { openStore } from "../../graph/open-store.ts";
import { type Turn, takeTurn } from "../support/neo4j-turn.ts";
import { QUESTION_CASES } from "../support/question-cases.ts";
import { MIRA, threeCareers } from "../support/three-careers.ts";

const server = inject("neo4j");

let root: string;
let embedded: GraphStore;
let neo4j: GraphStore | undefined;
let turn: Turn | undefined;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "cairn-questions-"));
  embedded = await openStore(`embedded:${root}`);
  if (server) {
    turn = await takeTurn(server);
    await turn.empty();
    neo4j = await openStore(server.url, server);
  }
  for (const store of neo4j ? [embedded, neo4j] : [embedded])
    for (const talk of threeCareers()) await store.putTalk(talk);
});
afterAll(async () => {
  await embedded.close();
  await neo4j?.close();
  await turn?.empty();
  await turn?.end();
  await rm(root, { recursive: true, force: true });
});

const titled = QUESTION_CASES.map((each) => ({
  ...each,
  title: `${each.question} ${Object.values(each.params).join(" ")}`,
}));

describe("every question on the embedded engine", () => {
  it("is asked here", () => {
    expect(new Set(QUESTION_CASES.map(({ question }) => question))).toEqual(new Set(QUESTIONS.map(({ name }) => name)));
    expect(QUESTIONS.length).toBeGreaterThanOrEqual(24);
  });

  it.each(titled)("answers $title", async ({ question, params, says }) => {
    const answer = await answerQuestion(embedded, question, params);
    expect(answer.sentences.map(({ text }) => text)).toEqual(says);
  });

  it.each(titled)("shows the words for each fact of $title", async ({ question, params }) => {
    const { sentences, evidence, elements, rows } = await answerQuestion(embedded, question, params);
    const cited = new Set(sentences.flatMap(({ facts }) => facts));
    expect(new Set(evidence.map(({ fact }) => fact))).toEqual(cited);
    expect(elements).toEqual(expect.arrayContaining([...cited]));
    expect(new Set(rows.map((row) => Object.keys(row).join(" "))).size).toBeLessThanOrEqual(1);
  });
});

describe.skipIf(!server)(`both engines${server ? "" : `: ${inject("neo4jMissing")}`}`, () => {
  it.each(titled)("answer $title alike", async ({ question, params }) => {
    if (!neo4j) throw new TypeError("there is no Neo4j");
    expect(await answerQuestion(neo4j, question, params)).toEqual(await answerQuestion(embedded, question, params));
  });

  it.each(["where did she study?", "why did she leave carrots?", "what about Tobias in 2017?", "hm?"])(
    "understand “%s” alike",
    async (question) => {
      if (!neo4j) throw new TypeError("there is no Neo4j");
      const told = [{ id: MIRA, name: "Mira Solano" }];
      expect(await askInWords(neo4j, told, { question })).toEqual(await askInWords(embedded, told, { question }));
    },
  );
});
