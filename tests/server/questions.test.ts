import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { QUESTIONS } from "../../ask/questions/index.ts";
import type { GraphStore } from "../../graph/graph-store.ts";
import { openStore } from "../../graph/open-store.ts";
import { metaResponse } from "../../model/api.ts";
import { answerResponse, askResponse, questionsResponse } from "../../model/api-questions.ts";
import { problemSchema } from "../../model/problem.ts";
import { type ScriptedReply, scriptedModel } from "../seed/scripted-model.ts";
import { INES, MIRA, TOBIAS, threeCareers } from "../support/three-careers.ts";
import { type Served, serve } from "./serving.ts";

let root: string;
let store: GraphStore;
let served: Served;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "cairn-ask-routes-"));
  store = await openStore(`embedded:${root}`);
  for (const talk of threeCareers()) await store.putTalk(talk);
  served = await serve(store);
});
afterAll(async () => {
  await served.close();
  await store.close();
  await rm(root, { recursive: true, force: true });
});

async function ask(body: unknown) {
  const { status, text } = await served.call("/api/v1/ask", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  return { status, json: JSON.parse(text) as unknown };
}

const sentences = (json: unknown): string =>
  answerResponse
    .parse(json)
    .sentences.map(({ text }) => text)
    .join(" ");

describe("GET /questions", () => {
  it("lists every question with its parameters and Cypher", async () => {
    const { status, json } = await served.get("/questions");
    const { questions } = questionsResponse.parse(json);
    expect(status).toBe(200);
    expect(questions.map(({ name }) => name)).toEqual(QUESTIONS.map(({ name }) => name));
    expect(questions.find(({ name }) => name === "as-of")?.params).toEqual([
      { name: "person", required: true, description: "Id of the person whose career it is" },
      { name: "date", required: true, description: "EDTF: 2017, 2017-03, 2017-21 (spring), 2015/2017, 2019/.." },
      { name: "lane", required: false },
    ]);
  });
});

describe("GET /questions/:name", () => {
  it.each([
    ["/questions/studies", "Ravenna University"],
    [`/questions/studies?person=${INES}`, "Kestrel College"],
    [`/questions/as-of?date=2014`, "Alder Systems"],
    [`/questions/who?thing=tool:pytorch`, "Tobias"],
    [`/questions/contradictions`, "2019"],
    [`/paths?from=organization:ravenna-university&to=organization:lumen-robotics`, "Corvid Labs"],
    [`/paths?from=organization:kestrel-college&to=organization:brightwater&person=${INES}`, "Helvion Bank"],
    [`/compare?people=${TOBIAS},${INES}`, "Helvion Bank"],
  ])("answers %s", async (path, words) => {
    const { status, json, headers } = await served.get(path);
    expect(status).toBe(200);
    expect(headers.etag).toBeDefined();
    expect(sentences(json)).toContain(words);
  });

  it("quotes what was heard as it was meant", async () => {
    const { json } = await served.get(`/questions/switches?from=tool:keras&person=${MIRA}`);
    const [quote] = answerResponse.parse(json).evidence;
    expect(quote).toMatchObject({ text: expect.stringContaining("carrots"), sourceTitle: "Mira Solano" });
    expect(quote?.repairs).toMatchObject([{ heard: "carrots", meant: "Keras" }]);
  });

  it.each([
    ["/questions/horoscope", 404, "NOT_FOUND"],
    ["/questions/as-of", 400, "INVALID_PARAMETER"],
    ["/questions/as-of?date=someday", 400, "INVALID_PARAMETER"],
    ["/questions/studies?thing=tool:keras", 400, "INVALID_PARAMETER"],
    ["/questions/studies?colour=red", 400, "INVALID_PARAMETER"],
    ["/questions/studies?person=person:nobody", 404, "NOT_FOUND"],
    ["/questions/when?thing=tool:none", 404, "NOT_FOUND"],
    ["/paths?from=tool:keras", 400, "INVALID_PARAMETER"],
    ["/compare?people=person:mira-solano", 400, "INVALID_PARAMETER"],
    ["/compare?people=person:mira-solano,person:nobody", 404, "NOT_FOUND"],
  ])("refuses %s with %i", async (path, status, code) => {
    const answer = await served.get(path);
    expect(answer.status).toBe(status);
    expect(problemSchema.parse(answer.json).code).toBe(code);
  });
});

describe("POST /ask", () => {
  it("answers in words", async () => {
    const { status, json } = await ask({ question: "What paid for the RTX cards?" });
    const answer = askResponse.parse(json);
    expect(status).toBe(200);
    expect(answer).toMatchObject({ question: "paid-for", nearest: [] });
    expect(answer.evidence.length).toBeGreaterThan(0);
  });

  it("means the one on the screen where nobody is named", async () => {
    const { json } = await ask({ question: "where did she study?", person: INES });
    expect(sentences(json)).toContain("Kestrel College");
  });

  it("follows up", async () => {
    const first = askResponse.parse((await ask({ question: "what did Tobias do in 2015?" })).json);
    const previous = { question: first.question, params: first.params };
    const { json } = await ask({ question: "and in 2018?", previous });
    expect(askResponse.parse(json).params).toEqual({ person: TOBIAS, date: "2018" });
  });

  it("says which words it read as a name", async () => {
    const { json } = await ask({ question: "why did she leave carrots?" });
    expect(askResponse.parse(json).understood).toMatch(/“carrots” was read as Keras/);
  });

  it("offers three questions that can be asked when it does not understand", async () => {
    const { status, json } = await ask({ question: "colourless green ideas sleep furiously" });
    const { question, nearest, understood } = askResponse.parse(json);
    expect(status).toBe(200);
    expect(question).toBeNull();
    expect(understood).toContain("Not understood");
    expect(nearest).toHaveLength(3);
    for (const { question: name, params } of nearest) {
      const answer = await served.get(`/questions/${name}?${new URLSearchParams(params)}`);
      expect(answer.status).toBe(200);
    }
  });

  it.each([
    {},
    { question: "" },
    { question: "   " },
    { question: "a".repeat(501) },
    { question: 7 },
    { question: "why?", previous: { question: "studies" } },
    { question: "why?", extra: true },
  ])("refuses %o", async (body) => {
    expect((await ask(body)).status).toBe(400);
  });

  it.each(["'; MATCH (n) DETACH DELETE n", "\u0000\u{1F600}", "))((", "$person", "why why why why", "and?", "…"])(
    "answers odd words “%s”",
    async (question) => {
      expect((await ask({ question })).status).toBe(200);
    },
  );
});

describe("an empty store", () => {
  it("says that no talk is loaded", async () => {
    const empty = await mkdtemp(join(tmpdir(), "cairn-ask-empty-"));
    const other = await openStore(`embedded:${empty}`);
    const server = await serve(other);
    const answer = await server.call("/api/v1/ask", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ question: "where did he study?" }),
    });
    expect(answer.status).toBe(404);
    await server.close();
    await other.close();
    await rm(empty, { recursive: true, force: true });
  });
});

