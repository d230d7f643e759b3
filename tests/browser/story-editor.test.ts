import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { storyResponse } from "../../model/api.ts";
import { storySchema } from "../../model/story.ts";
import { type Demo, openDemo } from "./support/demo.ts";
import { type Visit, withoutBrowser } from "./support/explorer.ts";

const PICTURES = fileURLToPath(new URL("./pictures/", import.meta.url));

describe.skipIf(withoutBrowser())("the editor of a story", () => {
  let demo: Demo;
  const visits: Visit[] = [];
  const open = async (query = ""): Promise<Page> => {
    const made = await demo.visit(`?page=story${query}`, { reducedMotion: true });
    visits.push(made);
    await made.page.locator(".editor-preview .slide").waitFor();
    return made.page;
  };
  const idOf = (page: Page) => new URL(page.url()).searchParams.get("story") ?? "";
  const kept = async (id: string) => storyResponse.parse(JSON.parse((await demo.ask(`/stories/${id}`)).text));
  const isSaved = (page: Page) => page.locator(".editor-saved", { hasText: /^Saved$/ }).waitFor();
  const steps = (page: Page) => page.locator(".editor-list li > button");
  const stepNamed = (page: Page, name: string | RegExp) => page.locator(".editor-list").getByRole("button", { name });
  /** Waits until a change is on the server: the number counts the changes. */
  const changed = async (page: Page, before: number) => {
    await page.locator(".editor-saved", { hasText: /^(?:Not saved yet|Saving…|Saved)$/ }).waitFor();
    for (;;) {
      const now = await kept(idOf(page));
      if (now.revision > before) return now;
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
  };

  beforeAll(async () => {
    demo = await openDemo({ edits: true });
  });
  afterAll(() => demo?.close());
  afterEach(async () => {
    const complaints = visits.flatMap((made) => made.complaints);
    await Promise.all(visits.splice(0).map((made) => made.page.context().close()));
    expect(complaints).toEqual([]);
  });

  test("retitles, writes and plans a step; all is saved by itself and can be undone", async () => {
    const page = await open();
    const before = await kept(idOf(page));
    await page.getByLabel("Title", { exact: true }).fill("Where it began");
    await page.getByLabel("Planned seconds").fill("45");
    await page.getByLabel("Notes, for you only").fill("Breathe.");
    await changed(page, before.revision);
    await isSaved(page);
    const first = (await kept(idOf(page))).story.chapters[0]?.steps[0];
    expect(first).toMatchObject({ title: "Where it began", holdSeconds: 45, notes: "Breathe." });
    expect(await page.locator(".editor-preview .slide-title").textContent()).toBe("Where it began");
    const undo = page.getByRole("button", { name: "Undo" });
    while (await undo.isEnabled()) await undo.click();
    await expect
      .poll(() => page.getByLabel("Title", { exact: true }).inputValue(), { timeout: 15_000 })
      .toBe(before.story.chapters[0]?.steps[0]?.title);
    await isSaved(page);
    await page.screenshot({ path: `${PICTURES}editor.png` });
    const found: AxeResults = await page.evaluate(`(() => { ${axe.source}; return axe.run(document); })()`);
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  test("puts steps in order, splits, joins, adds and removes them", async () => {
    const page = await open();
    const count = await steps(page).count();
    const [first, second] = await steps(page).allTextContents();
    await steps(page).nth(1).click();
    await page.getByRole("button", { name: "Earlier", exact: true }).click();
    await page.getByRole("button", { name: "Later", exact: true }).click();
    expect((await steps(page).allTextContents()).slice(0, 2)).toEqual([first, second]);
    await page.getByRole("button", { name: "Split in two" }).click();
    expect(await steps(page).count()).toBe(count + 1);
    await page.getByRole("button", { name: "Join with the next" }).click();
    expect(await steps(page).count()).toBe(count);
    await page.getByRole("button", { name: "Add a step" }).click();
    await stepNamed(page, /New step/).waitFor();
    await page.getByRole("button", { name: "Remove", exact: true }).click();
    expect(await steps(page).count()).toBe(count);
    await isSaved(page);
  });

  test("a step goes over the border of its chapter and says where; chapters begin and are joined", async () => {
    const page = await open("&step=2");
    const chapters = () => page.locator(".editor-chapter").evaluateAll((inputs) => inputs.length);
    const before = await chapters();
    await page.getByRole("button", { name: "Earlier", exact: true }).click();
    await page.locator(".editor-said", { hasText: "is now step 2 of" }).waitFor();
    await page.getByRole("button", { name: "Start a chapter here" }).click();
    expect(await chapters()).toBe(before + 1);
    await page.getByRole("button", { name: "Join this chapter with the one before: New chapter" }).click();
    expect(await chapters()).toBe(before);
    const undo = page.getByRole("button", { name: "Undo" });
    while (await undo.isEnabled()) await undo.click();
    expect(await page.locator("[aria-current=step] .editor-number").textContent()).toBe("2");
    await isSaved(page);
  });

  test("the camera follows the editor, and what needs a look before the talk leads to its step", async () => {
    const page = await open();
    await steps(page).nth(3).click();
    const camera = page.getByLabel(/^Camera(?! from| to)/);
    await camera.selectOption("between");
    await page.getByLabel("Camera from").selectOption({ label: "Bidgely" });
    await camera.selectOption("near");
    await page.getByRole("button", { name: "Add a step" }).click();
    await steps(page).first().click();
    await page.locator(".editor-rehearsal summary").click();
    await page.locator(".editor-rehearsal").getByRole("button", { name: "New step" }).click();
    await page.locator(".editor-trouble", { hasText: "There is nothing on it yet" }).waitFor();
    await page.getByRole("button", { name: "Remove", exact: true }).click();
    await isSaved(page);
  });

  test.each([
    ["{ no", "This file is no story of Cairn"],
    [`{"version":1,"person":"person:nobody","chapters":[]}`, "whose talk is not here"],
    [`{"version":2,"person":"person:nobody","chapters":[]}`, "a newer Cairn"],
  ])("says why %s is not opened", async (text, words) => {
    const page = await open();
    await page.locator(".editor-more summary").click();
    const file = { name: "s.json", mimeType: "application/json", buffer: Buffer.from(text) };
    await page.getByLabel("Open a story file").setInputFiles(file);
    await page.locator(".editor-failed", { hasText: words }).waitFor();
    // The browser itself reports what was not found.
    for (const visit of visits) visit.complaints.length = 0;
  });

  test("marks come and go by a click on the picture, and wait for their part", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Add a step" }).click();
    await page.locator(".editor-trouble", { hasText: "There is nothing on it yet" }).waitFor();
    const mark = (await demo.timeline()).episodes.find(({ title }) => title === "Bidgely")?.id;
    const bidgely = page.locator(`.editor-pick [data-mark="${mark}"]`);
    await bidgely.click();
    const list = page.locator(".editor-elements ol li");
    await list.filter({ hasText: "Bidgely" }).waitFor();
    await page.getByLabel("Add a mark").selectOption({ label: "Keras" });
    await list.filter({ hasText: "Keras" }).waitFor();
    await page.getByRole("button", { name: "Show later: Keras" }).click();
    await list.filter({ hasText: "Keras" }).filter({ hasText: "part 1" }).waitFor();
    await bidgely.click();
    await list.filter({ hasText: "Bidgely" }).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Remove", exact: true }).click();
    await isSaved(page);
  });

  test("a hidden step is not on the stage, and its number goes to the next", async () => {
    const page = await open();
    const shown = await steps(page).count();
    const { revision } = await kept(idOf(page));
    await steps(page).nth(2).click();
    await page.getByLabel("Hide from the audience").check();
    await changed(page, revision);
    await isSaved(page);
    await page.getByRole("button", { name: "Present" }).click();
    await page.locator(".stage-screen .slide").first().waitFor();
    expect(await page.locator(".stage-count").textContent()).toContain(`1 / ${shown - 1}`);
    await page.goBack();
    await page.locator(".editor-preview .slide").waitFor();
    await steps(page).nth(2).click();
    await page.getByLabel("Hide from the audience").uncheck();
    await isSaved(page);
  });

  test("when somebody else was faster nothing is lost: mine, theirs or a copy", async () => {
    const page = await open();
    const id = idOf(page);
    const theirs = async (title: string) => {
      const { story, revision } = await kept(id);
      const body = JSON.stringify({ ...story, title });
      const headers = { "content-type": "application/json", "if-match": `"${revision}"` };
      expect((await demo.ask(`/stories/${id}`, { method: "PUT", headers, body })).status).toBe(200);
    };
    const title = page.getByLabel("Title of the story");
    for (const [choice, then] of [
      ["Keep mine", "mine"],
      ["Take theirs", "theirs"],
    ] as const) {
      await theirs("theirs");
      await title.fill("mine");
      await page.getByRole("button", { name: choice, exact: true }).click();
      await isSaved(page);
      expect(await title.inputValue()).toBe(then);
      expect((await kept(id)).story.title).toBe(then);
      await title.fill("between");
      await isSaved(page);
    }
    // The browser itself reports refused requests.
    for (const visit of visits) visit.complaints.length = 0;
  });

  test("leaves as a file and comes back as another story; a step leaves as SVG and PNG", async () => {
    const page = await open();
    const id = idOf(page);
    const save = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name, exact: true }).click(),
      ]);
      return readFile(await download.path());
    };
    await page.locator(".editor-more summary").click();
    const file = await save("Save as a file");
    expect(storySchema.parse(JSON.parse(file.toString()))).toEqual((await kept(id)).story);
    const svg = (await save("This step as SVG")).toString();
    expect(svg).toMatch(/^<svg [^>]*width="1920" height="1080"/);
    expect(svg).toContain("<title>");
    const png = await save("This step as PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1920, 1080]);
    await page
      .getByLabel("Open a story file")
      .setInputFiles({ name: "s.json", mimeType: "application/json", buffer: file });
    await page.waitForURL((url) => url.searchParams.get("story") !== id);
    await page.locator(".editor-preview .slide").waitFor();
    expect((await kept(idOf(page))).story.chapters).toEqual((await kept(id)).story.chapters);
  });
});
