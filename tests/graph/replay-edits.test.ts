import { describe, expect, it } from "vitest";
import { project } from "../../graph/project.ts";
import { type Edit, editSchema, type SequencedEdit } from "../../model/edit.ts";
import type { Graph } from "../../model/graph.ts";
import { relationId } from "../../model/ids.ts";
import type { Talk } from "../../model/talk.ts";
import { ADA, adaTalk, BOB, bobTalk, entity, relation, talk, timedTalk } from "./talks.ts";

const LARK = "organization:lark-labs";
const WORKED = relationId("WORKED_AT", ADA, LARK, ADA, 1);
const AGAIN = relationId("WORKED_AT", ADA, LARK, ADA, 2);
const note = [{ by: "ada", note: "I was there" }];

/** Distributes over the union, so that each edit may be written without its id. */
type Bare<E> = E extends Edit ? Omit<E, "id" | "seq" | "at"> : never;

function edited(edits: readonly Bare<Edit>[], talks: readonly Talk[] = [adaTalk, bobTalk]): Graph {
  const numbered = edits.map((edit, index): SequencedEdit => {
    const at = "2026-01-01T00:00:00Z";
    return { ...editSchema.parse({ ...edit, id: `e${index + 1}`, at }), seq: index + 1, at };
  });
  return project(talks, numbered);
}

const thing = (graph: Graph, id: string) => graph.entities.find((each) => each.id === id);
const fact = (graph: Graph, id: string) => graph.relations.find((each) => each.id === id);
const reasons = (graph: Graph) => graph.conflicts.map((conflict) => conflict.edit);

describe("marks", () => {
  it("reject takes a thing away with its relations and their orders", () => {
    const graph = edited([{ op: "reject", target: LARK }]);
    expect(thing(graph, LARK)).toBeUndefined();
    expect(graph.relations.map((each) => each.type)).not.toContain("WORKED_AT");
    expect(graph.orders).toEqual([]);
    expect(graph.evidence.some((piece) => piece.fact === LARK || piece.fact === WORKED)).toBe(false);
  });

  it("reject takes a relation away and leaves the numbers of the others", () => {
    const graph = edited([{ op: "reject", target: WORKED }]);
    expect(fact(graph, WORKED)).toBeUndefined();
    expect(fact(graph, AGAIN)).toBeDefined();
    expect(thing(graph, LARK)).toBeDefined();
  });

  it("reject of a person takes their story away", () => {
    expect(edited([{ op: "reject", target: ADA }]).relations.some((each) => each.person === ADA)).toBe(false);
  });

  it("reject and accept an order", () => {
    const [order] = edited([]).orders;
    expect(edited([{ op: "reject", target: order?.id ?? "" }]).orders).toEqual([]);
    expect(edited([{ op: "accept", target: order?.id ?? "" }]).orders[0]?.certainty).toBe("edited");
  });

  it("accept marks, and takes a rejection back", () => {
    expect(thing(edited([{ op: "accept", target: LARK }]), LARK)?.accepted).toBe(true);
    expect(
      thing(
        edited([
          { op: "reject", target: LARK },
          { op: "accept", target: LARK },
        ]),
        LARK,
      ),
    ).toMatchObject({ accepted: true });
  });

  it("rename keeps the old name as an alias", () => {
    const graph = edited([{ op: "rename", target: "tool:rust", value: { name: "Rust language" } }]);
    expect(thing(graph, "tool:rust")).toMatchObject({ name: "Rust language", aliases: ["Rust"], certainty: "edited" });
  });

  it("annotate and hide", () => {
    const graph = edited([
      { op: "annotate", target: WORKED, value: { note: "check" } },
      { op: "annotate", target: WORKED, value: { note: "again" } },
      { op: "hide", target: WORKED, value: { from: "audience" } },
    ]);
    expect(fact(graph, WORKED)).toMatchObject({ remarks: ["check", "again"], hidden: true });
  });
});

