import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { storyResponse } from "../../model/api.ts";
import { type Empty, openEmpty } from "./support/empty.ts";
import { withoutBrowser } from "./support/explorer.ts";

const TALK =
  "My name is Nils Arver. I studied forestry at Uppsala University from 2001 to 2005. In 2006 I joined Larch Timber as a surveyor. " +
  "In 2011 I joined Fieldmap as a data analyst. I learned Python there. " +
  "Since 2016 I have been working at Canopy Metrics as a research engineer. Thank you for listening to this short story of mine today.";

describe.skipIf(withoutBrowser())("somebody who is here for the first time, in the browser alone", () => {
  let empty: Empty;
  beforeAll(async () => {
    empty = await openEmpty();
  });
  afterAll(() => empty?.close());

  test("brings a talk, tells its story, edits it, and presents it in two windows", async () => {
    const { page, complaints } = await empty.visit("", { width: 1280, height: 720, reducedMotion: true });
    page.setDefaultTimeout(30_000);
    const button = (name: string) => page.getByRole("button", { name, exact: true });
    await page.getByRole("textbox", { name: "Or paste captions or a transcript" }).fill(TALK);
    await button("Bring it").click();
    await button("Done").click();
    await page.locator("#twin li", { hasText: /^Fieldmap,/ }).waitFor({ state: "attached" });

    await page.keyboard.press("/");
    await page.keyboard.type("Present");
    await page
      .getByRole("option", { name: /Present/ })
      .first()
      .click();
    await page.getByRole("heading", { name: "How shall this journey be told?" }).waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".stage-screen .slide .scene").waitFor();
    await page.mouse.move(300, 300);
    await button("Edit").click();
    await page.locator(".editor-preview .slide").waitFor();

    const titles = () => page.locator(".editor-list li > button").allTextContents();
    const count = (await titles()).length;
    expect(count).toBeGreaterThanOrEqual(4);
    await page.getByLabel("Title", { exact: true }).fill("From trees to maps of trees");
    await page.getByLabel("Notes, for you only").fill("Wave first.");
    await page.locator(".editor-list li > button").nth(1).click();
    const moved = await page.getByLabel("Title", { exact: true }).inputValue();
    // The first press takes the step into the next chapter, the second past that chapter's first step.
    await button("Later").click();
    await button("Later").click();
    await page
      .locator(".editor-list li > button")
      .nth(count - 1)
      .click();
    const hidden = await page.getByLabel("Title", { exact: true }).inputValue();
    await page.getByLabel("Hide from the audience").check();
    await expect.poll(() => kept(empty, page).then(({ hidden }) => hidden), PATIENT).toEqual([count - 1]);
    await page.locator(".editor-saved", { hasText: /^Saved$/ }).waitFor();

    await button("Present").click();
    const title = page.locator(".stage-screen > .slide-place .slide-title");
    await title.waitFor();
    const [speaker] = await Promise.all([page.context().waitForEvent("page"), page.keyboard.press("s")]);
    await speaker.locator(".speaker-notes", { hasText: "Wave first." }).waitFor();
    const seen = [await title.textContent()];
    for (let step = 2; step < count; step += 1) {
      await speaker.keyboard.press("ArrowDown");
      await page.waitForURL((url) => url.searchParams.get("step") === String(step));
      seen.push(await title.textContent());
    }
    await speaker.keyboard.press("ArrowDown");
    expect(new URL(page.url()).searchParams.get("step")?.split(".")[0]).toBe(String(count - 1));
    expect(seen[0]).toBe("From trees to maps of trees");
    expect(seen[2]).toBe(moved);
    expect(seen).not.toContain(hidden);
    expect(complaints).toEqual([]);
  });
});

const PATIENT = { timeout: 30_000 };

/** Places of the hidden steps of the story that a page shows, as the server has it. */
async function kept({ served }: Empty, page: Page): Promise<{ readonly hidden: readonly number[] }> {
  const id = new URL(page.url()).searchParams.get("story") ?? "";
  const { story } = storyResponse.parse((await served.get(`/stories/${id}`)).json);
  const steps = story.chapters.flatMap((chapter) => chapter.steps);
  return { hidden: steps.flatMap((step, index) => (step.hidden ? [index] : [])) };
}
