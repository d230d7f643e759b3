import type { Browser } from "playwright-core";
import { z } from "zod";
import { median } from "../harness.ts";
import { emptyPage, painted, type Scene } from "./scene.ts";

/** Milliseconds on the processor unless said otherwise. */
export interface Measured {
  readonly firstPaint: number;
  /** Per frame, of the first second after the first paint; of the same movement later on; of zooming, with what follows once it rests. */
  readonly cold: number;
  readonly warm: number;
  readonly zoom: number;
  /** Milliseconds on the wall within which 95 of 100 frames came, while it moved warm. */
  readonly wall: number;
  readonly hover: number;
  readonly select: number;
  /** MiB. */
  readonly heap: number;
}

/** A program and its pages. */
export interface Measuring {
  readonly browser: Browser;
  /** Milliseconds that it has used the processor so far. */
  readonly used: () => number;
}

const FRAMES_MS = 900;
/** Until nothing follows any more. */
const REST_MS = 500;
const heapUsage = z.object({ usedSize: z.number() });

export async function measureScene(
  { browser, used }: Measuring,
  open: (page: Awaited<ReturnType<typeof emptyPage>>) => Promise<Scene>,
): Promise<Measured> {
  const page = await emptyPage(browser);
  const before = used();
  const scene = await open(page);
  const firstPaint = used() - before;
  const cold = await frames(scene, scene.step, used);
  const warm = await frames(scene, scene.step, used);
  const heap = await heapOf(scene);
  const places = await scene.places();
  const hover = await perPlace(scene, places, used, (x, y) => page.mouse.move(x, y));
  // What comes only once, such as parts of a page that are loaded when they are first needed, is no part of selecting.
  await perPlace(scene, places.slice(-1), used, (x, y) => page.mouse.click(x, y));
  await page.waitForTimeout(REST_MS);
  const select = await perPlace(scene, places.slice(0, 5), used, (x, y) => page.mouse.click(x, y));
  await page.waitForTimeout(REST_MS);
  const zoom = await frames(scene, scene.zoom, used, REST_MS);
  await page.context().close();
  return { firstPaint, cold: cold.cpu, warm: warm.cpu, wall: warm.wall, zoom: zoom.cpu, hover, select, heap };
}

/**
 * Moves the scene once per frame, for a while.
 * @param rest milliseconds for what follows; what is used in them counts.
 */
async function frames(
  { page }: Scene,
  move: string,
  used: () => number,
  rest = 0,
): Promise<{ cpu: number; wall: number }> {
  const before = used();
  const times = z.array(z.number()).parse(
    await page.evaluate(`new Promise((done) => {
      const times = [];
      const end = performance.now() + ${FRAMES_MS};
      const frame = (now) => {
        times.push(now);
        const n = times.length - 1;
        if (performance.now() > end && n > 1) return done(times);
        ${move};
        requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    })`),
  );
  if (rest > 0) await page.waitForTimeout(rest);
  const gaps = times.slice(1).map((time, i) => time - (times[i] ?? time));
  const sorted = gaps.toSorted((a, b) => a - b);
  return {
    cpu: (used() - before) / gaps.length,
    wall: sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? Number.NaN,
  };
}

async function perPlace(
  { page }: Scene,
  places: readonly { readonly x: number; readonly y: number }[],
  used: () => number,
  act: (x: number, y: number) => Promise<void>,
): Promise<number> {
  const before = used();
  for (const { x, y } of places) {
    await act(x, y);
    await painted(page);
  }
  return places.length === 0 ? Number.NaN : (used() - before) / places.length;
}

async function heapOf({ page }: Scene): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = heapUsage.parse(await session.send("Runtime.getHeapUsage"));
  await session.detach();
  return usedSize / 2 ** 20;
}

/** Of several rounds, the middle of each. */
export function middleOf(rounds: readonly Measured[]): Measured {
  const of = (name: keyof Measured) =>
    median(rounds.map((round) => round[name]).filter((value) => !Number.isNaN(value)));
  return {
    firstPaint: of("firstPaint"),
    cold: of("cold"),
    warm: of("warm"),
    wall: of("wall"),
    zoom: of("zoom"),
    hover: of("hover"),
    select: of("select"),
    heap: of("heap"),
  };
}
