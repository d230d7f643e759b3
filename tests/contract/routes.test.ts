import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openEmbeddedStore } from "../../graph/embedded-store.ts";
import type { GraphStore } from "../../graph/graph-store.ts";
import { openStore } from "../../graph/open-store.ts";
import { metaResponse, searchResponse } from "../../model/api.ts";
import { ROUTES } from "../../server/routes.ts";
import { type Served, serve } from "../server/serving.ts";
import { type Turn, takeTurn } from "../support/neo4j-turn.ts";
import { SMALL_PERSON, SMALL_TALK_ID, secondTalk, smallTalk } from "../support/small-talk.ts";

const USED = encodeURIComponent(`used~${SMALL_PERSON}~tool:keras~${SMALL_PERSON}~1`);
const WORKED = `worked_at~${SMALL_PERSON}~organization`;
const ORDER = encodeURIComponent(
  `order~ends-before~${WORKED}:blue-harbor~${SMALL_PERSON}~1~${WORKED}:tern-labs~${SMALL_PERSON}~1`,
);

/** What is asked of each route that reads; those that are missing are asked as they stand. */
const QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  "/graph": [
    "/graph",
    `/graph?person=${SMALL_PERSON}`,
    "/graph?kinds=Tool,Organization",
    "/graph?types=WORKED_AT,SWITCHED_TO",
    "/graph?from=2010-06-01&to=2016-01-01",
    "/graph?certainty=said&limit=3",
    "/graph?limit=2",
    "/graph?person=person:nobody",
  ],
  "/timeline": ["/timeline", `/timeline?person=${SMALL_PERSON}&axis=chapters`, "/timeline?from=2011-01-01"],
  "/entities": ["/entities", "/entities?limit=2", "/entities?cursor=organization:tern-labs", "/entities?q=KERAS"],
  "/entities/:id": ["/entities/tool:keras", `/entities/${SMALL_PERSON}`, "/entities/tool:none"],
  "/entities/:id/neighbors": [
    "/entities/tool:keras/neighbors",
    "/entities/tool:keras/neighbors?direction=in",
    `/entities/${SMALL_PERSON}/neighbors?types=WORKED_AT&limit=1`,
  ],
  "/evidence/:id": ["/evidence/tool:keras", `/evidence/${USED}`, `/evidence/${ORDER}`, "/evidence/none"],
  "/people": ["/people", "/people?q=a", "/people?q=nobody"],
  "/sources/:id/removal": [`/sources/${SMALL_TALK_ID}/removal`, "/sources/none/removal"],
  "/sources/:id/spans": [`/sources/${SMALL_TALK_ID}/spans`],
  "/sources/:id/text": [`/sources/${SMALL_TALK_ID}/text`, `/sources/${SMALL_TALK_ID}/text?start=10&end=90`],
  "/search": [],
  "/questions/:name": [
    "/questions/journey",
    "/questions/as-of?date=2011",
    "/questions/switches?from=tool:keras",
    "/questions/none",
    "/questions/when",
  ],
  "/paths": ["/paths?from=organization:blue-harbor&to=organization:tern-labs", "/paths"],
  "/compare": [`/compare?people=${SMALL_PERSON},${SMALL_PERSON}`, "/compare"],
  "/asof": ["/asof?date=2011", `/asof?date=spring%202016&person=${SMALL_PERSON}`],
  "/export": ["/export", `/export?talk=${SMALL_TALK_ID}`],
};

const neo4j = inject("neo4j");

if (!neo4j) describe.skip(`the routes on both engines: ${inject("neo4jMissing")}`, () => undefined);
else {
  describe("the routes on both engines", () => {
    const folder = mkdtempSync(join(tmpdir(), "cairn-both-"));
    const stores: GraphStore[] = [];
    const servers: Served[] = [];
    let turn: Turn;

    beforeAll(async () => {
      turn = await takeTurn(neo4j);
      await turn.empty();
      stores.push(await openEmbeddedStore(folder), await openStore(neo4j.url, neo4j));
      for (const store of stores) {
        await store.putTalk(smallTalk());
        await store.putTalk(secondTalk());
        const at = "2026-01-01T00:00:00Z";
        await store.appendEdits([
          { id: "e1", at, op: "rename", target: "tool:pytorch", value: { name: "PyTorch 1" } },
          { id: "e2", at, op: "redate", target: "tool:none", value: { start: "2015" } },
        ]);
        servers.push(await serve(store));
      }
    });
    afterAll(async () => {
      for (const server of servers) await server.close();
      for (const store of stores) await store.close();
      await turn.empty();
      await turn.end();
      rmSync(folder, { recursive: true });
    });

    const readable = ROUTES.filter((route) => route.method === "get").map((route) => route.path);
    it.each(readable.flatMap((path) => QUESTIONS[path] ?? [path]))("give the same answer to %s", async (path) => {
      const [embedded, other] = await Promise.all(servers.map((server) => server.get(path)));
      expect(comparable(path, other?.json)).toEqual(comparable(path, embedded?.json));
      expect(other?.status).toBe(embedded?.status);
      expect(other?.headers.etag).toBe(embedded?.headers.etag);
    });

    it.each(["keras", "harbor", "pytarch", "north", "nothing"])("find the same things for %s", async (q) => {
      const found = await Promise.all(servers.map((server) => server.get(`/search?q=${q}`)));
      const [embedded, other] = found.map(({ json }) =>
        searchResponse
          .parse(json)
          .hits.map((hit) => hit.id)
          .sort(),
      );
      expect(other).toEqual(embedded);
    });
  });
}

/** An answer without what names its engine or its call. */
function comparable(path: string, json: unknown): unknown {
  if (path === "/meta") return metaResponse.omit({ engine: true }).parse(json);
  return typeof json === "object" && json !== null ? { ...json, requestId: "" } : json;
}
