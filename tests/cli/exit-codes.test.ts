/** Issue by issue: one clear sentence, the right exit code, no stack trace, nothing on stdout. */
import { once } from "node:events";
import { truncateSync, writeFileSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCairn, spawnCairn } from "./run-cairn.ts";

let folder: string;
let taken: Server;
let port: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cairn-exit-"));
  await mkdir(join(folder, "two"));
  writeFileSync(join(folder, "empty.txt"), "");
  writeFileSync(join(folder, "binary.txt"), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 0, 0, 255, 254, 0]));
  writeFileSync(join(folder, "broken.vtt"), "WEBVTT\n\n00:00:01.000 --> nowhen\nI worked at Loom.\n");
  writeFileSync(join(folder, "large.txt"), "");
  truncateSync(join(folder, "large.txt"), 30 * 1024 * 1024);
  writeFileSync(join(folder, "aliases.json"), "[1]");
  taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  const address = taken.address();
  port = String(typeof address === "object" ? address?.port : "");
});

afterAll(async () => {
  taken.close();
  await rm(folder, { recursive: true });
});

const FAILURES: readonly [string, number, string[], RegExp][] = [
  ["a missing file", 66, ["extract", "absent.txt"], /^cairn: absent\.txt does not exist: /],
  ["an empty file", 65, ["extract", "empty.txt"], /^cairn: empty\.txt .*empty/],
  ["a binary file", 65, ["seed", "binary.txt"], /^cairn: binary\.txt /],
  ["a broken cue", 65, ["extract", "broken.vtt"], /^cairn: broken\.vtt.*3/],
  ["a file over the cap", 65, ["seed", "large.txt"], /^cairn: large\.txt is too large \(30 MiB/],
  ["aliases that are none", 65, ["extract", "empty.txt", "--aliases", "aliases.json"], /^cairn: aliases\.json /],
  ["a database that is away", 69, ["rebuild", "--store", "bolt://127.0.0.1:1"], /^cairn: .*127\.0\.0\.1:1/],
  ["a port that is taken", 2, ["serve", "--port", "TAKEN"], /^cairn: Cannot listen on port \d+ .*--port/],
  ["an exposed host without a token", 2, ["serve", "--host", "0.0.0.0"], /^cairn: .*--token-file/],
  ["a date that is none", 2, ["extract", "empty.txt", "--published", "soon"], /^cairn: .*--published.*2020-10-07/],
  ["a model that is not named", 2, ["extract", "empty.txt", "--llm"], /^cairn: .*--llm.*CAIRN_LLM_URL/],
  ["an unknown option", 2, ["extract", "--fromat", "vtt", "empty.txt"], /^cairn: .*--fromat.*\n.*--format/],
  ["an unknown verb", 2, ["sead"], /^cairn: .*sead.*\n.*seed/],
  ["an unknown store", 2, ["rebuild", "--store", "sqlite:x"], /^cairn: --store .*sqlite:x/],
  ["several documents on stdout", 2, ["extract", "empty.txt", "broken.vtt"], /^cairn: .*--out/],
  ["an unknown talk", 66, ["remove", "ada-00000000"], /^cairn: There is no talk ada-00000000 /],
];

describe.concurrent("a failure is one sentence and its exit code", () => {
  it.for(FAILURES)("%s: %i", { timeout: 60_000 }, async ([_name, code, args, words], { expect }) => {
    const store = join(folder, `store-${args.join("-").replace(/\W+/g, "-")}`);
    const given = args.map((arg) => (arg === "TAKEN" ? port : arg));
    const run = await runCairn(folder, ...(args.includes("--store") ? [] : ["--store", `embedded:${store}`]), ...given);
    expect(run.stderr).toMatch(words);
    expect(run.code).toBe(code);
    expect(run.stdout).toBe("");
    expect(run.stderr).not.toMatch(/\n\s+at /);
    expect(run.stderr).not.toContain("\u001b");
    expect(run.stderr.trim().split("\n").length).toBeLessThanOrEqual(2);
  });
});

describe("a folder that a server holds", () => {
  it("refuses a second server and a rebuild with 73, naming process and address, and is free again after SIGTERM", async () => {
    const first = spawnCairn(join(folder, "two"), "serve", "--port", "0");
    await once(first.child.stdout, "data");
    const url = first.stdout().trim();
    const second = await runCairn(join(folder, "two"), "serve", "--port", "0");
    const rebuild = await runCairn(join(folder, "two"), "rebuild");
    first.child.kill("SIGTERM");
    expect(await first.ended).toBe(0);
    for (const run of [second, rebuild]) {
      expect(run.code).toBe(73);
      expect(run.stderr).toContain(String(first.child.pid));
      expect(run.stderr).toContain(url);
      expect(run.stdout).toBe("");
    }
    expect(await runCairn(join(folder, "two"), "rebuild", "--quiet")).toMatchObject({ code: 0, stderr: "" });
  }, 60_000);
});
