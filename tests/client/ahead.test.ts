import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { askAhead, drawsTimeline, takeAhead } from "../../client/ahead.ts";

describe("what is asked for ahead", () => {
  const asked: string[] = [];
  const serve = (people: readonly string[]) =>
    vi.stubGlobal("fetch", async (path: string) => {
      asked.push(path);
      return Response.json(path.endsWith("/meta") ? { people } : { path });
    });
  beforeEach(() => {
    asked.length = 0;
    serve(["ada"]);
  });
  afterEach(() => vi.unstubAllGlobals());

  test.each([
    ["", "/timeline"],
    ["?theme=dark&sel=x", "/timeline"],
    ["?person=person%3Aada&axis=calendar", "/timeline?person=person%3Aada&axis=calendar"],
    ["?axis=calendar&person=a+b", "/timeline?person=a+b&axis=calendar"],
    ["?person=&axis=relative", "/timeline?axis=relative"],
  ])("of the address %j is %s, as the page asks for it, once", async (search, path) => {
    askAhead(search);
    expect(await (await takeAhead(path))?.json()).toEqual({ path: `/api/v1${path}` });
    expect(asked).toEqual(["/api/v1/meta", `/api/v1${path}`]);
    expect(await (await takeAhead("/meta"))?.json()).toEqual({ people: ["ada"] });
    expect(await takeAhead(path)).toBeUndefined();
  });

  test.each([
    ["without a talk", [], ""],
    ["with several people", ["ada", "bob"], ""],
    ["of a page that draws no timeline", ["ada"], "?page=console"],
  ])("%s is what every page asks", async (_title, people, search) => {
    serve(people);
    askAhead(search);
    expect(await takeAhead("/timeline")).toBeUndefined();
    expect(asked).toEqual(["/api/v1/meta"]);
  });

  test("may fail: whoever takes it hears of it", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("no network")));
    askAhead("?person=ada");
    await expect(takeAhead("/timeline?person=ada")).rejects.toThrow("no network");
    askAhead("");
    expect(await takeAhead("/timeline")).toBeUndefined();
  });

  test.each([
    ["", false, true],
    ["?axis=calendar", false, true],
    ["", true, false],
    ["?view=table", false, false],
    ["?page=stage", false, false],
  ])("the picture, for %j in a window that is narrow: %s, is %s", (search, matches, drawn) => {
    vi.stubGlobal("window", { matchMedia: () => ({ matches }) });
    expect(drawsTimeline(search)).toBe(drawn);
  });
});
