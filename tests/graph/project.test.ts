import { describe, expect, it } from "vitest";
import { canonicalGraph, digestGraph } from "../../graph/canonical.ts";
import { project } from "../../graph/project.ts";
import { graphSchema } from "../../model/graph.ts";
import type { Talk } from "../../model/talk.ts";
import { ADA, adaTalk, BOB, bobTalk, entity, order, relation, talk } from "./talks.ts";

const LARK = "organization:lark-labs";
const worked = (id: string, at: number, rest: Parameters<typeof relation>[5] = {}) =>
  relation(id, "WORKED_AT", ADA, LARK, at, rest);
const saying = (id: string, ...relations: ReturnType<typeof worked>[]): Talk =>
  talk(id, { entities: [entity(id, "Person", "Ada Lark", 0), entity(id, "Organization", "Lark Labs", 9)], relations });
const periods = (talks: readonly Talk[]) =>
  project(talks, []).relations.map(({ id, start, end, sources }) => [id.slice(-1), start, end, sources.join("+")]);

describe("project", () => {
  it("makes graphs of the agreed form", () => {
    expect(() => graphSchema.parse(project([adaTalk, bobTalk], []))).not.toThrow();
  });

  it("does not mind the order of talks, nor of facts in them", () => {
    const backwards = structuredClone(adaTalk);
    backwards.document.entities.reverse();
    backwards.document.relations.reverse();
    expect(canonicalGraph(project([bobTalk, backwards], []))).toBe(canonicalGraph(project([adaTalk, bobTalk], [])));
  });

  it("leaves its input alone", () => {
    const before = JSON.stringify([adaTalk, bobTalk]);
    project(
      [adaTalk, bobTalk],
      [{ id: "e", seq: 1, at: "2020-01-01T00:00:00Z", op: "merge", target: BOB, value: { into: ADA } }],
    );
    expect(JSON.stringify([adaTalk, bobTalk])).toBe(before);
  });

  it("gives a digest that one changed word changes", () => {
    const other = structuredClone(adaTalk);
    other.document.relations[0] = worked("ada-1", 31);
    expect(digestGraph(project([other], []))).not.toBe(digestGraph(project([adaTalk], [])));
  });
});

describe("shared entities", () => {
  it("are one, with the aliases, sources and words of every talk", () => {
    const lark = project([adaTalk, bobTalk], []).entities.find((each) => each.id === LARK);
    expect(lark).toMatchObject({
      name: "Lark Labs",
      aliases: ["Lark", "Larklabs"],
      sources: ["ada-1", "bob-1"],
      confidence: 0.95,
      searchText: "lark · lark labs · larklabs",
    });
  });

  it("keep what each talk says of them", () => {
    const claims = project([adaTalk, bobTalk], []).evidence.filter((piece) => piece.fact === "tool:python");
    expect(claims.map((piece) => JSON.parse(piece.claim ?? "").confidence)).toEqual([0.9, 0.4]);
  });

  const named = (id: string, name: string, rest: Parameters<typeof entity>[4]) => {
    const said = entity(id, "Tool", "Rust", 5, rest);
    return talk(id, { entities: [{ ...said, name }] });
  };
  it.each([
    ["said before inferred", { certainty: "inferred", confidence: 1 }, { certainty: "said", confidence: 0.1 }, "B"],
    ["the more confident", { confidence: 0.5 }, { confidence: 0.6 }, "B"],
    ["of equals the talk whose id comes first", {}, {}, "A"],
  ] as const)("take their name from %s", (_, a, b, name) => {
    expect(project([named("t1", "A", a), named("t2", "B", b)], []).entities[0]?.name).toBe(name);
  });

  it("take dates from the best claim and fill what it lacks", () => {
    const first = named("t1", "R", { start: "2015", basis: { start: "stated" } });
    const second = named("t2", "R", { confidence: 0.5, start: "2012", end: "2018", basis: { end: "counted" } });
    expect(project([first, second], []).entities[0]).toMatchObject({
      start: "2015",
      end: "2018",
      basis: { start: "stated", end: "counted" },
    });
  });

  it("never fill an end before the start", () => {
    const first = named("t1", "R", { start: "2015" });
    const second = named("t2", "R", { confidence: 0.5, start: "2010", end: "2012" });
    const [tool] = project([first, second], []).entities;
    expect([tool?.start, tool?.end]).toEqual(["2015", undefined]);
  });

  it.each([
    ["..", "2020-03-24", "2020-03-24"],
    ["..", undefined, null],
    ["2018-21", "2020", "2018-05-31"],
  ])("that end %s in a talk of %s have the last day %s", (end, published, endDay) => {
    const told = talk("t1", { entities: [entity("t1", "Tool", "Rust", 5, { end })] }, published);
    expect(project([told], []).entities[0]?.endDay).toBe(endDay);
  });
});

