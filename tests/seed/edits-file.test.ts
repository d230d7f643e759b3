import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadEditsBeside, parseEdits } from "../../seed/edits-file.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const ACCEPT = '{"id":"e1","op":"accept","target":"organization:loom"}';
const RENAME = '{"id":"e2","op":"rename","target":"tool:loom","value":{"name":"Loom 2"}}';

it("reads one edit a line and skips blank lines", () => {
  expect(parseEdits(`${ACCEPT}\n\n${RENAME}\r\n`, "x").map(({ id }) => id)).toEqual(["e1", "e2"]);
});

describe("a line that is no edit is named by file and line", () => {
  it.each([
    ["no JSON", `${ACCEPT}\n{"id":`, "x.edits.jsonl:2"],
    ["an unknown op", '{"id":"e1","op":"praise","target":"a"}', "x.edits.jsonl:1"],
    ["no id", '{"op":"accept","target":"a"}', "x.edits.jsonl:1"],
    ["a rename without name", `${ACCEPT}\n\n{"id":"e","op":"rename","target":"a","value":{}}`, "x.edits.jsonl:3"],
  ])("%s", (_, text, where) => {
    expect(() => parseEdits(text, "x.edits.jsonl")).toThrow(expect.objectContaining({ kind: "bad-data" }));
    expect(() => parseEdits(text, "x.edits.jsonl")).toThrow(where);
  });
});

it("finds the edits beside a talk, and none where there are none", async () => {
  const folder = temporaryFolder({ "ada.vtt": "x", "ada.edits.jsonl": ACCEPT, "eve.vtt": "x" });
  expect(await loadEditsBeside(join(folder, "ada.vtt"))).toHaveLength(1);
  expect(await loadEditsBeside(join(folder, "eve.vtt"))).toEqual([]);
});
