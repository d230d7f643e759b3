import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { TimelineResponse } from "../../model/api.ts";
import { type Demo, openDemo } from "./support/demo.ts";
import { type Visit, type VisitOptions, withoutBrowser } from "./support/explorer.ts";

describe.skipIf(withoutBrowser())("exploring", () => {
  let demo: Demo;
  let timeline: TimelineResponse;
  const visits: Visit[] = [];

  beforeAll(async () => {
    demo = await openDemo({ edits: true });
    timeline = await demo.timeline();
  });
  afterAll(() => demo?.close());
  afterEach(async () => {
    const complaints = visits.flatMap((made) => made.complaints);
    await Promise.all(visits.splice(0).map((made) => made.page.context().close()));
    expect(complaints).toEqual([]);
  });

  const visit = async (query = "", options?: VisitOptions): Promise<Page> => {
    const made = await demo.visit(query, options);
    visits.push(made);
    return made.page;
  };
  const open = async (query = "", options?: VisitOptions): Promise<Page> => {
    const page = await visit(query, options);
    await page.locator("#twin li").first().waitFor({ state: "attached" });
    return page;
  };
  const idOf = (title: string): string => {
    const found = timeline.episodes.find((episode) => episode.title === title);
    if (!found) throw new Error(`no mark ${title}`);
    return found.id;
  };
  const at = (title: string): string => `sel=${encodeURIComponent(idOf(title))}`;
  const twin = (page: Page, title: string) => page.locator(`#twin li[data-id="${idOf(title)}"]`);
  const param = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);
  const places = (page: Page) =>
    page
      .locator("#twin li[data-x]")
      .evaluateAll((all) =>
        Object.fromEntries(
          all.map((li) => (li instanceof HTMLElement ? [li.dataset.id, [li.dataset.x, li.dataset.y]] : [])),
        ),
      );
  const titles = async (page: Page, attribute: string): Promise<readonly string[]> => {
    const ids = await page
      .locator(`#twin li[${attribute}]`)
      .evaluateAll((all) => all.map((li) => li.getAttribute("data-id") ?? ""));
    return ids.flatMap((id) => timeline.episodes.find((episode) => episode.id === id)?.title ?? []).toSorted();
  };

  describe("filters", () => {
    test("hide marks without moving others, each as a chip that takes it away", async () => {
      const page = await open();
      const before = await places(page);
      await page.getByRole("button", { name: "Filters" }).click();
      await page.getByRole("checkbox", { name: /^Tools/ }).uncheck();
      const chip = page.locator('.filter-chip[data-filter="lane"]');
      await chip.getByText("4 hidden").waitFor();
      expect(await titles(page, "data-hidden")).toEqual(["Caffe", "Keras", "PyTorch", "Theano"]);
      expect(param(page, "off")).toBe("tools");
      expect(await places(page)).toEqual(before);
      await chip.click();
      await chip.waitFor({ state: "detached" });
      expect(await titles(page, "data-hidden")).toEqual([]);
      expect(param(page, "off")).toBeNull();
    });

    test("come from the address, all together, and Show all takes them away", async () => {
      const page = await open(`?off=places&without=FUNDED&to=2016-12-31&hide=${encodeURIComponent(idOf("Keras"))}`);
      await page.locator(".filter-chip").first().waitFor();
      expect(
        await page.locator(".filter-chip").evaluateAll((all) => all.map((chip) => chip.getAttribute("data-filter"))),
      ).toEqual(["lane", "type", "period", "hand"]);
      const gone = await titles(page, "data-hidden");
      expect(gone).toEqual(expect.arrayContaining(["Keras", "Lyft", "United States"]));
      expect(gone).not.toContain("UC Davis");
      await page.getByRole("button", { name: "Show all" }).click();
      await page.locator(".chips").waitFor({ state: "detached" });
      expect(new URL(page.url()).search).toBe("");
    });

    test("Y shows only what was said, then also what was inferred, then everything", async () => {
      const page = await open();
      await page.keyboard.press("y");
      await page.locator('.filter-chip[data-filter="layer"]').waitFor();
      expect(param(page, "layer")).toBe("said");
      await page.keyboard.press("y");
      expect(param(page, "layer")).toBe("inferred");
      await page.keyboard.press("y");
      expect(param(page, "layer")).toBeNull();
    });

    test("by time: two dates, and what is seen of the calendar", async () => {
      const page = await open("?axis=calendar&panel=filters");
      await page.getByLabel("From").fill("2017-06-01");
      await page.waitForURL((url) => url.searchParams.get("from") === "2017-06-01");
      await expect.poll(() => titles(page, "data-hidden")).toContain("DSTL 3rd, $20,000");
      await page.getByRole("button", { name: "only this time" }).click();
      await page.waitForURL((url) => url.searchParams.get("to") !== null);
      expect(param(page, "from")).not.toBe("2017-06-01");
    });
  });

  describe("the selection", () => {
    test("is hidden, brought back by the toast, by Ctrl Z, made again by Ctrl Y, and by Back and Forward", async () => {
      const page = await open(`?${at("Keras")}`);
      const before = await places(page);
      await page.keyboard.press("h");
      const toast = page.locator(".toast");
      await toast.getByText("Hid 1").waitFor();
      expect(await titles(page, "data-hidden")).toEqual(["Keras"]);
      await toast.getByRole("button", { name: "Undo" }).click();
      await expect.poll(() => titles(page, "data-hidden")).toEqual([]);
      await page.keyboard.press("Control+y");
      await expect.poll(() => titles(page, "data-hidden")).toEqual(["Keras"]);
      await page.keyboard.press("Control+z");
      await expect.poll(() => titles(page, "data-hidden")).toEqual([]);
      await page.goBack();
      await expect.poll(() => titles(page, "data-hidden")).toEqual(["Keras"]);
      await page.goForward();
      await expect.poll(() => titles(page, "data-hidden")).toEqual([]);
      expect(await places(page)).toEqual(before);
    });

    test("hides all others, and focus fades what is further away; Esc leaves both rungs in turn", async () => {
      const page = await open(`?${at("PyTorch")}`);
      await page.keyboard.press("2");
      await page.locator('.filter-chip[data-filter="focus"]').waitFor();
      await page.keyboard.press("Escape");
      expect(await titles(page, 'data-state="rest"')).toEqual(["Keras", "PyTorch", "Theano"]);
      await page.keyboard.press("Escape");
      await page.locator(".filter-chip").waitFor({ state: "detached" });
      await twin(page, "PyTorch").locator("button").focus();
      await page.keyboard.press("Shift+H");
      await expect.poll(() => titles(page, "data-hidden")).toHaveLength(timeline.episodes.length - 1);
      expect(await page.locator('.filter-chip[data-filter="hand"]').count()).toBe(1);
    });

    test("opens one menu by right click, by Shift F10 and by its button", async () => {
      const page = await open(`?${at("Lyft")}`);
      const menu = page.getByRole("menu", { name: "Actions for Lyft" });
      await page.keyboard.press("Shift+F10");
      await menu.waitFor();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Escape");
      await menu.waitFor({ state: "detached" });
      expect(param(page, "sel")).toBe(idOf("Lyft"));
      await page.getByRole("button", { name: "More actions" }).click();
      await menu.waitFor();
      await page.keyboard.press("Escape");
      const heading = await page.locator(".head", { hasText: "UC Davis" }).boundingBox();
      const plot = await page.locator(".plot").boundingBox();
      if (!heading || !plot) throw new Error("the picture has no place");
      await page.mouse.click(heading.x + 60, plot.y + 40, { button: "right" });
      await page.getByRole("menu", { name: "Actions for UC Davis" }).waitFor();
      await page.getByRole("menuitem", { name: /^Hide the selection/ }).click();
      await expect.poll(() => titles(page, "data-hidden")).toEqual(["UC Davis"]);
    });

    test("is expanded in place: neighbours that are not drawn stand under the mark, and nothing moves", async () => {
      const page = await open(`?${at("DSTL 3rd, $20,000")}`);
      const before = await places(page);
      await page.keyboard.press("e");
      const strip = page.locator(".around");
      await strip.getByRole("button").nth(1).waitFor();
      expect(await places(page)).toEqual(before);
      expect(param(page, "open")).toMatch(/^competition:/);
      await strip.locator(".neighbour").first().click();
      await page.waitForURL((url) => url.searchParams.get("sel") !== idOf("DSTL 3rd, $20,000"));
      await twin(page, "DSTL 3rd, $20,000").locator("button").dispatchEvent("click");
      await page.keyboard.press("Shift+E");
      await strip.waitFor({ state: "detached" });
    });

    test("opens by double click", async () => {
      const page = await open();
      const heading = await page.locator(".head", { hasText: "Lyft" }).boundingBox();
      const plot = await page.locator(".plot").boundingBox();
      if (!heading || !plot) throw new Error("the picture has no place");
      await page.mouse.dblclick(heading.x + 60, plot.y + 40);
      await page.waitForURL((url) => url.searchParams.get("open") === "organization:lyft");
    });
  });

  describe("the trace", () => {
    test("walks the path station by station, by button and by arrow, and Esc leaves", async () => {
      const page = await open();
      await page.getByRole("button", { name: "Trace the path" }).first().click();
      const title = page.locator(".trace .title");
      await title.getByText("UC Davis").waitFor();
      expect(await titles(page, "data-lit")).toEqual(["Bidgely", "UC Davis"]);
      await page.getByRole("button", { name: "Next station" }).click();
      await title.getByText("Bidgely").waitFor();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowRight");
      await title.getByText("Lyft").waitFor();
      expect(param(page, "trace")).toBe("3");
      expect(await titles(page, "data-lit")).toEqual(
        expect.arrayContaining(["Job search, 100+ applications", "TrueAccord"]),
      );
      await page.getByRole("heading", { name: "What led here" }).waitFor();
      await page.locator(".trace .quote").first().waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("heading", { name: "The path" }).waitFor();
      expect(await titles(page, "data-lit")).toEqual([]);
    });

    test("tells how one thing became another, from two selected ones", async () => {
      const page = await open(`?${at("Caffe")}`);
      await twin(page, "PyTorch").locator("button").dispatchEvent("click", { shiftKey: true, detail: 1 });
      expect(param(page, "also")).toBe(idOf("PyTorch"));
      await page.getByRole("button", { name: "How did the first become the second?" }).click();
      await page.getByRole("heading", { name: "How did “Caffe” become “PyTorch”?" }).waitFor();
      await page.locator(".answer-panel .quote").first().waitFor();
      await expect.poll(() => titles(page, "data-lit")).toEqual(["Caffe", "Keras", "PyTorch", "Theano"]);
    });

    test("says when there is no route", async () => {
      const page = await open(`?how=${encodeURIComponent(idOf("UC Davis"))}&how=${encodeURIComponent(idOf("Keras"))}`);
      await page.getByText("No route.").waitFor();
    });
  });

  describe("the one box", () => {
    test("answers a question, lights its marks, and asks on from there", async () => {
      const page = await open();
      await page.keyboard.press("Control+k");
      await page.keyboard.type("why did he switch from Keras?");
      await page.getByRole("option", { name: /^ask/ }).waitFor();
      await page.keyboard.press("Enter");
      await page.locator(".sentence", { hasText: "PyTorch" }).first().waitFor();
      expect(param(page, "ask")).toBe("why did he switch from Keras?");
      await expect.poll(() => titles(page, "data-lit")).toEqual(["Keras", "PyTorch"]);
      await page.getByText(/^As a table/).click();
      await page.getByRole("cell", { name: "PyTorch" }).waitFor();
      await page.getByRole("textbox", { name: "Ask on" }).fill("and from Caffe?");
      await page.keyboard.press("Enter");
      await page.locator(".sentence", { hasText: "Theano" }).first().waitFor();
    });

    test("offers the nearest questions when it does not understand", async () => {
      const page = await open("?ask=purple+elephants+fly");
      await page.getByRole("heading", { name: "The nearest questions" }).waitFor();
      const nearest = page.locator(".suggestions button");
      expect(await nearest.count()).toBe(3);
      await nearest.first().click();
      await page.locator(".sentences .sentence").first().waitFor();
    });

    test("runs commands, says why one cannot be run, and remembers", async () => {
      const page = await open();
      await page.keyboard.press("/");
      await page.keyboard.type("hide the sel");
      const hide = page.getByRole("option", { name: /Hide the selection/ });
      await hide.getByText("select something first").waitFor();
      expect(await hide.getAttribute("aria-disabled")).toBe("true");
      await page.getByRole("combobox").fill("view: tab");
      await page.getByRole("option", { name: /View: table/ }).waitFor();
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => url.searchParams.get("view") === "table");
      await page.keyboard.press("/");
      expect(await page.getByRole("option").first().textContent()).toContain("View: table");
    });

    test("shows what held at a date, and stations at rest", async () => {
      const page = await open();
      await page.keyboard.press("/");
      await page.getByRole("option", { name: /UC Davis/ }).waitFor();
      await page.keyboard.type("in 2017");
      await page.getByRole("option", { name: /What held in 2017/ }).waitFor();
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => url.searchParams.get("asof") === "2017");
    });

    test("opens the console for a query", async () => {
      const page = await open();
      await page.keyboard.press("/");
      await page.keyboard.type("MATCH (n:Tool) RETURN n.name");
      await page.getByRole("option", { name: /Open in the console/ }).waitFor();
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => url.searchParams.get("page") === "console");
      expect(param(page, "q")).toBe("MATCH (n:Tool) RETURN n.name");
    });

    test("is as wide as a narrow window", async () => {
      const page = await open("", { width: 390, height: 844 });
      await page.getByRole("combobox").focus();
      await page.getByRole("option").first().waitFor();
      const list = await page.locator(".hits").boundingBox();
      expect(list?.width).toBeGreaterThan(340);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    });
  });

  test("an unknown person is said so, and those that there are are offered", async () => {
    const page = await visit("?person=nope");
    await page.getByText("No such person here").waitFor();
    // The browser itself reports the 404.
    for (const { complaints } of visits) complaints.splice(0);
    await page.getByRole("button", { name: timeline.person.name }).click();
    await page.locator("#twin li").first().waitFor({ state: "attached" });
  });

  test("single keys are switched off in the sheet, and stay so", async () => {
    const page = await open(`?${at("Keras")}`);
    await page.keyboard.press("?");
    await page.getByRole("checkbox", { name: /Single keys/ }).uncheck();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await page.keyboard.press("h");
    await page.reload();
    await page.locator("#twin li").first().waitFor({ state: "attached" });
    await page.keyboard.press("h");
    expect(param(page, "hide")).toBeNull();
    await page.keyboard.press("Control+k");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("combobox");
  });

  test("the menu holds what has no tab, and speaks German", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("menuitem", { name: "Deutsch" }).click();
    await page.getByRole("button", { name: "Menü" }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("de");
    await page.getByRole("button", { name: "Menü" }).click();
    await page.getByRole("menuitem", { name: "English" }).click();
    await page.getByRole("button", { name: "Menu" }).waitFor();
  });

  test.each([
    ["with filters in force", (): string => "?off=tools&layer=inferred&panel=filters", {}],
    ["on the trace, in the dark", (): string => "?trace=2", { dark: true }],
    ["with an answer", (): string => "?ask=why+did+he+switch+from+Keras%3F", {}],
    [
      "with two selected and one expanded",
      () => `?${at("Lyft")}&also=${encodeURIComponent(idOf("Keras"))}&open=organization%3Alyft`,
      {},
    ],
  ] as const)("is accessible %s", async (_, query, options) => {
    const page = await open(query(), options);
    await page.locator(".panel .title").first().waitFor();
    await page.locator(".panel [role=status], .panel .quote, .panel fieldset").first().waitFor();
    const found: AxeResults = await page.evaluate(`(() => { ${axe.source}; return axe.run(document); })()`);
    expect(found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
  });
});
