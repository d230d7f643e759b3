import { truncateSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { editsPathOf, findTalks, MAX_TALK_BYTES, readFileBytes } from "../../seed/talk-files.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = temporaryFolder({
  "b.vtt": "b",
  "a.txt": "a",
  "a.edits.jsonl": "{}",
  "deep/c.SRT": "c",
  "deep/picture.png": "no talk",
  ".hidden/d.txt": "d",
  "deep/.e.txt": "e",
  "large.md": "",
  "pictures/b.png": "no talk",
  "full.md": "",
});
truncateSync(join(folder, "large.md"), MAX_TALK_BYTES + 1);
truncateSync(join(folder, "full.md"), MAX_TALK_BYTES);

describe("talks meant by a path", () => {
  it("are those of a folder and its folders, by name; no hidden files, pictures or edits", async () => {
    const found = (await findTalks(folder)).map((path) => path.slice(folder.length + 1));
    expect(found).toEqual(["a.txt", "b.vtt", "deep/c.SRT", "full.md", "large.md"]);
  });

  it("is the file itself, whatever its extension", async () => {
    const path = join(folder, "deep/picture.png");
    expect(await findTalks(path)).toEqual([path]);
  });

  it.each([
    ["absent.txt", "input-missing"],
    ["a.txt/under-a-file.txt", "input-missing"],
    ["a.edits.jsonl", "usage"],
    ["pictures", "input-missing"],
  ])("%s is refused as %s", async (name, kind) => {
    await expect(findTalks(join(folder, name))).rejects.toMatchObject({ kind });
  });
});

describe("the bytes of a file", () => {
  it("are read up to the cap", async () => {
    expect((await readFileBytes(join(folder, "full.md"))).byteLength).toBe(MAX_TALK_BYTES);
    expect(new TextDecoder().decode(await readFileBytes(join(folder, "a.txt")))).toBe("a");
  });

  it.each([
    ["large.md", "bad-data"],
    ["absent.txt", "input-missing"],
    ["deep", "input-missing"],
  ])("%s is refused as %s, with its path", async (name, kind) => {
    const path = join(folder, name);
    await expect(readFileBytes(path)).rejects.toMatchObject({ kind, message: expect.stringContaining(path) });
  });
});

it.each([
  ["talks/ada.txt", "talks/ada.edits.jsonl"],
  ["ada.v2.vtt", "ada.v2.edits.jsonl"],
  ["ada", "ada.edits.jsonl"],
])("the edits of %s are %s", (talk, edits) => expect(editsPathOf(talk)).toBe(edits));
