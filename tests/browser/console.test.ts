import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Demo, openDemo } from "./support/demo.ts";
import { type Visit, type VisitOptions, withoutBrowser } from "./support/explorer.ts";

const EDITOR = ".cm-content";
const REFUSED = /status of 400/;

describe.skipIf(withoutBrowser())("the console in the page", () => {
  let demo: Demo;
  let visits: Visit[] = [];
  const open = async (query = "", options?: VisitOptions): Promise<Page> => {
    const made = await demo.visit(`?page=console${query}`, options);
    visits.push(made);
    await made.page.locator(EDITOR).waitFor();
    return made.page;
  };
  const asking = (query: string) => open(`&q=${encodeURIComponent(query)}`);
  const run = (page: Page) => page.getByRole("button", { name: "Run", exact: true }).click();
  const write = async (page: Page, text: string) => {
    await page.locator(EDITOR).click();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type(text);
  };
  beforeAll(async () => {
    demo = await openDemo({ edits: true });
  });
  afterAll(() => demo?.close());
  afterEach(() => {
    const complaints = visits.flatMap((made) => made.complaints).filter((words) => !REFUSED.test(words));
    visits = [];
    expect(complaints).toEqual([]);
  });

  test("names engine, dialect and limits, runs an example by keys, and sorts its rows", async () => {
    const page = await open();
    const engine = await page.locator(".console-engine").textContent();
    expect(engine).toMatch(/^Embedded engine 0\.6\.0: read-only Cypher.*2 s, 1000 rows, 2\.0 MiB/);
    await page.locator('[data-example="hubs"]').click();
    await page.keyboard.press("ControlOrMeta+Enter");
    await page.getByText(/^10 rows in \d+ ms$/).waitFor();
    const links = () => page.locator("tbody td:nth-child(2)").allTextContents();
    const [most = ""] = await links();
    await page.getByRole("button", { name: "links" }).click();
    expect((await links()).at(-1)).toBe(most);
    expect(await page.locator("th[aria-sort=ascending]").count()).toBe(1);
    expect(new URL(page.url()).searchParams.get("q")).toContain("MATCH (n:Entity)");
  });

  test("completes labels, and lets Tab leave the editor", async () => {
    const page = await open();
    await write(page, "MATCH (t:Too");
    await page.locator(".cm-tooltip-autocomplete").getByRole("option", { name: "Tool" }).click();
    expect(await page.locator(EDITOR).textContent()).toBe("MATCH (t:Tool)");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("console-params");
  });

  test("shows what was found on the timeline, and goes back to the query", async () => {
    const page = await open();
    await page.locator('[data-example="switches"]').click();
    await run(page);
    await page.getByRole("button", { name: "Show on timeline" }).click();
    await page.locator("#twin li").first().waitFor({ state: "attached" });
    const shown = new URL(page.url()).searchParams;
    expect([shown.get("page"), shown.get("q")]).toEqual([null, null]);
    expect([shown.get("sel"), ...shown.getAll("also")]).toContainEqual(expect.stringContaining("tool:keras"));
    await page.goBack();
    await page.locator(EDITOR).waitFor();
    expect(await page.locator(EDITOR).textContent()).toContain("SWITCHED_TO");
  });

  test("underlines what is refused, and writes the portable form instead", async () => {
    const page = await asking("MATCH (n:Tool) WHERE isEmpty(n.name) RETURN n.name");
    await run(page);
    const alert = page.getByRole("alert");
    await alert.getByText(/character 22/).waitFor();
    expect(await page.locator(".cm-refused").textContent()).toBe("isEmpty(n.name)");
    await alert.getByRole("button", { name: /Write instead/ }).click();
    expect(await page.locator(EDITOR).textContent()).toBe("MATCH (n:Tool) WHERE size(n.name) = 0 RETURN n.name");
    await run(page);
    await page.getByText(/^No rows/).waitFor();
  });

  test("says where parameters are wrong, and takes them when they are right", async () => {
    const page = await asking("MATCH (t:Tool {name: $name}) RETURN t");
    const box = page.getByRole("textbox", { name: "Parameters (JSON)" });
    await box.fill('{ "name": Keras }');
    await page.getByText("The parameters are not JSON: line 1, character 11").waitFor();
    expect(await page.getByRole("button", { name: "Run", exact: true }).isDisabled()).toBe(true);
    await box.fill('{ "name": "Keras" }');
    await run(page);
    await page.locator("tbody").getByRole("button", { name: "Keras" }).waitFor();
    await page.getByRole("button", { name: "Graph", exact: true }).click();
    await page.locator(".console-graph").getByText("Tool").waitFor();
    await page.locator(".console-plot canvas").first().waitFor();
  });

  test("says what was cut off, and what took too long", async () => {
    const page = await asking("UNWIND range(1, 5000) AS n RETURN n");
    await run(page);
    await page.getByText(/Not everything is shown: only the first 1000 rows/).waitFor();
    await write(page, "MATCH (a) MATCH (b) MATCH (c) MATCH (d) MATCH (e) RETURN count(*) AS n");
    await page.keyboard.press("Escape");
    visits = [];
    await run(page);
    await page.getByText(/took longer than it may/).waitFor();
  });

  test("keeps what was run and what was saved, over a reload", async () => {
    const page = await asking("RETURN 42 AS answer");
    await run(page);
    await page.getByText(/^1 row in/).waitFor();
    await page.getByRole("textbox", { name: "Name" }).fill("the answer");
    await page.getByRole("button", { name: "Save query" }).click();
    await page.getByText("Saved as the answer").waitFor();
    await page.goto(`${new URL(page.url()).origin}/?page=console`);
    await page.getByRole("button", { name: "the answer", exact: true }).click();
    expect(await page.locator(EDITOR).textContent()).toBe("RETURN 42 AS answer");
    await page.getByText("Last run").click();
    expect(await page.locator(".console-code").allTextContents()).toEqual(["RETURN 42 AS answer"]);
    await page.getByRole("button", { name: "Remove the answer" }).click();
    expect(await page.getByRole("button", { name: "the answer", exact: true }).count()).toBe(0);
  });

  test("holds what axe asks for, and fits a phone", async () => {
    const page = await open("", { width: 390, height: 844 });
    await page.locator('[data-example="results"]').click();
    await run(page);
    await page.locator("tbody tr").first().waitFor();
    const found: { violations: { id: string; nodes: { html: string }[] }[] } = await page.evaluate(
      `(() => { ${axe.source}; return axe.run(document); })()`,
    );
    expect(found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});

describe.skipIf(withoutBrowser())("a server without a console", () => {
  test("says so instead of an editor", async () => {
    const demo = await openDemo({ edits: false, settings: { console: false } });
    const { page, complaints } = await demo.visit("?page=console");
    await page.getByRole("heading", { name: "The console is switched off" }).waitFor();
    expect(await page.locator(EDITOR).count()).toBe(0);
    expect(complaints).toEqual([]);
    await demo.close();
  });
});
