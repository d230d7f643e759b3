import type { Link, TimelineResponse } from "../../../model/api.ts";
import { dayNumber } from "../../../model/dates.ts";
import type { LaneId } from "../../../model/ontology.ts";
import { dayWords } from "../../words/dates.ts";
import { pictureWords } from "../../words/picture.ts";
import { type Chain, inOrder } from "./chain.ts";
import type { Measure } from "./drawing.ts";
import { halve } from "./halve.ts";
import type { Item } from "./items.ts";
import { type Metrics, ON_SLIDE } from "./metrics.ts";
import { extentWidth, firstFree, freeRow, hollowOf, newRow, type Row, reachOf, tipOf } from "./rows.ts";

/** Where an item starts: `x` of its shape's left edge (a dot's middle), `width` to the end of its text. */
export interface Spot {
  readonly item: Item;
  readonly column: number;
  readonly row: Row;
  x: number;
  readonly width: number;
}

export interface Columns {
  /** Left edges, and the right edge of the last: one more than there are columns. */
  readonly lefts: readonly number[];
  readonly spots: ReadonlyMap<string, Spot>;
  readonly rows: ReadonlyMap<LaneId, readonly Row[]>;
}

/**
 * Widths of the columns and places of the marks in them, in one pass from left to right. A mark stands at or right
 * of everything in its column that is dated earlier or linked before it; a mark that follows the last one of a row
 * shares the row, so that the edge between them is straight; a column is as wide as its widest row.
 */
export function solveColumns(
  timeline: TimelineResponse,
  items: readonly Item[],
  chain: Chain,
  metrics: Metrics,
  measure: Measure,
  hints: Hints = NO_HINTS,
): Columns {
  const count = Math.max(1, timeline.columns.length);
  const lefts = [0];
  const spots = new Map<string, Spot>();
  const rows = new Map<LaneId, Row[]>();
  for (let column = 0; column < count; column++) {
    const left = Math.max(lefts[column] ?? 0, hints.lefts[column] ?? 0);
    lefts[column] = left;
    const here = inOrder(
      items.filter((item) => columnOf(item, count) === column),
      chain,
    );
    const right = fillColumn({
      timeline,
      items,
      here,
      column,
      left,
      last: column === count - 1,
      spots,
      rows,
      chain,
      metrics,
      measure,
      hints,
    });
    const through = runningThrough(timeline, spots, column, count, metrics);
    lefts.push(
      Math.max(right, through, hints.lefts[column + 1] ?? 0, left + headWidth(timeline, column, metrics, measure)),
    );
  }
  return { lefts, spots, rows };
}

/** Right edge that bars ask for which began in an earlier column and end in this one: their names stand inside of them. */
function runningThrough(
  timeline: TimelineResponse,
  spots: ReadonlyMap<string, Spot>,
  column: number,
  count: number,
  metrics: Metrics,
): number {
  const ending = [...spots.values()].filter(
    ({ item, column: from }) =>
      from < column && (item.shape === "bar" || item.shape === "place") && lastColumn(timeline, item, from) === column,
  );
  const tip = column === count - 1 ? TIP : metrics.gutter;
  return Math.max(0, ...ending.map(({ x, width }) => x + width + tip));
}

/** Of a bar that is as of the talk: no words stand in it. */
const TIP = 10;

/** Where things may stand further right than they need to: edges of columns, and places by time. */
export interface Hints {
  readonly lefts: readonly number[];
  readonly x: ReadonlyMap<string, number>;
}
const NO_HINTS: Hints = { lefts: [], x: new Map() };

/** Right edge of the publication line's margin, in pixels. */
export const PUBLISHED_MARGIN = 24;

interface Filling {
  readonly timeline: TimelineResponse;
  readonly items: readonly Item[];
  readonly here: readonly Item[];
  readonly column: number;
  readonly left: number;
  readonly last: boolean;
  readonly spots: Map<string, Spot>;
  readonly rows: Map<LaneId, Row[]>;
  readonly chain: Chain;
  readonly metrics: Metrics;
  readonly measure: Measure;
  readonly hints: Hints;
}

