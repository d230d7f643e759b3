import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { askAhead, drawsTimeline, takeAhead } from "../../client/ahead.ts";

describe("what is asked for ahead", () => {
  const asked: string[] = [];
  beforeEach(() => {
    asked.length = 0;
    vi.stubGlobal("fetch", async (path: string) => {
      asked.push(path);
      return new Response(path);
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  test.each([
    ["", "/timeline"],
    ["?theme=dark&sel=x", "/timeline"],
    ["?person=person%3Aada&axis=calendar", "/timeline?person=person%3Aada&axis=calendar"],
    ["?axis=calendar&person=a+b", "/timeline?person=a+b&axis=calendar"],
    ["?person=&axis=relative", "/timeline?axis=relative"],
  ])("of the address %j is %s, as the page asks for it", async (search, path) => {
    askAhead(search);
    expect(asked).toEqual(["/api/v1/meta", `/api/v1${path}`]);
    expect(await (await takeAhead(path))?.text()).toBe(`/api/v1${path}`);
    expect(takeAhead(path)).toBeUndefined();
  });

  test("of a page that draws no timeline is what every page asks", () => {
    askAhead("?page=console");
    expect(asked).toEqual(["/api/v1/meta"]);
  });

  test("may fail: whoever takes it hears of it", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("no network")));
    askAhead("");
    await expect(takeAhead("/timeline")).rejects.toThrow("no network");
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
