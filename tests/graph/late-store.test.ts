import { describe, expect, it, vi } from "vitest";
import type { GraphStore } from "../../graph/graph-store.ts";
import { openSoonOrLater } from "../../graph/late-store.ts";
import { neo4jFailure } from "../../graph/neo4j-errors.ts";
import { Failure } from "../../model/failure.ts";
import { serve } from "../server/serving.ts";
import { stubStore } from "../server/stub-store.ts";

const address = { url: "bolt://db:7687", username: "neo4j", database: undefined };
const engine = { name: "neo4j", version: "unknown", location: address.url } as const;
const thrown = (code: string) => neo4jFailure(Object.assign(new Error(code), { code }), address);

/** Opens with a database that fails as told, once for each, and then answers. */
async function opened(...failures: unknown[]) {
  const store = stubStore({ engine: { ...engine, version: "5.26" } });
  const said: string[] = [];
  let attempts = 0;
  const open = async (): Promise<GraphStore> => {
    const failure = failures[attempts];
    attempts += 1;
    if (failure !== undefined) throw failure;
    return store;
  };
  const late = await openSoonOrLater({ engine, open, onFailure: (message) => said.push(message), retryMs: 1 });
  return { late, store, said };
}

describe("a store that is there", () => {
  it("is given as it is", async () => {
    const { late, store, said } = await opened();
    expect(late).toBe(store);
    expect(said).toEqual([]);
  });
});

describe("a database that is away", () => {
  it("is waited for, and then serves by itself", async () => {
    const { late, store, said } = await opened(thrown("ServiceUnavailable"), thrown("ServiceUnavailable"));
    await expect(late.generation()).rejects.toMatchObject({ kind: "store-unavailable" });
    expect(late.engine.version).toBe("unknown");
    expect(said).toEqual([expect.stringContaining("bolt://db:7687 cannot be reached")]);
    await vi.waitFor(async () => expect(await late.generation()).toBe(1));
    expect(late.engine.version).toBe("5.26");
    await late.close();
    expect(store.calls).toContain("close");
  });

  it("that wants another password when it comes is said once, and waited for", async () => {
    const wrong = thrown("Neo.ClientError.Security.Unauthorized");
    const { late, said } = await opened(thrown("ServiceUnavailable"), wrong, wrong);
    await vi.waitFor(async () => expect(await late.generation()).toBe(1));
    expect(said).toHaveLength(2);
    expect(said[1]).toContain("the password is wrong");
    await late.close();
  });

  it("answers 503 with Retry-After until then; the process itself is alive", async () => {
    let away = true;
    const open = async (): Promise<GraphStore> => {
      if (away) throw thrown("ServiceUnavailable");
      return stubStore();
    };
    const late = await openSoonOrLater({ engine, open, onFailure: () => undefined, retryMs: 1 });
    const served = await serve(late);
    expect((await served.get("/livez")).status).toBe(200);
    for (const path of ["/readyz", "/meta", "/graph", "/timeline", "/edits"]) {
      const { status, headers, json } = await served.get(path);
      expect([path, status, headers["retry-after"]]).toEqual([path, 503, "5"]);
      expect(json).toMatchObject({ code: "STORE_UNAVAILABLE" });
    }
    away = false;
    await vi.waitFor(async () => expect((await served.get("/readyz")).status).toBe(200));
    await served.close();
    await late.close();
  });

  it("may be given up", async () => {
    const { late } = await opened(...Array(1000).fill(thrown("ServiceUnavailable")));
    await late.close();
    await expect(late.talks()).rejects.toMatchObject({ kind: "store-unavailable" });
  });
});

describe("what waiting does not mend is thrown at once", () => {
  it.each([
    ["a wrong password", thrown("Neo.ClientError.Security.Unauthorized")],
    ["no such database", thrown("Neo.ClientError.Database.DatabaseNotFound")],
    ["something that is no Neo4j", thrown("ProtocolError")],
    ["a folder in use", new Failure("locked", "The folder is in use.")],
    ["a bug", new TypeError("x is not a function")],
  ])("%s", async (_, error) => {
    await expect(opened(error)).rejects.toBe(error);
  });
});