function fillColumn(filling: Filling): number {
  const { here, column, left, spots, chain, metrics, measure } = filling;
  const start = left + metrics.columnPadding;
  const hollowStation = here.some(
    (item) => item.station && item.episode.look.start === "hollow" && item.look !== "hollow",
  );
  const faint = here.some((item) => item.station && item.faint);
  const datedFrom = start + (hollowStation ? hollowOf(faint, metrics) : 0);
  let right = start;
  let day = Number.NEGATIVE_INFINITY;
  let earlier = datedFrom;
  let reached = datedFrom;
  for (const item of here) {
    const width = extentWidth(item, metrics.textInset, hollowOf(item.faint, metrics), tipOf(metrics));
    let x = start + (item.shape === "dot" || item.shape === "result" ? 12 : 0);
    if (item.startDay !== undefined && !item.station) {
      if (item.startDay > day) {
        earlier = Number.isFinite(day) ? reached + Math.min(14, metrics.gutter) : datedFrom;
        day = item.startDay;
      }
      x = Math.max(x, earlier);
    }
    const before = chain.before.get(item.episode.id) ?? [];
    for (const link of before) {
      const spot = spots.get(link.source);
      if (spot && spot.column === column && !item.station) {
        x = Math.max(x, spot.x + (spot.item.station ? elbow(link, metrics, measure) : 22));
      }
    }
    if (!item.station) x = Math.max(x, filling.hints.x.get(item.episode.id) ?? 0);
    const spot = onRow(filling, item, x, width, before);
    spots.set(item.episode.id, spot);
    if (!item.station && item.startDay !== undefined) reached = Math.max(reached, spot.x);
    right = Math.max(right, spot.x + ownWidth(filling, item, width));
  }
  return right;
}

/** A mark is not moved further than this to share the row of what leads to it: a row of its own is cheaper. */
const MOST_PUSH = 150;

/** Room for the words of an edge in its elbow under a station. */
function elbow(link: Link, metrics: Metrics, measure: Measure): number {
  const widthOf = (text: string) => measure(text, metrics.word, 400);
  const parts = link.words === undefined || !metrics.edgeWords ? [] : (halve(link.words, widthOf) ?? [link.words]);
  return Math.ceil(Math.max(metrics.hollow * 0.5, ...parts.map((part) => widthOf(part) + 48)));
}

/** What an item asks of its column: its text, and the gap to the next column; a bar that runs on asks for little. */
export function ownWidth(
  { timeline, column, last, metrics }: Pick<Filling, "timeline" | "column" | "last" | "metrics">,
  item: Item,
  width: number,
): number {
  if (item.station) return width + (last ? 0 : metrics.thenGap);
  const runsOn = (item.shape === "bar" || item.shape === "place") && lastColumn(timeline, item, column) > column;
  return (runsOn ? Math.min(width, 60) : width) + metrics.gutter;
}

function onRow(filling: Filling, item: Item, x: number, width: number, before: readonly Link[]): Spot {
  const { rows, spots, column, metrics, measure } = filling;
  const lane = item.episode.lane;
  const list = rows.get(lane) ?? [];
  rows.set(lane, list);
  if (item.station) {
    let spine = list.find((row) => row.kind === "spine");
    if (!spine) {
      spine = newRow(lane, "spine");
      list.unshift(spine);
    }
    return put(item, spine, column, x, width, filling);
  }
  for (const link of before) {
    const spot = spots.get(link.source);
    if (link.onFocus || !spot || spot.row.last !== link.source || spot.row.kind !== "marks" || spot.row.lane !== lane)
      continue;
    if (spot.row.busyThrough >= column && spot.row.right === Number.POSITIVE_INFINITY) continue;
    const wordless = link.words === undefined || !metrics.edgeWords;
    const gap = wordless ? 34 : measure(link.words ?? "", metrics.word, 400) + 60;
    const free =
      Number.isFinite(spot.row.busyThrough) && spot.row.busyThrough >= 0
        ? spot.x + spot.width + gap
        : firstFree(spot.row, item, gap);
    if (spot.column === column && free - x > MOST_PUSH) continue;
    return put(item, spot.row, column, Math.ceil(Math.max(x, free)), width, filling);
  }
  let row = freeRow(list, item, x, column, (candidate) => awaits(candidate, filling), leadsDown(item, filling));
  if (!row) {
    row = newRow(lane);
    list.push(row);
  }
  return put(item, row, column, x, width, filling);
}

