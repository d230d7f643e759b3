import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Demo, openDemo } from "./support/demo.ts";
import { buildClient, openBrowser, withoutBrowser } from "./support/explorer.ts";

describe.skipIf(withoutBrowser())("a story in the single file, from disk and without a network", () => {
  let folder: string;
  let file: string;
  let demo: Demo;
  let browser: Browser;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "cairn-story-"));
    const clientDir = join(folder, "client");
    await buildClient(clientDir);
    await buildClient(clientDir, "offline");
    demo = await openDemo({ edits: true, clientDir });
    file = join(folder, "career.html");
    await writeFile(file, (await demo.ask("/export?format=html")).text);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
    await rm(folder, { recursive: true, force: true });
  });

  test("is walked to its end with the speaker's window beside it; each may be reloaded", async () => {
    const context = await browser.newContext({ offline: true, reducedMotion: "reduce" });
    context.setDefaultTimeout(15_000);
    const stage = await context.newPage();
    const complaints: string[] = [];
    stage.on("pageerror", (error) => complaints.push(error.message));
    const stepOf = (page: Page) => new URLSearchParams(new URL(page.url()).hash.slice(1)).get("step");
    const isAt = (page: Page, step: string) =>
      page.waitForFunction((wanted) => new URLSearchParams(location.hash.slice(1)).get("step") === wanted, step);
    await stage.goto(`${pathToFileURL(file)}#?page=stage`);
    await stage.locator(".slide .scene").waitFor();
    const count = Number((await stage.locator(".stage-count").textContent())?.match(/\/ (\d+)/)?.[1]);
    expect(count).toBeGreaterThanOrEqual(8);
    const [speaker] = await Promise.all([context.waitForEvent("page"), stage.keyboard.press("s")]);
    await speaker.locator(".speaker .scene").first().waitFor();
    await speaker.keyboard.press("ArrowDown");
    await isAt(stage, "2");
    await stage.keyboard.press("ArrowDown");
    await isAt(speaker, "3");
    await speaker.reload();
    await speaker.locator(".speaker .scene").first().waitFor();
    await speaker.keyboard.press("ArrowDown");
    await isAt(stage, "4");
    await stage.reload();
    await stage.locator(".slide .scene").waitFor();
    expect(stepOf(stage)).toBe("4");
    for (let step = 5; step <= count; step += 1) {
      await stage.keyboard.press("ArrowDown");
      await isAt(stage, String(step));
    }
    // The speaker's window knocks again at the page that was loaded anew.
    await isAt(speaker, String(count));
    expect(complaints).toEqual([]);
    await context.close();
  });
});