describe("POST /ask with a language model", () => {
  const serveWith = async (reply: ScriptedReply) => {
    const { url } = await scriptedModel(() => reply);
    const askModel = { url, model: "tiny", maxTokens: 1000, answers: join(root, "answers"), timeoutMs: 5000 };
    return serve(store, { askModel });
  };
  const body = JSON.stringify({ question: "lorem ipsum dolor", person: TOBIAS });
  const headers = { "Content-Type": "application/json" };

  it.each<[string, string, boolean]>([
    ["puts what is not understood into a question", '{"question":"studies","params":{}}', true],
    ["stays with the nearest three when the model writes", '{"cypher":"MATCH (n) DELETE n","params":{}}', false],
  ])("%s", async (_, reply, translated) => {
    const running = await serveWith(reply);
    const { status, text } = await running.call("/api/v1/ask", { method: "POST", headers, body });
    const answer = askResponse.parse(JSON.parse(text));
    expect(status).toBe(200);
    expect(answer.translated).toEqual(translated ? { by: "tiny" } : undefined);
    expect(answer.nearest).toHaveLength(translated ? 0 : 3);
    expect(answer.params).toEqual(translated ? { person: TOBIAS } : {});
    expect(metaResponse.parse((await running.get("/meta")).json).capabilities).toContain("translate");
    await running.close();
  });

  it("is not offered without one, while the console is", async () => {
    const { capabilities } = metaResponse.parse((await served.get("/meta")).json);
    expect(capabilities).not.toContain("translate");
    expect(capabilities).toContain("console");
  });
});
