/** What the console promises on every engine: it answers, it never writes, and it is never held up. */
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createConsole } from "../../ask/console.ts";
import { QueryRefused } from "../../ask/cypher/query-refused.ts";
import { guardQuery } from "../../ask/guard.ts";
import { EXAMPLES } from "../../client/console/examples.ts";
import type { ConsoleLimits, ConsoleRead, GraphStore } from "../../graph/graph-store.ts";
import { cypherResponse } from "../../model/api.ts";
import { Failure } from "../../model/failure.ts";
import { problemSchema } from "../../model/problem.ts";
import { fuzzedStatements } from "../ask/cypher/fuzzed-statements.ts";
import { HONEST_PARAMETERS, HONEST_QUERIES } from "../ask/cypher/honest-queries.ts";
import { hostileStatements, WRITES } from "../ask/cypher/hostile-statements.ts";
import { type Served, serve } from "../server/serving.ts";
import { INES, MIRA, threeCareers } from "../support/three-careers.ts";
import type { StoreUnderTest } from "./graph-store.contract.ts";

const LIMITS: ConsoleLimits = { timeoutMs: 30_000, maxRows: 1000, maxBytes: 1 << 20 };
const WORD = "canary-in-the-file";

/** Each takes for ever, or all there is, and nothing in its text says so. */
const BOMBS: readonly string[] = [
  "MATCH (a) MATCH (b) MATCH (c) MATCH (d) MATCH (e) MATCH (f) RETURN count(*) AS n",
  "MATCH (a)-[*..6]-(b) MATCH (b)-[*..6]-(c) MATCH (c)-[*..6]-(d) RETURN count(*) AS n",
  "UNWIND range(1, 9999) AS i MATCH (a) MATCH (b) MATCH (c) RETURN count(DISTINCT a.searchText + b.searchText) AS n",
  "MATCH (a) MATCH (b) MATCH (c) MATCH (d) WITH a.id + b.id + c.id + d.id AS x ORDER BY x RETURN x SKIP 99999999",
];

interface ConsoleUnderTest extends StoreUnderTest {
  /** Schema and counts that no digest covers. */
  outline(): Promise<unknown>;
}

