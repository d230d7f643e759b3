import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Failure } from "../../model/failure.ts";
import { ownTerms } from "../../model/own-terms.ts";
import { loadExtension } from "../../server/extension.ts";
import { temporaryFolder } from "../seed/temporary-folder.ts";

const QUESTION = "title: T\nsay: {n}\ncypher:\nMATCH (n:Entity) RETURN n";

function failure(load: () => void): Failure | undefined {
  try {
    load();
    return undefined;
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

describe("files of an extension", () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    ["is not JSON", { "o.json": '{"version": 1,' }],
    [
      'is wrong at kinds.0.kind: "Tool" is built in and cannot change',
      { "o.json": '{"version":1,"kinds":[{"kind":"Tool"}]}' },
    ],
    ["is wrong at its top: ", { "o.json": "[]" }],
    ["The folder of questions", { "o.json": '{"version":1,"questions":"./none"}' }],
    [
      "q/who.txt is named like the built-in question who",
      { "o.json": '{"version":1,"questions":"q"}', "q/who.txt": QUESTION },
    ],
    ['q/mine.txt has no line "cypher:"', { "o.json": '{"version":1,"questions":"q"}', "q/mine.txt": "title: T" }],
  ])("%s", (message, files) => {
    const found = failure(() => loadExtension(join(temporaryFolder(files), "o.json")));
    expect(found).toMatchObject({ kind: "usage" });
    expect(found?.message).toContain(message);
    expect(ownTerms().questions).toEqual([]);
  });

  it("must be there when they are named, and need not be otherwise", () => {
    expect(failure(() => loadExtension(join(temporaryFolder(), "o.json")))).toMatchObject({ kind: "input-missing" });
    expect(failure(() => loadExtension(undefined))).toBeUndefined();
  });

  it("are in force once, and not changed under way", () => {
    const files = { "o.json": '{"version":1,"questions":"q"}', "q/mine.txt": QUESTION, "q/notes.md": "no question" };
    const [first, second] = [temporaryFolder(files), temporaryFolder({ "o.json": '{"version":1}' })];
    loadExtension(join(first, "o.json"));
    expect(ownTerms().questions.map(({ name }) => name)).toEqual(["mine"]);
    expect(() => loadExtension(join(first, "o.json"))).not.toThrow();
    expect(() => loadExtension(join(second, "o.json"))).toThrow(TypeError);
  });
});