describe("redate", () => {
  const redated = (...values: { start?: string; end?: string; duration?: string }[]) =>
    fact(edited(values.map((value) => ({ op: "redate", target: WORKED, value }))), WORKED);

  it("sets what is given, keeps the rest", () => {
    expect(redated({ start: "2009" })).toMatchObject({
      start: "2009",
      end: "2012",
      basis: { start: "edited", end: "counted" },
      startDay: "2009-01-01",
    });
  });
  it("drops an end that would come before the new start", () => {
    expect(redated({ start: "2013" })).toMatchObject({ start: "2013", endDay: null, basis: { start: "edited" } });
  });
  it("adds up", () => {
    expect(redated({ start: "2009" }, { end: "2011-05" }, { duration: "P2Y" })).toMatchObject({
      start: "2009",
      end: "2011-05",
      duration: "P2Y",
    });
  });
  it("clears all dates when none is given", () => {
    const cleared = redated({});
    expect([cleared?.start, cleared?.end, cleared?.basis, cleared?.startDay]).toEqual([
      undefined,
      undefined,
      undefined,
      null,
    ]);
  });
  it("keeps the number of the relation", () => {
    expect(redated({ start: "2019", end: "2020" })).toMatchObject({ start: "2019" });
  });
});

describe("rekind", () => {
  it("keeps the id and takes away what does not fit, with a warning", () => {
    const graph = edited([{ op: "rekind", target: "place:zurich", value: { kind: "Topic" } }]);
    expect(thing(graph, "place:zurich")?.kind).toBe("Topic");
    expect(graph.relations.some((each) => each.type === "LOCATED_IN")).toBe(false);
    expect(graph.warnings.map((warning) => warning.code)).toEqual(["edit-misfit"]);
  });
  it("changes a relation's type, and its number counts anew there", () => {
    const graph = edited([{ op: "rekind", target: WORKED, value: { type: "STUDIED_AT" } }]);
    expect(fact(graph, relationId("STUDIED_AT", ADA, LARK, ADA, 1))).toMatchObject({
      start: "2010",
      certainty: "edited",
    });
  });
  it.each([
    ["to a type that does not fit", WORKED, { type: "LIVED_IN" }],
    ["of a thing to a type", LARK, { type: "USED" }],
    ["of a relation to a kind", WORKED, { kind: "Tool" }],
  ] as const)("%s is a conflict", (_, target, value) => {
    expect(reasons(edited([{ op: "rekind", target, value }]))).toEqual(["e1"]);
  });
});

describe("merge", () => {
  it("joins two things, their words and relations", () => {
    const graph = edited([{ op: "merge", target: BOB, value: { into: ADA } }]);
    expect(thing(graph, BOB)).toBeUndefined();
    expect(thing(graph, ADA)?.aliases).toEqual(["Bob Finch"]);
    expect(graph.relations.every((each) => each.person !== BOB && each.source !== BOB)).toBe(true);
    expect(graph.relations.filter((each) => each.type === "USED" && each.target === "tool:python")).toHaveLength(1);
    expect(graph.evidence.some((piece) => piece.fact === ADA && piece.source === "bob-1" && piece.start === 0)).toBe(
      true,
    );
  });
  it("lets the old id find the one that is left", () => {
    const graph = edited([
      { op: "merge", target: "tool:python", value: { into: "tool:rust" } },
      { op: "rename", target: "tool:python", value: { name: "Both" } },
    ]);
    expect(thing(graph, "tool:rust")?.name).toBe("Both");
    expect(graph.relations.some((each) => each.type === "SWITCHED_TO")).toBe(false);
  });
  it("joins two relations", () => {
    const graph = edited([{ op: "merge", target: AGAIN, value: { into: WORKED } }]);
    expect(fact(graph, AGAIN)).toBeUndefined();
    expect(graph.evidence.filter((piece) => piece.fact === WORKED)).toHaveLength(3);
    expect(graph.orders).toEqual([]);
  });
  it.each([
    ["into itself", LARK, LARK],
    ["into nothing", LARK, "organization:none"],
    ["of different kinds", LARK, "tool:rust"],
    ["of a thing into a relation", LARK, WORKED],
    ["of relations of different types", WORKED, relationId("USED", ADA, "tool:python", ADA, 1)],
  ])("%s is a conflict", (_, target, into) => {
    const graph = edited([{ op: "merge", target, value: { into } }]);
    expect(reasons(graph)).toEqual(["e1"]);
    expect({ ...graph, conflicts: [] }).toEqual(edited([]));
  });
});

