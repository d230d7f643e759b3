import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFile, mkdir, mkdtemp, rename as move, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { beforeEach, describe, expect, it } from "vitest";
import { diskFailure } from "../../graph/embedded-disk.ts";
import { repairFolder } from "../../graph/embedded-repair.ts";
import { folderOf } from "../../graph/embedded-talks.ts";
import type { GraphStore } from "../../graph/graph-store.ts";
import { openStore, type StoreOptions } from "../../graph/open-store.ts";
import type { Edit } from "../../model/edit.ts";
import { Failure, type FailureKind } from "../../model/failure.ts";
import { ADA, adaTalk, bobTalk, entity, talk } from "./talks.ts";

let folder: string;
let opened: GraphStore[] = [];
let children: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "cairn-store-"));
  return async () => {
    for (const child of children) child.kill("SIGKILL");
    for (const store of opened) await store.close();
    [opened, children] = [[], []];
    await rm(folder, { recursive: true, force: true });
  };
});

async function open(options?: StoreOptions): Promise<GraphStore> {
  const store = await openStore(`embedded:${folder}`, options);
  opened.push(store);
  return store;
}

async function loaded(): Promise<void> {
  const store = await open();
  await store.putTalk(adaTalk);
  await store.putTalk(bobTalk);
  await store.appendEdits([rename("e1"), rename("e2")]);
  await store.putStory({ id: "ada", version: 1, person: ADA, order: "told", chapters: [] });
  await store.close();
}

const rename = (id: string): Edit => ({ id, op: "rename", target: "tool:rust", value: { name: id } });

async function refusal(work: Promise<unknown>): Promise<{ kind: FailureKind; message: string }> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof Failure) return { kind: error.kind, message: error.message };
  throw new Error("no Failure was thrown", { cause: error });
}

describe("the folder", () => {
  it("holds files one can read", async () => {
    await loaded();
    expect((await readdir(folder)).sort()).toEqual(["edits.jsonl", "generation", "stories", "talks"]);
    expect((await readdir(join(folder, "talks", "ada-1"))).sort()).toEqual([
      "document.json",
      "segments.json",
      "sums.json",
      "transcript",
    ]);
    expect(await readFile(join(folder, "talks", "ada-1", "transcript"), "utf8")).toBe(adaTalk.text);
    expect(JSON.parse(await readFile(join(folder, "talks", "ada-1", "document.json"), "utf8"))).toEqual(
      adaTalk.document,
    );
    expect(JSON.parse(await readFile(join(folder, "stories", "ada.json"), "utf8"))).toMatchObject({ id: "ada" });
  });

  it.each([
    ["a-talk-12345678", /^a-talk-12345678$/],
    ["../../etc/passwd", /^x-[0-9a-f]{40}$/],
    ["разговор-1", /^x-[0-9a-f]{40}$/],
    [".hidden", /^x-/],
    ["a".repeat(400), /^x-/],
    ["CON", /^x-/],
  ])("takes the name of %j where that is safe", (id, name) => {
    expect(folderOf(id)).toMatch(name);
  });

  it("keeps talks whose id is no file name", async () => {
    const store = await open();
    const odd = talk("../Odd id/…", { entities: [entity("../Odd id/…", "Tool", "Rust", 3)] });
    await store.putTalk(odd);
    await store.close();
    expect(await (await open()).talk("../Odd id/…")).toEqual(odd);
  });
});

describe("what a crash leaves", () => {
  it.each([
    ["half a line", '{"id":"e3","op":"ren'],
    ["a whole line without its end", JSON.stringify({ ...rename("e3"), seq: 3, at: "2026-01-01T00:00:00Z" })],
    ["zeros", "\0\0\0\0"],
  ])("%s at the end of the edits is cut off", async (_, tail) => {
    await loaded();
    await appendFile(join(folder, "edits.jsonl"), tail);
    const store = await open();
    expect((await store.edits()).map((edit) => edit.id)).toEqual(["e1", "e2"]);
    expect(await store.appendEdits([rename("e4")])).toEqual([3]);
    await store.close();
    expect((await (await open()).edits()).map((edit) => edit.id)).toEqual(["e1", "e2", "e4"]);
  });

  const talks = () => join(folder, "talks");
  it("a talk half written is cleared away", async () => {
    await loaded();
    await mkdir(join(talks(), ".new-new-1"));
    await writeFile(join(talks(), ".new-new-1", "transcript"), "half");
    expect((await (await open()).talks()).map((each) => each.id)).toEqual(["ada-1", "bob-1"]);
    expect(await readdir(talks())).not.toContain(".new-new-1");
  });
  it("a talk half replaced is the new one", async () => {
    await loaded();
    await move(join(talks(), "ada-1"), join(talks(), ".new-ada-1"));
    await mkdir(join(talks(), ".old-ada-1"));
    expect((await (await open()).talk("ada-1"))?.text).toBe(adaTalk.text);
    expect((await readdir(talks())).sort()).toEqual(["ada-1", "bob-1"]);
  });
  it("a talk half removed is gone", async () => {
    await loaded();
    await move(join(talks(), "bob-1"), join(talks(), ".old-bob-1"));
    expect((await (await open()).talks()).map((each) => each.id)).toEqual(["ada-1"]);
    expect(await readdir(talks())).toEqual(["ada-1"]);
  });
});

