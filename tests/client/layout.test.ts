import { describe, expect, test } from "vitest";
import type { Box, Drawing, Label, Mark } from "../../client/picture/layout/drawing.ts";
import { layoutTimeline } from "../../client/picture/layout/layout.ts";
import { labelBox } from "../../client/picture/layout/marks.ts";
import { segmentsOf } from "../../client/picture/layout/routes.ts";
import { approximateMeasure as measure } from "./approximate-measure.ts";
import { manyMarks } from "./many-marks.ts";
import { REFERENCE } from "./reference.ts";

const SIZES = [
  { width: 1148, height: 674 },
  { width: 884, height: 494 },
  { width: 640, height: 360 },
];
const TIMELINES = [
  { name: "the reference", timeline: REFERENCE },
  { name: "60 marks", timeline: manyMarks(60, 5) },
  { name: "one station", timeline: manyMarks(7, 1) },
  { name: "no station", timeline: manyMarks(9, 0) },
];
const CASES = TIMELINES.flatMap(({ name, timeline }) =>
  (["calendar", "chapters"] as const).flatMap((axis) =>
    SIZES.map((size) => ({ name, axis, width: size.width, timeline, size })),
  ),
);

describe.each(CASES)("$name on the $axis axis, $width wide", ({ timeline, axis, size }) => {
  const drawing = layoutTimeline(timeline, axis, size, measure, 1);

  test("draws every mark that is not in the tray, and every ghost that has room", () => {
    const drawn = new Set(drawing.marks.filter((mark) => mark.kind === "episode").map((mark) => mark.id));
    const expected = timeline.episodes.map((episode) => episode.id).filter((id) => !timeline.tray.includes(id));
    expect([...drawn].sort()).toEqual(expected.sort());
  });

  test("lets no two texts overlap", () => {
    expect(overlapping(labelsOf(drawing))).toEqual([]);
  });

  test("lets no text stand on the shape of another mark", () => {
    const clashes = drawing.marks.flatMap((mark) =>
      drawing.marks
        .filter((other) => other.id !== mark.id)
        .flatMap((other) =>
          other.labels.filter((label) => meet(labelBox(label), mark.box)).map((l) => `${l.text} on ${mark.title}`),
        ),
    );
    expect(clashes).toEqual([]);
  });

  test("lets no two bars of a row overlap", () => {
    const bars = drawing.marks.filter((mark) => mark.shape !== "cross");
    const clashes = bars.flatMap((a, i) =>
      bars.slice(i + 1).flatMap((b) => (meet(a.box, b.box) ? [`${a.title} / ${b.title}`] : [])),
    );
    expect(clashes).toEqual([]);
  });

  test("keeps every mark inside its lane", () => {
    for (const mark of drawing.marks) {
      const lane = drawing.lanes.find((band) => band.id === mark.lane);
      expect(lane, mark.title).toBeDefined();
      expect(mark.box.y, mark.title).toBeGreaterThanOrEqual(lane?.top ?? 0);
      expect(mark.extent.y + mark.extent.height, mark.title).toBeLessThanOrEqual(
        (lane?.top ?? 0) + (lane?.height ?? 0),
      );
    }
  });

  test("stands on whole pixels", () => {
    const places = [
      ...drawing.marks.flatMap((mark) => [mark.box.x, mark.box.y, mark.box.width, mark.box.height]),
      ...labelsOf(drawing).flatMap((label) => [label.x, label.y]),
    ];
    expect(places.filter((place) => !Number.isInteger(place))).toEqual([]);
  });

  test("goes at right angles", () => {
    const slanted = drawing.routes.filter((route) => segmentsOf(route.points).some((s) => s.width > 0 && s.height > 0));
    expect(slanted.map((route) => route.id)).toEqual([]);
  });

  test("is the same drawing for the same timeline, in whatever order it comes", () => {
    expect(layoutTimeline(timeline, axis, size, measure, 1)).toEqual(drawing);
    const shuffled = layoutTimeline({ ...timeline, episodes: timeline.episodes.toReversed() }, axis, size, measure, 1);
    expect(byId(shuffled.marks)).toEqual(byId(drawing.marks));
  });
});

