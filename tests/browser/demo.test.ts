import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, visit, withoutBrowser } from "./support/explorer.ts";
import { type RealServer, startRealServer } from "./support/real-server.ts";

/** The whole way: the bundled talk, extracted, stored, served and drawn. */
describe.skipIf(withoutBrowser())("the demo talk in the browser", () => {
  let server: RealServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await startRealServer();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const item = (page: Page, name: string) =>
    page.locator('#twin li[data-lane="study-work"][data-kind="episode"]', { hasText: new RegExp(`^${name},`) }).first();

  test("shows UC Davis and Lyft in time order, the words about Lyft, and the same again from its address", async () => {
    const { page, complaints } = await visit(browser, server.url, { width: 1600, height: 900 });
    await item(page, "Lyft").waitFor({ state: "attached" });
    const words = await page.locator("#twin li").allTextContents();
    const at = (name: string) => words.findIndex((line) => line.startsWith(`${name},`));
    expect(at("UC Davis")).toBeGreaterThanOrEqual(0);
    expect(at("UC Davis")).toBeLessThan(at("Lyft"));

    await item(page, "Lyft").locator("button").dispatchEvent("click");
    await page.locator(".panel blockquote").first().waitFor();
    const quote = await page.locator(".panel blockquote").allTextContents();
    expect(quote.join(" ")).toContain("senior computer vision engineer");

    const fresh = await visit(browser, page.url());
    await fresh.page.locator(".panel blockquote").first().waitFor();
    expect(await fresh.page.locator(".panel blockquote").allTextContents()).toEqual(quote);
    expect(await item(fresh.page, "Lyft").locator("button").getAttribute("aria-pressed")).toBe("true");
    expect([...complaints, ...fresh.complaints]).toEqual([]);
  });

  test("finds what was said, and draws the calendar", async () => {
    const { page, complaints } = await visit(browser, `${server.url}?axis=calendar`);
    await page.locator(".minimap canvas").waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("Keras");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".panel .title", { hasText: "Keras" }).waitFor();
    expect(complaints).toEqual([]);
  });
});
