import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openEmbeddedStore } from "../../graph/embedded-store.ts";
import type { GraphStore } from "../../graph/graph-store.ts";
import {
  entitiesResponse,
  entityResponse,
  evidenceResponse,
  graphResponse,
  liveResponse,
  metaResponse,
  neighborsResponse,
  readyResponse,
  searchResponse,
  sourceSpansResponse,
  sourcesResponse,
  sourceTextResponse,
  timelineResponse,
} from "../../model/api.ts";
import { documentSchema } from "../../model/document.ts";
import { ROUTES } from "../../server/routes.ts";
import { SMALL_PERSON, SMALL_TALK_ID, SMALL_TALK_TEXT, smallTalk } from "../support/small-talk.ts";
import { type Served, serve, VERSION } from "./serving.ts";

const KERAS_USED = `used~${SMALL_PERSON}~tool:keras~${SMALL_PERSON}~1`;
const BLUE_HARBOR = `worked_at~${SMALL_PERSON}~organization:blue-harbor~${SMALL_PERSON}~1`;
const TERN_LABS = `worked_at~${SMALL_PERSON}~organization:tern-labs~${SMALL_PERSON}~1`;

let folder: string;
let store: GraphStore;
let served: Served;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "cairn-routes-"));
  store = await openEmbeddedStore(folder);
  await store.putTalk(smallTalk());
  await store.putStory({ id: "ada", version: 1, person: SMALL_PERSON, order: "told", chapters: [] });
  served = await serve(store);
});
afterAll(async () => {
  await served.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

/** A 200 whose body fits the schema; both as the schema reads it. */
async function ok<T>(path: string, schema: { parse(value: unknown): T }): Promise<T> {
  const answer = await served.get(path);
  expect([answer.status, answer.headers["content-type"]]).toEqual([200, "application/json; charset=utf-8"]);
  return schema.parse(answer.json);
}

describe("every answer fits its schema and adds nothing to it", () => {
  const paths: Readonly<Record<string, string>> = {
    "/entities/:id": "/entities/tool:keras",
    "/entities/:id/neighbors": "/entities/tool:keras/neighbors",
    "/evidence/:id": `/evidence/${encodeURIComponent(KERAS_USED)}`,
    "/sources/:id/text": `/sources/${SMALL_TALK_ID}/text`,
    "/sources/:id/spans": `/sources/${SMALL_TALK_ID}/spans`,
    "/sources/:id/removal": `/sources/${SMALL_TALK_ID}/removal`,
    "/search": "/search?q=keras",
    "/asof": "/asof?date=2011",
    "/questions/:name": "/questions/journey",
    "/paths": "/paths?from=organization:blue-harbor&to=organization:tern-labs",
    "/stories/:id": "/stories/ada",
    "/stories/:id/revisions": "/stories/ada/revisions",
    "/stories/:id/drift": "/stories/ada/drift",
    "/stories/:id/bundle": "/stories/ada/bundle",
    "/stories/:id/file": "/stories/ada/file",
    "/compare": `/compare?people=${SMALL_PERSON},${SMALL_PERSON}`,
  };
  // What goes on for a while has tests of its own.
  const followed = ["/jobs/:id", "/stage/:session", "/stage/:session/bundle", "/stories/:id/handout"];
  const readable = ROUTES.filter(({ method, path }) => method === "get" && !followed.includes(path));
  it.each(readable.map((route) => [route.path, route] as const))("%s", async (path, route) => {
    const { status, json } = await served.get(paths[path] ?? path);
    expect(status).toBe(200);
    expect(route.answer?.parse(json)).toEqual(json);
  });
});

describe("/meta", () => {
  it("says what is loaded", async () => {
    const meta = await ok("/meta", metaResponse);
    expect(meta).toMatchObject({ name: "cairn", version: VERSION, engine: { name: "embedded" } });
    expect(meta.counts).toMatchObject({ talks: 1, people: 1, entities: 7, relations: 7, orders: 1, edits: 0 });
    expect(meta.people).toEqual([{ id: SMALL_PERSON, name: "Ada Quill", talks: [SMALL_TALK_ID] }]);
    expect(meta.kinds).toContainEqual({ kind: "Tool", count: 2, lane: "tools" });
    expect(meta.types).toContainEqual({ type: "WORKED_AT", count: 2 });
    expect(meta.lanes).toHaveLength(6);
  });
});

describe("/sources/:id/spans", () => {
  it("says which words carry which facts, in order, and what was heard wrong", async () => {
    const { spans, repairs } = await ok(`/sources/${SMALL_TALK_ID}/spans`, sourceSpansResponse);
    expect(spans.map((span) => span.start)).toEqual(spans.map((span) => span.start).sort((a, b) => a - b));
    const words = spans
      .filter((span) => span.fact === BLUE_HARBOR)
      .map((span) => SMALL_TALK_TEXT.slice(span.start, span.end));
    expect(words.join(" ")).toContain("Blue Harbor");
    expect(repairs.map(({ heard, meant }) => `${heard} ${meant}`)).toEqual(["carrots Keras"]);
  });

  it("knows no talk that is not loaded", async () => {
    expect((await served.get("/sources/nobody/spans")).status).toBe(404);
  });
});

describe("/livez and /readyz", () => {
  it("answer while all is well", async () => {
    await ok("/livez", liveResponse);
    expect((await ok("/readyz", readyResponse)).generation).toBe(await store.generation());
  });
});

describe("/graph", () => {
  const cases: [string, string, number, number][] = [
    ["everything", "", 7, 7],
    ["one person's story", `?person=${SMALL_PERSON}`, 7, 7],
    ["one type", "?types=WORKED_AT", 3, 2],
    ["several types", "?types=WORKED_AT,STUDIED_AT", 4, 3],
    ["one certainty", "?certainty=edited", 0, 0],
    ["one kind", "?kinds=Tool", 2, 1],
    ["a time", "?from=2016-01-01&to=2016-12-31", 2, 1],
  ];
  it.each(cases)("gives %s", async (_title, query, entities, relations) => {
    const graph = await ok(`/graph${query}`, graphResponse);
    expect([graph.entities.length, graph.relations.length]).toEqual([entities, relations]);
    expect(graph.truncated).toBeUndefined();
  });

  it("counts the words that each fact rests on", async () => {
    const { evidenceCounts } = await ok("/graph", graphResponse);
    expect(evidenceCounts).toMatchObject({ "tool:keras": 2, [KERAS_USED]: 1 });
  });

  it("says when it is cut", async () => {
    const graph = await ok("/graph?limit=2", graphResponse);
    expect(graph.entities).toHaveLength(2);
    expect(graph.truncated).toContain("2");
  });
});

describe("/timeline", () => {
  it("is that of the first subject of the first talk, its stations in order", async () => {
    const timeline = await ok("/timeline", timelineResponse);
    expect(timeline.person).toEqual({ id: SMALL_PERSON, name: "Ada Quill" });
    expect(timeline.published).toBe("2020-05-04");
    const stations = timeline.spine.map((id) => timeline.episodes.find((episode) => episode.id === id)?.title);
    expect(stations.join(" > ")).toMatch(/Northfield University.* > .*Blue Harbor.* > .*Tern Labs/);
  });

  it("is the same when the person is named", async () => {
    const named = await ok(`/timeline?person=${SMALL_PERSON}`, timelineResponse);
    expect(named).toEqual(await ok("/timeline", timelineResponse));
  });

  it("takes the axis that is asked for", async () => {
    expect((await ok("/timeline?axis=chapters", timelineResponse)).axis).toBe("chapters");
  });

  it("leaves out marks that cannot lie in the time asked for", async () => {
    const { episodes } = await ok("/timeline?from=2019-01-01&to=2020-01-01", timelineResponse);
    expect(episodes.some((episode) => episode.facts.includes(TERN_LABS))).toBe(true);
    expect(episodes.some((episode) => episode.title.includes("Northfield"))).toBe(false);
  });

  it("does not take a tool for a person", async () => {
    expect((await served.get("/timeline?person=tool:keras")).status).toBe(404);
  });
});

describe("/entities", () => {
  it("gives each thing once, page after page", async () => {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const next: string = cursor === undefined ? "" : `&cursor=${encodeURIComponent(cursor)}`;
      const page = await ok(`/entities?limit=3${next}`, entitiesResponse);
      ids.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(ids).toHaveLength(7);
  });

  it.each([
    ["?kind=Tool", ["tool:keras", "tool:pytorch"]],
    ["?q=HARBOR", ["organization:blue-harbor"]],
    ["?q=carrots", ["tool:keras"]],
    ["?q=nobody", []],
    ["?kind=Tool&q=harbor", []],
  ])("finds %s", async (query, expected) => {
    const { items } = await ok(`/entities${query}`, entitiesResponse);
    expect(items.map((item) => item.id)).toEqual(expected);
  });

  it("gives a thing with its relations and their other ends", async () => {
    const view = await ok("/entities/tool:keras", entityResponse);
    expect(view.entity).toMatchObject({ id: "tool:keras", name: "Keras", aliases: ["carrots"] });
    expect(view.relations.map((relation) => relation.type).sort()).toEqual(["SWITCHED_TO", "USED"]);
    expect(view.others.map((other) => other.id)).toEqual([SMALL_PERSON, "tool:pytorch"]);
    expect(view.evidenceCounts["tool:keras"]).toBe(2);
  });

  it.each([
    ["", [SMALL_PERSON, "tool:pytorch"]],
    ["?direction=out", ["tool:pytorch"]],
    ["?direction=in", [SMALL_PERSON]],
    ["?types=USED", [SMALL_PERSON]],
    ["?types=LIVED_IN", []],
  ])("gives the neighbors %s", async (query, expected) => {
    const { entities } = await ok(`/entities/tool:keras/neighbors${query}`, neighborsResponse);
    expect(entities.map((entity) => entity.id)).toEqual(expected);
  });
});

describe("/evidence", () => {
  const evidenceOf = (fact: string) => ok(`/evidence/${encodeURIComponent(fact)}`, evidenceResponse);

  it("gives the exact words with what was meant", async () => {
    const { quotes, ...fact } = await evidenceOf(KERAS_USED);
    expect(fact).toMatchObject({
      of: "relation",
      rule: "relations/used",
      certainty: "said",
      features: { verb: 1.5, misheard: -0.5 },
    });
    const quote = quotes[0];
    const start = SMALL_TALK_TEXT.indexOf("I started with carrots");
    expect(quote).toMatchObject({ text: "I started with carrots", start, sourceTitle: "A small talk" });
    const heardAt = SMALL_TALK_TEXT.indexOf("carrots");
    const repair = { start: heardAt, end: heardAt + 7, heard: "carrots", meant: "Keras", entity: "tool:keras" };
    expect(quote?.repairs).toEqual([repair]);
  });

  it("does not repair what was heard right", async () => {
    const { quotes } = await evidenceOf(BLUE_HARBOR);
    expect(quotes.map((quote) => quote.repairs)).toEqual([[]]);
  });

  it("shows the words around, at their place in the talk", async () => {
    for (const { quotes } of [await evidenceOf(KERAS_USED), await evidenceOf(TERN_LABS)]) {
      const { context } = quotes[0] ?? {};
      expect(SMALL_TALK_TEXT.slice(context?.start).startsWith(context?.text ?? "-")).toBe(true);
      expect(context?.text).toContain(quotes[0]?.text);
    }
  });

  it("links into the recording, before an estimated time", async () => {
    const quote = (await evidenceOf(KERAS_USED)).quotes[0];
    const seconds = Math.floor((quote?.seconds ?? 0) - 15);
    expect(quote?.link).toBe(`https://www.youtube.com/watch?v=abcdefghijk&t=${seconds}s`);
  });

  it("answers for things and orders too", async () => {
    expect((await evidenceOf("tool:keras")).quotes.map((quote) => quote.text)).toEqual(["carrots", "Keras"]);
    expect((await evidenceOf(`order~ends-before~${BLUE_HARBOR}~${TERN_LABS}`)).of).toBe("order");
  });

  it("gives a person's note as it is", async () => {
    const note = { by: "Ada", note: "I remember it well" };
    const value = { id: "tool:perl", kind: "Tool" as const, name: "Perl", evidence: [note] };
    await store.appendEdits([{ id: "add-perl", op: "addEntity", value }]);
    const { certainty, quotes } = await evidenceOf("tool:perl");
    expect(certainty).toBe("edited");
    expect(quotes).toMatchObject([{ ...note, repairs: [] }]);
    await store.appendEdits([{ id: "undo-perl", op: "undo", target: "add-perl" }]);
  });
});

describe("/search", () => {
  it("finds things and passages, with offsets of what matched", async () => {
    const { hits } = await ok("/search?q=harbor", searchResponse);
    expect(hits[0]).toMatchObject({
      of: "entity",
      id: "organization:blue-harbor",
      highlights: [{ start: 5, end: 11 }],
    });
    const passage = hits.find((hit) => hit.of === "passage");
    expect(SMALL_TALK_TEXT.slice(passage?.start, passage?.end)).toBe(passage?.text);
    for (const { text, highlights } of hits) {
      for (const { start, end } of highlights) expect(text.slice(start, end).toLowerCase()).toBe("harbor");
    }
  });

  it("gives each thing and passage once", async () => {
    const { hits } = await ok("/search?q=keras", searchResponse);
    expect(new Set(hits.map((hit) => hit.id)).size).toBe(hits.length);
  });

  it.each([
    ["a beginning", "north", "organization:northfield-university"],
    ["one typo", "pytarch", "tool:pytorch"],
    ["what was heard", "carrots", "tool:keras"],
  ])("finds by %s", async (_title, q, expected) => {
    const { hits } = await ok(`/search?q=${q}`, searchResponse);
    expect(hits.map((hit) => hit.id)).toContain(expected);
  });

  it("finds nothing where nothing is", async () => {
    expect((await ok("/search?q=zebra", searchResponse)).hits).toEqual([]);
  });

  it("gives no more than asked for", async () => {
    expect((await ok("/search?q=i&limit=1", searchResponse)).hits).toHaveLength(1);
  });
});

describe("/sources", () => {
  it("lists the talks", async () => {
    const { sources } = await ok("/sources", sourcesResponse);
    const sizes = { entities: 7, relations: 7, warnings: 0, characters: SMALL_TALK_TEXT.length };
    expect(sources).toMatchObject([{ id: SMALL_TALK_ID, title: "A small talk", ...sizes }]);
  });

  it.each([
    ["", 0, SMALL_TALK_TEXT.length, 5],
    ["?start=7&end=20", 7, 20, 1],
    ["?start=80&end=100", 80, 100, 2],
    ["?end=1000000", 0, SMALL_TALK_TEXT.length, 5],
    [`?start=${SMALL_TALK_TEXT.length}`, SMALL_TALK_TEXT.length, SMALL_TALK_TEXT.length, 0],
  ])("gives the text %s", async (query, start, end, segments) => {
    const answer = await ok(`/sources/${SMALL_TALK_ID}/text${query}`, sourceTextResponse);
    expect(answer).toMatchObject({
      start,
      end,
      total: SMALL_TALK_TEXT.length,
      text: SMALL_TALK_TEXT.slice(start, end),
    });
    expect(answer.segments).toHaveLength(segments);
  });

  it.each(["?start=100&end=50", "?start=100&end=100", "?start=1000000"])("refuses the stretch %s", async (query) => {
    expect((await served.get(`/sources/${SMALL_TALK_ID}/text${query}`)).status).toBe(400);
  });
});

describe("/export", () => {
  it("gives back the talk's document", async () => {
    const document = await ok(`/export?talk=${SMALL_TALK_ID}`, documentSchema);
    const { entities, relations, ...rest } = smallTalk().document;
    expect(document).toMatchObject(rest);
    expect(document.entities).toHaveLength(entities.length);
    expect(document.relations).toHaveLength(relations.length);
  });

  it("is a file to keep", async () => {
    const { headers } = await served.get("/export");
    expect(headers["content-disposition"]).toBe('attachment; filename="cairn.json"');
  });

  it("leaves out what is hidden, and what hangs on it", async () => {
    await store.appendEdits([{ id: "hide", op: "hide", target: "tool:keras", value: { from: "audience" } }]);
    for (const query of ["", `?talk=${SMALL_TALK_ID}`]) {
      const { text } = await served.get(`/export${query}`);
      expect(documentSchema.parse(JSON.parse(text)).relations).toHaveLength(5);
      expect(text).not.toContain("tool:keras");
    }
    await store.appendEdits([{ id: "unhide", op: "undo", target: "hide" }]);
    expect((await ok("/export", documentSchema)).relations).toHaveLength(7);
  });
});