describe("chapters", () => {
  const drawing = layoutTimeline(REFERENCE, "chapters", SIZES[0] ?? { width: 0, height: 0 }, measure, 1);
  const mark = (title: string): Mark => {
    const found = drawing.marks.find((candidate) => candidate.title === title);
    if (!found) throw new Error(`no mark ${title}`);
    return found;
  };

  test("has a column per station, side by side, up to the publication line", () => {
    expect(drawing.columns.map((column) => column.label)).toEqual(["UC Davis", "Bidgely", "TrueAccord", "Lyft"]);
    for (const [i, column] of drawing.columns.entries()) {
      expect(column.left + column.width).toBe(drawing.columns[i + 1]?.left ?? drawing.published);
    }
  });

  test.each([
    ["UC Davis", "Bidgely"],
    ["Bidgely", "TrueAccord"],
    ["TrueAccord", "Lyft"],
    ["Kaggle, 70+", "silver"],
    ["silver", "gold, Kaggle Master"],
    ["gold, Kaggle Master", "Grandmaster"],
    ["DSTL 3rd, $20,000", "four GTX 1080 Ti"],
    ["Caffe", "Theano"],
    ["Theano", "Keras"],
    ["Keras", "PyTorch"],
  ])("%s stands before %s", (first, second) => {
    expect(mark(first).box.x).toBeLessThan(mark(second).box.x);
  });

  test("keeps each mark in its column", () => {
    for (const episode of REFERENCE.episodes) {
      const column = episode.column === undefined ? undefined : drawing.columns[episode.column];
      const drawn = drawing.marks.find((candidate) => candidate.id === episode.id);
      if (!column || !drawn) continue;
      expect(drawn.box.x, episode.title).toBeGreaterThanOrEqual(column.left);
      expect(drawn.box.x, episode.title).toBeLessThan(column.left + column.width);
    }
  });

  test("puts the medals in one row, and what the prize bought right under the tools", () => {
    expect(new Set(["Kaggle, 70+", "silver", "gold, Kaggle Master", "Grandmaster"].map((t) => mark(t).row)).size).toBe(
      1,
    );
    expect(mark("four GTX 1080 Ti").row).toBe(0);
  });

  test("ends what holds as of the talk at the publication line", () => {
    for (const title of ["Lyft", "four GTX 1080 Ti", "first PC, one Titan", "United States"]) {
      expect(mark(title).box.x + mark(title).box.width, title).toBe(drawing.published);
    }
  });

  test("fills nothing where only an order is known, and the said part where one end is", () => {
    expect(mark("Caffe").core).toBeUndefined();
    expect(mark("Bidgely").core).toBeUndefined();
    expect(mark("UC Davis").core?.from).toBe(0);
    expect(mark("TrueAccord").core?.from).toBeGreaterThan(0);
    expect(mark("Lyft").core).toMatchObject({ from: 0, to: mark("Lyft").box.width });
  });

  test("has no column lines in a lane whose x means order only", () => {
    expect(drawing.lanes.filter((lane) => lane.free).map((lane) => lane.id)).toEqual(["tools"]);
  });

  test("shows at least 80 % of the words on edges at rest", () => {
    const worded = REFERENCE.links.filter((link) => link.words !== undefined && !link.onFocus);
    const shown = drawing.routes.filter((route) => route.words.length > 0 && route.type !== "THEN");
    expect(shown.length / worded.length).toBeGreaterThanOrEqual(0.8);
  });
});

describe("calendar", () => {
  const size = SIZES[0] ?? { width: 0, height: 0 };
  const fitted = layoutTimeline(REFERENCE, "calendar", size, measure, 1);
  const zoomed = layoutTimeline(REFERENCE, "calendar", size, measure, 6);

  test("fits the whole career at first, and is as wide as it is stretched", () => {
    expect(fitted.width).toBe(size.width);
    expect(zoomed.width).toBeGreaterThan(5 * size.width);
  });

  test("runs forward: a later day is never left of an earlier one", () => {
    const dated = REFERENCE.episodes.flatMap((episode) => {
      const drawn = fitted.marks.find((mark) => mark.id === episode.id);
      const day = episode.window.startMin;
      return drawn && day !== null && episode.window.startMax === day ? [{ day, x: drawn.box.x }] : [];
    });
    const inTime = dated.toSorted((a, b) => (a.day < b.day ? -1 : 1));
    expect(inTime.map((mark) => mark.x)).toEqual(inTime.map((mark) => mark.x).toSorted((a, b) => a - b));
    expect(fitted.ticks.map((tick) => tick.x)).toEqual(fitted.ticks.map((tick) => tick.x).toSorted((a, b) => a - b));
  });

  test("moves nothing to another row when time is stretched", () => {
    const rows = (drawing: Drawing) => drawing.marks.map((mark) => [mark.id, mark.row]);
    expect(rows(zoomed)).toEqual(rows(fitted));
    expect(overlapping(labelsOf(zoomed).filter((label) => label.tone !== "word"))).toEqual([]);
  });

  test("has year lines, then finer ones", () => {
    expect(fitted.ticks.every((tick) => tick.strong)).toBe(true);
    expect(zoomed.ticks.some((tick) => !tick.strong)).toBe(true);
  });
});

function labelsOf(drawing: Drawing): readonly Label[] {
  return [
    ...drawing.marks.flatMap((mark) => mark.labels),
    ...drawing.notes,
    ...drawing.routes.filter((route) => !route.onFocus).flatMap((route) => route.words),
  ];
}

function overlapping(labels: readonly Label[]): readonly string[] {
  return labels.flatMap((a, i) =>
    labels.slice(i + 1).flatMap((b) => (meet(labelBox(a), labelBox(b)) ? [`${a.text} / ${b.text}`] : [])),
  );
}

const meet = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const byId = (marks: readonly Mark[]): readonly Mark[] => marks.toSorted((a, b) => (a.id < b.id ? -1 : 1));
