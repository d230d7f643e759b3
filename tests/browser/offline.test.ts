import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Demo, openDemo } from "./support/demo.ts";
import { buildClient, openBrowser, withoutBrowser } from "./support/explorer.ts";

describe.skipIf(withoutBrowser())("the single file, opened from disk without a network", () => {
  let folder: string;
  let file: string;
  let demo: Demo;
  let browser: Browser;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "cairn-file-"));
    const clientDir = join(folder, "client");
    await buildClient(clientDir);
    await buildClient(clientDir, "offline");
    demo = await openDemo({ edits: true, clientDir });
    const { page } = await demo.visit();
    file = join(folder, "career.html");
    await writeFile(file, await page.evaluate(async () => (await fetch("/api/v1/export?format=html")).text()));
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await demo?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function open(view = "") {
    const context = await browser.newContext({ offline: true, viewport: { width: 1600, height: 900 } });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
    });
    page.on("request", (request) => {
      if (/^https?:/.test(request.url())) complaints.push(`asked for ${request.url()}`);
    });
    await page.goto(`${pathToFileURL(file)}${view === "" ? "" : `#${view}`}`);
    return { page, complaints };
  }

  test("is small enough to be sent", async () => {
    expect((await stat(file)).size).toBeLessThan(3_000_000);
  });

  test("explores, shows the words behind a mark, and keeps the view in its address", async () => {
    const { page, complaints } = await open();
    await page.locator("#twin li", { hasText: "TrueAccord" }).first().locator("button").focus();
    await page.keyboard.press("Enter");
    await page.locator(".quote").first().waitFor();
    expect(page.url()).toContain("#?sel=episode");
    await page.goBack();
    await page.locator(".overview").waitFor();
    expect(complaints).toEqual([]);
  });

  test("has no button that would change anything", async () => {
    const { page } = await open();
    await page.locator("#twin li").first().locator("button").focus();
    await page.keyboard.press("Enter");
    await page.locator(".details .quote").first().waitFor();
    for (const name of ["Wrong", "Rename", "Hide from audience", "All corrections", "Check the path"])
      expect(await page.getByRole("button", { name }).count()).toBe(0);
    await page.getByRole("button", { name: "Menu" }).click();
    for (const name of ["Bring a talk", "Review doubtful facts", "Console"])
      expect(await page.getByRole("menuitem", { name }).count()).toBe(0);
  });

  test.each([
    ["the table", "?view=table", "tbody tr .cell-quote q"],
    ["the graph", "?view=graph", '.graph-view[aria-busy="false"] #graph-twin li'],
    ["the calendar", "?axis=calendar", '.picture[data-axis="calendar"] #twin li'],
    ["the trace", "?trace=1", ".panel h2"],
  ])("shows %s", async (_title, view, selector) => {
    const { page, complaints } = await open(view);
    await page.locator(selector).first().waitFor({ state: "attached" });
    expect(complaints).toEqual([]);
  });

  test("shows the transcript, and finds names and passages", async () => {
    const { page, complaints } = await open();
    await page.locator("#twin li").first().waitFor();
    await page.keyboard.press("t");
    await page.locator("a.passage").first().waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("kera");
    await page.getByRole("option", { name: /Keras/ }).first().waitFor();
    expect(complaints).toEqual([]);
  });
});
