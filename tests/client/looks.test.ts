import { describe, expect, test } from "vitest";
import { elementsOf } from "../../client/picture/elements.ts";
import { layoutTimeline } from "../../client/picture/layout/layout.ts";
import { edgeLook, focusOf, labelColour, markState, NO_FOCUS } from "../../client/picture/looks.ts";
import { markImage } from "../../client/picture/mark-image.ts";
import { coreInk, inkOf, mix, type Palette } from "../../client/picture/palette.ts";
import { pinsOf, slideOf } from "../../client/picture/pins.ts";
import type { TimelineResponse } from "../../model/api.ts";
import { approximateMeasure } from "./approximate-measure.ts";
import { REFERENCE } from "./reference.ts";

const HUES = {
  "study-work": "#0c7d74",
  competitions: "#b8700f",
  tools: "#7d49bd",
  machines: "#b93f60",
  places: "#5d6b7c",
  works: "#2f6bb0",
};
const LIGHT: Palette = {
  dark: false,
  page: "#fbfbfa",
  column: "#f5f6f6",
  line: "#e1e4e8",
  text: "#171c26",
  grey: "#5c6776",
  published: "#5c6776",
  hues: HUES,
};
const draw = (timeline: TimelineResponse) =>
  layoutTimeline(timeline, "chapters", { width: 1148, height: 674 }, approximateMeasure, 1);
const drawing = draw(REFERENCE);
const mark = (title: string) => {
  const found = drawing.marks.find((candidate) => candidate.title === title);
  if (!found) throw new Error(`no mark ${title}`);
  return found;
};
const svgOf = (image: string): string => decodeURIComponent(image.slice("data:image/svg+xml;utf8,".length));

describe("focus", () => {
  const focus = focusOf(drawing, mark("DSTL 3rd, $20,000").id, undefined);

  test.each([
    ["DSTL 3rd, $20,000", "selected"],
    ["four GTX 1080 Ti", "near"],
    ["Kaggle, 70+", "near"],
    ["Lyft", "dim"],
  ])("%s is %s", (title, state) => {
    expect(markState(mark(title), focus)).toBe(state);
  });

  test("a selection that is not drawn dims nothing", () => {
    expect(focusOf(drawing, "topic:physics", undefined)).toEqual({ ...NO_FOCUS, ringed: undefined });
  });

  test("edges that wait for the focus come with it, the others fade", () => {
    const waiting = drawing.routes.filter((route) => route.onFocus);
    const look = (id: string, f = NO_FOCUS) => {
      const route = drawing.routes.find((candidate) => candidate.id === id);
      return route && edgeLook(route, "#000000", f, LIGHT);
    };
    for (const route of waiting) expect(look(route.id)?.visible).toBe(false);
    const toDstl = waiting.find((route) => route.target === mark("DSTL 3rd, $20,000").id);
    expect(look(toDstl?.id ?? "", focus)).toMatchObject({ visible: true, lit: true, opacity: 1 });
    const then = drawing.routes.find((route) => route.type === "THEN");
    expect(look(then?.id ?? "", focus)).toMatchObject({ visible: true, lit: false, opacity: 0.26 });
  });

  test("text dims by colour and stays opaque", () => {
    const label = mark("Lyft").labels[0];
    if (!label) throw new Error("Lyft has no label");
    expect(labelColour(label, mark("Lyft"), NO_FOCUS, LIGHT)).toBe(coreInk(LIGHT));
    expect(labelColour(label, mark("Lyft"), focus, LIGHT)).toBe(
      mix(inkOf(HUES["study-work"], LIGHT), LIGHT.page, 0.44),
    );
  });
});

describe("pictures of marks", () => {
  test("solid, hollow and half-said bars look different without colour", () => {
    const dashes = (title: string) =>
      svgOf(markImage(mark(title), "rest", false, LIGHT)).match(/stroke-dasharray/g)?.length ?? 0;
    const fades = (title: string) => svgOf(markImage(mark(title), "rest", false, LIGHT)).includes("linearGradient");
    expect([dashes("Lyft"), fades("Lyft")]).toEqual([0, false]);
    expect([dashes("Bidgely"), fades("Bidgely")]).toEqual([1, false]);
    expect([dashes("TrueAccord"), fades("TrueAccord")]).toEqual([1, true]);
  });

  test("a selected mark has a card, the keyboard's place a ring", () => {
    const paths = (state: "rest" | "selected", ring: boolean) =>
      svgOf(markImage(mark("Grandmaster"), state, ring, LIGHT)).match(/<path/g)?.length;
    expect([paths("rest", false), paths("selected", false), paths("selected", true)]).toEqual([1, 2, 3]);
  });

  test("carry no words of a talk", () => {
    const hostile = '"/><script>alert(1)</script>';
    const [first, ...rest] = REFERENCE.episodes;
    if (!first) throw new Error("the reference is empty");
    const evil = draw({ ...REFERENCE, episodes: [{ ...first, title: hostile, caption: hostile }, ...rest] });
    for (const one of evil.marks) expect(svgOf(markImage(one, "selected", true, LIGHT))).not.toContain("script");
  });
});

