import { describe, expect, test } from "vitest";
import type { Palette } from "../../client/picture/palette.ts";
import { roundedPath } from "../../client/picture/rounded-path.ts";
import { coversOf, sceneOf } from "../../client/picture/scene.ts";
import { slideSvg } from "../../client/picture/scene-file.ts";
import { stepTimeline } from "../../client/picture/scene-timeline.ts";
import { contrastOfPixels } from "../../client/stage/image-contrast.ts";
import { contrast, lintStep } from "../../client/stage/lint-step.ts";
import type { Step } from "../../model/story.ts";
import { approximateMeasure } from "./approximate-measure.ts";
import { manyMarks } from "./many-marks.ts";
import { REFERENCE } from "./reference.ts";

const timeline = REFERENCE;
const id = (title: string): string => {
  const found = [...timeline.episodes, ...timeline.ghosts].find((one) => one.title === title);
  if (!found) throw new Error(`no mark is called ${title}`);
  return found.id;
};
const PALETTE: Palette = {
  dark: false,
  page: "#fbfbfa",
  column: "#f5f6f6",
  line: "#e1e4e8",
  text: "#171c26",
  grey: "#5c6776",
  published: "#5c6776",
  hues: {
    "study-work": "#0c7d74",
    competitions: "#b8700f",
    tools: "#7d49bd",
    machines: "#b93f60",
    places: "#5d6b7c",
    works: "#2f6bb0",
  },
};
const SIZE = { width: 1184, height: 440 };
const scene = (elements: string[], seen = elements, more = {}) =>
  sceneOf(timeline, { elements, seen, size: SIZE, ...more }, PALETTE, approximateMeasure);

test("a step keeps the stations, what it names, and what its ghosts hang under", () => {
  const cut = stepTimeline(timeline, [id("Keras"), id("Tesla")]);
  expect(cut.timeline.episodes.map(({ title }) => title).sort()).toEqual(
    [
      "UC Davis",
      "Bidgely",
      "TrueAccord",
      "Lyft",
      "Keras",
      timeline.episodes.find((one) => one.id === timeline.ghosts[0]?.under)?.title,
    ].sort(),
  );
  expect([...cut.told].sort()).toEqual([id("Keras"), id("Tesla")].sort());
});

test("a thing stands for its marks, and what has no place in time is told as such", () => {
  const keras = timeline.episodes.find(({ title }) => title === "Keras");
  expect([...stepTimeline(timeline, [keras?.entity ?? ""]).told]).toEqual([keras?.id]);
  const undated = timeline.tray[0] ?? "";
  expect(stepTimeline(timeline, [undated]).undated).toHaveLength(1);
  expect(stepTimeline(timeline, ["nobody"]).told.size).toBe(0);
});

describe("a scene", () => {
  const tools = ["Caffe", "Theano", "Keras", "PyTorch"].map(id);
  test("keeps its places while parts appear", () => {
    const [part, whole] = [scene(tools, tools.slice(0, 1)), scene(tools)];
    const place = (drawn: typeof part, mark: string) => drawn.marks.find(({ key }) => key === mark)?.mark.extent;
    expect(place(part, id("Caffe"))).toEqual(place(whole, id("Caffe")));
    expect(part.marks.some(({ key }) => key === id("Keras"))).toBe(false);
    expect(part.zoom).toBe(whole.zoom);
  });
  test("shows the step in full and the rest faintly", () => {
    const states = new Map(scene(tools).marks.map(({ key, state }) => [key, state]));
    expect(states.get(id("Keras"))).toBe("rest");
    expect(states.get(id("Lyft"))).toBe("dim");
  });
  test("has type that is read from afar, and all of it inside of its room", () => {
    for (const elements of [tools, [id("Bidgely")], [id("DSTL 3rd, $20,000"), id("four GTX 1080 Ti")]]) {
      const drawn = scene(elements);
      expect(drawn.smallest).toBeGreaterThanOrEqual(16);
      for (const { mark } of drawn.marks)
        expect((mark.extent.x + mark.extent.width + drawn.plot.x) * drawn.zoom).toBeLessThanOrEqual(SIZE.width + 2);
    }
  });
  test("with everything to choose from, draws everything", () => {
    const all = [...timeline.episodes, ...timeline.ghosts].map((one) => one.id);
    const drawn = scene(all, [], { all: true, whole: true, size: { width: 1280, height: 720 } });
    expect(drawn.marks.length).toBeGreaterThan(20);
    expect(drawn.marks.every(({ state }) => state === "dim")).toBe(true);
  });
});

