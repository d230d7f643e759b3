import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Served, serve } from "./serving.ts";
import { stubStore } from "./stub-store.ts";

describe("the built client", () => {
  let folder: string;
  let served: Served;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "cairn-client-"));
    const client = join(folder, "client");
    mkdirSync(join(client, "assets"), { recursive: true });
    writeFileSync(join(client, "index.html"), "<!doctype html><title>Cairn</title>");
    writeFileSync(join(client, "assets", "app-1a2b3c.js"), "export {};");
    writeFileSync(join(client, "assets", "face-1a2b3c.woff2"), "a typeface");
    writeFileSync(join(client, "icon.svg"), "<svg/>");
    writeFileSync(join(client, ".secret"), "hidden");
    writeFileSync(join(folder, "outside.txt"), "outside");
    served = await serve(stubStore(), {}, { clientDir: client });
  });
  afterAll(async () => {
    await served.close();
    rmSync(folder, { recursive: true });
  });

  it.each(["/", "/?select=tool:keras", "/explore", "/explore/", "/explore/person:ada?from=2010-01-01", "/explore/a/b"])(
    "is the page at %s, fresh each time",
    async (path) => {
      const answer = await served.call(path);
      expect([answer.status, answer.headers["cache-control"]]).toEqual([200, "no-cache"]);
      expect(answer.headers["content-type"]).toMatch(/^text\/html/);
      expect(answer.text).toContain("<title>Cairn</title>");
    },
  );

  it("keeps hashed files for ever", async () => {
    const answer = await served.call("/assets/app-1a2b3c.js");
    expect([answer.status, answer.headers["cache-control"]]).toEqual([200, "public, max-age=31536000, immutable"]);
  });

  it.each([
    ["/assets/app-1a2b3c.js", "gzip, br", "gzip"],
    ["/assets/app-1a2b3c.js", "identity", undefined],
    ["/assets/app-1a2b3c.js", "gzip;q=0", undefined],
    ["/assets/face-1a2b3c.woff2", "gzip", undefined],
    ["/icon.svg", "gzip", undefined],
  ])("sends %s to whoever takes %s as %s", async (path, takes, encoding) => {
    const { status, headers } = await served.call(path, { headers: { "Accept-Encoding": takes } });
    expect([status, headers["content-encoding"]]).toEqual([200, encoding]);
    if (encoding) expect(headers.vary).toBe("Accept-Encoding");
  });

  it("is the same compressed, however often it is asked for", async () => {
    const get = async () => {
      const answer = await fetch(`${served.url}/assets/app-1a2b3c.js`);
      return [answer.headers.get("content-type"), answer.headers.get("cache-control"), await answer.text()];
    };
    const wanted = ["text/javascript; charset=utf-8", "public, max-age=31536000, immutable", "export {};"];
    expect([await get(), await get()]).toEqual([wanted, wanted]);
  });

  it("asks again for files without a hash", async () => {
    const answer = await served.call("/icon.svg");
    expect([answer.status, answer.headers["cache-control"]]).toEqual([200, "no-cache"]);
  });

  it.each([
    "/assets/gone.js",
    "/explorer",
    "/other",
    "/.secret",
    "/../outside.txt",
    "/%2e%2e/outside.txt",
    "/..%2foutside.txt",
  ])("has nothing at %s", async (path) => {
    const answer = await served.call(path);
    expect([404, 403]).toContain(answer.status);
    expect(answer.text).not.toContain("outside\n");
    expect(answer.headers["content-type"]).toMatch(/^application\/problem\+json/);
  });
});

describe("a client that is not built", () => {
  it.each([
    ["no folder is given", undefined],
    ["the folder is empty", tmpdir()],
  ])("says how to build it when %s", async (_title, clientDir) => {
    const served = await serve(stubStore(), {}, clientDir === undefined ? {} : { clientDir: join(clientDir, "none") });
    for (const path of ["/", "/explore/x"]) {
      const answer = await served.call(path);
      expect([answer.status, answer.headers["cache-control"]]).toEqual([503, "no-store"]);
      expect(answer.text).toContain("npm run build");
    }
    expect((await served.call("/api/v1/livez")).status).toBe(200);
    await served.close();
  });
});
