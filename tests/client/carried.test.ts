import { describe, expect, test } from "vitest";
import { carriedDoor } from "../../client/offline/carried-door.ts";
import { readBundle } from "../../client/offline/read-bundle.ts";
import { searchCarried } from "../../client/offline/search-carried.ts";

const entity = (id: string, name: string, aliases: readonly string[] = []) => ({ id, kind: "Tool", name, aliases });
const ANSWERS = {
  "/graph?person=p": {
    generation: 3,
    entities: [entity("tool:keras", "Keras"), entity("tool:cafe", "Café", ["Kaffee"])],
    relations: [],
    evidenceCounts: {},
  },
  "/sources/t/text": {
    source: "t",
    start: 0,
    end: 30,
    total: 30,
    text: "you switch from Keras to PyTorch",
    segments: [],
  },
  "/sources/t/text?start=30": { source: "t", start: 30, end: 60, total: 60, text: "then came Halide", segments: [] },
  "/entities/tool%3Akeras": {
    generation: 3,
    entity: entity("tool:keras", "Keras"),
    others: [entity("tool:theano", "Theano")],
    relations: [],
  },
};
const door = carriedDoor(ANSWERS);
const ask = async (path: string, method = "GET") => {
  const response = await door(path, { method });
  const body: unknown = await response.json();
  return { status: response.status, body };
};

test("words behind the first stretch of a long talk are found in their place", () => {
  expect(searchCarried(ANSWERS, "halide").hits).toMatchObject([{ of: "passage", start: 30, end: 46 }]);
});

describe("a page's own answers", () => {
  test.each([
    ["no json"],
    ["{}"],
    ["[]"],
    ["null"],
    ['{"version":2,"answers":{"/meta":1}}'],
    ['{"version":1,"answers":[]}'],
  ])("are none in %s", (text) => {
    expect(readBundle(text)).toEqual({});
  });

  test("stand for one another where they are the same", () => {
    const answers = {
      "/a": { x: 1 },
      "/b": { sameAs: "/a" },
      "/c": { answers: { "/a": { sameAs: "/a" }, "/d": { y: 2 } } },
    };
    expect(readBundle(JSON.stringify({ version: 1, answers }))).toEqual({
      "/a": { x: 1 },
      "/b": { x: 1 },
      "/c": { answers: { "/a": { x: 1 }, "/d": { y: 2 } } },
    });
  });

  test("are given by their path, query and all", async () => {
    expect(await ask("/graph?person=p")).toEqual({ status: 200, body: ANSWERS["/graph?person=p"] });
  });

  test.each([
    ["another path", "/asof?date=2017", "GET", 404],
    ["another person", "/graph?person=q", "GET", 404],
    ["an inherited name", "/constructor", "GET", 404],
    ["a correction", "/edits", "POST", 405],
    ["a removal", "/sources/t", "DELETE", 405],
  ])("refuse %s in words", async (_title, path, method, status) => {
    expect(await ask(path, method)).toMatchObject({
      status,
      body: { detail: expect.stringMatching(/saved as a file/) },
    });
  });

  test("tell the neighbours from the thing", async () => {
    expect(await ask("/entities/tool%3Akeras/neighbors")).toMatchObject({
      status: 200,
      body: { entities: [{ id: "tool:theano" }] },
    });
  });
});

describe("search in them", () => {
  test.each<[string, readonly string[]]>([
    ["keras", ["tool:keras", "t#0"]],
    ["KER", ["tool:keras", "t#0"]],
    ["cafe", ["tool:cafe"]],
    ["kaff", ["tool:cafe"]],
    ["switch from", ["t#0"]],
    ["carrots", []],
    ["  ", []],
  ])("%s", (query, ids) => {
    expect(searchCarried(ANSWERS, query).hits.map(({ id }) => id)).toEqual(ids);
  });

  test("marks the words it found", () => {
    const passage = searchCarried(ANSWERS, "pytorch").hits[0];
    const marked = passage?.highlights.map(({ start, end }) => passage.text.slice(start, end));
    expect(marked).toEqual(["PyTorch"]);
  });
});
