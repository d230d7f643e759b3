import { describe, expect, test } from "vitest";
import {
  acceptEdits,
  hideEdits,
  moveEdits,
  noteEdits,
  rejectEdits,
  renameEdits,
  stationEdits,
} from "../../client/state/make-edits.ts";
import { editSchema } from "../../model/edit.ts";
import { relationId } from "../../model/ids.ts";

const id = () => "e";
const ADA = { id: "person:ada-lovelace", name: "Ada Lovelace" };

describe("edits made in the page", () => {
  test.each([
    ["right", acceptEdits(["f", "g"], id)],
    ["wrong", rejectEdits(["f", "g"], id)],
    ["hidden", hideEdits(["f", "g"], id)],
  ])("%s goes for every fact of a mark, and is a valid edit", (_, edits) => {
    expect(edits.map((edit) => "target" in edit && edit.target)).toEqual(["f", "g"]);
    for (const edit of edits) expect(editSchema.parse(edit)).toEqual(edit);
  });

  test.each([
    ["Lark", "Larch", "Larch"],
    ["Lark", "  Larch ", "Larch"],
    ["Lark", "Lark", undefined],
    ["Lark", " Lark ", undefined],
    ["Lark", "  ", undefined],
  ])("renaming %j to %j says %j", (before, typed, said) => {
    const edits = renameEdits("organization:lark", before, typed, id);
    expect(edits?.map((edit) => edit.op === "rename" && edit.value.name)).toEqual(said && [said]);
  });

  test.each([
    ["see the video", 1],
    ["   ", undefined],
    ["", undefined],
  ])("a note %j makes %j edits", (note, count) => {
    expect(noteEdits("f", note, id)?.length).toBe(count);
  });

  test.each([
    ["a", 0, "later", ["b<a", "a<c"]],
    ["b", 1, "later", ["c<b", "b<d"]],
    ["c", 2, "later", ["d<c"]],
    ["d", 3, "later", []],
    ["d", 3, "earlier", ["b<d", "d<c"]],
    ["b", 1, "earlier", ["b<a"]],
    ["a", 0, "earlier", []],
  ] as const)("moving %s from %i %s says %j", (_, index, way, said) => {
    const edits = moveEdits(["a", "b", "c", "d"], index, way, [], id);
    expect(edits.map((edit) => edit.op === "order" && `${edit.value.first}<${edit.value.second}`)).toEqual(said);
    for (const edit of edits) expect(editSchema.parse(edit)).toEqual(edit);
  });

  test("moving takes back the standing order that says the contrary, and no other", () => {
    const standing = [
      { edit: "contrary", first: "a", second: "b" },
      { edit: "same", first: "b", second: "a" },
      { edit: "other", first: "b", second: "c" },
    ];
    expect(moveEdits(["a", "b"], 0, "later", standing, id)).toEqual([
      { id: "e", op: "undo", target: "contrary" },
      { id: "e", op: "order", value: { kind: "starts-before", first: "b", second: "a" } },
    ]);
  });
});

describe("a station that is missing", () => {
  const station = { name: " Acme & Sons ", type: "WORKED_AT", after: "f", before: "g" } as const;

  test("is a thing, a relation with a note, and its place in the order", () => {
    const edits = stationEdits(ADA, station, id);
    expect(edits.map((edit) => edit.op)).toEqual(["addEntity", "addRelation", "order", "order"]);
    for (const edit of edits) expect(editSchema.parse(edit)).toEqual(edit);
    const relation = relationId("WORKED_AT", ADA.id, "organization:acme-and-sons", ADA.id, 1);
    expect(edits[1]).toMatchObject({ value: { id: relation, evidence: [{ by: "you" }] } });
    expect(edits.slice(2).map((edit) => edit.op === "order" && [edit.value.first, edit.value.second])).toEqual([
      ["f", relation],
      [relation, "g"],
    ]);
  });

  test.each([
    ["at an end of the path", { ...station, before: undefined }, 3],
    ["on an empty path", { ...station, before: undefined, after: undefined }, 2],
    ["without a name", { ...station, name: "  " }, 0],
  ])("%s", (_, given, count) => {
    expect(stationEdits(ADA, given, id)).toHaveLength(count);
  });
});
