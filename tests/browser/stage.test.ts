import { mkdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { bundleResponse, storiesResponse } from "../../model/api.ts";
import { type Demo, openDemo } from "./support/demo.ts";
import { type Visit, type VisitOptions, withoutBrowser } from "./support/explorer.ts";
import { pdfText } from "./support/pdf-text.ts";

const squeezed = (words: string) => words.replaceAll(/\s/g, "");
const PICTURES = fileURLToPath(new URL("./pictures/", import.meta.url));

const PATIENT = { timeout: 30_000 };

describe.skipIf(withoutBrowser())("the stage", () => {
  let demo: Demo;
  let titles: readonly string[] = [];
  let groups: readonly number[] = [];
  /** The last sentence of each step: the ones before give way to it. */
  let said: readonly string[] = [];
  const visits: Visit[] = [];
  const open = async (query = "", options: VisitOptions = {}): Promise<Page> => {
    const visit = await demo.visit(`?page=stage${query}`, {
      width: 1280,
      height: 720,
      reducedMotion: true,
      ...options,
    });
    visits.push(visit);
    await visit.page.locator(".slide .scene").waitFor();
    return visit.page;
  };
  const titleOf = (page: Page) => page.locator(".stage-screen > .slide-place .slide-title").textContent();
  const stepOf = (page: Page) => new URL(page.url()).searchParams.get("step");
  const isAt = (page: Page, step: string) => page.waitForURL((url) => url.searchParams.get("step") === step);

  beforeAll(async () => {
    demo = await openDemo({ edits: true });
    await mkdir(PICTURES, { recursive: true });
    const page = await open();
    const [story] = storiesResponse.parse(JSON.parse((await demo.ask("/stories")).text)).stories;
    const bundle = bundleResponse.parse(JSON.parse((await demo.ask(`/stories/${story?.id}/bundle`)).text));
    const steps = bundle.story.chapters.flatMap((chapter) => chapter.steps);
    titles = steps.map(({ title }) => title);
    groups = steps.map(({ reveal }) => reveal.length);
    said = steps.map(({ sentences }) => sentences.at(-1)?.text ?? "");
    await page.context().close();
    visits.splice(0);
  });
  afterAll(() => demo?.close());
  afterEach(async () => {
    const complaints = visits.flatMap((made) => made.complaints);
    await Promise.all(visits.splice(0).map((made) => made.page.context().close()));
    expect(complaints).toEqual([]);
  });

  test("one address tells the story, keeps it, and opens it; a second one finds it again", async () => {
    expect(titles.length).toBeGreaterThanOrEqual(8);
    const page = await open();
    const story = new URL(page.url()).searchParams.get("story");
    expect(storiesResponse.parse(JSON.parse((await demo.ask("/stories")).text)).stories.map(({ id }) => id)).toEqual([
      story,
    ]);
  });

  test("is walked to the end with one key of the keyboard, and back", async () => {
    const page = await open();
    const seen: (string | null)[] = [];
    for (const [index, parts] of groups.entries()) {
      seen.push(await titleOf(page));
      for (let part = 1; part < Math.max(1, parts); part += 1) {
        await page.keyboard.press("ArrowRight");
        await isAt(page, `${index + 1}.${part + 1}`);
      }
      await page.screenshot({ path: `${PICTURES}stage-${index + 1}.png` });
      if (index < groups.length - 1) {
        await page.keyboard.press("ArrowRight");
        await isAt(page, String(index + 2));
      }
    }
    expect(seen).toEqual(titles);
    const end = stepOf(page);
    await page.keyboard.press("ArrowRight");
    expect(stepOf(page)).toBe(end);
    await page.keyboard.press("ArrowUp");
    expect(await titleOf(page)).toBe(titles.at(-2));
    await page.keyboard.press("Home");
    await isAt(page, "1");
  });

  test("is walked to the end with a clicker alone, which can make the screen black", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Next", exact: true }).focus();
    const clicks = groups.reduce((sum, parts) => sum + Math.max(1, parts), 0) - 1;
    for (let click = 0; click < clicks; click += 1) await page.keyboard.press("PageDown");
    expect(await titleOf(page)).toBe(titles.at(-1));
    expect(stepOf(page)?.split(".")[0]).toBe(String(titles.length));
    await page.keyboard.press(".");
    await page.locator(".blackout").waitFor();
    await page.keyboard.press(".");
    await page.locator(".blackout").waitFor({ state: "detached" });
    for (let click = 0; click < clicks; click += 1) await page.keyboard.press("PageUp");
    expect(stepOf(page)).toBe("1");
  });

  test("shows a step's words in large type, and nothing runs out of the slide", async () => {
    const page = await open();
    for (const [index] of titles.entries()) {
      const small = await page.locator(".stage-screen > .slide-place .slide").evaluate((slide) => {
        const out: string[] = [];
        for (const words of slide.querySelectorAll(".slide-title, .slide-words li")) {
          const box = words.getBoundingClientRect();
          if (Number.parseFloat(getComputedStyle(words).fontSize) < 24) out.push(`small: ${words.textContent}`);
          if (box.bottom > 720 || box.right > 1280) out.push(`out: ${words.textContent}`);
        }
        const [picture, said] = [slide.querySelector(".scene"), slide.querySelector(".slide-words")];
        if (picture && said && picture.getBoundingClientRect().bottom > said.getBoundingClientRect().top + 1)
          out.push("over");
        return out;
      });
      expect(small, titles[index]).toEqual([]);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowUp");
    }
  });

  test("an address is a step; a resized window keeps it", async () => {
    const page = await open("&step=3.2");
    expect(await titleOf(page)).toBe(titles[2]);
    await page.setViewportSize({ width: 900, height: 1200 });
    await page.setViewportSize({ width: 1600, height: 900 });
    expect([await titleOf(page), stepOf(page)]).toEqual([titles[2], "3.2"]);
  });

  test("has an overview, a way to a number, the words behind a step, and a list of its keys; Esc leaves each", async () => {
    const page = await open();
    await page.keyboard.press("o");
    const overview = page.getByRole("dialog", { name: "All steps" });
    await overview.getByRole("button", { name: titles[3] ?? "" }).click();
    await isAt(page, "4");
    await page.keyboard.press("g");
    await page.getByLabel("Number or words of the title").fill("2");
    await page.keyboard.press("Enter");
    await isAt(page, "2");
    for (const [key, name] of [
      ["Enter", "In the words of the talk"],
      ["?", "Keys"],
      ["o", "All steps"],
    ] as const) {
      await page.keyboard.press(key);
      await page.getByRole("dialog", { name }).waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("dialog", { name }).waitFor({ state: "detached" });
    }
    expect(stepOf(page)).toBe("2");
  });

  test("says each step to those who listen, and axe finds nothing", async () => {
    const page = await open("&step=2");
    expect(await page.locator(".stage-screen > [role=status]").textContent()).toContain(`Step 2 of ${titles.length}`);
    const found: AxeResults = await page.evaluate(`(() => { ${axe.source}; return axe.run(document); })()`);
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  test.each(["dark", "projector"])("has a look for %s rooms", async (theme) => {
    const page = await open(`&step=6&theme=${theme}`);
    await page.screenshot({ path: `${PICTURES}stage-${theme}.png` });
    await page.keyboard.press("c");
    await page.waitForURL((url) => url.searchParams.get("theme") !== theme);
  });

  test("goes on to paper, a page for each step, whose words can be read back", async () => {
    const page = await open();
    const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true });
    expect(pdf.toString("latin1")).toContain("/StructTreeRoot");
    const pages = pdfText(pdf);
    expect(pages).toHaveLength(titles.length);
    for (const [index, words] of pages.entries()) {
      expect(words).toContain(squeezed(titles[index] ?? ""));
      expect(words).toContain(squeezed(said[index] ?? ""));
    }
  });

  test("is whole on paper where pictures move, too, and in German", async () => {
    const page = await open("", { reducedMotion: false });
    await page.evaluate(() => localStorage.setItem("cairn.language", "de"));
    await page.reload();
    await page.locator(".slide .scene").waitFor();
    const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true });
    const pages = pdfText(pdf);
    expect(pdf.toString("latin1")).toContain("/Lang (de)");
    expect(pages).toHaveLength(titles.length);
    for (const words of pages) {
      for (const station of (await demo.timeline()).columns) expect(words).toContain(squeezed(station.label));
      expect(words).toContain(squeezed("erschienen 24. März 2020"));
    }
  });

  test("is swiped on touch, and stands upright on a phone", async () => {
    const page = await open("&step=2", { width: 390, height: 844 });
    await page.screenshot({ path: `${PICTURES}stage-phone.png` });
    const swipe = (from: number, to: number) =>
      page.evaluate(
        ([from = 0, to = 0]) => {
          const screen = document.querySelector(".stage-screen");
          const touch = (clientX: number) =>
            new Touch({ identifier: 1, target: screen ?? document.body, clientX, clientY: 300 });
          screen?.dispatchEvent(
            new TouchEvent("touchstart", { touches: [touch(from)], changedTouches: [touch(from)], bubbles: true }),
          );
          screen?.dispatchEvent(new TouchEvent("touchend", { changedTouches: [touch(to)], bubbles: true }));
        },
        [from, to],
      );
    await swipe(300, 280);
    expect(stepOf(page)).toBe("2");
    await swipe(300, 100);
    await isAt(page, "2.2");
    await swipe(100, 300);
    await isAt(page, "2");
  });

  test("the talk is loaded anew: the step stays, a quiet mark says so, and U takes it up where one stands", async () => {
    const page = await open("&step=3.2");
    const talk = await readFile(new URL("../../seed/talks/kaggle-grandmaster-lyft.txt", import.meta.url), "utf8");
    const headers = { "content-type": "text/plain" };
    const put = await demo.ask("/talks?name=again.txt", { method: "POST", headers, body: `${talk}\nThank you all.\n` });
    expect(put.status).toBeLessThan(300);
    const newer = page.locator(".stage-mark", { hasText: "Newer data" });
    await expect
      .poll(async () => {
        await page.evaluate(() => window.dispatchEvent(new Event("focus")));
        return newer.count();
      }, PATIENT)
      .toBe(1);
    expect([await titleOf(page), stepOf(page), await page.locator("dialog").count()]).toEqual([titles[2], "3.2", 0]);
    await page.keyboard.press("u");
    await newer.waitFor({ state: "detached" });
    expect([await titleOf(page), stepOf(page)]).toEqual([titles[2], "3.2"]);
  });

  test("the server dies: no step needs it, and a reload of any of them stands where it stood", async () => {
    const page = await open("&step=1");
    const isKept = async () => navigator.serviceWorker.controller !== null && (await caches.match("/")) !== undefined;
    await expect.poll(() => page.evaluate(isKept), PATIENT).toBe(true);
    await demo.stopServer();
    for (const [index, title] of titles.entries()) {
      await isAt(page, String(index + 1));
      expect(await titleOf(page)).toBe(title);
      await page.reload();
      await page.locator(".stage-screen > .slide-place .slide").waitFor();
      expect([await titleOf(page), stepOf(page)]).toEqual([title, String(index + 1)]);
      if (index < titles.length - 1) await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("Home");
    await isAt(page, "1");
    const [speaker] = await Promise.all([page.context().waitForEvent("page"), page.keyboard.press("s")]);
    await speaker.locator(".speaker .scene").first().waitFor();
    for (let step = 2; step <= titles.length; step += 1) {
      await speaker.keyboard.press("ArrowDown");
      await isAt(page, String(step));
    }
    expect(await page.locator("dialog").count()).toBe(0);
    // The browser itself reports what it could not load.
    for (const visit of visits) visit.complaints.length = 0;
  });
});
