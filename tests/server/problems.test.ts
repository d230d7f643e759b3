import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Failure, type FailureKind } from "../../model/failure.ts";
import { PROBLEM_STATUS, type ProblemCode, problemSchema } from "../../model/problem.ts";
import { type Answer, type CallOptions, type Served, serve } from "./serving.ts";
import { type StubStore, stubStore } from "./stub-store.ts";

const JSON_TYPE = { "Content-Type": "application/json" };

function expectProblem(answer: Answer, code: ProblemCode, path: string): void {
  const problem = problemSchema.strict().parse(JSON.parse(answer.text));
  expect([answer.status, problem.code]).toEqual([PROBLEM_STATUS[code], code]);
  expect(problem.status).toBe(answer.status);
  expect(problem.instance).toBe(path.split("?")[0]);
  expect(problem.requestId).toBe(answer.headers["x-request-id"]);
  expect(answer.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
  expect(answer.headers["cache-control"]).toBe("no-store");
}

describe("every refusal has one shape", () => {
  let store: StubStore;
  let served: Served;
  beforeAll(async () => {
    store = stubStore();
    served = await serve(store);
  });
  afterAll(() => served.close());

  const refusals: [string, ProblemCode, string, CallOptions][] = [
    ["an unknown parameter", "INVALID_PARAMETER", "/api/v1/graph?persn=x", {}],
    ["a parameter where none is taken", "INVALID_PARAMETER", "/api/v1/meta?x=1", {}],
    ["a parameter given twice", "INVALID_PARAMETER", "/api/v1/graph?person=a&person=b", {}],
    ["an unknown kind", "INVALID_PARAMETER", "/api/v1/graph?kinds=Tool,Spaceship", {}],
    ["an empty list", "INVALID_PARAMETER", "/api/v1/graph?kinds=", {}],
    ["an unknown relation type", "INVALID_PARAMETER", "/api/v1/graph?types=LOVED", {}],
    ["a day that is none", "INVALID_PARAMETER", "/api/v1/graph?from=2017-02-30", {}],
    ["a year where a day is asked for", "INVALID_PARAMETER", "/api/v1/timeline?to=2017", {}],
    ["an unknown axis", "INVALID_PARAMETER", "/api/v1/timeline?axis=spiral", {}],
    ["a limit of nothing", "INVALID_PARAMETER", "/api/v1/graph?limit=0", {}],
    ["a limit above the largest", "INVALID_PARAMETER", "/api/v1/graph?limit=5001", {}],
    ["a limit that is no number", "INVALID_PARAMETER", "/api/v1/entities?limit=many", {}],
    ["a limit between two numbers", "INVALID_PARAMETER", "/api/v1/entities?limit=1.5", {}],
    ["an unknown direction", "INVALID_PARAMETER", "/api/v1/entities/x/neighbors?direction=up", {}],
    ["an unknown certainty", "INVALID_PARAMETER", "/api/v1/graph?certainty=sure", {}],
    ["a search for nothing", "INVALID_PARAMETER", "/api/v1/search?q=", {}],
    ["a search for blanks", "INVALID_PARAMETER", "/api/v1/search?q=%20", {}],
    ["a search without words", "INVALID_PARAMETER", "/api/v1/search", {}],
    ["a search for a whole page", "INVALID_PARAMETER", `/api/v1/search?q=${"x".repeat(201)}`, {}],
    ["a negative offset", "INVALID_PARAMETER", "/api/v1/sources/x/text?start=-1", {}],
    ["an id that is too long", "INVALID_PARAMETER", `/api/v1/entities/${"x".repeat(601)}`, {}],
    ["an address that cannot be decoded", "INVALID_PARAMETER", "/api/v1/entities/%E0%A4%A", {}],
    ["an unknown format", "INVALID_PARAMETER", "/api/v1/export?format=docx", {}],
    ["a route that is none", "NOT_FOUND", "/api/v1/nothing", {}],
    ["the API's root", "NOT_FOUND", "/api/v1", {}],
    ["a page that is none", "NOT_FOUND", "/nothing", {}],
    ["a page asked for with POST", "NOT_FOUND", "/explore", { method: "POST" }],
    ["a method that is not possible", "METHOD_NOT_ALLOWED", "/api/v1/graph", { method: "DELETE" }],
    ["OPTIONS, as there is no other origin to answer", "METHOD_NOT_ALLOWED", "/api/v1/graph", { method: "OPTIONS" }],
    [
      "a form",
      "UNSUPPORTED_MEDIA_TYPE",
      "/api/v1/session",
      { method: "POST", headers: { "Content-Type": "application/x-www-form-urlencoded" }, body: "token=x" },
    ],
    ["a body without a type", "UNSUPPORTED_MEDIA_TYPE", "/api/v1/session", { method: "POST", body: "{}" }],
    ["no body where one is needed", "UNSUPPORTED_MEDIA_TYPE", "/api/v1/session", { method: "POST" }],
    [
      "text sent along with a removal",
      "UNSUPPORTED_MEDIA_TYPE",
      "/api/v1/sources/x",
      { method: "DELETE", headers: { "Content-Type": "text/plain", "Content-Length": "1" }, body: "x" },
    ],
    [
      "another character set",
      "UNSUPPORTED_MEDIA_TYPE",
      "/api/v1/session",
      { method: "POST", headers: { "Content-Type": "application/json; charset=latin1" }, body: "{}" },
    ],
    [
      "a body over 100 KiB",
      "TOO_LARGE",
      "/api/v1/session",
      { method: "POST", headers: JSON_TYPE, body: JSON.stringify({ token: "x".repeat(103_000) }) },
    ],
    ["a broken body", "INVALID_BODY", "/api/v1/session", { method: "POST", headers: JSON_TYPE, body: '{"token":' }],
    ["a body that is a list", "INVALID_BODY", "/api/v1/session", { method: "POST", headers: JSON_TYPE, body: "[]" }],
    ["another host", "HOST_NOT_ALLOWED", "/api/v1/meta", { headers: { Host: "evil.example" } }],
    ["another origin", "FORBIDDEN_ORIGIN", "/api/v1/meta", { headers: { Origin: "http://evil.example" } }],
  ];
  it.each(refusals)("%s is %s and never reaches the store", async (_title, code, path, options) => {
    store.calls.length = 0;
    expectProblem(await served.call(path, options), code, path);
    expect(store.calls).toEqual([]);
  });

  const missing: [string, string, CallOptions][] = [
    ["a thing", "/api/v1/entities/tool:none", {}],
    ["the neighbors of a thing", "/api/v1/entities/tool:none/neighbors", {}],
    ["a fact", "/api/v1/evidence/tool:none", {}],
    ["a talk's text", "/api/v1/sources/none/text", {}],
    ["a talk to remove", "/api/v1/sources/none", { method: "DELETE" }],
    ["a talk to export", "/api/v1/export?talk=none", {}],
    ["a person's timeline", "/api/v1/timeline?person=person:none", {}],
    ["a person's graph", "/api/v1/graph?person=person:none", {}],
    ["any timeline when nothing is loaded", "/api/v1/timeline", {}],
  ];
  it.each(missing)("%s that is not there is NOT_FOUND", async (_title, path, options) => {
    expectProblem(await served.call(path, options), "NOT_FOUND", path);
  });

  it("names the parameter that is wrong", async () => {
    const { json } = await served.get("/graph?limit=0&persn=x");
    const { errors } = problemSchema.parse(json);
    expect(errors?.map((error) => error.path).sort()).toEqual(["limit", "persn"]);
  });

  it.each([
    ["/graph", "GET, HEAD"],
    ["/session", "POST"],
    ["/sources/x", "DELETE"],
  ])("says what is possible on %s", async (path, allow) => {
    const answer = await served.call(`/api/v1${path}`, { method: "PUT" });
    expect([answer.status, answer.headers.allow]).toEqual([405, allow]);
  });

  it("answers HEAD like GET, without the body", async () => {
    const answer = await served.call("/api/v1/livez", { method: "HEAD" });
    expect([answer.status, answer.text]).toEqual([200, ""]);
  });
});

describe("a store that fails", () => {
  const secret = "neo4j://user:s3cret@db:7687";
  const failures: [FailureKind, ProblemCode, boolean][] = [
    ["store-unavailable", "STORE_UNAVAILABLE", true],
    ["locked", "STORE_UNAVAILABLE", true],
    ["disk", "STORE_UNAVAILABLE", true],
    ["timeout", "TIMEOUT", false],
    ["conflict", "CONFLICT", false],
    ["not-found", "NOT_FOUND", false],
  ];
  it.each(failures)("with %s answers %s", async (kind, code, retries) => {
    const message = retries ? secret : "It went wrong.";
    const generation = () => Promise.reject(new Failure(kind, message));
    const served = await serve(stubStore({ generation }));
    for (const path of ["/api/v1/readyz", "/api/v1/graph"]) {
      const answer = await served.call(path);
      expectProblem(answer, code, path);
      expect(answer.headers["retry-after"]).toBe(retries ? "5" : undefined);
      expect(answer.text).not.toContain("s3cret");
    }
    expect((await served.call("/api/v1/livez")).status).toBe(200);
    await served.close();
  });

  it.each([
    ["an error nobody foresaw", () => Promise.reject(new Error(secret))],
    ["something that is no error", () => Promise.reject(secret)],
    [
      "an error at once",
      () => {
        throw new TypeError(secret);
      },
    ],
  ])("with %s answers INTERNAL without its words", async (_title, generation) => {
    const served = await serve(stubStore({ generation }));
    const answer = await served.call("/api/v1/graph");
    expectProblem(answer, "INTERNAL", "/api/v1/graph");
    expect(answer.text).not.toContain("s3cret");
    await served.close();
  });

  it("that never answers is cut off by our own deadline", async () => {
    const never = new Promise<never>(() => {});
    const served = await serve(stubStore({ talks: () => never, generation: async () => 1 }), { deadlineMs: 20 });
    expectProblem(await served.call("/api/v1/sources"), "TIMEOUT", "/api/v1/sources");
    expect((await served.call("/api/v1/livez")).status).toBe(200);
    await served.close();
  });
});
