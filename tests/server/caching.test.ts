import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Served, serve } from "./serving.ts";
import { type StubStore, stubStore } from "./stub-store.ts";

describe("answers that depend on the graph only", () => {
  let generation = 1;
  let store: StubStore;
  let served: Served;
  beforeAll(async () => {
    store = stubStore({ generation: async () => generation });
    served = await serve(store);
  });
  afterAll(() => served.close());

  it("carry a weak tag of their generation and may be kept, but asked for again", async () => {
    const { headers } = await served.get("/sources");
    expect(headers.etag).toMatch(/^W\/"1-/);
    expect(headers["cache-control"]).toBe("private, no-cache");
  });

  it("are not sent again while nothing changes, nor read", async () => {
    const first = await served.get("/graph?limit=10");
    store.calls.length = 0;
    const again = await served.get("/graph?limit=10", { "If-None-Match": String(first.headers.etag) });
    expect([again.status, again.text, again.headers.etag]).toEqual([304, "", first.headers.etag]);
    expect(store.calls).toEqual(["generation"]);
  });

  it("are read once for any number of callers", async () => {
    const first = await served.get("/graph?limit=11");
    store.calls.length = 0;
    const again = await served.get("/graph?limit=11");
    expect([again.status, again.text, again.headers.etag]).toEqual([200, first.text, first.headers.etag]);
    expect(store.calls).toEqual(["generation"]);
  });

  it("are the same question however it is spelled", async () => {
    const first = await served.get("/graph?limit=1000&from=2010-01-01");
    const again = await served.get("/graph?from=2010-01-01", { "If-None-Match": String(first.headers.etag) });
    expect(again.status).toBe(304);
  });

  it("are sent again after a change", async () => {
    const first = await served.get("/entities");
    generation++;
    const again = await served.get("/entities", { "If-None-Match": String(first.headers.etag) });
    expect(again.status).toBe(200);
    expect(again.headers.etag).not.toBe(first.headers.etag);
  });

  it("are told apart by what was asked", async () => {
    const tags = new Set<unknown>();
    for (const path of ["/graph", "/graph?limit=9", "/entities", "/entities?kind=Tool", "/sources", "/meta"]) {
      tags.add((await served.get(path)).headers.etag);
    }
    expect(tags.size).toBe(6);
  });
});

describe("answers that do not", () => {
  it.each([["/livez"], ["/readyz"], ["/openapi.json"]])("%s is never kept", async (path) => {
    const served = await serve(stubStore());
    const { headers } = await served.get(path);
    expect([headers["cache-control"], headers.etag]).toEqual(["no-store", undefined]);
    await served.close();
  });
});