describe("the camera of a scene", () => {
  const long = manyMarks(16, 6);
  const [first = "", last = ""] = [long.spine[1], long.spine[2]];
  const near = (camera: Step["camera"], elements = [first]) =>
    sceneOf(long, { elements, seen: elements, size: SIZE, camera }, PALETTE, approximateMeasure);
  const sizeOf = (drawn: ReturnType<typeof near>, state: string) =>
    drawn.zoom *
    Math.min(...drawn.marks.flatMap((mark) => (mark.state === state ? mark.texts.map(({ size }) => size) : [])));

  test("comes close to what a step is about, and leaves the rest of one size", () => {
    const steps = [[id("Bidgely")], [id("Keras")], ["Caffe", "Theano", "Keras", "PyTorch"].map(id)].map((some) =>
      scene(some),
    );
    for (const drawn of steps) {
      expect(sizeOf(drawn, "rest")).toBeGreaterThanOrEqual(24);
      expect(sizeOf(drawn, "dim")).toBeCloseTo(20, 0);
    }
  });
  test("leaves out what is far away in a long career, and nothing where all fits", () => {
    const [close, whole] = [near({ from: first, to: first }), scene([id("Bidgely")])];
    expect([close.cut.right, close.smallest >= 24]).toEqual([true, true]);
    expect([whole.cut, coversOf(whole)]).toEqual([{ left: false, right: false }, []]);
  });
  test("between two marks shows both and may cut the others", () => {
    const drawn = near({ from: first, to: last });
    for (const mark of [first, last]) {
      const extent = drawn.marks.find(({ key }) => key === mark)?.mark.extent;
      const from = ((extent?.x ?? Number.NaN) + drawn.plot.x + drawn.plot.shift) * drawn.zoom;
      expect(from).toBeGreaterThanOrEqual(0);
      expect(from + (extent?.width ?? 0) * drawn.zoom).toBeLessThanOrEqual(SIZE.width + 2);
    }
    expect(coversOf(drawn).map(({ key }) => key)).toContain("right");
  });
  test("looks at what is told where its marks are gone", () => {
    expect(near({ from: "gone", to: "gone" }).smallest).toBe(near({ from: first, to: first }).smallest);
  });
});

test("names stand inside their bars, the last station's and those that run on, too", () => {
  const stations = timeline.spine;
  const undated = { ...timeline, published: null };
  for (const drawn of [
    scene([...stations]),
    scene([id("four GTX 1080 Ti"), id("DSTL 3rd, $20,000")]),
    sceneOf(undated, { elements: [...stations], seen: [...stations], size: SIZE }, PALETTE, approximateMeasure),
  ]) {
    for (const { mark, texts, state } of drawn.marks.filter(({ mark }) =>
      ["spine", "bar", "place"].includes(mark.shape),
    )) {
      const end = mark.box.x + mark.box.width;
      for (const text of texts) expect(text.x + text.width, `${mark.title} ${state}`).toBeLessThanOrEqual(end);
    }
  }
});

test("a bent line is rounded and ends in a tip", () => {
  const bent = roundedPath(
    [
      { x: 0, y: 0 },
      { x: 40, y: 0 },
      { x: 40, y: 60 },
    ],
    7,
  );
  expect(bent.line).toBe("M0 0L26 0Q40 0 40 14L40 54.4");
  expect(bent.tip).toMatch(/^M40 60L/);
  expect(roundedPath([{ x: 0, y: 0 }], 7)).toEqual({ line: "", tip: undefined });
});

test("a file escapes whatever was said", () => {
  const line = { size: 24, weight: 500, step: 31, tone: "text" } as const;
  const texts = {
    title: `<script>"x" & y</script>\u0001`,
    blocks: [
      { ...line, y: 0, lines: [`<script>"x" & y</script>\u0001`] },
      { ...line, y: 600, lines: ["a < b"] },
    ],
    description: "'",
    font: undefined,
  };
  const svg = slideSvg(scene([id("Lyft")]), texts, { width: 1280, height: 720 }, PALETTE);
  expect(svg).not.toContain("<script");
  expect(svg).not.toContain("\u0001");
  expect(svg).toContain("&lt;script&gt;&quot;x&quot; &amp; y&lt;/script&gt;");
  expect(svg).toContain("a &lt; b");
});

