import { describe, expect, test } from "vitest";
import { layoutTimeline } from "../../client/picture/layout/layout.ts";
import { dayWords } from "../../client/words/dates.ts";
import type { TimelineResponse } from "../../model/api.ts";
import { approximateMeasure as measure } from "./approximate-measure.ts";
import { manyMarks } from "./many-marks.ts";
import { REFERENCE } from "./reference.ts";

const SIZES = [
  { width: 1148, height: 674 },
  { width: 884, height: 494 },
  { width: 640, height: 360 },
];

/** A timeline whose last station has no dates. */
function undatedAtLast(timeline: TimelineResponse): TimelineResponse {
  const last = timeline.columns.length - 1;
  const columns = timeline.columns.map((column, i) => (i === last ? { ...column, span: "when is not said" } : column));
  return { ...timeline, columns };
}

const TIMELINES = [
  { name: "the reference", timeline: REFERENCE },
  { name: "the reference without an end", timeline: undatedAtLast(REFERENCE) },
  { name: "seven stations", timeline: undatedAtLast(manyMarks(60, 7)) },
  { name: "one station", timeline: undatedAtLast(manyMarks(3, 1)) },
];
const CASES = TIMELINES.flatMap(({ name, timeline }) =>
  SIZES.map((size) => ({ name, width: size.width, timeline, size })),
);

describe.each(CASES)("heads of $name, $width wide", ({ timeline, size }) => {
  const drawing = layoutTimeline(timeline, "chapters", size, measure, 1);
  const last = drawing.columns.at(-1);

  test("end before the publication date begins", () => {
    const end = last ? last.left + last.width - last.reserved : 0;
    const words = Math.max(
      measure("published", 14, 400),
      measure(timeline.published === null ? "" : dayWords(timeline.published), 14, 600),
    );
    expect(end).toBeLessThanOrEqual((drawing.published ?? 0) - 10 - words);
  });

  test("keep room for the words of the last span, in two lines at most", () => {
    const room = last ? last.width - last.inset - last.reserved - 6 : 0;
    expect(linesIn(last?.span ?? "", room)).toBeLessThanOrEqual(2);
  });

  test("keep nothing clear in the other columns", () => {
    expect(drawing.columns.slice(0, -1).filter(({ reserved }) => reserved > 0)).toEqual([]);
  });
});

test("keeps nothing clear where no talk says when it was published", () => {
  const drawing = layoutTimeline(
    { ...REFERENCE, published: null },
    "chapters",
    { width: 884, height: 494 },
    measure,
    1,
  );
  expect(drawing.columns.every(({ reserved }) => reserved === 0)).toBe(true);
});

function linesIn(text: string, room: number): number {
  let [lines, line] = [1, ""];
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (measure(longer, 14, 400) <= room) line = longer;
    else [lines, line] = [lines + 1, word];
  }
  return lines;
}
