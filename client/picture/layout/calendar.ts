import type { TimelineResponse } from "../../../model/api.ts";
import { dayNumber } from "../../../model/dates.ts";
import { calendarSpan } from "./calendar-bars.ts";
import { type CalendarScale, calendarScale, calendarTicks } from "./calendar-scale.ts";
import { chainOf } from "./chain.ts";
import { crowdsOf } from "./crowd.ts";
import type { Drawing, Label, Mark, Measure, Size } from "./drawing.ts";
import { type FreeSpot, freeLanes, layoutFreeLane } from "./free-lane.ts";
import { ghostMarks } from "./ghosts.ts";
import { ghostsByParent, type Item, itemsOf } from "./items.ts";
import { type BarSpan, barMark, pointMark } from "./marks.ts";
import { firstThatFits, type Metrics, type OnStage } from "./metrics.ts";
import { relativeAxis } from "./relative-axis.ts";
import { type Unrouted, withRoutes } from "./routes.ts";
import { newRow, type Row } from "./rows.ts";
import { nameHeight, orderRows, type RowContent, type StackedLane, stackLanes } from "./stack.ts";

/** Right of the publication line. */
const MARGIN = 24;

/**
 * The calendar axis: x is time, everywhere the same. Rows are packed at the scale that fits the whole career, so that
 * zooming in (`stretch` > 1) moves marks apart and never from row to row.
 * @param origin from which years are counted, in place of dates; no mark moves for it.
 */
export function layoutCalendar(
  timeline: TimelineResponse,
  size: Size,
  measure: Measure,
  stretch: number,
  origin?: TimelineResponse["origin"],
  stage?: OnStage,
): Drawing {
  const window = { width: size.width * stretch, height: size.height };
  const fitting = firstThatFits(window, (metrics) =>
    draw(timeline, size, measure, stretch, origin, stage ? { ...metrics, stage } : metrics),
  );
  return withRoutes(fitting, timeline, measure);
}

/** An item with its place in time, and the pixels it needs with its words. */
interface Placed {
  readonly item: Item;
  readonly span: BarSpan;
  readonly words: "inside" | "right" | "left";
  readonly from: number;
  readonly to: number;
}

function draw(
  timeline: TimelineResponse,
  size: Size,
  measure: Measure,
  stretch: number,
  origin: TimelineResponse["origin"],
  metrics: Metrics,
): Unrouted {
  const items = itemsOf(timeline, metrics, measure);
  const width = size.width - MARGIN;
  const base = calendarScale(timeline, items, width);
  const scale = stretch === 1 ? base : calendarScale(timeline, items, width * stretch);
  const fitted = new Map(items.map((item) => [item.episode.id, placeItem(item, base, width, metrics)]));
  const ghosts = ghostsByParent(timeline);
  const isFree = freeLanes(items);
  const free = new Map<string, FreeSpot>();
  const rowOf = new Map<string, Row>();
  const ghostRows = new Map<Row, Row>();
  const lanePlace = new Map(timeline.lanes.map(({ id }, index) => [id, index]));
  const lanePlaceOf = new Map(items.map(({ episode }) => [episode.id, lanePlace.get(episode.lane) ?? -1]));
  const laneIndex = (id: string) => lanePlaceOf.get(id) ?? -1;
  const freeLane = (lane: TimelineResponse["lanes"][number], here: readonly Item[]): StackedLane => {
    const { id, title, count, note } = lane;
    const solved = layoutFreeLane(here, chainOf(timeline, items), base.x(base.last), [], metrics, measure);
    for (const spot of solved.spots) free.set(spot.item.episode.id, spot);
    const rows = solved.rows.map((row): RowContent => {
      const ids = solved.spots.filter((spot) => spot.row === row).map((spot) => spot.item.episode.id);
      return { row, ids, content: "bar" };
    });
    return {
      id,
      title,
      note,
      count,
      free: true,
      least: nameHeight(title, note, measure, size.height, metrics.stage),
      rows,
    };
  };
  const lanes = timeline.lanes.flatMap((lane): StackedLane[] => {
    const here = items.filter((item) => item.episode.lane === lane.id);
    if (here.length === 0) return [];
    if (isFree(lane.id)) return [freeLane(lane, here)];
    const rows = packRows(here.flatMap((item) => fitted.get(item.episode.id) ?? []));
    const packed = rows.map(({ row, items: onRow }): RowContent => {
      for (const item of onRow) rowOf.set(item.episode.id, row);
      const tall = onRow.some(({ more }) => more !== undefined);
      const faint = onRow.every((item) => item.faint);
      const ids = onRow.map((item) => item.episode.id);
      return { row, ids, content: contentOf(onRow, row), ...(tall ? { tall } : {}), ...(faint ? { faint } : {}) };
    });
    const contents = orderRows(packed, timeline.links, laneIndex).flatMap((own) => {
      const { row, ids } = own;
      if (!ids.some((id) => ghosts.has(id))) return [own];
      const below = newRow(lane.id, "ghosts");
      ghostRows.set(row, below);
      return [own, { row: below, ids: [], content: "ghosts" as const }];
    });
    const { id, title, count } = lane;
    return [
      {
        id,
        title,
        note: undefined,
        count,
        free: false,
        least: nameHeight(title, undefined, measure, size.height, metrics.stage),
        rows: contents,
      },
    ];
  });
  const stack = stackLanes(lanes, metrics, size.height);
  const marks: Mark[] = [];
  const notes: Label[] = [];
  const end = scale.x(scale.last);
  for (const item of items) {
    const flowing = free.get(item.episode.id);
    if (flowing) {
      const { row, span } = flowing;
      const left = Math.round(span.left * stretch);
      const place = { middle: stack.middle.get(row) ?? 0, row: stack.rowIndex.get(row) ?? 0, column: undefined };
      marks.push(barMark(item, { ...span, left, right: left + span.right - span.left }, place, metrics));
      continue;
    }
    const row = rowOf.get(item.episode.id);
    const fit = fitted.get(item.episode.id);
    if (!row || !fit) continue;
    const place = { middle: stack.middle.get(row) ?? 0, row: stack.rowIndex.get(row) ?? 0, column: undefined };
    const mark = markOf(item, fit, place, scale, end, metrics);
    marks.push(mark);
    const below = ghostRows.get(row);
    const hanging = ghosts.get(item.episode.id);
    if (below && hanging) {
      const made = ghostMarks(hanging, mark, stack.middle.get(below) ?? 0, end, metrics, measure);
      marks.push(...made.marks);
      notes.push(...made.notes);
    }
  }
  return {
    axis: "calendar",
    width: end + MARGIN,
    height: stack.height,
    marks,
    notes,
    lanes: stack.bands,
    columns: [],
    ...(timeline.buckets ? { crowds: crowdsOf(timeline, scale) } : {}),
    time: { day: scale.first, x: scale.x(scale.first), perDay: scale.perDay },
    ...(origin ? relativeAxis(scale, origin) : { ticks: calendarTicks(scale) }),
    ...(timeline.published === null ? {} : { published: scale.x(dayNumber(timeline.published)) }),
    metrics,
    lines: [],
    passing: [],
  };
}

