import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Demo, openDemo } from "./support/demo.ts";
import { type Visit, type VisitOptions, withoutBrowser } from "./support/explorer.ts";

const VIEWS = [
  ["?axis=calendar", ".panel .title"],
  ["?view=table", ".table-view td"],
  ["?panel=filters", ".filters"],
  ["?trace=1", ".trace .title"],
  ["?panel=corrections", ".corrections li"],
  ["?panel=review", ".panel h2"],
  ["?panel=lint", ".panel h2"],
  ["?asof=2017", ".connections"],
  ["?page=people", "main h2, main li"],
  ["?page=bring", "main form"],
  ["?page=console", "main textarea, main .cm-editor"],
] as const;

async function violations(page: Page): Promise<readonly string[]> {
  const found: AxeResults = await page.evaluate(`(() => { ${axe.source}; return axe.run(document); })()`);
  return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(" ")}`);
}

describe.skipIf(withoutBrowser())("for all eyes, ears and hands", () => {
  let demo: Demo;
  const visits: Visit[] = [];
  const open = async (query: string, seen: string, options?: VisitOptions): Promise<Page> => {
    const made = await demo.visit(query, options);
    visits.push(made);
    await made.page.locator(seen).first().waitFor();
    return made.page;
  };

  beforeAll(async () => {
    demo = await openDemo({ edits: true });
  });
  afterAll(() => demo?.close());
  afterEach(async () => {
    await Promise.all(visits.splice(0).map((made) => made.page.context().close()));
  });

  test.each(VIEWS)("axe finds nothing in %s: light, dark, forced colours, and 320 pixels wide", async (query, seen) => {
    const page = await open(query, seen);
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ forcedColors: "active" });
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ forcedColors: "none", colorScheme: "dark" });
    await page.locator(':root[data-theme="dark"]').waitFor({ state: "attached" });
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.locator(seen).first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await violations(page)).toEqual([]);
  });

  test("German is spoken on every page, and quotes stay English", async () => {
    const page = await open("", ".panel .quote");
    await page.evaluate(() => localStorage.setItem("cairn.language", "de"));
    await page.reload();
    await page.getByRole("heading", { name: "Der Weg", exact: true }).waitFor();
    expect(await page.locator(".lane-title").first().textContent()).toBe("Studium & Arbeit");
    expect(await page.locator(".panel blockquote").first().getAttribute("lang")).toBe("en");
    expect(await page.locator("html").getAttribute("lang")).toBe("de");
    expect(await violations(page)).toEqual([]);
  });

  test("a question is asked, the path is traced and details are left by keys alone", async () => {
    const page = await open("", ".overview .title");
    await page.keyboard.press("/");
    await page.keyboard.type("trace the path");
    await page.getByRole("option", { name: /Trace the path/, selected: true }).waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".trace .title", { hasText: "UC Davis" }).waitFor();
    await page.keyboard.press("ArrowRight");
    await page.locator(".trace .title", { hasText: "Bidgely" }).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("/");
    await page.keyboard.type("what did the third place pay for?");
    await page.getByRole("option", { name: /^ask/, selected: true }).waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".sentence").first().waitFor();
  });
});
