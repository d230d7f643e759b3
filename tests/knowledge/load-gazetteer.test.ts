import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadGazetteer } from "../../seed/knowledge/load-gazetteer.ts";

let directory = "";

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "cairn-names-"));
  await mkdir(join(directory, "names"));
});
afterEach(async () => {
  await rm(directory, { recursive: true });
});

const put = (file: string, text: string) => writeFile(join(directory, "names", file), text);
const LYFT = '{"kind":"Organization","name":"Lyft","domain":"technology"}';
const KERAS = '{"kind":"Tool","name":"Keras","domain":"machine-learning"}';

describe("loadGazetteer", () => {
  test("reads all files, ordered by kind and name", async () => {
    await put("a.json", `[${KERAS}]`);
    await put("b.json", `[${LYFT}]`);
    const { entries } = await loadGazetteer(directory);
    expect(entries.map((entry) => entry.name)).toEqual(["Lyft", "Keras"]);
  });

  test("has one version for the same names however they are filed", async () => {
    await put("a.json", `[${KERAS},${LYFT}]`);
    const together = await loadGazetteer(directory);
    await put("a.json", `[${LYFT}]`);
    await put("b.json", `[${KERAS}]`);
    const apart = await loadGazetteer(directory);
    expect(apart.version).toBe(together.version);
    expect(apart.version).toMatch(/^[0-9a-f]{12}$/);
  });

  test("has another version when a name changes", async () => {
    await put("a.json", `[${LYFT}]`);
    const before = await loadGazetteer(directory);
    await put("a.json", `[${LYFT.replace("technology", "transport")}]`);
    expect((await loadGazetteer(directory)).version).not.toBe(before.version);
  });

  test.each([
    ["no JSON", "[", "is not JSON"],
    ["an unknown kind", '[{"kind":"Planet","name":"Mars","domain":"space"}]', "Entry 0.kind of"],
    ["an unknown field", `[${LYFT.replace("domain", "field")}]`, "is not a known name"],
  ])("refuses %s and names the file", async (_what, text, message) => {
    await put("odd.json", text);
    const loading = loadGazetteer(directory);
    await expect(loading).rejects.toMatchObject({ kind: "bad-data" });
    await expect(loading).rejects.toThrow(message);
    await expect(loading).rejects.toThrow("odd.json");
  });

  test("says where it looked when there is nothing", async () => {
    await expect(loadGazetteer(join(directory, "nowhere"))).rejects.toMatchObject({ kind: "input-missing" });
  });
});
