/**
 * What a layout makes: every mark, label, lane, column and edge with its place, in whole pixels from the top left
 * corner of the plot. Looks and Cytoscape are added later; nothing here knows colours.
 */
import type { EndLook, Link } from "../../../model/api.ts";
import type { LaneId } from "../../../model/ontology.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Box extends Point, Size {}

export type Weight = 400 | 500 | 600 | 700;
/** Width in pixels of a text in the picture's typeface. */
export type Measure = (text: string, size: number, weight: Weight) => number;

/** `name` in lane ink, `core` on a filled spine bar, `caption` and `word` in grey. */
export type LabelTone = "name" | "core" | "caption" | "word";

/** One line of text: `x` is its left edge, `y` its middle. */
export interface Label extends Point {
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
  readonly tone: LabelTone;
  readonly width: number;
  /** A line passes under it: it is knocked out with the colour behind. */
  readonly knockout?: true;
}

export type MarkShape = "spine" | "bar" | "place" | "dot" | "result" | "cross";
/** How a mark counts for tests and for assistive technology: the firmer of its two ends. */
export type MarkLook = "solid" | "counted" | "hollow";

export interface Mark {
  readonly id: string;
  readonly kind: "episode" | "ghost";
  readonly lane: LaneId;
  readonly shape: MarkShape;
  readonly look: MarkLook;
  readonly title: string;
  /** The drawn shape alone. */
  readonly box: Box;
  /** Shape and labels together: the area that answers to the pointer, and the card of the focus. */
  readonly extent: Box;
  /** Filled part, from the left of the box; absent for order only. `fade` pixels lie outside of it, on each soft end. */
  readonly core?: { readonly from: number; readonly to: number; readonly fade: number };
  readonly ends: { readonly start: EndLook; readonly end: EndLook };
  readonly labels: readonly Label[];
  readonly row: number;
  readonly column?: number;
}

export interface LaneBand {
  readonly id: LaneId;
  readonly title: string;
  readonly note?: string;
  readonly count: number;
  readonly top: number;
  readonly height: number;
  /** y of the middle of its first row, where its name stands. */
  readonly nameAt: number;
  /** Its x means order only: no column lines, no tint. */
  readonly free: boolean;
}

export interface ColumnBand {
  readonly station: string;
  readonly label: string;
  readonly span: string;
  readonly left: number;
  readonly width: number;
  /** From the column line to its marks. */
  readonly inset: number;
  /** Kept clear of its words at the right edge of its head: the publication date stands there. */
  readonly reserved: number;
}

export interface Tick {
  readonly x: number;
  readonly label: string;
  /** A strong tick carries a line down the lanes. */
  readonly strong: boolean;
}

export type RouteStyle = "spine" | "paid" | "cause" | "order" | "switch" | "stub";

export interface Route {
  readonly id: string;
  readonly type: Link["type"] | "GHOST";
  readonly source: string;
  readonly target: string;
  readonly style: RouteStyle;
  /** From the edge of the source to the edge of the target; right angles only. */
  readonly points: readonly Point[];
  readonly words: readonly Label[];
  readonly onFocus: boolean;
}

/** Marks that are not drawn one by one: how many begin in a stretch of time, as a share of the fullest stretch. */
export interface Crowd {
  readonly lane: LaneId;
  readonly left: number;
  readonly width: number;
  readonly share: number;
}

export interface Drawing {
  readonly axis: "calendar" | "chapters";
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  /** Words of the picture that belong to no single mark: "roads not taken". */
  readonly notes: readonly Label[];
  readonly lanes: readonly LaneBand[];
  readonly columns: readonly ColumnBand[];
  readonly ticks: readonly Tick[];
  /** What the ticks count, where they are not dates. */
  readonly heading?: string;
  /** On the calendar: a day, as days since 1970, with its x, and the pixels of each day. */
  readonly time?: { readonly day: number; readonly x: number; readonly perDay: number };
  /** x of the publication line. */
  readonly published?: number;
  /** On the calendar, with more marks than can be drawn. */
  readonly crowds?: readonly Crowd[];
  readonly routes: readonly Route[];
}
