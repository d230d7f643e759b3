import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Demo, openDemo } from "./support/demo.ts";
import { type Visit, withoutBrowser } from "./support/explorer.ts";

const PICTURES = fileURLToPath(new URL("./pictures/", import.meta.url));

describe.skipIf(withoutBrowser())("the speaker's window", () => {
  let demo: Demo;
  const visits: Visit[] = [];
  const stepOf = (page: Page) => new URL(page.url()).searchParams.get("step");
  const isAt = (page: Page, step: string) => page.waitForURL((url) => url.searchParams.get("step") === step);
  /** The audience's window and the speaker's, opened from it by its key. */
  const openBoth = async (query = ""): Promise<{ stage: Page; speaker: Page }> => {
    const made = await demo.visit(`?page=stage${query}`, { width: 1280, height: 720, reducedMotion: true });
    visits.push(made);
    const stage = made.page;
    await stage.locator(".slide .scene").waitFor();
    const [speaker] = await Promise.all([stage.context().waitForEvent("page"), stage.keyboard.press("s")]);
    speaker.on("pageerror", (error) => made.complaints.push(error.message));
    speaker.on("console", (message) => {
      if (message.type() === "error") made.complaints.push(message.text());
    });
    await speaker.locator(".speaker .scene").first().waitFor();
    return { stage, speaker };
  };

  beforeAll(async () => {
    demo = await openDemo({ edits: true });
    await mkdir(PICTURES, { recursive: true });
  });
  afterAll(() => demo?.close());
  afterEach(async () => {
    const complaints = visits.flatMap((made) => made.complaints);
    await Promise.all(visits.splice(0).map((made) => made.page.context().close()));
    expect(complaints).toEqual([]);
  });

  test("opens at the step of the stage, and each moves the other", async () => {
    const { stage, speaker } = await openBoth("&step=3.2");
    await isAt(speaker, "3.2");
    await speaker.keyboard.press("PageDown");
    await speaker.waitForURL((url) => url.searchParams.get("step") !== "3.2");
    await isAt(stage, stepOf(speaker) ?? "");
    await speaker.getByRole("button", { name: /^3\. / }).click();
    await isAt(stage, "3");
    await stage.keyboard.press("ArrowDown");
    await isAt(speaker, "4");
    await speaker.getByRole("button", { name: /^6\. / }).click();
    await isAt(stage, "6");
    await speaker.getByRole("button", { name: "Black screen" }).click();
    await stage.locator(".blackout").waitFor();
    await stage.keyboard.press("b");
    await speaker.locator('button[aria-pressed="false"]', { hasText: "Black screen" }).waitFor();
  });

  test("walks the whole story together with the stage by clicker keys", async () => {
    const { stage, speaker } = await openBoth();
    const count = await speaker.locator(".speaker-steps li").count();
    for (let step = 2; step <= count; step += 1) {
      while (stepOf(speaker)?.split(".")[0] !== String(step)) {
        await speaker.keyboard.press("PageDown");
      }
      await isAt(stage, String(step));
    }
    expect(await speaker.locator(".speaker-side h2").first().textContent()).toMatch(/^Next/);
  });

  test("shows what comes, notes, raw words with their time, and a running clock", async () => {
    const { speaker } = await openBoth("&step=7");
    await speaker.setViewportSize({ width: 1600, height: 900 });
    await speaker.keyboard.press("ArrowRight");
    expect(await speaker.locator(".speaker-notes p").textContent()).toContain("“");
    expect(await speaker.locator(".speaker-evidence li").first().textContent()).toMatch(/≈ \d+:\d\d “/);
    await speaker.getByRole("button", { name: "Pause" }).waitFor();
    expect(await speaker.getByRole("timer").textContent()).toMatch(/\d+:\d\d/);
    await speaker.screenshot({ path: `${PICTURES}speaker.png` });
    const found: AxeResults = await speaker.evaluate(`(() => { ${axe.source}; return axe.run(document); })()`);
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  test("a reload of either window lands on the same step, with the answer that was shown", async () => {
    const { stage, speaker } = await openBoth();
    await speaker.keyboard.press("ArrowDown");
    await speaker.keyboard.press("ArrowRight");
    await isAt(stage, "2.2");
    await speaker.reload();
    await speaker.locator(".speaker .scene").first().waitFor();
    expect(stepOf(speaker)).toBe("2.2");
    await speaker.keyboard.press("b");
    await stage.locator(".blackout").waitFor();
    await stage.reload();
    await stage.locator(".blackout").waitFor();
    expect(stepOf(stage)).toBe("2.2");
    await stage.keyboard.press("b");
    await stage.keyboard.press("ArrowDown");
    await isAt(speaker, "3");
  });

  test("an answer is seen in private, pushed, and left to the exact step", async () => {
    const { stage, speaker } = await openBoth("&step=3.2");
    const title = () => stage.locator(".stage-screen > .slide-place .slide-title").textContent();
    const before = await title();
    await speaker.getByLabel("Question, seen by you only").fill("Where did he study?");
    await speaker.keyboard.press("Enter");
    await speaker.locator(".speaker-answer li").first().waitFor();
    expect(await title()).toBe(before);
    for (const leave of ["Backspace", "Escape"]) {
      await speaker.getByRole("button", { name: "Show it to the audience" }).click();
      await stage.locator(".slide-chapter", { hasText: "Question" }).waitFor();
      await stage.screenshot({ path: `${PICTURES}stage-detour.png` });
      await stage.keyboard.press(leave);
      await stage.locator(".slide-title", { hasText: before ?? "" }).waitFor();
      expect(stepOf(stage)).toBe("3.2");
    }
    await speaker.getByLabel("Question, seen by you only").fill("b s . o");
    expect(await stage.locator(".blackout").count()).toBe(0);
  });

  test("somebody else's window follows, may look around, and rejoins; only the presenter drives", async () => {
    const { stage } = await openBoth("&step=2");
    const viewer = await stage.context().newPage();
    await viewer.goto(stage.url().replace(/step=[\d.]+/, "step=1"));
    await viewer.locator(".slide .scene").waitFor();
    await isAt(viewer, "2");
    await viewer.locator(".stage-mark", { hasText: "You follow" }).waitFor();
    await viewer.keyboard.press("ArrowDown");
    await isAt(viewer, "3");
    expect(stepOf(stage)).toBe("2");
    await stage.keyboard.press("End");
    await viewer.getByRole("button", { name: "Rejoin" }).click();
    await viewer.waitForURL((url) => url.searchParams.get("step") === stepOf(stage));
    await viewer.getByRole("button", { name: "Take over" }).click();
    await viewer.keyboard.press("Home");
    await isAt(stage, "1");
  });

  test("an audience follows on a device of its own, by the link that is shown", async () => {
    const { stage } = await openBoth("&step=2");
    await stage.keyboard.press("l");
    await stage.locator(".stage-qr").waitFor();
    await stage.screenshot({ path: `${PICTURES}stage-follow.png` });
    const address = new URL((await stage.locator(".stage-follow a").getAttribute("href")) ?? "");
    await stage.keyboard.press("Escape");
    const made = await demo.visit(address.search, { width: 390, height: 844 });
    visits.push(made);
    await isAt(made.page, "2");
    await stage.keyboard.press("End");
    await made.page.waitForURL((url) => url.searchParams.get("step") === stepOf(stage));
    await stage.keyboard.press("b");
    await made.page.locator(".blackout").waitFor();
    await stage.keyboard.press("b");
    await made.page.locator(".blackout").waitFor({ state: "detached" });
    await made.page.keyboard.press("Home");
    await isAt(made.page, "1");
    expect(stepOf(stage)).not.toBe("1");
  });
});
