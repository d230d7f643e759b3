import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Box, Drawing, Label } from "../../client/picture/layout/drawing.ts";
import { labelBox } from "../../client/picture/layout/marks.ts";
import type { TimelineResponse } from "../../model/api.ts";
import { GHOSTS, MARKS, TRAY } from "../seed/first-screen.ts";
import { drawingOf } from "./support/as-drawn.ts";
import { type Demo, openDemo } from "./support/demo.ts";
import { type Visit, withoutBrowser } from "./support/explorer.ts";

const PICTURES = fileURLToPath(new URL("./pictures/", import.meta.url));
const SCREENS = [
  { width: 1600, height: 900 },
  { width: 1280, height: 720 },
].flatMap((size) =>
  (["chapters", "calendar"] as const).flatMap((axis) =>
    [false, true].map((dark) => ({
      ...size,
      axis,
      dark,
      name: `demo-${axis}-${size.width}-${dark ? "dark" : "light"}`,
    })),
  ),
);

/** One item of the text twin, as the page holds it. */
interface Item {
  readonly id: string;
  readonly kind: string;
  readonly lane: string;
  readonly look: string;
  readonly column: number | undefined;
}

describe.skipIf(withoutBrowser())("the first screen of the demo", () => {
  let demo: Demo;
  let facts: ReadonlyMap<string, string>;
  const timelines = new Map<string, TimelineResponse>();
  const visits: Visit[] = [];

  beforeAll(async () => {
    demo = await openDemo({ edits: true });
    facts = await demo.facts();
    for (const axis of ["chapters", "calendar"] as const) timelines.set(axis, await demo.timeline(axis));
    await mkdir(PICTURES, { recursive: true });
  });
  afterAll(() => demo?.close());
  afterEach(async () => {
    const complaints = visits.flatMap((made) => made.complaints);
    await Promise.all(visits.splice(0).map((made) => made.page.context().close()));
    expect(complaints).toEqual([]);
  });

  const leadOf = (episode: string): string => facts.get(episode.replace(/^episode:/, "")) ?? episode;
  const open = async (screen: (typeof SCREENS)[number]) => {
    const made = await demo.visit(`?axis=${screen.axis}`, screen);
    visits.push(made);
    await made.page.locator("#twin li").first().waitFor({ state: "attached" });
    const items = await made.page.locator("#twin li").evaluateAll((all) =>
      all.map((li): Item => {
        const { id = "", kind = "", lane = "", look = "", column } = li instanceof HTMLElement ? li.dataset : {};
        return { id, kind, lane, look, column: column === undefined ? undefined : Number(column) };
      }),
    );
    return { page: made.page, items };
  };

  test.each(SCREENS)(
    "$name holds the 24 marks, the ghosts and the tray, each in its lane with its look",
    async (screen) => {
      const { items } = await open(screen);
      const marks = items.filter((item) => item.kind === "episode");
      const found = marks.map(({ id, lane, look }) => `${leadOf(id)}: ${lane}, ${look}`);
      expect(found.toSorted()).toEqual(
        MARKS.map(({ facts: [lead], lane, look }) => `${lead}: ${lane}, ${firmer(look)}`).toSorted(),
      );
      const trayed = items.filter((item) => item.kind === "tray").map(({ id }) => leadOf(id));
      expect(trayed).toEqual(TRAY);
      const ghosts = items.filter((item) => item.kind === "ghost").map(({ id }) => id);
      const titles = timelines.get(screen.axis)?.ghosts.filter(({ id }) => ghosts.includes(id));
      expect(titles?.map(({ title }) => title).toSorted()).toEqual(GHOSTS);
    },
  );

  test.each(SCREENS)("$name shows stations and tools in order, and no text on another", async (screen) => {
    const { page, items } = await open(screen);
    const order = items.map(({ id }) => leadOf(id));
    for (const chain of [
      ["STUDIED_AT UC Davis", "WORKED_AT Bidgely", "WORKED_AT TrueAccord", "WORKED_AT Lyft"],
      ["USED Caffe", "USED Theano", "USED Keras", "USED PyTorch"],
      ["OWNED first computer", "OWNED second computer"],
    ]) {
      const places = chain.map((lead) => order.indexOf(lead));
      const expected =
        screen.axis === "chapters" || chain[0] === "USED Caffe" ? places.toSorted((a, b) => a - b) : places;
      expect(places, chain.join(" ")).toEqual(expected);
    }
    const timeline = timelines.get(screen.axis);
    if (!timeline) throw new Error("no timeline");
    const drawing = await drawingOf(page, timeline, screen.axis);
    expect(overlapping(labelsOf(drawing))).toEqual([]);
    const [shown, all] = [labelsOf(drawing).length, labelsIn(timeline)];
    expect(shown / all).toBeGreaterThanOrEqual(0.8);
    expect(drawing.routes.find((route) => route.type === "FUNDED")?.onFocus).toBe(false);
    expect(drawing.routes.filter((route) => route.type === "SWITCHED_TO" && !route.onFocus)).toHaveLength(3);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: `${PICTURES}${screen.name}.png` });
  });

  test.each(SCREENS.filter((screen) => screen.axis === "chapters"))(
    "$name fits its window, fills every column, and keeps each mark in one that is right",
    async (screen) => {
      const { page, items } = await open(screen);
      for (const { facts: marked, columns } of MARKS) {
        const item = items.find(({ id, kind }) => kind === "episode" && leadOf(id) === marked[0]);
        if (item?.lane === "tools") continue;
        const column = (item?.column ?? -1) + 1;
        expect(column, marked[0]).toBeGreaterThanOrEqual(columns[0]);
        expect(column, marked[0]).toBeLessThanOrEqual(columns[1]);
      }
      expect(new Set(items.flatMap(({ column }) => column ?? []))).toEqual(new Set([0, 1, 2, 3]));
      const plot = await page.locator(".plot").boundingBox();
      const timeline = timelines.get("chapters");
      const drawing = timeline && (await drawingOf(page, timeline, "chapters"));
      expect(drawing?.width).toBeLessThanOrEqual(plot?.width ?? 0);
      expect(drawing?.height).toBeLessThanOrEqual(plot?.height ?? 0);
      const roles = drawing?.marks.filter((mark) => mark.shape === "spine").flatMap((mark) => mark.labels) ?? [];
      expect(roles.map(({ text }) => text)).toContain("senior computer vision engineer");
    },
  );
});

/** What the twin says of two ends: the firmer of them. */
const firmer = (look: string): string => (/solid/.test(look) ? "solid" : /counted/.test(look) ? "counted" : "hollow");

function labelsOf(drawing: Drawing): readonly Label[] {
  return [
    ...drawing.marks.flatMap((mark) => mark.labels),
    ...drawing.routes.filter((route) => !route.onFocus).flatMap((route) => route.words),
  ];
}

/** Names, captions and words of edges that a timeline could show at rest. */
function labelsIn({ episodes, tray, ghosts, links }: TimelineResponse): number {
  const marks = episodes.filter(({ id }) => !tray.includes(id));
  const captions = marks.filter(({ caption }) => caption !== undefined);
  return (
    marks.length + captions.length + ghosts.length + links.filter(({ words, onFocus }) => words && !onFocus).length
  );
}

function overlapping(labels: readonly Label[]): readonly string[] {
  return labels.flatMap((a, i) =>
    labels.slice(i + 1).flatMap((b) => (meet(labelBox(a), labelBox(b)) ? [`${a.text} / ${b.text}`] : [])),
  );
}

const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