describe("a broken file", () => {
  const damage: readonly (readonly [string, string, (text: string) => string])[] = [
    ["a letter of a transcript", "talks/ada-1/transcript", (text) => `X${text.slice(1)}`],
    ["a cut transcript", "talks/ada-1/transcript", (text) => text.slice(0, 9)],
    ["a letter of a document", "talks/ada-1/document.json", (text) => text.replace("Rust", "Dust")],
    ["an empty document", "talks/ada-1/document.json", () => ""],
    ["segments that are no list", "talks/ada-1/segments.json", () => "{}"],
    ["sums that are not JSON", "talks/ada-1/sums.json", () => "no"],
    ["an edit in the middle", "edits.jsonl", (text) => text.replace("rename", "rename it")],
    ["an edit out of its place", "edits.jsonl", (text) => text.replace('"seq":2', '"seq":3')],
    ["a story that is not JSON", "stories/ada.json", (text) => text.slice(1)],
    ["a story without its person", "stories/ada.json", (text) => text.replace("person", "persona")],
  ];
  it.each(damage)("(%s) is named, with what to do", async (_, file, change) => {
    await loaded();
    const path = join(folder, file);
    await writeFile(path, change(await readFile(path, "utf8")));
    const { kind, message } = await refusal(open());
    expect(kind).toBe("bad-data");
    expect(message).toContain(path);
    expect(message).toContain("cairn repair");
    // Nothing stays locked behind it.
    expect((await refusal(open())).kind).toBe("bad-data");
  });

  it("that is missing is named too", async () => {
    await loaded();
    await rm(join(folder, "talks", "bob-1", "transcript"));
    expect((await refusal(open())).message).toContain(join(folder, "talks", "bob-1", "transcript"));
  });
});

describe("repairFolder", () => {
  it("sets what is broken aside and keeps the rest", async () => {
    await loaded();
    await writeFile(join(folder, "talks", "ada-1", "transcript"), "damaged");
    await writeFile(join(folder, "stories", "ada.json"), "{");
    const edits = await readFile(join(folder, "edits.jsonl"), "utf8");
    await writeFile(join(folder, "edits.jsonl"), `garbage\n${edits}`);
    const moved = await repairFolder(folder);
    expect(moved.map((path) => path.slice(folder.length + 1))).toEqual([
      "broken/1-ada-1",
      "broken/1-ada.json",
      "broken/1-edits.jsonl",
    ]);
    expect(await readFile(join(folder, "broken", "1-ada-1", "transcript"), "utf8")).toBe("damaged");
    const store = await open();
    expect((await store.talks()).map((each) => each.id)).toEqual(["bob-1"]);
    expect((await store.edits()).map((edit) => [edit.id, edit.seq])).toEqual([
      ["e1", 1],
      ["e2", 2],
    ]);
  });

  it("leaves a sound folder alone, and one in use", async () => {
    await loaded();
    expect(await repairFolder(folder)).toEqual([]);
    await open();
    expect((await refusal(repairFolder(folder))).kind).toBe("locked");
  });
});