describe("split", () => {
  it("parts a thing; relations follow the words that moved", () => {
    const told = talk("t1", {
      entities: [
        entity("t1", "Person", "Ada Lark", 0),
        { ...entity("t1", "Organization", "Apple", 10), evidence: [span(10), span(100)] },
      ],
      relations: [
        { ...relation("t1", "WORKED_AT", ADA, "organization:apple", 5), evidence: [span(8)] },
        { ...relation("t1", "MENTIONED", ADA, "organization:apple", 95), evidence: [span(98)] },
      ],
    });
    const graph = edited(
      [{ op: "split", target: "organization:apple", value: { evidence: [1], name: "Apple Corps" } }],
      [told],
    );
    expect(thing(graph, "organization:apple-2")).toMatchObject({ name: "Apple Corps", aliases: ["Apple"] });
    expect(graph.relations.map((each) => [each.type, each.target])).toEqual([
      ["MENTIONED", "organization:apple-2"],
      ["WORKED_AT", "organization:apple"],
    ]);
  });
  it("parts a relation for good", () => {
    const graph = edited([
      { op: "split", target: WORKED, value: { evidence: [1] } },
      { op: "merge", target: BOB, value: { into: ADA } },
    ]);
    const jobs = graph.relations.filter((each) => each.type === "WORKED_AT" && each.person === ADA);
    expect(jobs.map((each) => each.sources)).toContainEqual(["bob-1"]);
    expect(jobs.map((each) => each.id.slice(-1))).toEqual(jobs.map((_, index) => String(index + 1)));
  });
  it.each([
    ["of all evidence", [0, 1]],
    ["of evidence that is not there", [7]],
  ])("%s is a conflict", (_, evidence) => {
    expect(reasons(edited([{ op: "split", target: WORKED, value: { evidence } }]))).toEqual(["e1"]);
  });
});

const span = (start: number) => ({ source: "t1", start, end: start + 5, text: "Apple" });

describe("adding", () => {
  it("a thing and a relation to it", () => {
    const graph = edited([
      {
        op: "addEntity",
        value: { id: "organization:owlworks", kind: "Organization", name: "Owlworks", evidence: note },
      },
      {
        op: "addRelation",
        value: { type: "WORKED_AT", source: ADA, target: "organization:owlworks", start: "2014", evidence: note },
      },
    ]);
    expect(thing(graph, "organization:owlworks")).toMatchObject({ certainty: "edited", confidence: 1, sources: [] });
    expect(fact(graph, relationId("WORKED_AT", ADA, "organization:owlworks", ADA, 1))).toMatchObject({
      start: "2014",
      basis: { start: "edited" },
      person: ADA,
    });
    expect(graph.evidence.find((piece) => piece.fact === "organization:owlworks")).toMatchObject({
      by: "ada",
      note: "I was there",
    });
  });
  it("a relation known already joins it and wins", () => {
    const graph = edited([
      { op: "addRelation", value: { type: "USED", source: ADA, target: "tool:python", start: "2008", evidence: note } },
    ]);
    expect(fact(graph, relationId("USED", ADA, "tool:python", ADA, 1))).toMatchObject({
      start: "2008",
      certainty: "edited",
      sources: ["ada-1"],
    });
  });
  it("an order", () => {
    const graph = edited([{ op: "order", value: { kind: "starts-before", first: WORKED, second: AGAIN, gap: "P2Y" } }]);
    expect(graph.orders.find((each) => each.kind === "starts-before")).toMatchObject({
      certainty: "edited",
      gap: "P2Y",
    });
  });
  it("a relation with an id of its own can be edited by it", () => {
    const graph = edited([
      {
        op: "addRelation",
        value: { id: "mine", type: "LIVED_IN", source: ADA, target: "place:zurich", evidence: note },
      },
      { op: "redate", target: "mine", value: { start: "2011" } },
    ]);
    expect(fact(graph, relationId("LIVED_IN", ADA, "place:zurich", ADA, 1))?.start).toBe("2011");
  });
  it.each<[string, Bare<Edit>]>([
    [
      "a relation to nothing",
      { op: "addRelation", value: { type: "USED", source: ADA, target: "tool:none", evidence: note } },
    ],
    [
      "a relation that does not fit",
      { op: "addRelation", value: { type: "USED", source: ADA, target: LARK, evidence: note } },
    ],
    [
      "a story of nobody",
      { op: "addRelation", value: { type: "SWITCHED_TO", source: "tool:rust", target: "tool:python", evidence: note } },
    ],
    ["a thing of another kind", { op: "addEntity", value: { id: LARK, kind: "Tool", name: "Lark", evidence: note } }],
    ["an order to nothing", { op: "order", value: { kind: "during", first: WORKED, second: "nothing" } }],
    ["an order to itself", { op: "order", value: { kind: "during", first: WORKED, second: WORKED } }],
  ])("%s is a conflict", (_, edit) => {
    const graph = edited([edit]);
    expect(reasons(graph)).toEqual(["e1"]);
    expect({ ...graph, conflicts: [] }).toEqual(edited([]));
  });
});

