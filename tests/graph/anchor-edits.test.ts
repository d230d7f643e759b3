import { describe, expect, it } from "vitest";
import { anchorEdits } from "../../graph/anchor-edits.ts";
import { project } from "../../graph/project.ts";
import type { Edit, SequencedEdit } from "../../model/edit.ts";
import { relationId } from "../../model/ids.ts";
import type { Talk } from "../../model/talk.ts";
import { ADA, adaTalk, BOB, bobTalk } from "./talks.ts";

const LARK = "organization:lark-labs";
const WORKED = relationId("WORKED_AT", ADA, LARK, ADA, 1);
const AGAIN = relationId("WORKED_AT", ADA, LARK, ADA, 2);
const RUST = relationId("USED", ADA, "tool:rust", ADA, 1);
const talks = [adaTalk, bobTalk];
const at = (start: number, end: number, rest = {}) => ({ source: "ada-1", start, end, ...rest });

/** As another extractor would name the same facts: every id is different. */
function renamed(talk: Talk): Talk {
  const text = JSON.stringify(talk).replaceAll(
    /(person|organization|tool|place|competition):([a-z-]+)/g,
    (_, kind, name) => `${kind}:new-${name}-x`,
  );
  return JSON.parse(text);
}

const numbered = (edits: readonly Edit[]): SequencedEdit[] =>
  edits.map((edit, index) => ({ ...edit, seq: index + 1, at: "2020-01-01T00:00:00Z" }));

describe("an edit is anchored", () => {
  const anchored = (edit: Edit): Edit | undefined => anchorEdits(project(talks, []), [edit])[0];

  it.each<[string, Edit, object]>([
    [
      "where its target was first said",
      { id: "e", op: "rename", target: LARK, value: { name: "X" } },
      { anchor: at(40, 49, { kind: "Organization" }) },
    ],
    [
      "with its ends, for a relation",
      { id: "e", op: "reject", target: RUST },
      {
        anchor: at(85, 95, { type: "USED" }),
        anchors: { [ADA]: at(0, 8, { kind: "Person" }), "tool:rust": at(90, 94, { kind: "Tool" }) },
      },
    ],
    [
      "at what it is merged into",
      { id: "e", op: "merge", target: "tool:rust", value: { into: "tool:python" } },
      { anchors: { "tool:python": at(80, 86, { kind: "Tool" }) } },
    ],
    [
      "at both ends of an order",
      { id: "e", op: "order", value: { kind: "during", first: WORKED, second: AGAIN } },
      { anchors: { [WORKED]: at(30, 45, { type: "WORKED_AT" }), [AGAIN]: at(130, 145, { type: "WORKED_AT" }) } },
    ],
  ])("%s", (_, edit, expected) => expect(anchored(edit)).toMatchObject(expected));

  it.each<[string, Edit]>([
    ["that has an anchor", { id: "e", op: "reject", target: LARK, anchor: at(1, 2) }],
    ["whose target is not there", { id: "e", op: "reject", target: "tool:none" }],
    ["that undoes", { id: "e", op: "undo", target: LARK }],
  ])("but not one %s", (_, edit) => expect(anchored(edit)).toEqual(edit));
});

