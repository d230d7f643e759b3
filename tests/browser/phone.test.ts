import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import timeline from "../client/fixtures/reference-timeline.json" with { type: "json" };
import { type Explorer, openExplorer, type Visit, type VisitOptions, withoutBrowser } from "./support/explorer.ts";

const PICTURES = fileURLToPath(new URL("./pictures/", import.meta.url));
const PHONE = { width: 390, height: 844 };
const SMALL = { width: 320, height: 640 };
const idOf = (title: string): string => timeline.episodes.find((episode) => episode.title === title)?.id ?? "";
const item = (page: Page, title: string) => page.locator(`.phone li[data-id="${idOf(title)}"]`);

describe.skipIf(withoutBrowser())("a narrow window", () => {
  let explorer: Explorer;
  const visits: Visit[] = [];
  const open = async (query = "", options: VisitOptions = PHONE): Promise<Page> => {
    const made = await explorer.visit(query, options);
    visits.push(made);
    await made.page.locator(".phone li").first().waitFor({ state: "attached" });
    return made.page;
  };

  beforeAll(async () => {
    explorer = await openExplorer();
    await mkdir(PICTURES, { recursive: true });
  });
  afterAll(() => explorer?.close());
  afterEach(async () => {
    const complaints = visits.flatMap((made) => made.complaints);
    await Promise.all(visits.splice(0).map((made) => made.page.context().close()));
    expect(complaints).toEqual([]);
  });

  test("shows chapters from top to bottom, each with its marks, and nothing of the picture", async () => {
    const page = await open();
    const heads = await page.locator(".phone-chapter > h2").allTextContents();
    expect(heads.slice(0, 4)).toEqual(["1 UC Davis", "2 Bidgely", "3 TrueAccord", "4 Lyft"]);
    const kinds = await page.locator(".phone li").evaluateAll((all) => all.map((li) => li.getAttribute("data-kind")));
    expect(["episode", "ghost", "tray"].map((kind) => kinds.filter((one) => one === kind).length)).toEqual([24, 3, 6]);
    const tops = await page
      .locator(".phone li[data-station]")
      .evaluateAll((all) => all.map((li) => li.getBoundingClientRect().top));
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    expect(await page.locator("canvas").count()).toBe(0);
  });

  test("selects by touch, shows the details from below with the mark in sight, and has an address", async () => {
    const page = await open();
    await item(page, "Keras").locator("button").click();
    await page.locator(".panel .title", { hasText: "Keras" }).waitFor();
    expect(new URL(page.url()).searchParams.get("sel")).toBe(idOf("Keras"));
    await expect
      .poll(async () => {
        const mark = await item(page, "Keras").boundingBox();
        const sheet = await page.locator(".panel").boundingBox();
        return mark !== null && sheet !== null && mark.y >= 0 && mark.y + mark.height <= sheet.y;
      })
      .toBe(true);
    await page.getByRole("button", { name: "Close details" }).click();
    expect(new URL(page.url()).searchParams.get("sel")).toBeNull();
  });

  test("follows the years on the calendar", async () => {
    const page = await open("?axis=calendar");
    const heads = await page.locator(".phone-chapter > h2").allTextContents();
    expect(heads).toContain("2017");
    expect(heads.filter((head) => /^\d{4}$/.test(head))).toEqual(
      heads.filter((head) => /^\d{4}$/.test(head)).toSorted(),
    );
  });

  test("keeps the tray and the legend folded, and opens the tray for what is selected in it", async () => {
    const page = await open();
    const folds = page.locator(".phone-fold");
    expect(await folds.evaluateAll((all) => all.map((fold) => fold.hasAttribute("open")))).toEqual([false, false]);
    const trayed = await open(`?sel=${encodeURIComponent(timeline.tray[0] ?? "")}`);
    expect(await trayed.locator(".phone-fold").first().getAttribute("open")).not.toBeNull();
  });

  test("is walked by arrow keys and opened by Enter", async () => {
    const page = await open("", SMALL);
    await item(page, "UC Davis").locator("button").focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.evaluate(() => document.activeElement?.parentElement?.getAttribute("data-id"))).toBe(
      idOf("Bidgely"),
    );
    await page.keyboard.press("Enter");
    await page.locator(".panel .title", { hasText: "Bidgely" }).waitFor();
  });

  test.each([
    ["390", PHONE],
    ["320", SMALL],
    ["390-dark", { ...PHONE, dark: true }],
  ])("fits into %s, has targets for a thumb, and axe finds nothing", async (name, options) => {
    const page = await open("", options);
    await page.locator(".overview .title").waitFor();
    await page.screenshot({ path: `${PICTURES}phone-${name}.png`, fullPage: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(options.width);
    const small = await page.locator(".header button, .phone button, .legend button").evaluateAll((all) =>
      all.flatMap((button) => {
        const { width, height } = button.getBoundingClientRect();
        return width > 0 && (width < 44 || height < 44) ? [`${button.textContent} ${width} x ${height}`] : [];
      }),
    );
    expect(small).toEqual([]);
    const found: AxeResults = await page.evaluate(`(() => { ${axe.source}; return axe.run(document); })()`);
    expect(found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
  });
});