describe("undo", () => {
  const renamed: Bare<Edit> = { op: "rename", target: LARK, value: { name: "X" } };
  const undo = (target: string): Bare<Edit> => ({ op: "undo", target });
  const name = (edits: Bare<Edit>[]) => thing(edited(edits), LARK)?.name;

  it.each<[string, Bare<Edit>[], string]>([
    ["takes an edit back", [renamed, undo("e1")], "Lark Labs"],
    ["of an undo is a redo", [renamed, undo("e1"), undo("e2")], "X"],
    ["of a redo takes it back again", [renamed, undo("e1"), undo("e2"), undo("e3")], "Lark Labs"],
    ["done twice is taken back twice", [renamed, undo("e1"), undo("e1"), undo("e2")], "Lark Labs"],
    ["of both brings it back", [renamed, undo("e1"), undo("e1"), undo("e2"), undo("e3")], "X"],
    ["of something later does nothing", [undo("e2"), renamed], "X"],
  ])("%s", (_, edits, expected) => {
    expect(name(edits)).toBe(expected);
  });

  it("of what is not there is a conflict", () => {
    expect(reasons(edited([undo("e9")]))).toEqual(["e1"]);
  });
  it("of an edit in conflict takes the conflict away", () => {
    expect(reasons(edited([{ op: "reject", target: "tool:none" }, undo("e1")]))).toEqual([]);
  });
});

describe("the target", () => {
  const early = talk("a-0", {
    entities: [entity("a-0", "Person", "Ada Lark", 0), entity("a-0", "Organization", "Lark Labs", 9)],
    relations: [relation("a-0", "WORKED_AT", ADA, LARK, 3, { start: "2001", end: "2002" })],
  });
  const anchor = { source: "ada-1", start: 30, end: 40 };

  it("of a relation whose number changed is found by its anchor", () => {
    const graph = edited([{ op: "hide", target: WORKED, anchor, value: { from: "audience" } }], [adaTalk, early]);
    expect(graph.relations.find((each) => each.hidden)?.start).toBe("2010");
  });
  it("whose id is gone is found where it was said", () => {
    const graph = edited([
      { op: "rename", target: "tool:rust-lang", anchor: { source: "ada-1", start: 88, end: 95 }, value: { name: "R" } },
    ]);
    expect(thing(graph, "tool:rust")?.name).toBe("R");
  });
  it("of another kind there is not taken", () => {
    const edit: Bare<Edit> = {
      op: "hide",
      target: "place:x",
      anchor: { source: "ada-1", start: 88, end: 95 },
      value: { from: "audience" },
    };
    expect(reasons(edited([edit]))).toEqual(["e1"]);
  });
  it("whose number is gone is the only one left", () => {
    const graph = edited([
      { op: "hide", target: relationId("USED", ADA, "tool:rust", ADA, 3), value: { from: "audience" } },
    ]);
    expect(graph.relations.filter((each) => each.hidden).map((each) => each.target)).toEqual(["tool:rust"]);
  });
  it("said in a talk that is gone is a conflict, and no more when it comes back", () => {
    const edits: Bare<Edit>[] = [{ op: "reject", target: BOB }];
    expect(reasons(edited(edits, [adaTalk]))).toEqual(["e1"]);
    expect(reasons(edited(edits, [adaTalk, bobTalk]))).toEqual([]);
  });
});

