import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import timeline from "../client/fixtures/reference-timeline.json" with { type: "json" };
import { type Explorer, openExplorer, type Visit, type VisitOptions, withoutBrowser } from "./support/explorer.ts";

const PICTURES = fileURLToPath(new URL("./pictures/", import.meta.url));
const idOf = (title: string): string => timeline.episodes.find((episode) => episode.title === title)?.id ?? "";
const item = (page: Page, title: string) => page.locator(`#twin li[data-id="${idOf(title)}"]`);
const address = (title: string): string => `?sel=${encodeURIComponent(idOf(title))}`;

describe.skipIf(withoutBrowser())("the explorer", () => {
  let explorer: Explorer;
  const visits: Visit[] = [];
  const visit = async (query?: string, options?: VisitOptions): Promise<Visit> => {
    const made = await explorer.visit(query, options);
    visits.push(made);
    return made;
  };
  const open = async (query?: string, options?: VisitOptions): Promise<Page> => {
    const { page } = await visit(query, options);
    await page.locator("#twin li").first().waitFor({ state: "attached" });
    return page;
  };

  beforeAll(async () => {
    explorer = await openExplorer();
    await mkdir(PICTURES, { recursive: true });
  });
  afterAll(() => explorer?.close());
  afterEach(async () => {
    explorer.server.overrides.clear();
    const complaints = visits.flatMap((made) => made.complaints);
    await Promise.all(visits.splice(0).map((made) => made.page.context().close()));
    expect(complaints).toEqual([]);
  });

  test("shows the stations in time order, and one item per mark, ghost and tray entry", async () => {
    const page = await open();
    const kinds = await page
      .locator("#twin li")
      .evaluateAll((items) => items.map((li) => li.getAttribute("data-kind")));
    expect([24, 3, 6]).toEqual(["episode", "ghost", "tray"].map((kind) => kinds.filter((k) => k === kind).length));
    const ids = await page.locator("#twin li").evaluateAll((items) => items.map((li) => li.getAttribute("data-id")));
    const at = ["UC Davis", "Bidgely", "TrueAccord", "Lyft"].map((title) => ids.indexOf(idOf(title)));
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(Math.min(...at)).toBeGreaterThanOrEqual(0);
  });

  test("opens a mark, shows the words as meant and as heard, and gives it an address", async () => {
    const page = await open();
    await item(page, "Lyft").locator("button").dispatchEvent("click");
    await page.getByRole("heading", { name: "Lyft", exact: true, level: 2 }).last().waitFor();
    const quote = page.locator(".panel blockquote").first();
    expect(await quote.textContent()).toBe("“he's currently a senior computer vision engineer at Lyft ⟨left⟩”");
    await page.getByRole("button", { name: "Show as heard" }).click();
    expect(await quote.textContent()).toBe("“he's currently a senior computer vision engineer at left”");
    const link = page.locator(".panel .quote a").first();
    expect(await link.textContent()).toMatch(/^≈ \d+:\d\d$/);
    expect(await link.getAttribute("href")).toMatch(/^https:\/\/www\.youtube\.com\/watch/);

    const fresh = (await visit(new URL(page.url()).search)).page;
    await fresh.getByRole("heading", { name: "Lyft", exact: true, level: 2 }).last().waitFor();
    expect(await item(fresh, "Lyft").locator("button").getAttribute("aria-pressed")).toBe("true");
  });

  test("says what led to a thing and what it paid for, and goes there; Back returns", async () => {
    const page = await open(address("DSTL 3rd, $20,000"));
    const panel = page.locator(".panel");
    await panel.getByRole("heading", { name: "What it paid for" }).waitFor();
    await panel.getByRole("heading", { name: "What led to it" }).waitFor();
    await panel.getByRole("button", { name: /four GTX 1080 Ti/ }).click();
    await panel.getByRole("heading", { name: "What paid for it" }).waitFor();
    expect(await item(page, "four GTX 1080 Ti").locator("button").getAttribute("aria-pressed")).toBe("true");
    await page.goBack();
    await panel.getByRole("heading", { name: "What it paid for" }).waitFor();
  });

  test("is walked by keyboard: Tab in, arrows along, Enter opens, Esc leaves", async () => {
    const page = await open();
    await item(page, "UC Davis").locator("button").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    const focused = () => page.evaluate(() => document.activeElement?.closest("li")?.getAttribute("data-id"));
    expect(await focused()).toBe(idOf("TrueAccord"));
    await page.keyboard.press("Enter");
    await page.locator(".panel .kind", { hasText: "Work" }).waitFor();
    expect(await page.locator(".panel:focus").count()).toBe(1);
    await page.keyboard.press("Escape");
    await page.getByRole("heading", { name: "The path" }).waitFor();
    expect(new URL(page.url()).search).toBe("");
    expect(await focused()).toBe(idOf("TrueAccord"));
    await page.keyboard.press("ArrowLeft");
    expect(await focused()).toBe(idOf("Bidgely"));
    expect(await page.locator('#twin button[tabindex="0"]').count()).toBe(1);
  });

  test("finds things as one types, and opens what is chosen", async () => {
    const page = await open();
    await page.keyboard.press("/");
    await page.keyboard.type("kera");
    await page.getByRole("option", { name: /Keras/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.locator(".panel").getByRole("heading", { name: "Keras" }).waitFor();
    expect(await page.getByRole("combobox", { name: "Search" }).inputValue()).toBe("");
    expect(new URL(page.url()).searchParams.get("sel")).toBe(idOf("Keras"));
  });

  test("a click on the picture selects the mark that is there", async () => {
    const page = await open();
    const heading = await page.locator(".head", { hasText: "Lyft" }).boundingBox();
    const plot = await page.locator(".plot").boundingBox();
    if (!heading || !plot) throw new Error("the picture has no place");
    await page.mouse.click(heading.x + 60, plot.y + 40);
    await page.waitForURL((url) => url.searchParams.get("sel") === idOf("Lyft"));
  });

  test("changes the axis by a button, keeps it in the address, and zooms time by keys", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Calendar" }).click();
    await page.locator('.picture[data-axis="calendar"]').waitFor();
    expect(new URL(page.url()).searchParams.get("axis")).toBe("calendar");
    await page.locator(".minimap canvas").waitFor();
    const years = await page.locator(".tick").count();
    for (let i = 0; i < 6; i++) await page.keyboard.press("+");
    await expect.poll(() => page.locator(".tick").count()).toBeGreaterThan(years);
    await page.keyboard.press("0");
    await expect.poll(() => page.locator(".tick").count()).toBe(years);
  });

  test("lists its keys on ?", async () => {
    const page = await open();
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
  });

  test("an address that names nothing says so and leads back", async () => {
    const { page, complaints } = await visit("?sel=organization%3Anowhere");
    await page.getByText("Not in this graph").waitFor();
    // The browser itself reports the 404.
    complaints.splice(0);
    await page.getByRole("button", { name: "Show the whole timeline" }).click();
    await page.getByRole("heading", { name: "The path" }).waitFor();
  });

  test("says what failed and tries again", async () => {
    const detail = "The store does not answer: start it, then try again.";
    explorer.server.overrides.set("/timeline", { status: 503, body: { detail, code: "STORE_UNAVAILABLE" } });
    const { page, complaints } = await visit();
    await page.getByText(detail).waitFor();
    complaints.splice(0);
    explorer.server.overrides.clear();
    await page.getByRole("button", { name: "Try again" }).click();
    await item(page, "Lyft").waitFor({ state: "attached" });
  });

  test("keeps all it has while the server is away, and goes on once it is back", async () => {
    const { page, complaints } = await visit();
    await page.locator("#twin li").first().waitFor({ state: "attached" });
    await page.route("**/*", (route) => route.abort("connectionrefused"));
    await item(page, "Lyft").locator("button").dispatchEvent("click");
    await page.locator(".part-missing", { hasText: "does not answer" }).first().waitFor();
    expect(await page.locator("#twin li").count()).toBeGreaterThan(24);
    await page.unroute("**/*");
    await page.getByRole("heading", { name: "Lyft", exact: true, level: 2 }).last().waitFor();
    expect(await page.locator(".part-missing").count()).toBe(0);
    // The browser says of each request that it found no server.
    complaints.splice(0);
  });

  test("says how to begin when nothing is loaded", async () => {
    const empty = {
      ...timeline,
      spine: [],
      columns: [],
      episodes: [],
      links: [],
      ghosts: [],
      tray: [],
      axis: "calendar",
    };
    explorer.server.overrides.set("/timeline", { status: 200, body: empty });
    const { page } = await visit();
    await page.getByText("No journey yet").waitFor();
  });

  test("says so when an answer cannot be drawn, instead of a blank page", async () => {
    explorer.server.overrides.set("/timeline", { status: 200, body: { ...timeline, links: null } });
    const { page, complaints } = await visit();
    await page.getByText("Something went wrong while drawing this").waitFor();
    complaints.splice(0);
    explorer.server.overrides.clear();
    await page.getByRole("button", { name: "Try again" }).click();
    await item(page, "Lyft").waitFor({ state: "attached" });
    complaints.splice(0);
  });

  test("shows hostile words as words", async () => {
    const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    const episodes = timeline.episodes.map((episode) => ({ ...episode, title: hostile, caption: hostile }));
    explorer.server.overrides.set("/timeline", { status: 200, body: { ...timeline, episodes } });
    const page = await open(address("Lyft"));
    await page.locator(".panel .title", { hasText: "<script>" }).waitFor();
    expect(await page.title()).toBe("Vladimir Iglovikov · Cairn");
    expect(await page.locator(".app img, .app script").count()).toBe(0);
  });

  test.each([
    ["at rest", "", {}],
    ["in the dark", "", { dark: true }],
    ["with a selection", address("DSTL 3rd, $20,000"), {}],
    ["on the calendar, small and dark", `${address("Lyft")}&axis=calendar`, { width: 800, height: 700, dark: true }],
  ] as const)("is accessible %s", async (_, query, options) => {
    const page = await open(query, options);
    await page.locator(".panel .quote").first().waitFor();
    const found: AxeResults = await page.evaluate(`(() => { ${axe.source}; return axe.run(document); })()`);
    expect(found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
  });

  test("fits a narrow window without scrolling sideways", async () => {
    const page = await open(address("Lyft"), { width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  test("loads no more than 240 KiB of compressed script, all in all, until the first timeline stands", async () => {
    expect(await explorer.firstLoadBytes()).toBeLessThanOrEqual(240 * 1024);
  });

  test("stands in the right theme, and calmly, before any script of it has come; asks once for what is drawn", async () => {
    const { page } = await visit("?theme=dark");
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.route("**/assets/shell-*.js", () => {});
    await page.goto(`${explorer.server.url}?theme=dark`, { waitUntil: "commit" });
    await page.locator("#root .coming").waitFor();
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
    await page.unroute("**/assets/shell-*.js");
    asked.length = 0;
    await page.reload();
    await page.locator("#twin li").first().waitFor({ state: "attached" });
    expect(asked.filter((path) => path === "/api/v1/timeline")).toHaveLength(1);
    expect(await page.locator(".coming").count()).toBe(0);
  });

  test.each([
    ["rest-1600-light", "", {}],
    ["rest-1600-dark", "", { dark: true }],
    ["rest-1280-light", "", { width: 1280, height: 720 }],
    ["focus-1600-light", address("DSTL 3rd, $20,000"), {}],
    ["focus-1280-dark", address("DSTL 3rd, $20,000"), { width: 1280, height: 720, dark: true }],
    ["calendar-1600-light", "?axis=calendar", {}],
    ["calendar-1280-dark", "?axis=calendar", { width: 1280, height: 720, dark: true, reducedMotion: true }],
  ] as const)("draws %s without complaint", async (name, query, options) => {
    const page = await open(query, options);
    await page.evaluate(() => document.fonts.ready);
    const picture = await page.screenshot({ path: `${PICTURES}${name}.png` });
    expect(picture.byteLength).toBeGreaterThan(40_000);
  });
});
