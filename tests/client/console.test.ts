import { describe, expect, test } from "vitest";
import { answerGraph } from "../../client/console/answer-graph.ts";
import { cellText, idsIn, sortedRows } from "../../client/console/cells.ts";
import { optionsAfter } from "../../client/console/completion.ts";
import { EXAMPLES } from "../../client/console/examples.ts";
import { type KeptQuery, nameFor, withQuery } from "../../client/console/kept-queries.ts";
import { marksOfIds, peopleOf } from "../../client/console/marks-to-show.ts";
import { parseParams } from "../../client/console/parse-params.ts";
import { REFERENCE } from "./reference.ts";

describe("parameters", () => {
  test.each([
    ["", {}],
    ["  \n", {}],
    ['{ "a": 1, "b": "x", "c": null, "d": [1, "y", true] }', { a: 1, b: "x", c: null, d: [1, "y", true] }],
  ])("%s", (text, params) => {
    expect(parseParams(text)).toEqual({ ok: true, params });
  });

  test.each([
    ['{\n  "a": 1,\n  b: 2\n}', { why: { kind: "syntax" }, line: 3, column: 3 }],
    ['{ "a": 1', { why: { kind: "syntax" }, line: 1, column: 9 }],
    ['{ "a": Keras }', { why: { kind: "syntax" }, line: 1, column: 8 }],
    ['{ "a": [1,\n ] }', { why: { kind: "syntax" }, line: 2, column: 2 }],
    ['{ "a": "no end }', { why: { kind: "syntax" }, line: 1, column: 8 }],
    ['{ "a": 1 } x', { why: { kind: "syntax" }, line: 1, column: 12 }],
    ["{ 'a': 1 }", { why: { kind: "syntax" }, line: 1, column: 3 }],
    ["[1]", { why: { kind: "object" } }],
    ["null", { why: { kind: "object" } }],
    ['{\n"a": 1, "b": {} }', { why: { kind: "value", name: "b" }, line: 2, column: 9 }],
    ['{ "a": [[1]] }', { why: { kind: "value", name: "a" }, line: 1, column: 3 }],
  ])("%s is refused with its place", (text, problem) => {
    expect(parseParams(text)).toMatchObject({ ok: false, ...problem });
  });
});

describe("completion", () => {
  const known = { labels: ["Tool"], types: ["USED"], parameters: ["from"] };
  test.each<[string, string, string?]>([
    ["MATCH (n:", "Tool"],
    ["MATCH (p)-[r:", "USED"],
    ["MATCH (p)-[:LED_TO|", "USED"],
    ["MATCH (n) WHERE n.", "startDay"],
    ["WHERE r.startDay > $", "from"],
    ["MATCH (n) WHERE n:", "Tool"],
    ["MATCH (thing:Tool) RETURN ", "thing", "MATCH (thing:Tool) RETURN "],
    ["", "MATCH"],
    ["RETURN ", "count"],
  ])("after %s comes %s", (before, label, whole = before) => {
    expect(optionsAfter(before, known, whole).map((option) => option.label)).toContain(label);
  });

  test.each<[string, string]>([
    ["MATCH (n:", "USED"],
    ["MATCH (p)-[r:", "Tool"],
    ["WHERE n.name = 'x", "MATCH"],
    ['WHERE n.name = "it\\"', "MATCH"],
    ["WHERE n.", "MATCH"],
  ])("after %s does not come %s", (before, label) => {
    expect(optionsAfter(before, known, before).map((option) => option.label)).not.toContain(label);
  });
});

describe("kept queries", () => {
  const query = (text: string, name?: string): KeptQuery => ({ query: text, params: "", ...(name ? { name } : {}) });
  test("hold each once, the newest first, and so many", () => {
    const three = [query("b"), query("a")];
    expect(withQuery("history", three, query("a"))).toEqual([query("a"), query("b")]);
    const many = Array.from({ length: 60 }, (_, n) => query(`q${n}`));
    expect(withQuery("history", many, query("new"))).toHaveLength(50);
    expect(withQuery("saved", [query("a", "mine")], query("b", "mine"))).toEqual([query("b", "mine")]);
    expect(withQuery("history", three, query("x".repeat(10_001)))).toBe(three);
    expect(nameFor(`  ${"n".repeat(100)} `)).toHaveLength(80);
  });
});