describe("relations of one type, ends and person", () => {
  it.each<[string, Talk[], unknown[]]>([
    [
      "are one when their periods overlap",
      [
        saying("t1", worked("t1", 1, { start: "2010", end: "2013" })),
        saying("t2", worked("t2", 1, { start: "2012", end: "2014" })),
      ],
      [["1", "2010", "2013", "t1+t2"]],
    ],
    [
      "are one when one is undated",
      [saying("t1", worked("t1", 1)), saying("t2", worked("t2", 1, { start: "2012" }))],
      [["1", "2012", undefined, "t1+t2"]],
    ],
    [
      "are two when they do not overlap, numbered by start",
      [saying("t1", worked("t1", 1, { start: "2016" })), saying("t2", worked("t2", 1, { start: "2010", end: "2012" }))],
      [
        ["1", "2010", "2012", "t2"],
        ["2", "2016", undefined, "t1"],
      ],
    ],
    [
      "stay two when one talk tells them apart",
      [saying("t1", worked("t1", 1), worked("t1", 50, { n: 2 }))],
      [
        ["1", undefined, undefined, "t1"],
        ["2", undefined, undefined, "t1"],
      ],
    ],
    [
      "of another talk join the first of two told apart",
      [saying("t1", worked("t1", 1), worked("t1", 50, { n: 2 })), saying("t2", worked("t2", 7))],
      [
        ["1", undefined, undefined, "t1+t2"],
        ["2", undefined, undefined, "t1"],
      ],
    ],
    [
      "without an end go on",
      [saying("t1", worked("t1", 1, { start: "2010" })), saying("t2", worked("t2", 1, { start: "2015" }))],
      [["1", "2010", undefined, "t1+t2"]],
    ],
  ])("%s", (_, talks, expected) => {
    expect(periods(talks)).toEqual(expected);
    expect(periods([...talks].reverse())).toEqual(expected);
  });

  it("that are points end when they start", () => {
    const earned = (id: string, start: string) =>
      talk(id, {
        entities: [entity(id, "Person", "Ada Lark", 0), entity(id, "Competition", "Cup", 9)],
        relations: [relation(id, "COMPETED_IN", ADA, "competition:cup", 1, { start })],
      });
    expect(project([earned("t1", "2015"), earned("t2", "2017")], []).relations).toHaveLength(2);
    expect(project([earned("t1", "2015"), earned("t2", "2015-03")], []).relations).toHaveLength(1);
  });

  it("of two persons stay two", () => {
    expect(project([adaTalk, bobTalk], []).relations.filter((each) => each.type === "USED")).toHaveLength(3);
  });

  it("without an end entity are left out, and orders with them", () => {
    const lone = talk("t1", {
      entities: [entity("t1", "Person", "Ada Lark", 0)],
      relations: [worked("t1", 1)],
      orders: [order("t1", "during", worked("t1", 1).id, ADA, 1)],
    });
    expect(project([lone], [])).toMatchObject({ relations: [], orders: [] });
  });
});

describe("orders", () => {
  it("follow relations whose number changed", () => {
    const early = saying("a-0", worked("a-0", 3, { start: "2001", end: "2002" }));
    const graph = project([adaTalk, early], []);
    const [only] = graph.orders;
    expect(only?.first).toMatch(/~2$/);
    expect(only?.second).toMatch(/~3$/);
    expect(graph.evidence.filter((piece) => piece.fact === only?.id)).toHaveLength(1);
  });

  it("told twice are one", () => {
    const twice = (id: string) => {
      const told = saying(id, worked(id, 1, { start: "2010", end: "2011" }), worked(id, 9, { n: 2, start: "2015" }));
      told.document.orders.push(order(id, "ends-before", worked(id, 1).id, worked(id, 9, { n: 2 }).id, 20));
      return told;
    };
    const graph = project([twice("t1"), twice("t2")], []);
    expect(graph.orders).toHaveLength(1);
    expect(graph.evidence.filter((piece) => piece.fact === graph.orders[0]?.id)).toHaveLength(2);
  });
});