describe("the lock", () => {
  const lock = () => join(folder, "lock");

  it("refuses a second opener, naming the process and where it serves", async () => {
    const store = await open();
    const { kind, message } = await refusal(open());
    expect(kind).toBe("locked");
    expect(message).toContain(String(process.pid));
    await store.announce("http://127.0.0.1:4173/");
    expect((await refusal(open())).message).toContain("http://127.0.0.1:4173/");
  });

  it("is free again after closing", async () => {
    await (await open()).close();
    await expect(open()).resolves.toBeDefined();
  });

  it.each([
    ["a process that is gone", { pid: 2 ** 22 + 7, since: "2026-01-01T00:00:00Z" }],
    ["a process whose number another bears", { pid: process.pid, since: "2026-01-01T00:00:00Z", process: "1" }],
    ["nobody it names", "garbage"],
  ])("of %s is taken over", async (_, holder) => {
    await mkdir(folder, { recursive: true });
    await writeFile(lock(), JSON.stringify(holder));
    await open();
    expect(JSON.parse(await readFile(lock(), "utf8"))).toMatchObject({ pid: process.pid });
  });

  it("of a living process is not", async () => {
    await mkdir(folder, { recursive: true });
    await writeFile(lock(), JSON.stringify({ pid: process.ppid, since: "2026-01-01T00:00:00Z", url: "http://x/" }));
    expect(await refusal(open())).toMatchObject({
      kind: "locked",
      message: expect.stringContaining(`${process.ppid}`),
    });
  });

  it("lets nobody else in while it is there, but readers", async () => {
    const store = await open();
    await store.putTalk(adaTalk);
    const reader = await open({ readOnly: true });
    expect((await reader.talks()).map((each) => each.id)).toEqual(["ada-1"]);
    expect(await refusal(reader.putTalk(bobTalk))).toMatchObject({ kind: "usage" });
    expect(await refusal(reader.appendEdits([rename("e1")]))).toMatchObject({ kind: "usage" });
  });

  it("is nothing that a reader makes", async () => {
    const missing = join(folder, "none");
    expect((await refusal(openStore(`embedded:${missing}`, { readOnly: true }))).kind).toBe("input-missing");
    await expect(readdir(missing)).rejects.toThrow();
  });

  it("is had by one of several that find it stale", async () => {
    await mkdir(folder, { recursive: true });
    await writeFile(lock(), JSON.stringify({ pid: 2 ** 22 + 7, since: "2026-01-01T00:00:00Z" }));
    const said = await Promise.all([0, 1, 2].map(() => firstLine(child())));
    expect(said.filter((line) => line === "ready")).toHaveLength(1);
    expect(said.filter((line) => line === "locked")).toHaveLength(2);
  });
});

/** A process that opens the folder, says so, and then loads one talk after the other, naming each that is acknowledged. */
function child(): ChildProcess {
  const program = join(import.meta.dirname, "../support/load-until-killed.ts");
  const process_ = spawn(process.execPath, ["--import", "tsx", program, folder], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  children.push(process_);
  return process_;
}

function linesOf(process_: ChildProcess): AsyncIterableIterator<string> {
  if (!process_.stdout) throw new Error("the child has no output");
  return createInterface({ input: process_.stdout })[Symbol.asyncIterator]();
}

const firstLine = async (process_: ChildProcess): Promise<string | undefined> => (await linesOf(process_).next()).value;

describe("a process killed while loading", () => {
  it("loses nothing it acknowledged", async () => {
    const loader = child();
    const acknowledged: string[] = [];
    for await (const line of { [Symbol.asyncIterator]: () => linesOf(loader) }) {
      if (line === "ready") loader.stdin?.write("go\n");
      else acknowledged.push(line);
      if (acknowledged.length === 12) loader.kill("SIGKILL");
    }
    if (loader.exitCode === null && loader.signalCode === null) await once(loader, "exit");
    const store = await open();
    const talks = (await store.talks()).map((each) => each.id);
    const edits = (await store.edits()).map((edit) => edit.id);
    expect([...talks, ...edits]).toEqual(expect.arrayContaining(acknowledged));
    expect(await store.digest()).toBe(await store.rebuild());
    expect(await store.generation()).toBeGreaterThanOrEqual(acknowledged.length);
  });
});

describe("a disk that refuses", () => {
  it("is a failure that names the file and the reason", async () => {
    await writeFile(join(folder, "taken"), "a file");
    const { kind, message } = await refusal(openStore(`embedded:${join(folder, "taken", "store")}`));
    expect(kind).toBe("disk");
    expect(message).toContain(join(folder, "taken"));
  });

  it.each([
    ["ENOSPC", /full/],
    ["EDQUOT", /quota/],
    ["EROFS", /only be read/],
    ["EACCES", /not allowed/],
  ])("for %s says why", (code, words) => {
    const failure = diskFailure(Object.assign(new Error("no"), { code }), "/x/y");
    expect(failure).toBeInstanceOf(Failure);
    expect(String(failure)).toMatch(words);
    expect(String(failure)).toContain("/x/y");
  });

  it("leaves an error that is not the disk's as it is", () => {
    const error = new TypeError("a bug");
    expect(diskFailure(error, "/x")).toBe(error);
  });
});
