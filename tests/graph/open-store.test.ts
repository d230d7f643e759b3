import { once } from "node:events";
import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { withDeadline } from "../../graph/deadline.ts";
import { foldText } from "../../graph/fold.ts";
import { neo4jFailure } from "../../graph/neo4j-errors.ts";
import { luceneQuery } from "../../graph/neo4j-search.ts";
import { openStore } from "../../graph/open-store.ts";
import { createQueue } from "../../graph/queue.ts";

describe("openStore", () => {
  it.each(["", "embedded:", "sqlite:x", "http://localhost:7687", "neo4j:", "neo4j://", "bolt//x", "/a/folder"])(
    "refuses %j and says what it takes",
    async (location) => {
      await expect(openStore(location)).rejects.toMatchObject({
        kind: "usage",
        message: expect.stringMatching(/embedded:<folder>.*neo4j:\/\//),
      });
    },
  );

  it("says in one sentence that nobody answers, without the password", async () => {
    const failure = openStore("bolt://127.0.0.1:1", { username: "neo4j", password: "s3cret-word" });
    await expect(failure).rejects.toMatchObject({
      kind: "store-unavailable",
      message: expect.stringMatching(/^Neo4j at bolt:\/\/127\.0\.0\.1:1 cannot be reached; .*docker compose/),
    });
    await expect(failure).rejects.not.toMatchObject({ message: expect.stringContaining("s3cret") });
  });

  it.each(["neo4j://127.0.0.1:1", "bolt://nowhere.invalid", "neo4j+s://127.0.0.1:1"])(
    "says so of %s too",
    async (url) => {
      await expect(openStore(url, { password: "x" })).rejects.toMatchObject({ kind: "store-unavailable" });
    },
  );

  it("says of something else that answers that it is not Neo4j", async () => {
    const server = createServer((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"));
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    const port = typeof address === "object" ? address?.port : undefined;
    await expect(openStore(`bolt://127.0.0.1:${port}`, { password: "x" })).rejects.toMatchObject({
      kind: "store-unavailable",
      message: expect.stringContaining("Bolt"),
    });
    server.close();
  });

  it("keeps a password in the address to itself", async () => {
    await expect(openStore("bolt://me:s3cret-word@127.0.0.1:1")).rejects.toMatchObject({
      kind: "store-unavailable",
      message: expect.not.stringContaining("s3cret"),
    });
  });
});

describe("neo4jFailure", () => {
  const address = { url: "neo4j://db", username: "ann", database: "talks" };
  const thrown = (code: string) => Object.assign(new Error("raw"), { code });
  it.each([
    ["Neo.ClientError.Security.Unauthorized", /ann.*NEO4J_PASSWORD/],
    ["Neo.ClientError.Security.CredentialsExpired", /change the password/],
    ["Neo.ClientError.Database.DatabaseNotFound", /talks.*NEO4J_DATABASE/],
    ["ServiceUnavailable", /cannot be reached/],
    ["SessionExpired", /cannot be reached/],
    ["N/A", /Bolt/],
  ])("%s is told in words", (code, words) => {
    expect(neo4jFailure(thrown(code), address)).toMatchObject({
      kind: "store-unavailable",
      message: expect.stringMatching(words),
    });
  });
  it.each(["Neo.ClientError.Statement.SyntaxError", "ENOENT"])("%s is a bug and stays as it is", (code) => {
    const error = thrown(code);
    expect(neo4jFailure(error, address)).toBe(error);
  });
});

describe("luceneQuery", () => {
  it.each([
    ["Zürich", "(zurich^4 OR zurich* OR zurich~1)"],
    ["go", "(go^4 OR go*)"],
    ["state of the art", "(state^4 OR state* OR state~1) AND (art^4 OR art*)"],
    ['a:b* AND (x~ "y', "(b^4 OR b*) AND (x^4 OR x*) AND (y^4 OR y*)"],
    ["o'neil", "((o'neil^4 OR o'neil* OR o'neil~1) OR ((o^4 OR o*) AND (neil^4 OR neil* OR neil~1)))"],
    ["Node.js.", "((node.js^4 OR node.js* OR node.js~1) OR ((node^4 OR node* OR node~1) AND (js^4 OR js*)))"],
    ["'quoted'", "(quoted^4 OR quoted* OR quoted~1)"],
    ["to.the", "(to.the^4 OR to.the* OR to.the~1)"],
    ["the", undefined],
    ["+-*", undefined],
  ])("%j → %j", (text, query) => {
    expect(luceneQuery(text)).toBe(query);
  });
});

describe("foldText", () => {
  it.each([
    ["São  Paulo", "sao paulo"],
    ["ŁÓDŹ", "łodz"],
    ["C++", "c++"],
    [" Ünïcode\n", "unicode"],
  ])("%j → %j", (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});

describe("withDeadline", () => {
  it("gives up on a call that never ends", async () => {
    await expect(withDeadline(new Promise(() => undefined), 5, "The question")).rejects.toMatchObject({
      kind: "timeout",
      message: expect.stringContaining("The question took longer than 5 ms"),
    });
  });
  it("passes results and errors on", async () => {
    await expect(withDeadline(Promise.resolve(7), 1000, "It")).resolves.toBe(7);
    await expect(withDeadline(Promise.reject(new TypeError("x")), 1000, "It")).rejects.toBeInstanceOf(TypeError);
  });
});

describe("createQueue", () => {
  it("keeps the order and goes on after a failure", async () => {
    const inTurn = createQueue();
    const done: number[] = [];
    const work = (n: number, turns: number) => async () => {
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      if (n === 2) throw new Error("two");
      done.push(n);
    };
    const all = await Promise.allSettled([inTurn(work(1, 9)), inTurn(work(2, 3)), inTurn(work(3, 0))]);
    expect(all.map((each) => each.status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(done).toEqual([1, 3]);
  });
});
