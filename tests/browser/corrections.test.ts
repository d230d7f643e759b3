import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Demo, openDemo } from "./support/demo.ts";
import { buildClient, type Visit, type VisitOptions, withoutBrowser } from "./support/explorer.ts";

const TOKEN = "a-token-of-more-than-thirty-two-characters";

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const item = (page: Page, title: string) => page.locator("#twin li", { hasText: new RegExp(`^${title}(,|$)`) }).first();
const select = (page: Page, title: string) => item(page, title).locator("button").dispatchEvent("click");
const panel = (page: Page) => page.locator(".panel");
const stations = (page: Page) =>
  page
    .locator(".stations .station-name")
    .evaluateAll((all) => all.map((one) => (one.textContent ?? "").replace(/^\d+ /, "")));

describe.skipIf(withoutBrowser())("correcting in the page", () => {
  let demo: Demo;
  let clientDir: string;
  let visits: Visit[] = [];
  const open = async (query?: string, options?: VisitOptions): Promise<Page> => {
    const made = await demo.visit(query, options);
    visits.push(made);
    await made.page.locator("#twin li").first().waitFor({ state: "attached" });
    return made.page;
  };
  beforeAll(async () => {
    clientDir = await mkdtemp(join(tmpdir(), "cairn-client-"));
    await buildClient(clientDir);
  });
  afterAll(() => rm(clientDir, { recursive: true, force: true }));
  beforeEach(async () => {
    demo = await openDemo({ edits: true, clientDir });
  });
  afterEach(async () => {
    const complaints = visits.flatMap((made) => made.complaints);
    visits = [];
    await demo.close();
    expect(complaints).toEqual([]);
  });

  test("answers an open question in plain words, takes it back, makes it again by keys", async () => {
    const page = await open();
    const question = "When did you join TrueAccord?";
    await button(page, question).click();
    const box = page.getByRole("textbox", { name: question });
    await box.fill("whenever");
    await page.keyboard.press("Enter");
    await panel(page).getByText("Say when:").waitFor();
    await box.fill("spring 2016");
    await page.keyboard.press("Enter");
    await panel(page).getByText("spring 2016 (Mar to May 2016)").waitFor();
    expect(await panel(page).textContent()).not.toContain("2016-21");
    await page.keyboard.press("Enter");
    await page.locator(".toast").getByText("Saved: spring 2016").waitFor();
    await item(page, "TrueAccord").filter({ hasText: "spring 2016" }).waitFor({ state: "attached" });
    await page.locator(".toast").getByRole("button", { name: "Undo" }).click();
    await item(page, "TrueAccord").filter({ hasText: "start not said" }).waitFor({ state: "attached" });
    await page.keyboard.press("Control+Shift+Z");
    await item(page, "TrueAccord").filter({ hasText: "spring 2016" }).waitFor({ state: "attached" });
    await page.keyboard.press("Control+z");
    await item(page, "TrueAccord").filter({ hasText: "start not said" }).waitFor({ state: "attached" });
  });

  test("keeps selection and axis when a mark is renamed, dated and noted, and lists what was done", async () => {
    const page = await open();
    await select(page, "Bidgely");
    await button(page, "Rename").click();
    await page.getByRole("textbox", { name: "New name" }).fill("Bidgely Inc");
    await button(page, "Save").click();
    await item(page, "Bidgely Inc").waitFor({ state: "attached" });
    expect(await item(page, "Bidgely Inc").locator("button").getAttribute("aria-pressed")).toBe("true");
    await button(page, "When").click();
    await page.getByRole("textbox", { name: "When was Bidgely Inc?" }).fill("around 2016");
    await button(page, "Answer").click();
    await button(page, "Save").click();
    await item(page, "Bidgely Inc").filter({ hasText: "2016" }).waitFor({ state: "attached" });
    await button(page, "Note").click();
    await page.getByRole("textbox", { name: "Note" }).fill("It was in Sunnyvale.");
    await button(page, "Save").click();
    await panel(page).locator(".remarks", { hasText: "It was in Sunnyvale." }).waitFor();

    await page.goto(`${new URL(page.url()).origin}/?panel=corrections`);
    const listed = page.locator(".corrections li");
    await listed.first().waitFor();
    expect((await listed.allTextContents()).slice(0, 3).map((line) => line.replace("Take back", ""))).toEqual([
      "Bidgely Inc, a note: It was in Sunnyvale.",
      "Bidgely Inc: from c. 2016",
      "renamed to Bidgely Inc",
    ]);
    await listed.nth(2).getByRole("button").click();
    await item(page, "Bidgely").waitFor({ state: "attached" });
    await listed
      .nth(2)
      .getByRole("button", { name: /^Make again/ })
      .click();
    await item(page, "Bidgely Inc").waitFor({ state: "attached" });
  });

  test("takes a mark and a road not taken out, and hides one from the audience and shows it again", async () => {
    const page = await open();
    await select(page, "Tesla");
    await button(page, "Wrong").click();
    await page.locator(".toast").getByText("“Tesla” is taken out").waitFor();
    await item(page, "Tesla").waitFor({ state: "detached" });
    await select(page, "San Francisco");
    await button(page, "Hide from audience").click();
    await panel(page).getByText("hidden from the audience", { exact: true }).waitFor();
    await button(page, "Show to audience").click();
    await button(page, "Hide from audience").waitFor();
    await button(page, "Wrong").click();
    await item(page, "San Francisco").waitFor({ state: "detached" });
    await button(page, "Undo").first().click();
    await item(page, "San Francisco").waitFor({ state: "attached" });
  });

  test("says what held in a year, in three groups", async () => {
    const page = await open();
    await page.getByRole("combobox", { name: "Search" }).fill("2017");
    await page.getByRole("option", { name: "What held in 2017" }).waitFor();
    await page.keyboard.press("Enter");
    await panel(page).getByRole("heading", { name: "Certainly" }).waitFor();
    await panel(page).getByRole("heading", { name: "Possibly" }).waitFor();
    const certain = panel(page).locator("section", { has: page.getByRole("heading", { name: "Certainly" }) });
    expect(await certain.textContent()).toContain("GTX 1080 Ti");
    expect(await certain.textContent()).not.toContain("PyTorch");
    expect(new URL(page.url()).searchParams.get("asof")).toBe("2017");
    await panel(page)
      .getByRole("button", { name: /GTX 1080 Ti/ })
      .click();
    await panel(page).getByRole("heading", { name: "What paid for it" }).waitFor();
    await page.goBack();
    await panel(page).getByRole("heading", { name: "Certainly" }).waitFor();
  });

  test.each([
    ["with an answer under way", "", "When did you join TrueAccord?"],
    ["with the path to be checked", "?panel=path", "Add one that is missing"],
    ["with the list of corrections", "?panel=corrections", "Show all"],
    ["with what held in a year", "?asof=2017", undefined],
  ])("is accessible %s", async (_, query, press) => {
    const page = await open(query, { dark: true });
    if (press !== undefined) await page.getByRole("button", { name: press }).first().click();
    else await panel(page).getByRole("heading", { name: "Certainly" }).waitFor();
    const found: AxeResults = await page.evaluate(`(() => { ${axe.source}; return axe.run(document); })()`);
    expect(found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
  });
});

describe.skipIf(withoutBrowser())("a talk that was just loaded", () => {
  let demo: Demo;
  beforeAll(async () => {
    demo = await openDemo({ edits: false, settings: { token: TOKEN } });
  });
  afterAll(() => demo?.close());

  test("asks for a token, takes it from the address, and asks whether this is the path until it is done", async () => {
    const refused = await demo.visit();
    await refused.page.getByText("The timeline could not be loaded").waitFor();

    const { page, complaints } = await demo.visit(`#token=${TOKEN}`);
    await panel(page).getByRole("heading", { name: "Is this the path?" }).waitFor();
    expect(page.url()).not.toContain(TOKEN);
    const before = await stations(page);
    expect(before.length).toBeGreaterThanOrEqual(3);
    const [first = "", second = ""] = before;

    await button(page, `${first} is right`).click();
    await page.locator(".stations .by-hand").first().waitFor();
    await button(page, `Rename ${second}`).click();
    await page.getByRole("textbox", { name: "New name" }).fill("Another Name");
    await button(page, "Save").click();
    await page.locator(".stations", { hasText: "Another Name" }).waitFor();

    await button(page, "Add one that is missing").click();
    await page.getByRole("textbox", { name: "Name of the station" }).fill("Acme Rockets");
    await page.getByRole("combobox", { name: "Where it stands" }).selectOption("0");
    await button(page, "Add").click();
    await expect.poll(() => stations(page).then(([head]) => head)).toBe("Acme Rockets");
    await button(page, "Move Acme Rockets later").click();
    await expect.poll(() => stations(page).then((all) => all.indexOf("Acme Rockets"))).toBe(1);
    await button(page, "Move Acme Rockets earlier").click();
    await expect.poll(() => stations(page).then((all) => all.indexOf("Acme Rockets"))).toBe(0);
    await button(page, "Acme Rockets is wrong").click();
    await expect.poll(() => stations(page)).not.toContain("Acme Rockets");

    await button(page, "Done").click();
    await panel(page).getByRole("heading", { name: "The path", exact: true }).waitFor();
    await select(page, first);
    await button(page, "Hide from audience").click();
    await button(page, "Show to audience").waitFor();
    await button(page, "Close details").click();
    await panel(page).getByRole("heading", { name: "The path", exact: true }).waitFor();
    await page.reload();
    await panel(page).getByRole("heading", { name: "The path", exact: true }).waitFor();
    await button(page, "Check the path").click();
    await panel(page).getByRole("heading", { name: "Is this the path?" }).waitFor();
    expect(complaints).toEqual([]);
  });
});
