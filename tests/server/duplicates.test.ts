import { describe, expect, it } from "vitest";
import { project } from "../../graph/project.ts";
import type { SequencedEdit } from "../../model/edit.ts";
import type { EntityKind } from "../../model/ontology.ts";
import { findDuplicates, toldApart } from "../../server/duplicates.ts";
import { entity, talk } from "../graph/talks.ts";

type Named = readonly [kind: EntityKind, name: string, rest?: { id?: string; at?: number; aliases?: string[] }];

function graphOf(...things: Named[]) {
  const entities = things.map(([kind, name, { id, at, ...rest } = {}], index) => {
    const made = entity("t1", kind, name, at ?? index * 100, rest);
    return id === undefined ? made : { ...made, id };
  });
  return project([talk("t1", { entities })], []);
}

const reasons = (...things: Named[]) =>
  findDuplicates(graphOf(...things)).map((pair) => pair.reasons.map(({ words }) => words));

describe("two things may be one when", () => {
  it.each<[string, Named, Named, RegExp]>([
    [
      "an alias is the other's name",
      ["Tool", "PyTorch"],
      ["Tool", "Torch", { aliases: ["pytorch"] }],
      /both are called “pytorch”/,
    ],
    ["only spaces differ", ["Organization", "TrueAccord"], ["Organization", "True Accord"], /written “trueaccord”/],
    [
      "an acronym stands for the other",
      ["Organization", "MIT"],
      ["Organization", "Massachusetts Institute of Technology"],
      /“MIT” stands/,
    ],
    ["they sound alike", ["Organization", "Bidgely Networks"], ["Organization", "Budgeli Networcs"], /sound alike/],
    ["one is part of the other", ["Person", "Ada"], ["Person", "Ada Lark"], /“Ada” is part/],
    [
      "persons of two talks share a name",
      ["Person", "Vlad", { id: "person:t1:vlad" }],
      ["Person", "Vlad", { id: "person:t2:vlad" }],
      /both are called/,
    ],
    ["the same words are quoted", ["Topic", "vision"], ["Topic", "seeing", { at: 2 }], /same words/],
  ])("%s", (_, a, b, words) => {
    const [first = [], ...others] = reasons(a, b);
    expect(first.join("; ")).toMatch(words);
    expect(others).toEqual([]);
  });
});

describe("two things are not one because", () => {
  it.each<[string, Named, Named]>([
    ["their kinds differ", ["Tool", "Python"], ["Topic", "Python"]],
    ["one stands in the other's quote", ["Tool", "from Keras to PyTorch"], ["Tool", "Keras", { at: 5 }]],
    ["their names share a word", ["Organization", "Lark Labs"], ["Organization", "Owl Labs"]],
    ["their names are short and sound alike", ["Tool", "Keras"], ["Tool", "Caros"]],
    [
      "two persons have a medal each",
      ["Award", "gold medal", { id: "award:ada:gold-medal" }],
      ["Award", "gold medal", { id: "award:bob:gold-medal" }],
    ],
    ["a letter is part of a name", ["Tool", "R"], ["Tool", "R Studio"]],
  ])("%s", (_, a, b) => expect(reasons(a, b)).toEqual([]));
});

it("keeps the one that more is said of, and puts the surest first", () => {
  const graph = graphOf(
    ["Tool", "Py Torch"],
    ["Tool", "PyTorch", { aliases: ["Py Torch"] }],
    ["Person", "Ada"],
    ["Person", "Ada Lark"],
  );
  const more = { id: "x", fact: "tool:pytorch", source: "t1", start: 900, end: 910 };
  const pairs = findDuplicates({ ...graph, evidence: [...graph.evidence, more] });
  expect(pairs.map(({ kind }) => kind)).toEqual(["Tool", "Person"]);
  expect(pairs[0]).toMatchObject({ target: { id: "tool:py-torch" }, into: { id: "tool:pytorch", name: "PyTorch" } });
});

it("what was told apart is listed apart, each pair once", () => {
  const entities = [entity("t1", "Tool", "PyTorch", 0), entity("t1", "Tool", "Py Torch", 50)];
  const [first = "", second = ""] = entities.map(({ id }) => id);
  const apart = (id: string, seq: number, target: string, from: string): SequencedEdit => ({
    id,
    seq,
    at: "2026-01-01T00:00:00Z",
    op: "apart",
    target,
    value: { from },
  });
  const before = project([talk("t1", { entities })], []);
  expect([findDuplicates(before).length, toldApart(before).length]).toEqual([1, 0]);
  const after = project([talk("t1", { entities })], [apart("a", 1, first, second), apart("b", 2, second, first)]);
  expect(findDuplicates(after)).toEqual([]);
  expect(toldApart(after)).toMatchObject([{ edits: ["a", "b"] }]);
});
