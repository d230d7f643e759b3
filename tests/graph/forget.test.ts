import { describe, expect, it } from "vitest";
import { editsAbout, findForgotten } from "../../graph/forget.ts";
import { project } from "../../graph/project.ts";
import { type Edit, editSchema, type SequencedEdit } from "../../model/edit.ts";
import { ADA, adaTalk, BOB, bobTalk } from "./talks.ts";

const graph = project([adaTalk, bobTalk], []);
const kept = (edit: object, seq = 1): SequencedEdit => {
  const made: Edit = editSchema.parse({ id: `e${seq}`, ...edit });
  return { ...made, seq, at: "2026-01-01T00:00:00Z" };
};

describe("who is to be forgotten", () => {
  it.each<[string, string | undefined, readonly string[] | undefined]>([
    [ADA, ADA, graph.sources.filter(({ subjects }) => subjects.includes(ADA)).map(({ id }) => id)],
    ["ada lark", ADA, graph.sources.filter(({ subjects }) => subjects.includes(ADA)).map(({ id }) => id)],
    ["bob-1", undefined, ["bob-1"]],
    ["Nobody", undefined, undefined],
    ["tool:rust", undefined, undefined],
  ])("%s", (who, person, talks) => {
    const found = findForgotten(graph, who);
    expect([found?.person?.id, found?.talks]).toEqual([person, talks]);
  });
});

describe("an edit is about somebody", () => {
  const ada = { person: { id: ADA, name: "Ada Lark" }, talks: ["ada-1"] };
  it.each<[string, object, boolean]>([
    ["when it names them", { op: "accept", target: `used~${ADA}~tool:rust~${ADA}~1` }, true],
    ["when it is about what is theirs", { op: "accept", target: "award:ada-lark:first-prize" }, true],
    [
      "when it was made where their talk says it",
      { op: "rename", target: "tool:rust", value: { name: "R" }, anchor: { source: "ada-1", start: 1, end: 5 } },
      true,
    ],
    ["when it times their talk", { op: "retime", target: "ada-1", value: { estimated: 1, seconds: 2 } }, true],
    [
      "when its note speaks of them",
      { op: "annotate", target: "tool:rust", value: { note: "ada LARK told me" } },
      true,
    ],
    ["not when it is about another", { op: "accept", target: BOB }, false],
    ["not when it is about a shared thing", { op: "accept", target: "tool:rust" }, false],
    ["not when it is an undo", { op: "undo", target: "e1" }, false],
    ["not when it is forgotten", { op: "forgotten" }, false],
  ])("%s", (_, edit, about) => {
    expect(editsAbout(ada, [kept(edit)])).toEqual(about ? ["e1"] : []);
  });
});