describe("cells", () => {
  const node = (id: string, properties: object) => ({ is: "node", id, labels: [], properties });
  const link = { is: "relationship", id: "used~a~b~a~1", type: "USED", source: "a", target: "b", properties: {} };
  const keras = node("tool:keras", { name: "Keras" });
  test.each<[unknown, string]>([
    [null, ""],
    ["text", "text"],
    [1.5, "1.5"],
    [true, "true"],
    [keras, "Keras"],
    [node("v1", { text: "the words" }), "the words"],
    [link, "USED"],
    [{ is: "path", nodes: [keras, node("x", {})], relationships: [link] }, "Keras → x"],
    [["a", null, 2], "a, , 2"],
    [{ a: 1 }, '{"a":1}'],
  ])("%j says %s", (value, text) => {
    expect(cellText(value)).toBe(text);
  });

  test("sort numbers as numbers and what is missing last", () => {
    const rows = [[10], [null], [9], [100]];
    expect(sortedRows(rows, { column: 0, down: false }).flat()).toEqual([9, 10, 100, null]);
    expect(sortedRows(rows, { column: 0, down: true }).flat()).toEqual([100, 10, 9, null]);
    expect(sortedRows(rows, undefined)).toBe(rows);
  });

  test("name things, facts and what evidence is of", () => {
    const evidence = node("v1", { text: "words", fact: "worked_at~p~o~p~1" });
    expect(idsIn([[keras, link, evidence, "tool:pytorch", "a: word", "plain", 3, [keras]]])).toEqual([
      "tool:keras",
      "used~a~b~a~1",
      "worked_at~p~o~p~1",
      "tool:pytorch",
    ]);
  });

  test("are found on a timeline, the person apart", () => {
    const mark = REFERENCE.episodes.find(({ title }) => title === "Keras");
    expect(marksOfIds(["tool:keras", "tool:nowhere", REFERENCE.person.id], REFERENCE)).toEqual([mark?.id]);
    expect(marksOfIds(mark?.facts ?? [], REFERENCE)).toContain(mark?.id);
  });

  test("tell whose career they are about", () => {
    const answer = { columns: [], rows: [], engine: { name: "embedded", version: "" }, dialect: "", ms: 0 } as const;
    expect(peopleOf({ ...answer, columns: [], rows: [] }, "person:b", ["person:a", "person:b"])).toEqual([
      "person:b",
      "person:a",
    ]);
    expect(peopleOf({ ...answer, columns: [], rows: [] }, "person:gone", ["person:a"])).toEqual(["person:a"]);
  });
});

test("an answer is drawn in the hues of its lanes, each pair joined once, the rest apart", () => {
  const fact = {
    aliases: [],
    searchText: "",
    properties: {},
    certainty: "said",
    confidence: 1,
    rule: "",
    sources: [],
  } as const;
  const thing = (id: string, kind: "Tool" | "Person") => ({
    ...fact,
    id,
    kind,
    name: id,
    aliases: [],
    sources: [],
    startDay: null,
    endDay: null,
  });
  const link = (id: string, source: string, target: string) => ({
    ...fact,
    id,
    type: "SWITCHED_TO" as const,
    source,
    target,
    sources: [],
    startDay: null,
    endDay: null,
  });
  const graph = {
    entities: [thing("a", "Tool"), thing("b", "Tool"), thing("p", "Person")],
    relations: [link("1", "a", "b"), link("2", "a", "b"), link("3", "a", "a"), link("4", "a", "gone")],
  };
  const drawn = answerGraph(graph, [{ kind: "Tool", count: 2, lane: "tools" }], (text) => text.length * 8);
  expect(drawn.nodes.map(({ lane, shape }) => [lane, shape])).toEqual([
    ["tools", "mark"],
    ["tools", "mark"],
    [undefined, "thing"],
  ]);
  expect(drawn.edges.map(({ id, style }) => [id, style])).toEqual([["a b", "switch"]]);
  expect(drawn.apart).toEqual(["p"]);
});

test("there are ten examples, each with a name of its own and parameters that are JSON", () => {
  expect(new Set(EXAMPLES.map(({ name }) => name)).size).toBe(10);
  for (const { params } of EXAMPLES) expect(parseParams(params).ok).toBe(true);
});
