import type { Size } from "./drawing.ts";

/** Sizes of the picture in pixels. Heights are even, so that middles fall on whole pixels and text stays sharp. */
export interface Metrics {
  readonly spine: { readonly height: number; readonly name: number; readonly role: number };
  readonly bar: { readonly height: number; readonly name: number };
  readonly place: { readonly height: number; readonly name: number };
  readonly point: {
    readonly name: number;
    readonly result: number;
    readonly caption: number;
    readonly captionDrop: number;
  };
  readonly word: number;
  /** From one row to the next, by what the row holds. */
  readonly pitch: { readonly captioned: number; readonly bar: number; readonly place: number; readonly ghosts: number };
  readonly lanePadding: number;
  /** Between the spine and the rows under it: room for a reason in the elbow of an edge. */
  readonly underSpine: number;
  readonly columnPadding: number;
  /** Between the end of a spine bar and the next column: room for "then". */
  readonly thenGap: number;
  readonly gutter: number;
  /** Width of the part of a bar that is not said. */
  readonly hollow: number;
  readonly fade: number;
  readonly textInset: number;
  /** Longer names and captions are cut; the panel has them whole. */
  readonly longest: number;
  /** Lines that the span of a chapter may take. */
  readonly headLines: 1 | 2;
}

const ROOMY: Metrics = {
  spine: { height: 54, name: 19, role: 14.5 },
  bar: { height: 26, name: 14.5 },
  place: { height: 22, name: 14.5 },
  point: { name: 15, result: 15.5, caption: 13.5, captionDrop: 18 },
  word: 13.5,
  pitch: { captioned: 46, bar: 32, place: 28, ghosts: 36 },
  lanePadding: 14,
  underSpine: 28,
  columnPadding: 18,
  thenGap: 38,
  gutter: 24,
  hollow: 112,
  fade: 26,
  textInset: 12,
  longest: 300,
  headLines: 1,
};

const COMPACT: Metrics = {
  spine: { height: 42, name: 16, role: 13 },
  bar: { height: 22, name: 13 },
  place: { height: 18, name: 12.5 },
  point: { name: 13.5, result: 13.5, caption: 12, captionDrop: 15 },
  word: 12,
  pitch: { captioned: 34, bar: 24, place: 21, ghosts: 24 },
  lanePadding: 6,
  underSpine: 22,
  columnPadding: 12,
  thenGap: 34,
  gutter: 10,
  hollow: 64,
  fade: 20,
  textInset: 9,
  longest: 230,
  headLines: 2,
};

/** Sizes from the roomiest to the most compact; a layout takes the first that fits its window. */
const DENSITIES: readonly Metrics[] = [1, 0.8, 0.6, 0.4, 0.2, 0].map((share) => between(COMPACT, ROOMY, share));

/** The drawing of the first density that fits into a window, else of the last. */
export function firstThatFits<T extends Size>(size: Size, draw: (metrics: Metrics) => T): T {
  let last = draw(ROOMY);
  for (const metrics of DENSITIES.slice(1)) {
    if (last.height <= size.height && last.width <= size.width) break;
    last = draw(metrics);
  }
  return last;
}

/** Sizes part of the way between two; heights stay even, type in half pixels. */
function between(compact: Metrics, roomy: Metrics, share: number): Metrics {
  const at = (a: number, b: number, step: number) => Math.round((a + (b - a) * share) / step) * step;
  const type = (a: number, b: number) => at(a, b, 0.5);
  const even = (a: number, b: number) => at(a, b, 2);
  return {
    spine: {
      height: even(compact.spine.height, roomy.spine.height),
      name: type(compact.spine.name, roomy.spine.name),
      role: type(compact.spine.role, roomy.spine.role),
    },
    bar: { height: even(compact.bar.height, roomy.bar.height), name: type(compact.bar.name, roomy.bar.name) },
    place: { height: even(compact.place.height, roomy.place.height), name: type(compact.place.name, roomy.place.name) },
    point: {
      name: type(compact.point.name, roomy.point.name),
      result: type(compact.point.result, roomy.point.result),
      caption: type(compact.point.caption, roomy.point.caption),
      captionDrop: at(compact.point.captionDrop, roomy.point.captionDrop, 1),
    },
    word: type(compact.word, roomy.word),
    pitch: {
      captioned: even(compact.pitch.captioned, roomy.pitch.captioned),
      bar: even(compact.pitch.bar, roomy.pitch.bar),
      place: even(compact.pitch.place, roomy.pitch.place),
      ghosts: even(compact.pitch.ghosts, roomy.pitch.ghosts),
    },
    lanePadding: even(compact.lanePadding, roomy.lanePadding),
    underSpine: even(compact.underSpine, roomy.underSpine),
    columnPadding: even(compact.columnPadding, roomy.columnPadding),
    thenGap: even(compact.thenGap, roomy.thenGap),
    gutter: even(compact.gutter, roomy.gutter),
    hollow: even(compact.hollow, roomy.hollow),
    fade: even(compact.fade, roomy.fade),
    longest: at(compact.longest, roomy.longest, 2),
    headLines: share >= 0.5 ? 1 : 2,
    textInset: at(compact.textInset, roomy.textInset, 1),
  };
}
