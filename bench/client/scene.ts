import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { type BareGraph, openCanvasScene, openCytoscapeScene } from "./bare-scenes.ts";

/** A page to measure, and what moves it: run inside of the page, once per frame. */
export interface Scene {
  readonly page: Page;
  readonly step: string;
  readonly zoom: string;
  /** Points of the window at which marks are. */
  places(): Promise<readonly { readonly x: number; readonly y: number }[]>;
}

const CYTOSCAPE = fileURLToPath(new URL("../../node_modules/cytoscape/dist/cytoscape.min.js", import.meta.url));

export async function emptyPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1600, height: 900 } });
  const page = await context.newPage();
  // The compiler names the functions that are handed over by a helper of its own.
  await page.addInitScript("globalThis.__name = (what) => what");
  return page;
}

export async function openBare(page: Page, what: "canvas" | "cytoscape", graph: BareGraph): Promise<Scene> {
  await page.goto("about:blank");
  if (what === "cytoscape") await page.addScriptTag({ path: CYTOSCAPE });
  await page.evaluate(what === "canvas" ? openCanvasScene : openCytoscapeScene, graph);
  await painted(page);
  return { page, step: "window.bare.step(n)", zoom: "window.bare.zoom(n)", places: () => page.evaluate(barePlaces) };
}

function barePlaces() {
  return window.bare.places();
}

/** The explorer: moved by the wheel, as by hand. */
export async function openCairn(page: Page, url: string): Promise<Scene> {
  await page.goto(`${url}?axis=calendar`);
  await page.locator("#twin li").first().waitFor({ state: "attached", timeout: 60_000 });
  await painted(page);
  const wheel = (keys: string) =>
    `document.querySelector(".plot").dispatchEvent(new WheelEvent("wheel", { bubbles: true, cancelable: true, clientX: 700, clientY: 400, ${keys} }))`;
  const by = "Math.floor(n / 40) % 2 === 0 ? 8 : -8";
  return {
    page,
    step: wheel(`deltaX: ${by}, deltaY: ${by}`),
    zoom: wheel(`ctrlKey: true, deltaY: ${by.replace("8 : -8", "-8 : 8")}`),
    places: async () => {
      await page.evaluate(wheel("deltaX: -1e5, deltaY: -1e5"));
      return page.evaluate(cairnPlaces);
    },
  };
}

/** Marks of the first rows, from the text twin, while the picture stands at its top left corner. */
function cairnPlaces() {
  const plot = document.querySelector(".plot")?.getBoundingClientRect();
  const items = [...document.querySelectorAll<HTMLElement>("#twin li[data-x]")];
  if (!plot) return [];
  return items
    .map(({ dataset }) => ({ x: plot.left + Number(dataset.x) + 4, y: plot.top + Number(dataset.y) + 6 }))
    .filter(({ x, y }) => x < plot.right && y < plot.bottom)
    .slice(0, 12);
}

/** Until what was asked for has been painted. */
export async function painted(page: Page): Promise<void> {
  await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
}
