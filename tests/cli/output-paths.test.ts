import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { outputPaths } from "../../cli/output-paths.ts";
import { temporaryFolder } from "../seed/temporary-folder.ts";

const folder = temporaryFolder({ "there/x": "" });
const at = (path: string) => join(folder, path);

describe("documents go", () => {
  it.each<[string, string[], string | undefined, string[] | undefined]>([
    ["to stdout", ["a.txt"], undefined, undefined],
    ["to the file named", ["a.txt"], "new/a.out", ["new/a.out"]],
    ["into a folder that is there", ["talks/a.txt"], "there", ["there/a.json"]],
    ["into a folder named as one", ["a.txt"], "fresh/", ["fresh/a.json"]],
    ["into a folder when there are several", ["a.txt", "b.v2.vtt"], "many", ["many/a.json", "many/b.v2.json"]],
  ])("%s", async (_, files, out, paths) => {
    const found = await outputPaths(files, out === undefined ? undefined : `${folder}/${out}`);
    expect(found).toEqual(paths?.map(at));
    for (const path of found ?? []) expect(existsSync(join(path, ".."))).toBe(true);
  });

  it.each([
    ["several to stdout", ["a.txt", "b.txt"], undefined],
    ["two to one file", ["a.txt", "other/a.vtt"], "twice"],
  ])("nowhere: %s", async (_, files, out) => {
    const target = out === undefined ? undefined : at(out);
    await expect(outputPaths(files, target)).rejects.toMatchObject({ kind: "usage" });
    expect(existsSync(at("twice"))).toBe(false);
  });
});