/** Whether an edge will lead on from the last mark of a row to one of the same lane: that one gets the row. */
function awaits(row: Row, { chain, spots, items }: Filling): boolean {
  const links = row.last === undefined ? [] : (chain.after.get(row.last) ?? []);
  return links.some(
    (link) =>
      !link.onFocus &&
      !spots.has(link.target) &&
      items.some((item) => item.episode.id === link.target && item.episode.lane === row.lane),
  );
}

/** Whether an edge at rest leads from a mark to a lane further down. */
function leadsDown(item: Item, { timeline, chain, items }: Filling): boolean {
  const index = (lane: LaneId) => timeline.lanes.findIndex((candidate) => candidate.id === lane);
  return (chain.after.get(item.episode.id) ?? []).some((link) => {
    const target = items.find((other) => other.episode.id === link.target);
    return !link.onFocus && target !== undefined && index(target.episode.lane) > index(item.episode.lane);
  });
}

function put(item: Item, row: Row, column: number, x: number, width: number, filling: Filling): Spot {
  const isBar = item.shape === "bar" || item.shape === "place";
  row.last = item.episode.id;
  const reach = reachOf(item, width);
  row.right = x + reach.name;
  row.under = Math.max(row.under, x + reach.under);
  if (isBar) {
    const through = lastColumn(filling.timeline, item, column);
    if (item.asOfTalk) row.right = Number.POSITIVE_INFINITY;
    row.busyThrough = item.asOfTalk ? Number.POSITIVE_INFINITY : through;
  }
  return { item, column, row, x, width };
}

/** The column that an item ends in: by its end where there is one, else by a bound that is not the publication day. */
export function lastColumn(timeline: TimelineResponse, item: Item, column: number): number {
  const count = Math.max(1, timeline.columns.length);
  const bound = item.episode.window.endMax;
  const day = item.endDay ?? (bound === null || bound === timeline.published ? undefined : dayNumber(bound));
  if (item.asOfTalk) return count - 1;
  if (day === undefined)
    return item.startDay === undefined && item.shape === "bar" ? hollowReach(timeline, item, column) : column;
  for (let c = column; c < count; c++) {
    const station = timeline.episodes.find((episode) => episode.id === timeline.columns[c]?.station);
    const end = station?.window.endMax;
    if (end === undefined || end === null || dayNumber(end) >= day) return c;
  }
  return count - 1;
}

/** A bar with an order only is drawn over every column up to what follows it. */
function hollowReach(timeline: TimelineResponse, item: Item, column: number): number {
  const following = timeline.links
    .filter((link) => link.source === item.episode.id)
    .flatMap((link) => timeline.episodes.find((episode) => episode.id === link.target)?.column ?? []);
  const next = Math.min(...following.filter((c) => c > column));
  return Number.isFinite(next) ? next - 1 : column;
}

const columnOf = (item: Item, count: number): number => Math.min(count - 1, Math.max(0, item.episode.column ?? 0));

function headWidth(timeline: TimelineResponse, column: number, metrics: Metrics, measure: Measure): number {
  const head = timeline.columns[column];
  if (!head) return 0;
  if (metrics.stage) {
    const size = ON_SLIDE.span / metrics.stage.zoom;
    const widthOf = (text: string) => measure(text, size, 600);
    return Math.ceil(Math.max(...(halve(head.span, widthOf) ?? [head.span]).map(widthOf))) + metrics.columnPadding + 8;
  }
  const spanWidth = (text: string) => measure(text, 14, 400);
  const halves = metrics.headLines === 2 ? halve(head.span, spanWidth) : undefined;
  const span = halves ? Math.max(...halves.map(spanWidth)) + 6 : spanWidth(head.span);
  const words = Math.min(Math.max(measure(head.label, 18, 700) + 20, span), metrics.longest);
  return Math.ceil(words) + metrics.columnPadding + 16 + reservedInHead(timeline, column, measure);
}

/** Room at the right of the last column's head, in pixels: "published" over its day, and the way to the line. */
export function reservedInHead({ columns, published }: TimelineResponse, column: number, measure: Measure): number {
  if (published === null || column < columns.length - 1) return 0;
  return Math.ceil(Math.max(measure(pictureWords().published, 14, 400), measure(dayWords(published), 14, 600))) + 10;
}