describe("edits survive an extractor that gives other ids", () => {
  const edits: readonly Edit[] = [
    { id: "e1", op: "rename", target: "tool:rust", value: { name: "Rust 2021" } },
    { id: "e2", op: "redate", target: AGAIN, value: { start: "2015" } },
    { id: "e3", op: "hide", target: LARK, value: { from: "audience" } },
    { id: "e4", op: "order", value: { kind: "starts-before", first: RUST, second: AGAIN } },
    { id: "e5", op: "merge", target: BOB, value: { into: ADA } },
    {
      id: "e6",
      op: "addRelation",
      value: { type: "LIVED_IN", source: ADA, target: "place:zurich", evidence: [{ by: "ada", note: "I did" }] },
    },
    { id: "e7", op: "reject", target: relationId("USED", ADA, "tool:python", ADA, 1) },
    { id: "e8", op: "annotate", target: relationId("LIVED_IN", ADA, "place:zurich", ADA, 1), value: { note: "nice" } },
  ];

  it("each finds its fact again", () => {
    const kept = numbered(anchorEdits(project(talks, []), edits));
    const before = project(talks, kept);
    const after = project(talks.map(renamed), kept);
    expect(before.conflicts).toEqual([]);
    expect(after.conflicts).toEqual([]);
    const strip = (text: string) =>
      text.replaceAll(/:new-([a-z-]+)-x/g, ":$1").replaceAll(/"claim":"(\\.|[^"\\])*"/g, "");
    expect(strip(JSON.stringify(after))).toBe(strip(JSON.stringify(before)));
  });

  it("which ids alone would not do", () => {
    const kept = numbered(edits);
    expect(project(talks.map(renamed), kept).conflicts.map(({ edit }) => edit)).toEqual([
      "e1",
      "e2",
      "e3",
      "e4",
      "e5",
      "e6",
      "e7",
      "e8",
    ]);
  });
});

describe("a thing that is added where it was said", () => {
  const add = (anchor?: Edit["anchor"]): Edit => ({
    id: "e1",
    op: "addEntity",
    ...(anchor && { anchor }),
    value: { id: "tool:rust-lang", kind: "Tool", name: "Rust!", evidence: [{ by: "ada", note: "so it is" }] },
  });
  const tools = (edits: Edit[]) =>
    project(talks, numbered(edits))
      .entities.filter(({ kind }) => kind === "Tool")
      .map(({ id, name }) => [id, name]);

  it.each<[string, Edit["anchor"], string[][]]>([
    [
      "is the thing of its kind there",
      at(91, 93),
      [
        ["tool:python", "Python"],
        ["tool:rust", "Rust!"],
      ],
    ],
    [
      "is new where nothing of its kind was said",
      at(60, 62),
      [
        ["tool:python", "Python"],
        ["tool:rust", "Rust"],
        ["tool:rust-lang", "Rust!"],
      ],
    ],
    [
      "is new without a place",
      undefined,
      [
        ["tool:python", "Python"],
        ["tool:rust", "Rust"],
        ["tool:rust-lang", "Rust!"],
      ],
    ],
  ])("%s", (_, anchor, expected) => expect(tools([add(anchor)])).toEqual(expected));

  it("is found by the id that the edit gave", () => {
    const edits: Edit[] = [add(at(91, 93)), { id: "e2", op: "rename", target: "tool:rust-lang", value: { name: "R" } }];
    expect(tools(edits)).toContainEqual(["tool:rust", "R"]);
  });
});

describe("a relation that is added", () => {
  const add = (anchor?: Edit["anchor"]): Edit => ({
    id: "e1",
    op: "addRelation",
    ...(anchor && { anchor }),
    value: {
      type: "WORKED_AT",
      source: ADA,
      target: LARK,
      start: "1999",
      end: "2000",
      evidence: [{ by: "a", note: "n" }],
    },
  });
  const jobs = (edit: Edit) =>
    project([adaTalk], numbered([edit]))
      .relations.filter(({ type }) => type === "WORKED_AT")
      .map(({ start, end }) => [start, end]);

  it("where one was said takes its place, whatever the dates", () => {
    expect(jobs(add(at(30, 40)))).toEqual([
      ["1999", "2000"],
      ["2016-21", ".."],
    ]);
  });
  it("elsewhere stands beside those of other times", () => {
    expect(jobs(add())).toHaveLength(3);
  });
});

it("a property that names a merged thing names the one that is left", () => {
  const edits: Edit[] = [
    {
      id: "e1",
      op: "addRelation",
      value: {
        type: "LIVED_IN",
        source: ADA,
        target: "place:zurich",
        properties: { organization: "tool:rust" },
        evidence: [{ by: "a", note: "n" }],
      },
    },
    { id: "e2", op: "merge", target: "tool:rust", value: { into: "tool:python" } },
  ];
  const lived = project([adaTalk], numbered(edits)).relations.find(({ type }) => type === "LIVED_IN");
  expect(lived?.properties.organization).toBe("tool:python");
});