/** @param missing why the engine cannot be tested here; the suite is then skipped with this reason. */
export function consoleContract(name: string, under: ConsoleUnderTest, missing?: string): void {
  describe.skipIf(missing !== undefined)(missing === undefined ? name : `${name}: ${missing}`, () => {
    let store: GraphStore;
    let server: Served;
    let folder: string;
    let listener: Server;
    let port = 0;
    let connections = 0;

    beforeAll(async () => {
      await under.start?.();
      await under.empty();
      store = await under.open();
      for (const talk of threeCareers()) await store.putTalk(talk);
      server = await serve(store);
      folder = await mkdtemp(join(tmpdir(), "cairn-canary-"));
      await writeFile(join(folder, "canary.csv"), `${WORD}\n`);
      listener = createServer((_request, response) => response.end(WORD)).on("connection", () => connections++);
      port = await new Promise((done) => {
        listener.listen(0, "127.0.0.1", () => {
          const address = listener.address();
          done(address && typeof address === "object" ? address.port : 0);
        });
      });
    });
    afterAll(async () => {
      await server?.close();
      await store?.close();
      await under.end();
      listener?.close();
      if (folder) await rm(folder, { recursive: true });
    });

    const read = (query: string, limits: Partial<ConsoleLimits> = {}): Promise<ConsoleRead> => {
      const guarded = guardQuery(query);
      const given: Readonly<Record<string, unknown>> = { ...HONEST_PARAMETERS, p: "x" };
      const params = Object.fromEntries(guarded.parameters.map((parameter) => [parameter, given[parameter] ?? null]));
      return store.consoleRead(guarded, params, { ...LIMITS, ...limits });
    };

    const post = (body: unknown) =>
      server.call("/api/v1/cypher", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });

    /** Runs `work`; nothing may have changed after it, no file made, nobody called. */
    async function harmless(work: () => Promise<void>): Promise<void> {
      const before = [await store.digest(), await under.outline(), await readdir(folder), await store.generation()];
      await work();
      const after = [await store.digest(), await under.outline(), await readdir(folder), await store.generation()];
      expect(after).toEqual(before);
      expect(connections).toBe(0);
    }

    it("answers every honest query that the guard lets through", { timeout: 240_000 }, async () => {
      for (const query of HONEST_QUERIES.filter(isAccepted)) {
        const { columns, rows } = await read(query);
        expect(columns.length, query).toBeGreaterThan(0);
        expect(
          rows.every((row) => row.length === columns.length),
          query,
        ).toBe(true);
      }
    });

    it.each<[string, unknown]>([
      [
        "MATCH (n:Tool {id: 'none'}) RETURN sum(n.confidence) AS a, avg(n.confidence) AS b, stdev(n.confidence) AS c",
        [0, null, null],
      ],
      ["MATCH (n:Tool {id: 'none'}) RETURN sum(n.confidence) / 2 + count(n) AS x", [0]],
      [
        "RETURN toInteger('2.9') AS a, toInteger('42') AS b, toInteger('x') AS c, toInteger(2.9) AS d",
        [2, 42, null, 2],
      ],
      ["RETURN round(-1.5) AS a, round(2.5) AS b, round(-1.2) AS c, round(null) AS d", [-1, 3, -1, null]],
      ["RETURN toInteger(round(10 / 4.0)) AS x", [3]],
      ["WITH [1, 2] AS list RETURN list + [3] AS a, 'n ' + size(list) AS b", [[1, 2, 3], "n 2"]],
    ])("gives what every engine gives: %s", async (query, row) => {
      expect((await read(query)).rows).toEqual([row]);
    });

    it.each(EXAMPLES.map((example) => [example.name, example] as const))("runs the example %s", async (_, example) => {
      const { query, params } = example;
      const answer = await post({ query, params: JSON.parse(params || "{}") });
      expect(answer.status, answer.text).toBe(200);
      expect(cypherResponse.parse(JSON.parse(answer.text)).rows.length).toBeGreaterThan(0);
    });

    it("takes no text for a number among the parameters", async () => {
      const query = "MATCH ()-[r]->() WHERE r.start = $year RETURN r";
      expect((await post({ query, params: { year: 2014 } })).text).toContain("$year is compared with a text");
      expect((await post({ query, params: { year: "2014" } })).status).toBe(200);
    });

    it("gives nodes, relationships and paths by their own ids, and the graph among them", async () => {
      const { columns, rows, graph } = await read(
        "MATCH p = (a:Tool {id: 'tool:excel'})-[r:SWITCHED_TO]->(b) RETURN a, r, p, b.name, 1+1",
      );
      const relationship = { is: "relationship", type: "SWITCHED_TO", source: "tool:excel", target: "tool:python" };
      expect(columns).toEqual(["a", "r", "p", "b.name", "1+1"]);
      expect(rows).toMatchObject([
        [
          { is: "node", id: "tool:excel", labels: ["Entity", "Tool"], properties: { name: "Excel" } },
          { ...relationship, properties: { person: INES } },
          { is: "path", nodes: [{ id: "tool:excel" }, { id: "tool:python" }], relationships: [relationship] },
          "Python",
          2,
        ],
      ]);
      expect(graph?.entities.map(({ id }) => id).sort()).toEqual(["tool:excel", "tool:python"]);
      expect(graph?.relations).toMatchObject([{ type: "SWITCHED_TO", source: "tool:excel", target: "tool:python" }]);
    });

    it("brings the ends of a relationship that stands alone", async () => {
      const { graph } = await read("MATCH (:Person)-[r:PUBLISHED]->() RETURN r");
      expect(graph?.entities.map(({ id }) => id)).toContain(MIRA);
    });

    it("sees things and evidence only, as they are now", async () => {
      const { rows } = await read("MATCH (n) UNWIND labels(n) AS label RETURN DISTINCT label ORDER BY label");
      expect(rows.flat()).toContain("Evidence");
      for (const label of ["Order", "Talk", "Edit", "Story", "Retired"]) expect(rows.flat()).not.toContain(label);
      await store.appendEdits([{ id: "e1", op: "rename", target: "tool:excel", value: { name: "Excel 2016" } }]);
      expect((await read("MATCH (n {id: 'tool:excel'}) RETURN n.name")).rows).toEqual([["Excel 2016"]]);
    });

    it("cuts rows and bytes, and says so", async () => {
      const few = await read("MATCH (n) RETURN n.id AS id", { maxRows: 3 });
      expect(few.rows).toHaveLength(3);
      expect(few.truncated).toMatch(/first 3 rows/);
      const small = await read("MATCH (n) RETURN n", { maxBytes: 2000 });
      expect(JSON.stringify(small.rows).length).toBeLessThan(2100);
      expect(small.truncated).toMatch(/2 KiB/);
      expect(await read("MATCH (n:Tool) RETURN n.id LIMIT 2", { maxRows: 2 })).not.toHaveProperty("truncated", /./);
    });

    it("names what the engine cannot answer", async () => {
      await expect(read("MATCH (n) RETURN nobody")).rejects.toMatchObject({ kind: "bad-data" });
      expect((await read("RETURN 1 AS one")).rows).toEqual([[1]]);
    });

    it("takes no hostile statement", async () => {
      const canary = { file: pathToFileURL(join(folder, "canary.csv")).href, url: `http://127.0.0.1:${port}/`, folder };
      const userConsole = createConsole(store);
      await harmless(async () => {
        for (const query of hostileStatements(canary))
          await expect(userConsole.run({ query, params: {}, limit: 10 }), query).rejects.toBeInstanceOf(QueryRefused);
      });
    });

    it("does not write without the guard either", { timeout: 120_000 }, async () => {
      await harmless(async () => {
        for (const text of WRITES) {
          const unguarded = { plain: text, scoped: text, columns: undefined };
          await store.consoleRead(unguarded, {}, LIMITS).catch((error: unknown) => {
            if (!(error instanceof Failure)) throw error;
          });
        }
      });
    });

    it("changes nothing by whatever a grammar makes up", { timeout: 600_000 }, async () => {
      const accepted = fuzzedStatements(5000, 20261124).filter(isAccepted);
      const answered = { rows: 0, refused: 0 };
      await harmless(async () => {
        const left = [...accepted];
        const work = async (): Promise<void> => {
          for (let query = left.pop(); query !== undefined; query = left.pop()) {
            const result = await read(query, { timeoutMs: 2000 }).catch((error: unknown) => {
              if (error instanceof Failure) return undefined;
              throw error;
            });
            if (result) answered.rows++;
            else answered.refused++;
          }
        };
        await Promise.all([work(), work()]);
      });
      expect(answered.rows).toBeGreaterThan(accepted.length / 10);
    });

    describe("over HTTP", () => {
      it("answers with columns, rows, graph, engine and dialect", async () => {
        const body = { query: "MATCH (n:Tool {id: $id}) RETURN n.name AS name, n", params: { id: "tool:keras" } };
        const answer = await post(body);
        expect(answer.status).toBe(200);
        expect(answer.headers["cache-control"]).toBe("no-store");
        const { columns, rows, graph, engine } = cypherResponse.parse(JSON.parse(answer.text));
        expect(columns).toEqual(["name", "n"]);
        expect(rows[0]?.[0]).toBe("Keras");
        expect(graph?.entities).toHaveLength(1);
        expect(engine.name).toBe(store.engine.name);
      });

      const wrong: readonly (readonly [unknown, number, string])[] = [
        [{ query: "MATCH (n) SET n.x = 1 RETURN n" }, 400, "QUERY_NOT_READ_ONLY"],
        [{ query: "MATCH (n {id: $id}) RETURN n" }, 400, "INVALID_BODY"],
        [{ query: "MATCH (n) RETURN nobody" }, 400, "INVALID_BODY"],
        [{ query: "RETURN $x AS x", params: { x: { nested: 1 } } }, 400, "INVALID_BODY"],
        [{ query: "RETURN $x AS x", params: { x: "y".repeat(70_000) } }, 400, "INVALID_BODY"],
        [{ query: "RETURN 1 AS x", limit: 1001 }, 400, "INVALID_BODY"],
        [{ query: "RETURN 1 AS x", timeoutMs: 1 }, 400, "INVALID_BODY"],
        [{ query: "RETURN 1 AS x", mode: "write" }, 400, "INVALID_BODY"],
        [{ query: "" }, 400, "INVALID_BODY"],
      ];
      it.each(wrong)("refuses %j with %i %s", async (body, status, code) => {
        const answer = await post(body);
        expect(answer.status).toBe(status);
        expect(problemSchema.parse(JSON.parse(answer.text)).code).toBe(code);
      });

      it("says what was refused, where, and what to write instead", async () => {
        const answer = await post({ query: "MATCH (n) RETURN isEmpty(n.name) AS x" });
        expect(problemSchema.parse(JSON.parse(answer.text)).refused).toMatchObject({
          construct: "function isEmpty",
          offset: 17,
          advice: expect.stringContaining("size(x) = 0"),
        });
      });

      it.each(BOMBS)("is not held up by %s", { timeout: 60_000 }, async (query) => {
        let isAnswered = false;
        let lived = 0;
        const answer = post({ query }).finally(() => {
          isAnswered = true;
        });
        while (!isAnswered) {
          expect((await server.get("/livez")).status).toBe(200);
          lived++;
        }
        const { status, text } = await answer;
        const code = status === 200 ? "answered" : problemSchema.parse(JSON.parse(text)).code;
        // Not the whole call's deadline: the console's own, or the engine's limit on memory.
        expect(["TIMEOUT", "INVALID_BODY", "BUSY", "answered"]).toContain(code);
        expect(lived).toBeGreaterThan(10);
      });

      it("answers again after all that", { timeout: 60_000 }, async () => {
        const query = { query: "RETURN 1 AS one" };
        const again = async (): Promise<number> => {
          const { status } = await post(query);
          return status === 503 ? again() : status;
        };
        expect(await again()).toBe(200);
      });
    });
  });
}

function isAccepted(query: string): boolean {
  try {
    guardQuery(query);
    return true;
  } catch (error) {
    if (error instanceof QueryRefused) return false;
    throw error;
  }
}