describe("lint", () => {
  const step = (more: Partial<Step>): Step => ({
    kind: "graph",
    title: "t",
    sentences: [{ text: "said", facts: ["f"] }],
    elements: ["a"],
    reveal: [],
    camera: "fit",
    notes: "",
    ...more,
  });
  const many = (n: number) => Array.from({ length: n }, (_, i) => `e${i}`);
  test.each<[string, Partial<Step>, readonly string[]]>([
    ["a good step", {}, []],
    ["seven new things", { elements: many(7) }, []],
    ["eight new things", { elements: many(8) }, ["many"]],
    ["no facts", { sentences: [{ text: "x", facts: [] }] }, ["noEvidence"]],
    ["a title needs none", { kind: "title", sentences: [], elements: [] }, []],
    ["an empty picture", { elements: [] }, ["empty"]],
    ["a title of its own", { kind: "title", title: " ", sentences: [], elements: [] }, ["empty"]],
    ["an image that is not there", { kind: "image" }, ["empty"]],
    ["an image without words", { kind: "image", image: { data: "", alt: " " } }, ["noAlt"]],
    ["an image with words", { kind: "image", image: { data: "", alt: "a bridge" } }, []],
    ["a text without words", { kind: "text", sentences: [] }, ["empty"]],
    ["a text that nobody said", { kind: "text", sentences: [{ text: "x", facts: [] }] }, ["noEvidence"]],
    ["a quote of nothing", { kind: "quote", sentences: [] }, ["empty", "noEvidence"]],
    ["many words", { sentences: [{ text: "x".repeat(500), facts: ["f"] }] }, ["manyWords"]],
  ])("%s", (_, more, troubles) => {
    expect(lintStep(step(more), {})).toEqual(troubles);
  });
  test.each<[string, Step["kind"], object, readonly string[]]>([
    ["facts with words", "graph", { evidence: new Map([["f", [{}]]]) }, []],
    ["facts whose words are gone", "graph", { evidence: new Map([["g", [{}]]]) }, ["noEvidence"]],
    ["facts without words", "graph", { evidence: new Map([["f", []]]) }, ["noEvidence"]],
    ["pale words", "text", { palette: { ...PALETTE, text: "#999999" } }, ["lowContrast"]],
    ["words that can be read", "text", { palette: PALETTE }, []],
    ["a picture is no image", "graph", { imageContrast: 1 }, []],
  ])("%s", (_, kind, seen, troubles) => {
    expect(lintStep(step({ kind }), seen)).toEqual(troubles);
  });
  test.each([
    [2.9, ["paleImage"]],
    [3, []],
  ])("an image with a contrast of %d", (imageContrast, troubles) => {
    expect(lintStep(step({ kind: "image", image: { data: "", alt: "a" } }), { imageContrast })).toEqual(troubles);
  });
  const pixels = (...greys: readonly (readonly [number, number])[]) =>
    greys.flatMap(([grey, count]) => Array.from({ length: count }, () => [grey, grey, grey, 255]).flat());
  test.each<[string, readonly number[], number]>([
    ["one colour", pixels([120, 50]), 1],
    ["black on white", pixels([0, 20], [255, 80]), 21],
    ["specks of black on white", pixels([0, 2], [255, 98]), 1],
    ["light grey on white", pixels([200, 50], [255, 50]), 1.7],
    ["what is transparent", [...pixels([255, 50]), 0, 0, 0, 0], 1],
    ["nothing", [], 1],
  ])("the contrast of %s", (_, image, ratio) => {
    expect(contrastOfPixels(image)).toBeCloseTo(ratio, 0);
  });
  test("small labels and pale colours are seen in the picture", () => {
    const drawn = scene([id("Lyft")]);
    const seen = (more: object) => lintStep(step({}), { scene: drawn, palette: PALETTE, ...more });
    expect(seen({})).toEqual([]);
    expect(seen({ scene: { ...drawn, smallest: 18 } })).toEqual([]);
    expect(seen({ scene: { ...drawn, smallest: 17.5 } })).toEqual(["smallLabels"]);
    expect(seen({ palette: { ...PALETTE, page: "#777777" } })).toEqual(["lowContrast"]);
  });
  test.each([
    ["#000000", "#ffffff", 21],
    ["#ffffff", "#ffffff", 1],
  ])("contrast of %s and %s is %d", (a, b, ratio) => {
    expect(contrast(a, b)).toBeCloseTo(ratio, 5);
  });
});
