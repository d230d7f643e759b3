import { readFile } from "node:fs/promises";
import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Demo, openDemo } from "./support/demo.ts";
import { type Visit, withoutBrowser } from "./support/explorer.ts";

describe.skipIf(withoutBrowser())("the keys of stage and speaker", () => {
  let demo: Demo;
  const visits: Visit[] = [];
  const stepOf = (page: Page) => new URL(page.url()).searchParams.get("step");
  const isAt = (page: Page, step: string) => page.waitForURL((url) => url.searchParams.get("step") === step);
  const openStage = async (query = ""): Promise<Page> => {
    const made = await demo.visit(`?page=stage${query}`, { width: 1280, height: 720, reducedMotion: true });
    visits.push(made);
    await made.page.locator(".slide .scene").waitFor();
    return made.page;
  };
  const openBoth = async (query = ""): Promise<{ stage: Page; speaker: Page }> => {
    const stage = await openStage(query);
    const [speaker] = await Promise.all([stage.context().waitForEvent("page"), stage.keyboard.press("s")]);
    await speaker.locator(".speaker .scene").first().waitFor();
    return { stage, speaker };
  };
  const black = (page: Page) => page.locator(".blackout");

  beforeAll(async () => {
    demo = await openDemo({ edits: true });
  });
  afterAll(() => demo?.close());
  afterEach(async () => {
    const complaints = visits.flatMap((made) => made.complaints);
    await Promise.all(visits.splice(0).map((made) => made.page.context().close()));
    expect(complaints).toEqual([]);
  });

  test("keys of the keyboard alone walk both windows through the whole story and back", async () => {
    const { stage, speaker } = await openBoth();
    const count = await speaker.locator(".speaker-steps li").count();
    const moves = [];
    for (let step = 1; ; ) {
      await Promise.all([isAt(stage, stepOf(stage) ?? ""), isAt(speaker, stepOf(stage) ?? "")]);
      if ((await speaker.getByRole("heading", { name: "Next: End of the story" }).count()) > 0) break;
      // Each window in turn.
      const [from, to]: readonly [Page, Page] = moves.length % 2 === 0 ? [stage, speaker] : [speaker, stage];
      const before = stepOf(from);
      await from.keyboard.press("ArrowRight");
      await from.waitForURL((url) => url.searchParams.get("step") !== before);
      await isAt(to, stepOf(from) ?? "");
      moves.push(stepOf(from));
      step = Number(stepOf(from)?.split(".")[0]);
      expect(step).toBeLessThanOrEqual(count);
    }
    expect(moves.at(-1)?.split(".")[0]).toBe(String(count));
    for (const _ of moves) await speaker.keyboard.press("ArrowLeft");
    await Promise.all([isAt(stage, "1"), isAt(speaker, "1")]);
    expect(await stage.locator("dialog").count()).toBe(0);
  });

  test("T shows the talk around the step, its words marked, in either window", async () => {
    const { stage, speaker } = await openBoth("&step=3");
    for (const page of [stage, speaker]) {
      await page.keyboard.press("t");
      const dialog = page.getByRole("dialog", { name: "The talk at this step" });
      await dialog.locator("mark").first().waitFor();
      expect((await dialog.textContent())?.length).toBeGreaterThan(200);
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "detached" });
    }
    expect(stepOf(stage)).toBe("3");
  });

  test("Y leaves only what was said, in all windows and in the address, and says so", async () => {
    const { stage, speaker } = await openBoth("&step=1");
    await stage.keyboard.press("y");
    await stage.locator(".stage-mark", { hasText: "Only what was said" }).waitFor();
    await speaker.getByText("Only what was said").waitFor();
    await speaker.waitForURL((url) => url.searchParams.get("layer") === "said");
    await stage.reload();
    await stage.locator(".stage-mark", { hasText: "Only what was said" }).waitFor();
    await speaker.keyboard.press("y");
    await stage.locator(".stage-mark", { hasText: "nothing edited" }).waitFor();
    await stage.getByRole("button", { name: "All layers" }).click();
    await stage.locator(".stage-mark").waitFor({ state: "detached" });
    expect(new URL(stage.url()).searchParams.has("layer")).toBe(false);
  });

  test("Shift 0 brings what came last to the middle, 0 the whole slide", async () => {
    const page = await openStage("&step=2");
    const middles = async () =>
      page
        .locator(".slide-place > .slide [data-mark] [data-state=rest]")
        .evaluateAll((marks) =>
          marks.map((mark) => mark.getBoundingClientRect()).map(({ x, width }) => [x + width / 2, width]),
        );
    const [[middle = 0, width = 0] = []] = await middles();
    await page.keyboard.press("Shift+Digit0");
    await expect.poll(async () => (await middles())[0]?.[1]).toBeGreaterThan(width * 1.1);
    expect(Math.abs(((await middles())[0]?.[0] ?? 0) - 640)).toBeLessThanOrEqual(Math.max(40, Math.abs(middle - 640)));
    await page.keyboard.press("0");
    await expect.poll(async () => Math.round((await middles())[0]?.[1] ?? 0)).toBe(Math.round(width));
  });

  test("G takes words of a title, and no letter of them runs a command", async () => {
    const page = await openStage();
    await page.keyboard.press("g");
    await page.keyboard.type("job search");
    await page.getByRole("option", { name: /Job search/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.locator(".slide-title", { hasText: "Job search" }).first().waitFor();
    expect(await black(page).count()).toBe(0);
  });

  test("the speaker's one box goes to steps, runs commands and asks; the audience sees none of it", async () => {
    const { stage, speaker } = await openBoth();
    await stage.keyboard.press("/");
    await speaker.keyboard.press("/");
    await speaker.keyboard.type("step 5");
    await speaker.getByRole("option", { name: /^Step 5/ }).waitFor();
    expect(await stage.locator("dialog").count()).toBe(0);
    await speaker.keyboard.press("Enter");
    await isAt(stage, "5");
    await speaker.keyboard.press("Control+k");
    await speaker.keyboard.type("black");
    await speaker.getByRole("option", { name: /Black screen/ }).click();
    await black(stage).waitFor();
    await speaker.keyboard.press("b");
    await speaker.keyboard.press("/");
    await speaker.keyboard.type("Where did he study?");
    await speaker.keyboard.press("Enter");
    await speaker.locator(".speaker-answer li").first().waitFor();
    expect(await stage.locator(".slide-chapter", { hasText: "Question" }).count()).toBe(0);
  });

  test("Ctrl Z leaves an answer, Ctrl Y shows it once more", async () => {
    const { stage, speaker } = await openBoth("&step=3");
    await speaker.getByLabel("Question, seen by you only").fill("Where did he study?");
    await speaker.keyboard.press("Enter");
    await speaker.getByRole("button", { name: "Show it to the audience" }).click();
    const detour = stage.locator(".slide-chapter", { hasText: "Question" });
    await detour.waitFor();
    await stage.keyboard.press("Control+z");
    await detour.waitFor({ state: "detached" });
    await stage.keyboard.press("Control+z");
    expect(stepOf(stage)).toBe("3");
    await stage.keyboard.press("Control+y");
    await detour.waitFor();
    await stage.keyboard.press("Control+z");
    await detour.waitFor({ state: "detached" });
    await stage.keyboard.press("Control+Shift+Z");
    await detour.waitFor();
  });

  test("F5, which clickers send to begin, opens the full screen and loads nothing anew", async () => {
    const page = await openStage("&step=3");
    await page.evaluate(() => document.body.setAttribute("data-here", "still"));
    await page.keyboard.press("F5");
    await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
    expect(await page.locator("body[data-here=still]").count()).toBe(1);
    expect(stepOf(page)).toBe("3");
  });

  test("letters can be others, or be switched off, and stay so; axe finds nothing in their list", async () => {
    const page = await openStage();
    await page.keyboard.press("?");
    const sheet = page.getByRole("dialog", { name: "Keys" });
    await sheet.getByRole("button", { name: /Change the key of “Black screen/ }).click();
    await page.keyboard.press("x");
    await sheet.getByText("X is now the key of “Black screen and back”.").waitFor();
    const found: AxeResults = await page.evaluate(`(() => { ${axe.source}; return axe.run(document); })()`);
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await page.reload();
    await page.locator(".slide .scene").waitFor();
    await page.keyboard.press("b");
    expect(await black(page).count()).toBe(0);
    await page.keyboard.press("x");
    await black(page).waitFor();
    await page.keyboard.press("x");
    await page.keyboard.press("?");
    await sheet.getByRole("button", { name: "Usual keys" }).click();
    await sheet.getByLabel(/Single keys/).uncheck();
    await page.keyboard.press("Escape");
    await page.keyboard.press("b");
    expect(await black(page).count()).toBe(0);
    await page.keyboard.press("PageDown");
    await page.waitForURL((url) => url.searchParams.get("step") !== "1");
    await page.evaluate(() => localStorage.clear());
  });

  test("notes without quotes are not followed by words of none; the end is the end", async () => {
    const { speaker } = await openBoth("&step=1");
    await expect.poll(() => speaker.locator(".speaker-notes p").textContent()).not.toBe("");
    const notes = await speaker.locator(".speaker-notes p").textContent();
    const none = await speaker.getByText("No words are attached").count();
    expect(none).toBe(notes === "No notes for this step." ? 1 : 0);
    await speaker.keyboard.press("End");
    const next = speaker.locator(".speaker-side h2").first();
    for (let part = 1; (await next.textContent()) !== "Next: End of the story"; part += 1) {
      expect(await next.textContent()).toMatch(/^Next: part \d+ of \d+ of this step$/);
      expect(part).toBeLessThan(20);
      await speaker.keyboard.press("ArrowRight");
    }
  });

  test("plays by itself, stops at a key, and is done at the end", async () => {
    const page = await openStage("&step=1&autoplay=1");
    await page.waitForURL((url) => Number(url.searchParams.get("step")?.split(".")[0]) >= 3);
    await page.keyboard.press("a");
    await page.getByRole("button", { name: "Play by itself" }).waitFor();
    await page.keyboard.press("End");
    await page.keyboard.press("a");
    await expect
      .poll(async () => page.getByRole("button", { name: "Play by itself" }).count(), { timeout: 15_000 })
      .toBe(1);
  });

  test("the very same file is loaded once more: nothing is newer, nothing moves", async () => {
    const page = await openStage("&step=3");
    const talk = await readFile(new URL("../../seed/talks/kaggle-grandmaster-lyft.txt", import.meta.url), "utf8");
    const headers = { "content-type": "text/plain" };
    const path = "/talks?name=kaggle-grandmaster-lyft.txt";
    expect((await demo.ask(path, { method: "POST", headers, body: talk })).status).toBeLessThan(300);
    const [asked] = await Promise.all([
      page.waitForResponse((response) => response.url().endsWith("/meta")),
      page.evaluate(() => window.dispatchEvent(new Event("focus"))),
    ]);
    await asked.finished();
    expect([stepOf(page), await page.locator(".stage-mark").count(), await page.locator("dialog").count()]).toEqual([
      "3",
      0,
      0,
    ]);
  });
});
