import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Demo, openDemo } from "./support/demo.ts";
import { buildClient, type Visit, type VisitOptions, withoutBrowser } from "./support/explorer.ts";

const button = (page: Page, name: string | RegExp) => page.locator(".panel").getByRole("button", { name, exact: true });
const doubtful = (page: Page) => page.locator(".doubtful");
const toast = (page: Page, words: string | RegExp) => page.locator(".toast").getByText(words).waitFor();
const left = async (page: Page): Promise<number> =>
  Number(/\d+/.exec((await page.locator(".review-progress strong").textContent()) ?? "")?.[0] ?? 0);
const shown = async (page: Page): Promise<string> => (await doubtful(page).getAttribute("data-fact")) ?? "";
const until = (page: Page, fact: string) =>
  page.waitForFunction((old) => document.querySelector(".doubtful")?.getAttribute("data-fact") !== old, fact);

describe.skipIf(withoutBrowser())("reviewing in the page", () => {
  let demo: Demo;
  let clientDir: string;
  let visits: Visit[] = [];
  const open = async (query: string, options?: VisitOptions): Promise<Page> => {
    const made = await demo.visit(query, options);
    visits.push(made);
    await made.page.locator(".panel .review").waitFor();
    return made.page;
  };
  beforeAll(async () => {
    clientDir = await mkdtemp(join(tmpdir(), "cairn-client-"));
    await buildClient(clientDir);
  });
  afterAll(() => rm(clientDir, { recursive: true, force: true }));
  beforeEach(async () => {
    demo = await openDemo({ edits: false, clientDir });
  });
  afterEach(async () => {
    const complaints = visits.flatMap((made) => made.complaints);
    visits = [];
    await demo.close();
    expect(complaints).toEqual([]);
  });

  test("goes through the queue by keys alone: right, wrong, skip, back, rename, take back", async () => {
    const page = await open("?panel=review");
    await doubtful(page).locator("blockquote").first().waitFor();
    await doubtful(page).locator("[data-code]").first().waitFor();
    const all = await left(page);
    const first = await shown(page);
    await page.keyboard.press("a");
    await toast(page, /^Saved: “.*” is right$/);
    await until(page, first);
    await page.waitForFunction(
      (n) => document.querySelector(".review-progress strong")?.textContent === `${n} left`,
      all - 1,
    );

    const second = await shown(page);
    await page.keyboard.press("s");
    await until(page, second);
    expect(await left(page)).toBe(all - 1);
    const third = await shown(page);
    await page.keyboard.press("ArrowRight");
    await until(page, third);
    await page.keyboard.press("ArrowLeft");
    await page.locator(`.doubtful[data-fact="${third}"]`).waitFor();

    await page.keyboard.press("x");
    await toast(page, /^Saved: “.*” is taken out$/);
    await until(page, third);
    await page.waitForFunction(
      (n) => document.querySelector(".review-progress strong")?.textContent === `${n} left`,
      all - 2,
    );
    await page.keyboard.press("Control+z");
    await toast(page, /^Taken back/);
    await page.waitForFunction(
      (n) => document.querySelector(".review-progress strong")?.textContent === `${n} left`,
      all - 1,
    );

    await page.keyboard.press("r");
    const box = page.getByRole("textbox", { name: "New name" });
    await box.fill("Another name");
    await page.keyboard.press("Enter");
    await toast(page, "Saved: renamed to “Another name”");
    await page.waitForFunction(
      (n) => document.querySelector(".review-progress strong")?.textContent === `${n} left`,
      all - 2,
    );
    expect(new URL(page.url()).searchParams.get("panel")).toBe("review");
  });

  test("dates a doubtful fact in plain words", async () => {
    const page = await open("?panel=review");
    await doubtful(page).waitFor();
    const fact = await shown(page);
    await page.keyboard.press("d");
    await page.getByRole("textbox", { name: /^When was / }).fill("2016");
    await page.keyboard.press("Enter");
    await page.locator(".answer-hint").getByText("Understood").waitFor();
    await page.keyboard.press("Enter");
    await toast(page, /^Saved: 2016/);
    await until(page, fact);
  });

  test("shows two things side by side, what a merge would change, and remembers what is not the same", async () => {
    const page = await open("?panel=duplicates");
    const pair = page.locator(".pair");
    await pair.waitFor();
    await pair.locator("blockquote").first().waitFor();
    const key = await pair.getAttribute("data-pair");
    await button(page, "Not the same").click();
    await page.waitForFunction((old) => document.querySelector(".pair")?.getAttribute("data-pair") !== old, key);
    await page.reload();
    await page.locator(".pair, .review .dates").first().waitFor();
    expect(await page.locator(`.pair[data-pair="${key}"]`).count()).toBe(0);
    await button(page, /^Ask again: /).click();
    await page.locator(".pair").waitFor();

    await button(page, "Make them one").click();
    await page.locator(".merge-preview [data-changed]").waitFor();
    const merged = await page.locator(".pair").getAttribute("data-pair");
    await button(page, /^Merge into /).click();
    await toast(page, /is the same as/);
    await page.waitForFunction((old) => document.querySelector(".pair")?.getAttribute("data-pair") !== old, merged);
  });

  test("lists what the story lacks, each with its fix", async () => {
    const page = await open("?panel=lint");
    const dated = page.locator('[data-code="undated-role"] li').first();
    const words = await dated.locator("p").first().textContent();
    await dated.getByRole("button", { name: /^When: / }).click();
    await page.getByRole("textbox", { name: /^When was / }).fill("2016");
    await page.keyboard.press("Enter");
    await dated.getByRole("button", { name: "Save" }).click();
    await toast(page, /^Saved: 2016/);
    await page.waitForFunction(
      (old) => ![...document.querySelectorAll(".findings p")].some(({ textContent }) => textContent === old),
      words,
    );
    const once = page.locator('[data-code="one-mention"] li').first();
    const said = await once.locator("p").first().textContent();
    await once.getByRole("button", { name: "Right" }).click();
    await page.waitForFunction(
      (old) => ![...document.querySelectorAll(".findings p")].some(({ textContent }) => textContent === old),
      said,
    );
  });

  test("adds a fact of any kind, dated in words, and makes one thing another, from the details", async () => {
    const made = await demo.visit("");
    visits.push(made);
    const { page } = made;
    const item = (title: string) => page.locator("#twin li", { hasText: new RegExp(`^${title}(,|$)`) }).first();
    await item("Lyft").locator("button").dispatchEvent("click");
    await button(page, "Add a fact").click();
    await page.getByLabel("What", { exact: true }).selectOption({ label: "Vladimir Iglovikov used …" });
    await page.getByRole("textbox", { name: "What it is about" }).fill("Albumentations");
    await page.getByRole("textbox", { name: /^How you know it/ }).fill("It is his library.");
    await button(page, "Add").click();
    await toast(page, "Saved: “Albumentations” is added");
    await page.getByRole("textbox", { name: "When was Albumentations?" }).fill("2018");
    await page.keyboard.press("Enter");
    await button(page, "Save").click();
    await item("Albumentations").filter({ hasText: "2018" }).waitFor({ state: "attached" });

    await item("Albumentations").locator("button").dispatchEvent("click");
    await page.locator(".panel .title", { hasText: "Albumentations" }).waitFor();
    await button(page, "Same as …").click();
    await page.getByRole("textbox", { name: "Which thing is it the same as?" }).fill("Keras");
    await page.locator(".choices").getByRole("button", { name: "Keras" }).click();
    await page.locator(".merge-preview [data-changed]").waitFor();
    await button(page, "Merge into Keras").click();
    await toast(page, "Saved: “Albumentations” is the same as “Keras”");
    await page.locator(".panel .title", { hasText: "Keras" }).waitFor();
    await item("Albumentations").waitFor({ state: "detached" });
  });

  test.each(["review", "duplicates", "lint"])("is accessible: %s, light and dark", async (panel) => {
    for (const dark of [false, true]) {
      const page = await open(`?panel=${panel}`, { dark });
      await page.locator(".review-progress").waitFor();
      await page.evaluate(axe.source);
      const { violations }: AxeResults = await page.evaluate("axe.run('.panel')");
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`))).toEqual(
        [],
      );
    }
  });
});
