/** Verbs that change a folder which a running server holds: the work is sent there. */
import { once } from "node:events";
import { rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openEmbeddedStore } from "../../graph/embedded-store.ts";
import type { GraphStore } from "../../graph/graph-store.ts";
import { temporaryFolder } from "../seed/temporary-folder.ts";
import { type Served, serve } from "../server/serving.ts";
import { SMALL_PERSON, SMALL_TALK_ID, smallTalk } from "../support/small-talk.ts";
import { runHere } from "./run-here.ts";

const ADA =
  "Host: Welcome, Eve Weaver.\n\nEve Weaver: I studied physics at MIT. In 2010 I joined Lyft as an engineer.\n";
const EDIT = '{"id":"e1","op":"annotate","target":"organization:lyft","value":{"note":"now public"}}\n';
const TOKEN = "correct-horse-battery-staple-0123456789";
const TERN = `worked_at~${SMALL_PERSON}~organization:tern-labs~${SMALL_PERSON}~1`;

let folder: string;
let store: GraphStore;
let served: Served | undefined;
beforeEach(async () => {
  folder = temporaryFolder({ "talks/eve.txt": ADA, "talks/eve.edits.jsonl": EDIT, "empty.txt": "" });
  store = await openEmbeddedStore(join(folder, ".cairn"));
  await store.putTalk(smallTalk());
});
afterEach(async () => {
  delete process.env.CAIRN_TOKEN_FILE;
  await served?.close();
  served = undefined;
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The same command on a folder like this one that nobody holds. */
async function runFree(...args: string[]) {
  const free = join(folder, "free");
  const other = await openEmbeddedStore(free);
  await other.putTalk(smallTalk());
  await other.close();
  return runHere(folder, ...args, "--store", `embedded:${free}`);
}
const withoutPlaces = <T>(run: T): T =>
  JSON.parse(JSON.stringify(run).replaceAll(/cli-[\w-]{36}|\S*\/(?:free|\.cairn)\b/g, "…"));

describe("on a folder that a server holds", () => {
  it.each<[string, string[], number]>([
    ["seed", ["seed", "TALKS"], 0],
    ["seed with data out", ["seed", "TALKS", "--json"], 0],
    ["seed that only tries", ["seed", "TALKS", "--dry-run"], 0],
    ["seed of nothing", ["seed", "EMPTY"], 65],
    ["seed with what is known of the talk", ["seed", "TALKS", "--narrator", "Kim Reed"], 0],
    ["edit", ["edit", "rename", "Keras", "Keras 2"], 0],
    ["edit in words", ["edit", "redate", "Tern Labs", "a year after Blue Harbor"], 0],
    ["edit that only tries", ["edit", "redate", "Tern Labs", "spring 2013", "--dry-run"], 0],
    ["edit of nothing", ["edit", "reject", "tool:none"], 65],
    ["edit list", ["edit", "list"], 0],
    ["remove", ["remove", SMALL_TALK_ID], 0],
    ["remove of nothing", ["remove", "none"], 66],
    ["import", ["import", "EDITS"], 0],
    ["import that only tries", ["import", "EDITS", "--dry-run", "--json"], 0],
  ])("%s says and does the same", async (_, args, code) => {
    served = await serve(store);
    const places: Record<string, string> = {
      TALKS: join(folder, "talks"),
      EMPTY: join(folder, "empty.txt"),
      EDITS: join(folder, "talks/eve.edits.jsonl"),
    };
    const given = args.map((arg) => places[arg] ?? arg);
    const run = await runHere(folder, ...given);
    expect([run.code, run.stderr]).toEqual([code, run.stderr]);
    expect(withoutPlaces(run)).toEqual(withoutPlaces(await runFree(...given)));
    const free = await openEmbeddedStore(join(folder, "free"));
    const [held, expected] = await Promise.all([store.talks(), free.talks()]);
    expect(held).toEqual(expected);
    expect((await store.edits()).length).toBe((await free.edits()).length);
    await free.close();
  });

  it("the server shows at once what was sent", async () => {
    served = await serve(store);
    await runHere(folder, "edit", "redate", "Tern Labs", "2013");
    const { text } = await served.call("/api/v1/timeline");
    const mark = JSON.parse(text).episodes.find(({ facts }: { facts: string[] }) => facts[0] === TERN);
    expect(mark.start).toBe("2013");
  });

  it("work goes there only with the token that it asks for", async () => {
    served = await serve(store, { token: TOKEN });
    const remove = () => runHere(folder, "remove", SMALL_TALK_ID);
    const refused = await remove();
    expect([refused.code, refused.stderr]).toEqual([73, expect.stringContaining("CAIRN_TOKEN_FILE")]);
    process.env.CAIRN_TOKEN_FILE = join(folder, "token");
    writeFileSync(process.env.CAIRN_TOKEN_FILE, "wrong-horse-battery-staple-0123456789");
    expect((await remove()).code).toBe(73);
    writeFileSync(process.env.CAIRN_TOKEN_FILE, TOKEN);
    expect((await remove()).code).toBe(0);
  });

  it.each<[string, (url: string) => string]>([
    ["nobody serves", () => "http://127.0.0.1:1"],
    ["another program serves", (url) => url],
    ["is not on this machine", () => "http://cairn.example"],
    ["is no address", () => "file:///etc/passwd"],
  ])("whose address %s, work ends with 73 and shows no token", async (_, urlOf) => {
    process.env.CAIRN_TOKEN_FILE = join(folder, "token");
    writeFileSync(process.env.CAIRN_TOKEN_FILE, TOKEN);
    const shown: unknown[] = [];
    const other = createServer((request, response) => {
      shown.push(request.headers.authorization);
      response.end("hello");
    }).listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = typeof address === "object" ? address?.port : undefined;
    await store.announce(urlOf(`http://127.0.0.1:${port}`));
    const run = await runHere(folder, "remove", SMALL_TALK_ID);
    expect([run.code, run.stderr]).toEqual([73, expect.stringContaining(String(process.pid))]);
    expect(shown.filter(Boolean)).toEqual([]);
    other.close();
  });
});