function placeItem(item: Item, scale: CalendarScale, width: number, metrics: Metrics): Placed {
  if (isPoint(item)) {
    const x = pointX(item, scale);
    const reach = (item.shape === "result" ? 15 : 12) + item.textWidth;
    const flips = x + reach > width - 4 && x - reach > 0;
    return {
      item,
      span: { left: x, right: x, core: undefined },
      words: flips ? "left" : "right",
      from: flips ? x - reach : x - 9,
      to: flips ? x + 9 : x + reach,
    };
  }
  const span = calendarSpan(item, scale);
  const inset = item.shape === "spine" ? metrics.textInset + 4 : metrics.textInset;
  const tip = item.asOfTalk ? metrics.spine.height * 0.3 : 0;
  const fits = item.textWidth + 2 * inset + tip <= span.right - span.left;
  if (fits) return { item, span, words: "inside", from: span.left, to: span.right };
  const flips = span.right + 8 + item.textWidth > width - 4 && span.left - 8 - item.textWidth > 0;
  return flips
    ? { item, span, words: "left", from: span.left - 8 - item.textWidth, to: span.right }
    : { item, span, words: "right", from: span.left, to: span.right + 8 + item.textWidth };
}

function pointX(item: Item, scale: CalendarScale): number {
  const { window } = item.episode;
  const bounds = [window.startMin, window.startMax].flatMap((day) => (day === null ? [] : [dayNumber(day)]));
  const middle = bounds.length === 0 ? scale.first : bounds.reduce((sum, day) => sum + day, 0) / bounds.length;
  return scale.x(Math.min(scale.last, Math.max(scale.first, item.startDay ?? Math.round(middle))));
}

const GAP = 16;

/** First row that is free, stations first and on rows of their own, the rest by start and length. */
function packRows(placed: readonly Placed[]): readonly { readonly row: Row; readonly items: readonly Item[] }[] {
  const rows: { readonly row: Row; readonly items: Item[] }[] = [];
  const order = [...placed].sort(
    (a, b) =>
      Number(b.item.station) - Number(a.item.station) ||
      (a.item.episode.station ?? 0) - (b.item.episode.station ?? 0) ||
      a.from - b.from ||
      b.to - a.to ||
      a.item.episode.told - b.item.episode.told ||
      (a.item.episode.id < b.item.episode.id ? -1 : 1),
  );
  for (const { item, from, to } of order) {
    const kind = item.station ? "spine" : "marks";
    let found = rows.find(({ row }) => row.kind === kind && (row.right === 0 || row.right + GAP <= from));
    if (!found) {
      found = { row: newRow(item.episode.lane, kind), items: [] };
      rows.push(found);
    }
    found.row.right = to;
    found.items.push(item);
  }
  return rows;
}

function markOf(
  item: Item,
  fit: Placed,
  place: { readonly middle: number; readonly row: number; readonly column: undefined },
  scale: CalendarScale,
  end: number,
  metrics: Metrics,
): Mark {
  if (isPoint(item))
    return pointMark(item, pointX(item, scale), place, metrics, fit.words === "left" ? "left" : "right");
  const span = calendarSpan(item, scale);
  const stretched = placeItem(item, scale, end, metrics);
  const words = fit.words === "inside" || stretched.words === "inside" ? "inside" : fit.words;
  return barMark(item, span, place, metrics, words);
}

function contentOf(items: readonly Item[], row: Row): RowContent["content"] {
  if (row.kind === "spine") return "spine";
  if (items.some((item) => isPoint(item) && item.caption !== undefined)) return "captioned";
  return items.every((item) => item.shape === "place") ? "place" : "bar";
}

const isPoint = (item: Item): boolean => item.shape === "dot" || item.shape === "result";
