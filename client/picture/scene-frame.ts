/** What stands around the marks of a step, always of the same size: bands, lanes, and the times over the chapters. */
import { dayWords } from "../words/dates.ts";
import { pictureWords } from "../words/picture.ts";
import type { Drawing, Measure } from "./layout/drawing.ts";
import { halve } from "./layout/halve.ts";
import { ON_SLIDE } from "./layout/metrics.ts";
import { LANE_GAP } from "./layout/stack.ts";
import { mix, type Palette } from "./palette.ts";
import type { SceneBand, SceneText } from "./scene.ts";

/** A picture and what it is drawn with; sizes of a slide are divided by its zoom. */
export interface Framed {
  readonly drawing: Drawing;
  readonly zoom: number;
  /** From the top of the lanes to the end of the last. */
  readonly height: number;
  readonly palette: Palette;
  readonly measure: Measure;
}

/** Lines, tints and the line of the day of the talk. */
export function bandsOf({ drawing, zoom, height, palette }: Framed): readonly SceneBand[] {
  const heads = ON_SLIDE.heads / zoom;
  const tall = { y: -heads, height: height + heads };
  const columns = drawing.columns.flatMap(({ station, left, width }, i): SceneBand[] => [
    ...(i % 2 === 1 ? [{ ...tall, key: `tint/${station}`, x: left, width, colour: palette.column }] : []),
    ...(i > 0 ? [{ ...tall, key: `column/${station}`, x: left, width: 1, colour: palette.line }] : []),
  ]);
  const gutter = ON_SLIDE.gutter / zoom;
  const lanes = drawing.lanes.map(({ id, top }) => ({
    key: `lane/${id}`,
    x: -gutter,
    y: top,
    width: drawing.width + gutter,
    height: 1,
    colour: palette.line,
  }));
  const ticks = drawing.ticks
    .filter(({ strong }) => strong)
    .map(({ x }) => ({ key: `tick/${x}`, x, y: 0, width: 1, height, colour: palette.line }));
  const { published } = drawing;
  const colour = mix(palette.published, palette.page, 0.7);
  const day = published === undefined ? [] : [{ ...tall, key: "published", x: published, width: 1.5, colour }];
  return [...columns, ...lanes, ...ticks, ...day];
}

/** Names of the lanes, left of the plot. */
export function laneTexts({ drawing, zoom, palette, measure }: Framed): readonly SceneText[] {
  const size = ON_SLIDE.lane / zoom;
  const step = size * 1.25;
  const widthOf = (text: string) => measure(text, size, 600);
  return drawing.lanes.flatMap(({ id, title, top, nameAt }) => {
    const lines = wrapped(title, (ON_SLIDE.gutter - LANE_GAP) / zoom, widthOf);
    const first = Math.max(top + size, nameAt - ((lines.length - 1) * step) / 2);
    return lines.map(
      (text, i): SceneText => ({
        key: `lane/${id}/${i}`,
        text,
        x: -ON_SLIDE.gutter / zoom,
        y: first + i * step,
        size,
        weight: 600,
        colour: palette.grey,
        width: widthOf(text),
      }),
    );
  });
}

/**
 * When each chapter was, over it, in two lines where one is too long: the stations right below say the names. Where the
 * day of the talk is drawn as a line, it stands at its foot.
 * @param told what the step is about: the times of its chapters are strong.
 */
export function headTexts(
  { drawing, zoom, height, palette, measure }: Framed,
  published: string | null,
  told: ReadonlySet<string>,
): readonly SceneText[] {
  const size = ON_SLIDE.span / zoom;
  const step = size * 1.25;
  const middle = -ON_SLIDE.heads / zoom / 2;
  const text = (key: string, words: string, x: number, y: number, strong: boolean): SceneText => {
    const weight = strong ? 600 : 400;
    const width = Math.ceil(measure(words, size, weight));
    return { key, text: words, x, y, size, weight, colour: strong ? palette.text : palette.grey, width };
  };
  const widthOf = (words: string) => measure(words, size, 600);
  const columns = drawing.columns.flatMap(({ station, span, left, inset, width }, i): SceneText[] => {
    const strong = drawing.marks.some(({ id, column }) => column === i && told.has(id));
    const lines = widthOf(span) <= width - inset - 4 ? [span] : (halve(span, widthOf) ?? [span]);
    const first = middle - ((lines.length - 1) * step) / 2;
    return lines.map((words, line) =>
      text(`span/${station}/${line}`, words, left + inset, first + line * step, strong),
    );
  });
  const ticks = drawing.ticks.map(({ x, label, strong }) => text(`tick/${x}`, label, x, middle, strong));
  if (published === null || drawing.published === undefined) return [...columns, ...ticks];
  const foot = height + (0.55 * ON_SLIDE.foot) / zoom;
  const day = text("published", `${pictureWords().published} ${dayWords(published)}`, 0, foot, false);
  return [...columns, ...ticks, { ...day, x: drawing.published - day.width }];
}

/** A text in lines of at most this width, broken between words. */
function wrapped(text: string, width: number, widthOf: (part: string) => number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
