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
  /** Whether bars that end before the talk say when, beside their names: what gives way first. */
  readonly barCaptions: boolean;
  /** Whether columns widen for the words of edges; without, those are drawn where there happens to be room. */
  readonly edgeWords: boolean;
  /** Lines that the span of a chapter may take. */
  readonly headLines: 1 | 2;
  readonly stage?: OnStage;
}

/** A picture for a stage: what is told is large, the rest is there for orientation and always of the same size. */
export interface OnStage {
  readonly told: ReadonlySet<string>;
  /** Pixels of a slide for each of the layout. */
  readonly zoom: number;
}

/** Sizes on a slide of 720 lines, in its pixels, of what is there for orientation only. */
export const ON_SLIDE = {
  name: 20,
  station: 44,
  hollow: 50,
  fade: 14,
  span: 20,
  lane: 18,
  gutter: 124,
  heads: 60,
  foot: 32,
};

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
  longest: 320,
  barCaptions: true,
  edgeWords: true,
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
  columnPadding: 10,
  thenGap: 30,
  gutter: 8,
  hollow: 34,
  fade: 20,
  textInset: 8,
  longest: 200,
  barCaptions: false,
  edgeWords: false,
  headLines: 2,
};

/** What a third line adds to the height of a station, even. */
export const thirdLine = ({ role }: Metrics["spine"]): number => Math.round((role * 1.3) / 2) * 2;

type Spacing = Pick<
  Metrics,
  | "columnPadding"
  | "thenGap"
  | "gutter"
  | "hollow"
  | "fade"
  | "longest"
  | "headLines"
  | "textInset"
  | "barCaptions"
  | "edgeWords"
>;

const at = (from: number, to: number, share: number, step: number): number =>
  Math.round((from + (to - from) * share) / step) * step;

/** Sizes from the largest to the smallest, and for each the spacing from the widest to the tightest. */
const SIZES: readonly number[] = [1, 0.8, 0.6, 0.4, 0.2, 0];
const SPACINGS: readonly Spacing[] = [
  spaced(1, { barCaptions: true, edgeWords: true }),
  spaced(0.5, { barCaptions: true, edgeWords: true }),
  spaced(0.7, { barCaptions: false, edgeWords: true }),
  spaced(0.3, { barCaptions: false, edgeWords: true }),
  spaced(0, { barCaptions: false, edgeWords: true }),
  spaced(0, { barCaptions: false, edgeWords: false }),
];

/** The smallest sizes take more than a third of the height of the largest: what is so many windows high fits with none. */
const HOPELESS = 3;

/**
 * The drawing of the largest sizes that fit into a window, else of the smallest: spacing gives way before sizes do,
 * and where the rows are too high no spacing helps.
 */
export function firstThatFits<T extends Size>(size: Size, draw: (metrics: Metrics) => T): T {
  let last: T | undefined;
  for (const share of SIZES) {
    if (last && last.height > HOPELESS * size.height && share > 0) continue;
    for (const spacing of SPACINGS) {
      last = draw({ ...sized(share), ...spacing });
      if (last.height > size.height && share > 0) break;
      if (last.width <= size.width) return last;
    }
  }
  return last ?? draw(COMPACT);
}

function spaced(share: number, words: Pick<Metrics, "barCaptions" | "edgeWords">): Spacing {
  const even = (name: "columnPadding" | "thenGap" | "gutter" | "hollow" | "fade") =>
    at(COMPACT[name], ROOMY[name], share, 2);
  return {
    columnPadding: even("columnPadding"),
    thenGap: even("thenGap"),
    gutter: even("gutter"),
    hollow: even("hollow"),
    fade: even("fade"),
    // Names are cut last of all.
    longest: words.edgeWords ? ROOMY.longest : COMPACT.longest,
    headLines: share >= 0.5 ? 1 : 2,
    textInset: at(COMPACT.textInset, ROOMY.textInset, share, 1),
    ...words,
  };
}

/** Heights stay even, type in half pixels. */
function sized(share: number): Omit<Metrics, keyof Spacing> {
  const type = (from: number, to: number) => at(from, to, share, 0.5);
  const even = (from: number, to: number) => at(from, to, share, 2);
  return {
    spine: {
      height: even(COMPACT.spine.height, ROOMY.spine.height),
      name: type(COMPACT.spine.name, ROOMY.spine.name),
      role: type(COMPACT.spine.role, ROOMY.spine.role),
    },
    bar: { height: even(COMPACT.bar.height, ROOMY.bar.height), name: type(COMPACT.bar.name, ROOMY.bar.name) },
    place: { height: even(COMPACT.place.height, ROOMY.place.height), name: type(COMPACT.place.name, ROOMY.place.name) },
    point: {
      name: type(COMPACT.point.name, ROOMY.point.name),
      result: type(COMPACT.point.result, ROOMY.point.result),
      caption: type(COMPACT.point.caption, ROOMY.point.caption),
      captionDrop: at(COMPACT.point.captionDrop, ROOMY.point.captionDrop, share, 1),
    },
    word: type(COMPACT.word, ROOMY.word),
    pitch: {
      captioned: even(COMPACT.pitch.captioned, ROOMY.pitch.captioned),
      bar: even(COMPACT.pitch.bar, ROOMY.pitch.bar),
      place: even(COMPACT.pitch.place, ROOMY.pitch.place),
      ghosts: even(COMPACT.pitch.ghosts, ROOMY.pitch.ghosts),
    },
    lanePadding: even(COMPACT.lanePadding, ROOMY.lanePadding),
    underSpine: even(COMPACT.underSpine, ROOMY.underSpine),
  };
}
