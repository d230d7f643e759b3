import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Demo, openDemo } from "./support/demo.ts";
import { type Visit, withoutBrowser } from "./support/explorer.ts";

describe.skipIf(withoutBrowser())("a first telling", () => {
  let demo: Demo;
  const visits: Visit[] = [];
  const open = async (query: string): Promise<Page> => {
    const made = await demo.visit(query, { width: 1280, height: 720, reducedMotion: true });
    visits.push(made);
    return made.page;
  };
  const question = (page: Page) => page.getByRole("heading", { name: "How shall this journey be told?" });

  beforeAll(async () => {
    demo = await openDemo({ edits: true });
  });
  afterAll(() => demo?.close());
  afterEach(async () => {
    const complaints = visits.flatMap((made) => made.complaints);
    await Promise.all(visits.splice(0).map((made) => made.page.context().close()));
    expect(complaints).toEqual([]);
  });

  test("is asked for from the box, can be put off, and remembers what was chosen; it is asked once", async () => {
    const page = await open("?axis=chapters");
    await page.locator("#twin li").first().waitFor({ state: "attached" });
    const present = async () => {
      await page.keyboard.press("/");
      await page.keyboard.type("Present");
      await page
        .getByRole("option", { name: /Present/ })
        .first()
        .click();
    };
    await present();
    await question(page).waitFor();
    const found: AxeResults = await page.evaluate(`(() => { ${axe.source}; return axe.run(document); })()`);
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await page.getByRole("button", { name: "Not now" }).click();
    await page.locator("#twin li").first().waitFor({ state: "attached" });
    await present();
    await question(page).waitFor();
    expect(await page.getByRole("radio", { name: "10 steps" }).isChecked()).toBe(true);
    await page.getByRole("radio", { name: "3 steps" }).check();
    await page.getByRole("radio", { name: "As it was told" }).check();
    await page.keyboard.press("Enter");
    await page.locator(".stage-screen .slide").waitFor();
    expect(await page.locator(".stage-count").textContent()).toMatch(/\/ 3/);
    expect(await page.evaluate(() => localStorage.getItem("cairn.telling"))).toBe('{"steps":3,"order":"told"}');
    await page.mouse.move(200, 200);
    await page.getByRole("button", { name: "Leave the stage" }).click();
    await page.locator("#twin li").first().waitFor({ state: "attached" });
    await present();
    await page.locator(".stage-screen .slide").waitFor();
    expect(await question(page).count()).toBe(0);
  });

  test("of somebody who has a story is not asked for among the people", async () => {
    const page = await open("?page=people");
    await page
      .getByRole("button", { name: /^Present/ })
      .first()
      .click();
    await page.locator(".stage-screen .slide").waitFor();
    expect(await question(page).count()).toBe(0);
  });

  test.each([
    ["step 2", /Step 2: ./],
    ["Davis Bidgely", /Step \d+: .*Davis/],
  ])("is opened by its steps from the one box: %s", async (typed, name) => {
    const page = await open("?axis=chapters");
    await page.locator("#twin li").first().waitFor({ state: "attached" });
    await page.keyboard.press("/");
    await page.keyboard.type(typed);
    const offered = page.getByRole("option").filter({ hasText: name }).first();
    const title = (await offered.textContent()) ?? "";
    await offered.click();
    await page.locator(".stage-screen .slide").waitFor();
    const shown = await page.locator(".stage-screen > .slide-place .slide-title").textContent();
    expect(title).toContain(shown ?? "nothing");
  });
});
