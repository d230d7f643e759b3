import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Demo, openDemo } from "./support/demo.ts";
import { withoutBrowser } from "./support/explorer.ts";

const rowNames = (page: Page) => page.locator("tbody tr .row-name").allTextContents();

describe.skipIf(withoutBrowser())("views of a career, beside the timeline", () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await openDemo({ edits: true });
  });
  afterAll(() => demo?.close());

  test("the table holds every mark, road not taken and entry of the tray, with its first words", async () => {
    const { page, complaints } = await demo.visit("?view=table");
    await page.locator("tbody tr").first().waitFor();
    expect(await page.locator("tbody tr").count()).toBe(33);
    await page.locator('tbody tr:has-text("Keras") .heard', { hasText: "carrots" }).first().waitFor();
    expect(complaints).toEqual([]);
  });

  test("its columns sort, say so, and the address keeps it", async () => {
    const { page } = await demo.visit("?view=table");
    const head = page.locator("thead th").first();
    await head.getByRole("button").click();
    expect([await head.getAttribute("aria-sort"), new URL(page.url()).searchParams.get("sort")]).toEqual([
      "ascending",
      "what",
    ]);
    const up = await rowNames(page);
    await head.getByRole("button").click();
    expect(await head.getAttribute("aria-sort")).toBe("descending");
    await page.reload();
    await page.locator("tbody tr").first().waitFor();
    expect(await rowNames(page)).toEqual([...up].reverse());
  });

  test("its rows are walked by arrow keys and opened by Enter", async () => {
    const { page } = await demo.visit("?view=table");
    await page.locator("tbody tr .row-name").first().focus();
    await page.keyboard.press("ArrowDown");
    const name = await page.locator(":focus").textContent();
    await page.keyboard.press("Enter");
    await page.locator(".details .title", { hasText: name ?? "" }).waitFor();
    expect(new URL(page.url()).searchParams.get("sel")).toMatch(/^episode:/);
  });

  test("it leaves as CSV", async () => {
    const { page } = await demo.visit("?view=table");
    await page.locator("tbody tr .cell-quote q").first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save as CSV" }).click(),
    ]);
    const text = await readFile(await download.path(), "utf8");
    expect(download.suggestedFilename()).toBe("vladimir-iglovikov.csv");
    expect(text.trimEnd().split("\r\n")).toHaveLength(34);
    expect(text).toContain('"Bidgely"');
  });

  test("at 320 pixels its rows are cards, without scrolling sideways", async () => {
    const { page } = await demo.visit("?view=table", { width: 320, height: 700 });
    await page.locator("tbody tr").first().waitFor();
    expect(await page.locator(".table-scroll").evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(
      true,
    );
    await page.getByLabel("Sort by").selectOption("what");
    expect(new URL(page.url()).searchParams.get("sort")).toBe("what");
  });

  test("the graph is laid out in a thread, always the same, and a selection moves nothing", async () => {
    const { page, complaints } = await demo.visit("?view=graph");
    const ready = () => page.locator('.graph-view[aria-busy="false"]').waitFor();
    await ready();
    expect(await page.locator('#graph-twin li[data-apart="false"]').count()).toBeGreaterThan(20);
    const before = await page.locator(".free-plot canvas").last().screenshot();
    await page.reload();
    await ready();
    expect((await page.locator(".free-plot canvas").last().screenshot()).equals(before)).toBe(true);
    await page
      .locator("#graph-twin li", { hasText: /^Bidgely/ })
      .first()
      .locator("button")
      .focus();
    await page.keyboard.press("Enter");
    await page.locator(".details .title", { hasText: "Bidgely" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Tidy" }).click();
    await page.locator(".graph-view [role=status]", { hasText: "Laid out anew" }).waitFor();
    expect(complaints).toEqual([]);
  });

  test("the view is saved as PNG at twice its size, as SVG that describes itself, and printed on one page", async () => {
    const { page } = await demo.visit();
    await page.locator("#twin li").first().waitFor();
    const save = async (item: string) => {
      await page.getByRole("button", { name: "Menu" }).click();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("menuitem", { name: item }).click(),
      ]);
      return readFile(await download.path());
    };
    const png = await save("Picture: PNG, twice as fine");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([3200, 1800]);
    const svg = (await save("Picture: SVG")).toString("utf8");
    expect(svg).toMatch(
      /<title>The career of Vladimir Iglovikov<\/title><desc>Stations: UC Davis, Bidgely, TrueAccord, Lyft\./,
    );
    expect(svg).not.toMatch(/<script|href="http/);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
});
