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
}

export const ROOMY: Metrics = {
  spine: { height: 54, name: 19, role: 14.5 },
  bar: { height: 26, name: 14.5 },
  place: { height: 22, name: 14.5 },
  point: { name: 15, result: 15.5, caption: 13.5, captionDrop: 18 },
  word: 13.5,
  pitch: { captioned: 46, bar: 32, place: 28, ghosts: 30 },
  lanePadding: 16,
  underSpine: 28,
  columnPadding: 18,
  thenGap: 38,
  gutter: 24,
  hollow: 112,
  fade: 26,
  textInset: 12,
};

export const COMPACT: Metrics = {
  spine: { height: 42, name: 16, role: 13 },
  bar: { height: 22, name: 13 },
  place: { height: 18, name: 12.5 },
  point: { name: 13.5, result: 13.5, caption: 12, captionDrop: 15 },
  word: 12,
  pitch: { captioned: 34, bar: 24, place: 21, ghosts: 22 },
  lanePadding: 8,
  underSpine: 16,
  columnPadding: 14,
  thenGap: 36,
  gutter: 14,
  hollow: 72,
  fade: 20,
  textInset: 9,
};
