/** What the verbs do, through the real command. */
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { documentSchema } from "../../model/document.ts";
import { isSpan } from "../../model/evidence.ts";
import { temporaryFolder } from "../seed/temporary-folder.ts";
import { runCairn, spawnCairn } from "./run-cairn.ts";

const ADA = "Host: Welcome, Ada Quill.\n\nAda Quill: I studied physics at MIT. In 2010 I joined Lyft as an engineer.\n";
const EVE = "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n<v Eve Weaver>I worked at NASA and I used Python every day.\n";
const EDIT = '{"id":"e1","op":"annotate","target":"organization:lyft","value":{"note":"now public"}}\n';
const TALKS = { "talks/ada.txt": ADA, "talks/ada.edits.jsonl": EDIT, "talks/eve.vtt": EVE };
const LIMIT = 60_000;

describe.concurrent("extract", () => {
  it("prints one canonical document whose spans are the words, the same each time", { timeout: LIMIT }, async ({
    expect,
  }) => {
    const folder = temporaryFolder(TALKS);
    const [first, second] = await Promise.all([
      runCairn(folder, "extract", "talks/ada.txt"),
      runCairn(folder, "extract", "talks/ada.txt"),
    ]);
    expect(first).toEqual(second);
    expect(first).toMatchObject({ code: 0, stderr: "" });
    const { entities, relations, extractor } = documentSchema.parse(JSON.parse(first.stdout));
    const facts = [...entities, ...relations];
    const spans = facts.flatMap(({ evidence }) => evidence.filter(isSpan));
    expect(spans.length).toBeGreaterThan(0);
    for (const { start, end, text } of spans) expect(ADA.slice(start, end)).toBe(text);
    expect(facts.every(({ confidence, features }) => confidence >= extractor.threshold && !features)).toBe(true);
    expect(first.stdout).not.toContain("\u001b");
  });

  it("writes a document per talk into a folder, and ends with 1 when one cannot be read", {
    timeout: LIMIT,
  }, async ({ expect }) => {
    const folder = temporaryFolder({ ...TALKS, "talks/empty.txt": "" });
    const files = ["talks/ada.txt", "talks/empty.txt", "talks/eve.vtt"];
    const run = await runCairn(folder, "extract", ...files, "--out", "graphs", "--explain", "--all");
    expect(run).toMatchObject({ code: 1, stdout: "" });
    expect(run.stderr).toMatch(/^cairn: talks\/empty\.txt/m);
    const [ada, eve] = ["ada", "eve"].map((name) =>
      documentSchema.parse(JSON.parse(readFileSync(join(folder, `graphs/${name}.json`), "utf8"))),
    );
    expect(ada?.entities.some(({ features }) => features)).toBe(true);
    expect(eve?.sources[0]?.format).toBe("vtt");
  });

  it("does not mind a reader that leaves", { timeout: LIMIT }, async ({ expect }) => {
    const running = spawnCairn(temporaryFolder(TALKS), "extract", "talks/ada.txt");
    running.child.stdout.destroy();
    expect(await running.ended).toBe(0);
    expect(running.stderr()).toBe("");
  });
});

describe("a store from seed to removal", () => {
  it("loads a folder once, with its edits; nothing changes the second time", { timeout: 2 * LIMIT }, async () => {
    const folder = temporaryFolder({ ...TALKS, "talks/empty.txt": "" });
    const dry = await runCairn(folder, "seed", "talks", "--dry-run", "--json");
    const first = await runCairn(folder, "seed", "talks", "--json");
    const digest = await runCairn(folder, "rebuild");
    const second = await runCairn(folder, "seed", "talks", "--jobs", "2");
    const outcomes = (stdout: string) => JSON.parse(stdout).map(({ outcome }: { outcome: string }) => outcome);
    expect([dry.code, first.code, second.code]).toEqual([1, 1, 1]);
    expect(outcomes(dry.stdout)).toEqual(["loaded", "failed", "loaded"]);
    expect(outcomes(first.stdout)).toEqual(["loaded", "failed", "loaded"]);
    expect(JSON.parse(first.stdout)[0]).toMatchObject({ path: "talks/ada.txt", newEdits: 1 });
    expect(second.stdout.match(/^unchanged /gm)).toHaveLength(2);
    expect(await runCairn(folder, "rebuild")).toEqual(digest);
    const exported = documentSchema.parse(JSON.parse((await runCairn(folder, "export")).stdout));
    expect(exported.sources).toHaveLength(2);

    const [ada] = JSON.parse(first.stdout);
    const removed = await runCairn(folder, "remove", ada.id);
    expect(removed).toMatchObject({ code: 0, stdout: "", stderr: `removed ${ada.id}\n` });
    expect(await runCairn(folder, "export", "--talk", ada.id)).toMatchObject({ code: 66, stdout: "" });
  });

  it("is served, says where on stdout, and ends in good order", { timeout: LIMIT }, async () => {
    const folder = temporaryFolder();
    const running = spawnCairn(folder, "serve", "--port", "0", "--json");
    await once(running.child.stdout, "data");
    const { url } = JSON.parse(running.stdout());
    expect(await (await fetch(`${url}/api/v1/livez`)).json()).toEqual({ status: "ok" });
    running.child.kill("SIGINT");
    expect(await running.ended).toBe(0);
    expect(running.stderr()).toBe("stopping\n");
  });
});

it("doctor says what is missing, as lines and as data", { timeout: LIMIT }, async () => {
  const folder = temporaryFolder();
  const [lines, data] = await Promise.all([runCairn(folder, "doctor"), runCairn(folder, "doctor", "--json")]);
  const names = JSON.parse(data.stdout).map(({ name }: { name: string }) => name);
  expect(names).toEqual(["node", "store", "names", "page", "browser for tests", "Neo4j for tests"]);
  for (const name of names) expect(lines.stdout).toContain(` ${name}: `);
  expect([lines.code, data.code]).toEqual([0, 0]);
});
