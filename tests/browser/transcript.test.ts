import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Demo, openDemo } from "./support/demo.ts";
import { withoutBrowser } from "./support/explorer.ts";

const passage = (page: Page, words: string) => page.locator("a.passage", { hasText: words }).first();
const param = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

describe.skipIf(withoutBrowser())("the transcript beside the picture", () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await openDemo({ edits: true });
  });
  afterAll(() => demo?.close());

  async function opened(options: Parameters<Demo["visit"]>[1] = {}) {
    const visit = await demo.visit("", options);
    await visit.page.locator("#twin li").first().waitFor();
    await visit.page.keyboard.press("t");
    await visit.page.locator("a.passage").first().waitFor();
    return visit;
  }

  test("comes and goes by its key, beside the panel", async () => {
    const { page, complaints } = await opened();
    expect(await page.locator(".panel").isVisible()).toBe(true);
    expect(param(page, "text")).toMatch(/^how-he-became/);
    await page.keyboard.press("t");
    await page.locator(".transcript").waitFor({ state: "detached" });
    expect(complaints).toEqual([]);
  });

  test("takes the place of the panel in a narrow window", async () => {
    const { page } = await opened({ width: 1000 });
    expect(await page.locator(".panel").isVisible()).toBe(false);
  });

  test("a passage selects what it speaks of, and its words are painted", async () => {
    const { page } = await opened();
    await passage(page, "Coursera").click();
    await page.locator(".details .title", { hasText: "Coursera" }).waitFor();
    await page.locator(".painted-words", { hasText: "Coursera" }).first().waitFor();
  });

  test("what is selected elsewhere is painted and brought into view", async () => {
    const { page } = await opened();
    await page.locator("#twin li", { hasText: "PyTorch" }).first().locator("button").focus();
    await page.keyboard.press("Enter");
    const painted = page.locator(".painted-words").first();
    await painted.waitFor();
    const seen = await painted.evaluate((element) => {
      const body = element.closest(".transcript-body")?.getBoundingClientRect();
      const { top } = element.getBoundingClientRect();
      return body !== undefined && top >= body.top && top <= body.bottom;
    });
    expect(seen).toBe(true);
  });

  test("passages are one stop for Tab, and arrow keys go on", async () => {
    const { page } = await opened();
    expect(await page.locator('a.passage[tabindex="0"]').count()).toBe(1);
    await page.locator('a.passage[tabindex="0"]').focus();
    const first = await page.locator(":focus").textContent();
    await page.keyboard.press("ArrowDown");
    expect(await page.locator(":focus").textContent()).not.toBe(first);
    expect(await page.locator('a.passage[tabindex="0"]').count()).toBe(1);
  });

  test("repaired words are shown as meant or as heard", async () => {
    const { page } = await opened();
    await page.locator(".transcript .heard", { hasText: "carrots" }).first().waitFor();
    await page.locator(".transcript-notes").getByRole("button", { name: "As heard" }).click();
    expect(await page.locator(".transcript .heard").count()).toBe(0);
    expect(param(page, "quotes")).toBe("heard");
  });

  test("one time put right moves the others, here and in the quotes, until it is forgotten", async () => {
    const { page } = await opened();
    const second = page.locator(".paragraph").nth(1);
    const third = page.locator(".paragraph").nth(2).locator(".paragraph-time a");
    const before = await third.textContent();
    await second.getByRole("button", { name: /put this time right/ }).focus();
    await page.keyboard.press("Enter");
    await page.getByLabel("This passage is at").fill("nonsense");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").waitFor();
    await page.getByLabel("This passage is at").fill("5:00");
    await page.keyboard.press("Enter");
    await second.getByText("5:00", { exact: true }).waitFor();
    expect(await third.textContent()).not.toBe(before);
    await page.reload();
    await second.getByText("5:00", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Forget that" }).click();
    await page
      .locator(".paragraph-time", { hasText: (before ?? "").trim() })
      .first()
      .waitFor();
  });

  test("quotes lead into it, and each fact says why it is believed", async () => {
    const { page } = await demo.visit();
    await page.locator("#twin li", { hasText: "PyTorch" }).first().locator("button").focus();
    await page.keyboard.press("Enter");
    await page.locator(".quote").first().waitFor();
    await page.getByRole("button", { name: "Show in the transcript" }).first().click();
    await page.locator(".painted-words").first().waitFor();
    await page.getByText("Why do we believe this?").click();
    await page.locator(".belief code").first().waitFor();
  });

  test("told and lived: a line for each mark, and years that filter", async () => {
    const { page, complaints } = await opened();
    await page.getByRole("button", { name: "Told and lived" }).click();
    await page.locator(".told-link").first().waitFor();
    expect(await page.locator(".told-list li").count()).toBe(await page.locator(".told-link").count());
    const years = page.locator(".ranges form").first();
    await years.getByLabel("from").fill("2015");
    await years.getByLabel("to").fill("2016");
    await years.getByRole("button", { name: "Show only these" }).click();
    expect([param(page, "from"), param(page, "to")]).toEqual(["2015-01-01", "2016-12-31"]);
    await page
      .getByRole("region", { name: "Filters in force" })
      .getByRole("button", { name: "Show all", exact: true })
      .click();
    expect(param(page, "from")).toBeNull();
    const grip = await page.locator('.grip[data-side="lived"]').boundingBox();
    if (!grip) throw new Error("the strip has no grip");
    await page.mouse.move(grip.x + 20, grip.y + 60);
    await page.mouse.down();
    await page.mouse.move(grip.x + 20, grip.y + 200, { steps: 4 });
    await page.mouse.up();
    expect(param(page, "from")).toMatch(/^201\d-/);
    expect(complaints).toEqual([]);
  });
});
