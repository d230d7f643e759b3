import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Empty, openEmpty } from "./support/empty.ts";
import { type Visit, type VisitOptions, withoutBrowser } from "./support/explorer.ts";

const TALK =
  "My name is Orla Finch. I studied biology at Leeds University from 2004 to 2008. In 2009 I joined Tern Labs as a data analyst. " +
  "In 2012 I joined Heron Health as a data scientist. I learned Python there. " +
  "Since 2018 I have been working at Dunlin Systems as a staff engineer. Thank you for listening to this short story of mine today.";

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });

/** Presses Tab until the named control has the focus. */
async function tabTo(page: Page, role: "button" | "textbox", name: string | RegExp): Promise<void> {
  const goal = page.getByRole(role, { name, exact: true });
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press("Tab");
    if (await goal.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not reach ${name}`);
}

describe.skipIf(withoutBrowser())("bringing a talk in the page", () => {
  let empty: Empty;
  let visits: Visit[] = [];
  const open = async (query?: string, options?: VisitOptions): Promise<Page> => {
    const made = await empty.visit(query, options);
    visits.push(made);
    return made.page;
  };
  beforeAll(async () => {
    empty = await openEmpty();
  });
  afterAll(() => empty?.close());
  afterEach(() => {
    const complaints = visits.flatMap((made) => made.complaints);
    visits = [];
    expect(complaints).toEqual([]);
  });

  test("says in an empty start what this is, shows what would change, and changes nothing", async () => {
    const page = await open();
    await page.getByText("Every mark on it rests on the words that were said").waitFor();
    expect(await button(page, "Bring it").isDisabled()).toBe(true);
    await page.getByRole("textbox", { name: "Or paste captions or a transcript" }).fill(TALK);
    await button(page, "What would change?").click();
    await page.getByRole("heading", { name: "What would change" }).waitFor();
    expect(Number(await page.locator("[data-changes]").getAttribute("data-changes"))).toBeGreaterThan(5);
    expect(await empty.store.talks()).toEqual([]);
    await button(page, "Back").click();
    await page.waitForFunction((words) => document.querySelector("textarea")?.value === words, TALK);
  });

  test("says what is wrong with a file in the server's own words, and lets one try again", async () => {
    const page = await open("?page=bring");
    await page.locator('input[type="file"]').setInputFiles({
      name: "picture.txt",
      mimeType: "text/plain",
      buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 0, 1, 2, 3]),
    });
    await button(page, "Bring it").click();
    const alert = page.getByRole("alert");
    await alert.getByRole("heading", { name: "This talk could not be brought" }).waitFor();
    expect(await alert.textContent()).toContain("picture.txt");
    await button(page, "Change it and try again").click();
    await page.getByText("picture.txt").waitFor();
    await button(page, "Take another").click();
    await button(page, "Choose a file").waitFor();
  });

  test("is done by keyboard alone: pasted, read, its path confirmed, opened", async () => {
    const page = await open();
    await tabTo(page, "textbox", "Or paste captions or a transcript");
    await page.keyboard.insertText(TALK);
    await tabTo(page, "button", "Bring it");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Is this the path?" }).waitFor();
    const stations = await page.locator(".stations .station-name").allTextContents();
    expect(stations.map((words) => words.replace(/^\d+ /, ""))).toEqual([
      "University of Leeds",
      "Tern Labs",
      "Heron Health",
      "Dunlin Systems",
    ]);
    await tabTo(page, "button", "Tern Labs is right");
    await page.keyboard.press("Enter");
    await page.locator(".toast").getByText("Tern Labs").waitFor();
    await tabTo(page, "button", "Done");
    await page.keyboard.press("Enter");
    await page.locator("#twin li", { hasText: /^Heron Health,/ }).waitFor({ state: "attached" });
    expect(new URL(page.url()).searchParams.get("person")).toBe("person:orla-finch");
  });

  test("takes a file that is dropped anywhere, and says that the very same is there already", async () => {
    const page = await open("?person=person%3Aorla-finch");
    await page.locator("#twin li").first().waitFor({ state: "attached" });
    await page.evaluate((words) => {
      const data = new DataTransfer();
      data.items.add(new File([words], "orla.txt", { type: "text/plain" }));
      window.dispatchEvent(new DragEvent("dragover", { dataTransfer: data, cancelable: true }));
    }, TALK);
    await page.getByText("Drop it to bring this talk").waitFor();
    await page.evaluate((words) => {
      const data = new DataTransfer();
      data.items.add(new File([words], "orla.txt", { type: "text/plain" }));
      window.dispatchEvent(new DragEvent("drop", { dataTransfer: data, cancelable: true }));
    }, TALK);
    await page.getByText(/^orla\.txt, /).waitFor();
    expect(new URL(page.url()).searchParams.get("page")).toBe("bring");
    for (const outcome of ["It is new.", "The very same is there already."]) {
      await button(page, "Bring it").click();
      await page.getByText(outcome).waitFor();
      await page.goBack();
      await page.goForward();
      await page.locator('input[type="file"]').setInputFiles({
        name: "orla.txt",
        mimeType: "text/plain",
        buffer: Buffer.from(TALK),
      });
    }
  });

  test("shows how far the work is, and opens the demo once there is no talk any more", async () => {
    const page = await open("?page=bring");
    const box = page.getByRole("textbox", { name: "Or paste captions or a transcript" });
    await box.fill(Array.from({ length: 300 }, () => TALK).join("\n"));
    await button(page, "Bring it").click();
    await page.locator('.stages li[data-state="now"]').waitFor();
    await page.getByRole("heading", { name: "It is there" }).waitFor({ timeout: 60_000 });
    for (const { id } of await empty.store.talks()) await empty.store.removeTalk(id);
    const fresh = await open();
    await button(fresh, "Open the demo").click();
    await button(fresh, /^Open the timeline of /).click({ timeout: 60_000 });
    await fresh.locator("#twin li", { hasText: /^Lyft,/ }).waitFor({ state: "attached" });
  });
});
