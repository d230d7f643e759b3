/** The explorer in a real browser, against a bare canvas and against Cytoscape alone, from 100 to 50,000 things. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { buildClient, firstLoadBytes } from "../tests/browser/support/explorer.ts";
import { startMockServer } from "../tests/browser/support/mock-server.ts";
import { CHROMIUM_ARGUMENTS, findChromium } from "../tests/support/chromium.ts";
import { bareGraph } from "./client/bare-scenes.ts";
import { processTreeClock } from "./client/browser-cpu.ts";
import { busyCareer } from "./client/busy-career.ts";
import { type Measured, type Measuring, measureScene, middleOf } from "./client/measure.ts";
import { openBare, openCairn } from "./client/scene.ts";
import { type Sized, targetRows } from "./client/targets.ts";
import type { Section } from "./section.ts";

const SIZES = [100, 1_000, 5_000, 20_000, 50_000];
/** Larger than this, Cytoscape alone takes most of a minute. */
const MOST_FOR_CYTOSCAPE = 5_000;
const MOST_SCRIPT_KIB = 240;

export async function benchClient(): Promise<Section> {
  const folder = await mkdtemp(join(tmpdir(), "cairn-bench-"));
  await buildClient(folder);
  const server = await startMockServer(folder);
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error("There is no Chromium to measure in: install one or set CHROME_PATH.");
  const process = await chromium.launchServer({ executablePath, args: [...CHROMIUM_ARGUMENTS] });
  const browser = await chromium.connect(process.wsEndpoint());
  const measuring = { browser, used: processTreeClock(process.process().pid ?? 0) };
  const all: Sized[] = [];
  for (const size of SIZES) {
    const { timeline, answers } = busyCareer(size);
    server.overrides.clear();
    server.overrides.set("/timeline", { status: 200, body: timeline });
    for (const [path, body] of answers) server.overrides.set(path, { status: 200, body });
    all.push(await measureSize(measuring, server.url, size));
  }
  const script = (await firstLoadBytes(browser, server.url)) / 1024;
  await browser.close();
  await process.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
  return {
    name: "client",
    about:
      "Milliseconds on the processor, of all of the browser's processes, per frame or action, unless wall is said; scenes in turn in one browser without a graphics card, 1600x900.",
    rows: targetRows(all),
    notes: [
      `All scripts until the first timeline stands: ${script.toFixed(0)} KiB compressed; limit ${MOST_SCRIPT_KIB}; ${script <= MOST_SCRIPT_KIB ? "met" : "not met"}.`,
      "A zoom of time counts the layout that follows once it rests; parts of the page that load with the first selection are no part of selecting.",
      "Of more than 1,000 marks the server sends 500 and counts the others in bars; canvas and Cytoscape draw all.",
      "The machine was shared with other work: trust factors of two, not less.",
    ],
  };
}

async function measureSize(measuring: Measuring, url: string, size: number): Promise<Sized> {
  const graph = bareGraph(size);
  const rounds: { canvas: Measured[]; cytoscape: Measured[]; cairn: Measured[] } = {
    canvas: [],
    cytoscape: [],
    cairn: [],
  };
  for (let round = 0; round < (size <= MOST_FOR_CYTOSCAPE ? 3 : 2); round++) {
    rounds.canvas.push(await measureScene(measuring, (page) => openBare(page, "canvas", graph)));
    rounds.cairn.push(await measureScene(measuring, (page) => openCairn(page, url)));
    if (size <= MOST_FOR_CYTOSCAPE && (size < MOST_FOR_CYTOSCAPE || round === 0))
      rounds.cytoscape.push(await measureScene(measuring, (page) => openBare(page, "cytoscape", graph)));
  }
  return {
    size,
    cairn: middleOf(rounds.cairn),
    canvas: middleOf(rounds.canvas),
    ...(rounds.cytoscape.length > 0 ? { cytoscape: middleOf(rounds.cytoscape) } : {}),
  };
}
