import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Empty, openEmpty } from "./support/empty.ts";
import { type Visit, type VisitOptions, withoutBrowser } from "./support/explorer.ts";

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });
const card = (page: Page, person: string) => page.locator(`[data-person="person:${person}"]`);
const names = (page: Page) => page.locator(".person-name").allTextContents();
const param = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);
const VLADIMIR = "person:vladimir-iglovikov";

/** Serious faults of a page, as "rule: selector". */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations }: AxeResults = await page.evaluate("axe.run()");
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

describe.skipIf(withoutBrowser())("people and comparing in the page", () => {
  let empty: Empty;
  let visits: Visit[] = [];
  const open = async (query?: string, options?: VisitOptions): Promise<Page> => {
    const made = await empty.visit(query, options);
    visits.push(made);
    return made.page;
  };
  beforeAll(async () => {
    empty = await openEmpty();
    const { job } = JSON.parse((await empty.served.call("/api/v1/talks?demo=true", { method: "POST" })).text);
    // The events end when the talk is there.
    await empty.served.call(`/api/v1/jobs/${job}`);
  });
  afterAll(() => empty?.close());
  afterEach(() => {
    const complaints = visits.flatMap((made) => made.complaints);
    visits = [];
    expect(complaints).toEqual([]);
  });

  test("offers two invented careers, adds them, and is the start page from then on", async () => {
    const page = await open("?page=people");
    await card(page, "vladimir-iglovikov").waitFor();
    for (const name of ["Ines Maro", "Tomas Brandl"]) {
      await button(page, new RegExp(`^Add this invented career: ${name}`)).click();
      await page.locator(".person-name", { hasText: name }).waitFor();
    }
    await page.locator(".samples").waitFor({ state: "detached" });
    const start = await open();
    await card(start, "ines-maro").waitFor();
    expect(await names(start)).toEqual(["Ines Maro", "Tomas Brandl", "Vladimir Iglovikov"]);
    const pills = await card(start, "ines-maro").locator(".pill").allTextContents();
    expect(pills).toEqual(["UC Davis 2008–12", "Genentech 2012–15", "Zillow 2015–18", "Spotify 2018–"]);
    expect(await card(start, "ines-maro").textContent()).toContain("an invented career");
    expect(await faultsOf(start)).toEqual([]);
  });

  test("searches, sorts, and opens a station of somebody", async () => {
    const page = await open("?page=people");
    await page.getByRole("searchbox", { name: "Search people" }).fill("brandl");
    await page.waitForFunction(() => document.querySelectorAll(".person-card").length === 1);
    expect([await names(page), param(page, "q")]).toEqual([["Tomas Brandl"], "brandl"]);
    await page.getByRole("searchbox", { name: "Search people" }).fill("nobody");
    await page.getByText("Nobody is called that.").waitFor();
    const sorted = await open("?page=people&sort=undated");
    await card(sorted, "ines-maro").waitFor();
    expect((await names(sorted))[0]).toBe("Vladimir Iglovikov");
    await sorted.getByLabel("Sort by").selectOption("Name");
    await sorted.waitForFunction(() => document.querySelector(".person-name")?.textContent === "Ines Maro");
    await card(sorted, "ines-maro")
      .getByRole("button", { name: /^Zillow/ })
      .click();
    await sorted.locator(".panel .title", { hasText: "Zillow" }).waitFor();
    expect(param(sorted, "person")).toBe("person:ines-maro");
  });

  test("compares two careers: on one scale, what both tell of joined, the same as a table", async () => {
    const page = await open(`?page=compare&person=${VLADIMIR}&other=person:ines-maro`);
    const row = (key: string) => page.locator(`.meetings tr[data-key="${key}"]`);
    await row("organization:uc-davis").waitFor();
    for (const key of ["organization:uc-davis", "tool:pytorch", "credential:*:kaggle-master"]) {
      expect(await row(key).count()).toBe(1);
      expect(await page.locator(`.compare-joint[data-key="${key}"]`).count()).toBe(1);
    }
    expect(await row("organization:uc-davis").textContent()).toMatch(/studied at, c\. 2010–.*studied at, 2008–12/);
    expect(await page.locator(".compare-bar[data-id]").count()).toBe(8);
    await button(page, "Light up PyTorch").click();
    await page.locator('.compare-joint[data-key="tool:pytorch"][data-state="lit"]').waitFor();
    expect(param(page, "sel")).toBe("tool:pytorch");
    await button(page, "From the first job").click();
    await page.locator(".compare-tick", { hasText: "first job" }).waitFor();
    expect(param(page, "axis")).toBe("relative");
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel("Second career").selectOption("Tomas Brandl");
    await row("organization:nvidia").waitFor();
    await button(page, "Open NVIDIA in the timeline of Tomas Brandl").click();
    await page.locator(".panel .title", { hasText: "NVIDIA" }).waitFor();
  });

  test("fits a phone without scrolling sideways", async () => {
    for (const query of ["?page=people", "?page=compare", "?page=bring"]) {
      const page = await open(query, { width: 390, height: 844 });
      await page.locator(".page-body h2, .bring-form").first().waitFor();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect([query, wide]).toEqual([query, 0]);
    }
  });

  test("says what would go with a talk before it is taken out", async () => {
    const page = await open("?page=people");
    await button(page, /^Remove the talk: Ines Maro/).click();
    await page.getByText("Nobody would tell the career of Ines Maro any more.").waitFor();
    await button(page, "Keep it").click();
    expect((await empty.store.talks()).length).toBe(3);
    await button(page, /^Remove the talk: Ines Maro/).click();
    await button(page, "Take the talk out").click();
    await card(page, "ines-maro").waitFor({ state: "detached" });
    expect((await empty.store.talks()).length).toBe(2);
  });
});