const ALL = { x: 0, y: 0, width: 1e6, height: 1e6 };

describe("elements", () => {
  const focus = focusOf(drawing, mark("DSTL 3rd, $20,000").id, undefined);

  test("every mark is there once, the selected one and lit edges last of all", () => {
    const { marks, edges } = elementsOf(drawing, focus, LIGHT, ALL);
    expect(marks.map((one) => one.mark.id).sort()).toEqual(drawing.marks.map(({ id }) => id).sort());
    expect(marks.at(-1)).toMatchObject({ mark: { title: "DSTL 3rd, $20,000" }, state: "selected" });
    const lit = edges.map(({ look }) => look.lit);
    expect(lit).toEqual(lit.toSorted());
    expect(lit).toContain(true);
  });

  test("only what is within the window is painted", () => {
    const lyft = mark("Lyft");
    const { marks, texts, edges } = elementsOf(drawing, NO_FOCUS, LIGHT, lyft.extent);
    expect(marks.map((one) => one.mark.title)).toEqual(["Lyft"]);
    expect(texts.map(({ label }) => label.text)).toEqual(expect.arrayContaining(lyft.labels.map(({ text }) => text)));
    expect(edges.length).toBeGreaterThan(0);
    expect(edges.length).toBeLessThan(drawing.routes.length);
  });

  test("what is hidden has neither shape nor words nor edges", () => {
    const { id } = mark("Lyft");
    const hidden = { ...NO_FOCUS, emphasis: { ...NO_FOCUS.emphasis, hidden: new Set([id]) } };
    const all = elementsOf(drawing, NO_FOCUS, LIGHT, ALL);
    const { marks, texts, edges } = elementsOf(drawing, hidden, LIGHT, ALL);
    expect(marks.some((one) => one.mark.id === id)).toBe(false);
    expect(texts.some((text) => text.mark === id)).toBe(false);
    expect(edges.length).toBeLessThan(all.edges.length);
  });

  test("words of one typeface come together", () => {
    const fonts = elementsOf(drawing, NO_FOCUS, LIGHT, ALL).texts.map(({ label }) => `${label.weight} ${label.size}`);
    const changes = fonts.filter((font, i) => font !== fonts[i - 1]).length;
    expect(changes).toBe(new Set(fonts).size);
  });

  test("colours mix by share", () => {
    expect(mix("#000000", "#ffffff", 0.5)).toBe("#808080");
    expect(mix("#0c7d74", "#fbfbfa", 1)).toBe("#0c7d74");
    expect(mix("#0c7d74", "#fbfbfa", 0)).toBe("#fbfbfa");
  });
});

describe("names that stay in view", () => {
  const pin = (title: string) => {
    const found = pinsOf(drawing).find((candidate) => candidate.mark === mark(title).id);
    if (!found) throw new Error(`${title} is not pinned`);
    return found;
  };

  test("slide along their bar, never past its end, never while its start is in view", () => {
    const places = pin("United States");
    expect(slideOf(places, 0)).toBe(0);
    expect(slideOf(places, places.from + 90)).toBe(100);
    expect(slideOf(places, 1e6)).toBe(Math.round(places.most));
  });

  test("stay on the solid part when they are written in its ink", () => {
    const { box, core, labels } = mark("UC Davis");
    const end = Math.max(...labels.map((label) => label.x + label.width));
    const most = pinsOf(drawing).find((candidate) => candidate.mark === mark("UC Davis").id)?.most ?? 0;
    expect(end + most).toBeLessThanOrEqual(box.x + (core?.to ?? 0));
  });

  test("points have none", () => {
    expect(pinsOf(drawing).some((candidate) => candidate.mark === mark("Grandmaster").id)).toBe(false);
  });
});