describe("media times put right", () => {
  const times = (edits: readonly Bare<Edit>[], talks = [timedTalk, bobTalk]) => {
    const { evidence, conflicts } = edited(edits, talks);
    const seconds = evidence.flatMap((piece) => piece.seconds ?? []);
    return [seconds, evidence.filter((piece) => piece.secondsEstimated).length, conflicts.length];
  };
  const retime = (estimated: number, seconds: number, target = "ada-1"): Bare<Edit> => ({
    op: "retime",
    target,
    value: { estimated, seconds },
  });

  it.each<[string, Bare<Edit>[], unknown]>([
    ["nothing is moved without", [], [[100, 200, 0, 300, 400], 5, 0]],
    ["one moves all, and is no estimate any more", [retime(100, 130)], [[130, 230, 30, 330, 430], 4, 0]],
    ["two stretch what is between", [retime(100, 100), retime(300, 500)], [[100, 300, 0, 500, 600], 3, 0]],
    ["an undone one moves nothing", [retime(100, 130), { op: "undo", target: "e1" }], [[100, 200, 0, 300, 400], 5, 0]],
    ["another talk is left alone", [retime(100, 130, "bob-1")], [[100, 200, 0, 300, 400], 5, 0]],
    ["a talk that is gone is a conflict", [retime(100, 130, "eve-1")], [[100, 200, 0, 300, 400], 5, 1]],
  ])("%s", (_, edits, expected) => {
    const [seconds, ...rest] = times(edits);
    expect([Array.isArray(seconds) ? seconds.toSorted((a, b) => a - b) : [], ...rest]).toEqual(
      Array.isArray(expected) ? [expected[0].toSorted((a: number, b: number) => a - b), ...expected.slice(1)] : [],
    );
  });

  it("times that the file gives are never moved", () => {
    const given = structuredClone(timedTalk);
    for (const each of given.document.entities)
      for (const piece of each.evidence) if ("secondsEstimated" in piece) delete piece.secondsEstimated;
    expect(times([retime(100, 130)], [given, bobTalk])[0]).toContain(100);
  });
});

describe("things told apart", () => {
  const apart = (target: string, from: string): Bare<Edit> => ({ op: "apart", target, value: { from } });
  it.each<[string, Bare<Edit>[], unknown, string[]]>([
    ["are kept", [apart("tool:rust", "tool:python")], [["tool:rust", "tool:python"]], []],
    ["are forgotten when undone", [apart("tool:rust", "tool:python"), { op: "undo", target: "e1" }], undefined, []],
    [
      "are one once they are merged",
      [apart("tool:rust", "tool:python"), { op: "merge", target: "tool:rust", value: { into: "tool:python" } }],
      undefined,
      [],
    ],
    [
      "do not come back with what was rejected",
      [apart("tool:rust", LARK), { op: "reject", target: LARK }],
      undefined,
      [],
    ],
    ["must be there", [apart("tool:rust", "tool:cobol")], undefined, ["e1"]],
    ["must be two", [apart("tool:rust", "tool:rust")], undefined, ["e1"]],
    ["must be things", [apart(WORKED, AGAIN)], undefined, ["e1"]],
  ])("%s", (_, edits, expected, conflicts) => {
    const graph = edited(edits);
    expect(graph.apart?.map(({ first, second }) => [first, second])).toEqual(expected);
    expect(reasons(graph)).toEqual(conflicts);
  });

  it("are found again by where they were said", () => {
    const anchors = { "tool:old": { source: "ada-1", start: 80, end: 86, kind: "Tool" as const } };
    const graph = edited([{ op: "apart", target: "tool:rust", value: { from: "tool:old" }, anchors }]);
    expect(graph.apart?.[0]?.second).toBe("tool:python");
  });
});
