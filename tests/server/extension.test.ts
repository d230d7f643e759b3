import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GraphStore } from "../../graph/graph-store.ts";
import { openStore } from "../../graph/open-store.ts";
import { cypherResponse, graphResponse, metaResponse, timelineResponse } from "../../model/api.ts";
import { answerResponse, askResponse, questionsResponse } from "../../model/api-questions.ts";
import { createThreadedLoader } from "../../seed/talk-loader.ts";
import { EXAMPLE_TALK, exampleBytes, extendByExample } from "../support/example-extension.ts";
import { type Served, serve } from "./serving.ts";

const ADA = "person:ada-lark";

let root: string;
let store: GraphStore;
let served: Served;

beforeAll(async () => {
  extendByExample();
  root = await mkdtemp(join(tmpdir(), "cairn-extension-"));
  store = await openStore(`embedded:${root}`);
  // In a thread: it must know the words too.
  const loader = createThreadedLoader({}, 1);
  await store.putTalk(await loader.load(exampleBytes(), EXAMPLE_TALK));
  await loader.close();
  served = await serve(store);
});
afterAll(async () => {
  await served.close();
  await store.close();
  await rm(root, { recursive: true, force: true });
});

async function post(path: string, body: unknown): Promise<unknown> {
  const { status, text } = await served.call(`/api/v1${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  expect(status, text).toBe(200);
  return JSON.parse(text);
}

const ask = async (question: string) => askResponse.parse(await post("/ask", { question }));
const words = ({ sentences }: { readonly sentences: readonly { readonly text: string }[] }): string =>
  sentences.map(({ text }) => text).join(" ");

describe("a server with an extension", () => {
  it("describes it in /meta, for legends", async () => {
    const { kinds, types, lanes, questions } = metaResponse.parse((await served.get("/meta")).json);
    expect(kinds).toContainEqual({ kind: "Instrument", count: 2, lane: "music", own: true });
    expect(kinds).toContainEqual({ kind: "Tool", count: 1, lane: "tools" });
    expect(types).toContainEqual({ type: "PLAYED", count: 2, own: true });
    expect(lanes.at(-1)).toEqual({ id: "music", title: "Music", colour: "#8a5cd6", own: true });
    expect(lanes[0]).toEqual({ id: "study-work", title: "Study & work" });
    expect(questions.map(({ name }) => name)).toEqual(["played", "certified-by", "music-and-work", "who-plays"]);
  });

  it("draws its facts in their lane", async () => {
    const { lanes, episodes } = timelineResponse.parse((await served.get(`/timeline?person=${ADA}`)).json);
    expect(lanes.at(-1)).toMatchObject({ id: "music", title: "Music" });
    expect(episodes.filter(({ lane }) => lane === "music").map(({ title }) => title)).toEqual(
      expect.arrayContaining(["cello", "piano", "Kestrel Academy"]),
    );
  });

  it("filters by its kinds and types, and refuses what nobody added", async () => {
    const { entities, relations } = graphResponse.parse(
      (await served.get("/graph?kinds=Instrument,Person&types=PLAYED")).json,
    );
    expect(entities.map(({ id }) => id)).toEqual(["instrument:cello", "instrument:piano", ADA]);
    expect(relations.map(({ type }) => type)).toEqual(["PLAYED", "PLAYED"]);
    expect((await served.get("/graph?kinds=Organ")).status).toBe(400);
  });

  it("lists its questions among the others", async () => {
    const { questions } = questionsResponse.parse((await served.get("/questions")).json);
    expect(questions.filter(({ own }) => own).map(({ name }) => name)).toEqual([
      "played",
      "certified-by",
      "music-and-work",
      "who-plays",
    ]);
    expect(questions.find(({ name }) => name === "who-plays")).toMatchObject({
      title: "Who played an instrument",
      group: "several careers",
      params: [{ name: "thing", required: true }],
    });
  });

  it("answers them by name, with quotes and what to highlight", async () => {
    const answer = answerResponse.parse((await served.get("/questions/who-plays?thing=instrument:cello")).json);
    expect(answer.understood).toBe("Who played an instrument (cello)");
    expect(words(answer)).toBe("Ada Lark played cello.");
    expect(answer.rows).toEqual([{ player: "Ada Lark", instrument: "cello", r: expect.stringContaining("played~") }]);
    expect(answer.elements).toEqual(expect.arrayContaining([ADA, "instrument:cello"]));
    expect(answer.evidence.map(({ text }) => text)).toEqual(["I played the cello"]);
    expect((await served.get("/questions/who-plays?thing=instrument:none")).status).toBe(404);
    expect((await served.get("/questions/who-plays")).status).toBe(400);
    expect((await served.get("/questions/who-plays?thing=instrument:cello&person=x")).status).toBe(400);
  });

  it.each<[string, string, string]>([
    ["who played the cello?", "who-plays", "Ada Lark played cello."],
    ["wich people can play the pianno", "who-plays", "Ada Lark played piano."],
    ["where did she work and what did they play", "music-and-work", "Ada Lark worked at Siemens and played cello."],
    ["what did she play?", "played", "Ada played piano, 2011."],
    ["which instruments does Ada know?", "played", "Ada played cello"],
    ["what did she play in 2011?", "as-of", "Ada played piano, 2011."],
    ["who certified Ada?", "certified-by", "Ada was certified by Kestrel Academy, 2012."],
    ["when did she play piano?", "when", "2011"],
    ["where did she study?", "studies", "University of Vienna"],
  ])("understands “%s”", async (question, name, says) => {
    const answer = await ask(question);
    expect(answer.question).toBe(name);
    expect(words(answer)).toContain(says);
  });

  it("asks its labels and types in the console, with the graph that is in the rows", async () => {
    const query = "MATCH (p:Person)-[r:PLAYED]->(i:Instrument) RETURN i, r ORDER BY i.name";
    const { rows, graph } = cypherResponse.parse(await post("/cypher", { query }));
    expect(rows).toHaveLength(2);
    expect(graph?.entities.map(({ kind }) => kind)).toContain("Instrument");
    expect(graph?.relations.map(({ type }) => type)).toEqual(["PLAYED", "PLAYED"]);
  });
});
