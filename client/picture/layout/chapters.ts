import type { Ghost, TimelineResponse } from "../../../model/api.ts";
import { dayNumber } from "../../../model/dates.ts";
import { type Chain, chainOf } from "./chain.ts";
import { type Columns, lastColumn, PUBLISHED_MARGIN, reservedInHead, type Spot } from "./columns.ts";
import type { ColumnBand, Drawing, Label, Mark, Measure, Size } from "./drawing.ts";
import { type FreeSpot, freeLanes, layoutFreeLane } from "./free-lane.ts";
import { ghostMarks } from "./ghosts.ts";
import { ghostsByParent, type Item, itemsOf } from "./items.ts";
import { type BarSpan, barMark, pointMark } from "./marks.ts";
import { firstThatFits, type Metrics, type OnStage } from "./metrics.ts";
import { type Unrouted, withRoutes } from "./routes.ts";
import { fadeOf, newRow, type Row, tipOf } from "./rows.ts";
import { settleColumns } from "./settle.ts";
import { nameHeight, orderRows, type RowContent, type StackedLane, stackLanes } from "./stack.ts";
import { type Anchor, type TimeScale, timeScale } from "./time-scale.ts";

/**
 * The chapter axis: one column per station, in the order of the spine, as wide as its content asks; marks in the
 * column they belong to and in their order. Pure: the same timeline and size give the same drawing. Roomy sizes are
 * taken where they fit, compact ones elsewhere; what is still larger than the window is panned.
 */
export function layoutChapters(timeline: TimelineResponse, size: Size, measure: Measure, stage?: OnStage): Drawing {
  const fitting = firstThatFits(size, (metrics) =>
    draw(timeline, size, measure, stage ? { ...metrics, stage } : metrics),
  );
  return withRoutes(fitting, timeline, measure);
}

function draw(timeline: TimelineResponse, size: Size, measure: Measure, metrics: Metrics): Unrouted {
  const items = itemsOf(timeline, metrics, measure);
  const chain = chainOf(timeline, items);
  const isFree = freeLanes(items);
  const anchored = items.filter((item) => !isFree(item.episode.lane));
  const columns = settleColumns(timeline, anchored, chain, size.width - PUBLISHED_MARGIN, metrics, measure);
  const end = columns.lefts.at(-1) ?? 0;
  const scale = scaleOf(timeline, columns, end, metrics);
  const spans = new Map<string, BarSpan>();
  for (const [id, spot] of columns.spots) spans.set(id, spanOf(timeline, spot, columns, end, scale, metrics));

  const laneOf = new Map(items.map((item) => [item.episode.id, item.episode.lane]));
  const laneIndex = (id: string) => timeline.lanes.findIndex((lane) => lane.id === laneOf.get(id));
  const free = new Map<string, FreeSpot>();
  const downward: number[] = [];
  const freeRows = new Map<string, readonly Row[]>();
  for (const lane of timeline.lanes.filter((candidate) => isFree(candidate.id))) {
    const here = items.filter((item) => item.episode.lane === lane.id);
    const clear = passing(timeline, chain, columns, laneIndex, lane.id);
    downward.push(...clear);
    const solved = layoutFreeLane(here, chain, end, clear, metrics, measure);
    for (const spot of solved.spots) free.set(spot.item.episode.id, spot);
    freeRows.set(lane.id, solved.rows);
  }

  const ghosts = ghostsByParent(timeline);
  const ghostRows = new Map<Row, Row>();
  const lanes = timeline.lanes.flatMap((lane): StackedLane[] => {
    const rows = isFree(lane.id) ? (freeRows.get(lane.id) ?? []) : (columns.rows.get(lane.id) ?? []);
    const contents = orderRows(
      rows.map((row) => contentOf(row, columns, free)),
      timeline.links,
      laneIndex,
    ).flatMap((content) => withGhostRow(content, ghosts, ghostRows));
    if (contents.length === 0) return [];
    return [
      {
        id: lane.id,
        title: lane.title,
        note: lane.note,
        count: lane.count,
        free: isFree(lane.id),
        least: nameHeight(lane.title, lane.note, measure, size.height, metrics.stage),
        rows: contents,
      },
    ];
  });
  const stack = stackLanes(lanes, metrics, size.height);
  const marks: Mark[] = [];
  const notes: Label[] = [];
  const placeOf = (row: Row, column: number | undefined) => ({
    middle: stack.middle.get(row) ?? 0,
    row: stack.rowIndex.get(row) ?? 0,
    column,
  });
  for (const item of items) {
    const { id } = item.episode;
    const spot = columns.spots.get(id);
    const flowing = free.get(id);
    if (flowing) marks.push(barMark(item, flowing.span, placeOf(flowing.row, undefined), metrics));
    else if (spot) {
      const place = placeOf(spot.row, spot.column);
      const span = spans.get(id);
      const isPoint = item.shape === "dot" || item.shape === "result";
      const mark = isPoint || !span ? pointMark(item, spot.x, place, metrics) : barMark(item, span, place, metrics);
      marks.push(mark);
      const row = ghostRows.get(spot.row);
      if (row && ghosts.has(id)) {
        const made = ghostMarks(ghosts.get(id) ?? [], mark, stack.middle.get(row) ?? 0, end, metrics, measure);
        marks.push(...made.marks);
        notes.push(...made.notes);
      }
    }
  }
  // The margin gives way before the picture has to be panned.
  const width = Math.max(Math.min(end + PUBLISHED_MARGIN, size.width), end + 4);
  return {
    axis: "chapters",
    width,
    height: stack.height,
    marks,
    notes,
    lanes: stack.bands,
    columns: bandsOf(timeline, columns, metrics, measure),
    ticks: [],
    ...(timeline.published === null ? {} : { published: end }),
    metrics,
    lines: columns.lefts.slice(1, -1),
    passing: downward,
  };
}

function scaleOf(timeline: TimelineResponse, columns: Columns, end: number, metrics: Metrics): TimeScale {
  const anchors: Anchor[] = [];
  for (const spot of columns.spots.values()) {
    if (spot.item.startDay !== undefined) anchors.push({ day: spot.item.startDay, x: spot.x });
    if (spot.item.station && spot.item.endDay !== undefined) {
      anchors.push({ day: spot.item.endDay, x: (columns.lefts[spot.column + 1] ?? end) - metrics.thenGap });
    }
  }
  if (timeline.published !== null) anchors.push({ day: dayNumber(timeline.published), x: end });
  return timeScale(anchors);
}

function spanOf(
  timeline: TimelineResponse,
  spot: Spot,
  columns: Columns,
  end: number,
  scale: TimeScale,
  metrics: Metrics,
): BarSpan {
  const { item } = spot;
  const left = spot.x;
  const through = item.station ? spot.column : lastColumn(timeline, item, spot.column);
  const isLast = through + 2 >= columns.lefts.length;
  const columnEnd = (columns.lefts[through + 1] ?? end) - (item.station && !isLast ? metrics.thenGap : metrics.gutter);
  const following = [...columns.spots.values()].filter((other) => other.row === spot.row && other.x > left);
  const most = Math.min(...following.map((other) => other.x - FOLLOWING_GAP));
  const wanted = Math.round(
    item.asOfTalk
      ? end
      : item.station
        ? Math.max(columnEnd, left + spot.width)
        : item.endDay === undefined
          ? Math.max(columnEnd, left + spot.width)
          : Math.max(scale.at(item.endDay, "end"), left + spot.width),
  );
  const right = item.asOfTalk || item.station ? wanted : Math.max(left + spot.width, Math.min(wanted, most));
  return { left, right, core: coreOf(item, left, right, scale, metrics) };
}

/** A bar ends this far before the next mark on its row. */
const FOLLOWING_GAP = 30;

function coreOf(item: Item, left: number, right: number, scale: TimeScale, metrics: Metrics): BarSpan["core"] {
  const width = right - left;
  const fade = fadeOf(item.faint, metrics);
  const { start, end } = item.episode.look;
  const soft = (look: string) => look === "hollow" || look === "none";
  if (soft(start) && soft(end)) return undefined;
  const tip = item.asOfTalk ? tipOf(metrics) : 0;
  const text = item.textWidth + 2 * metrics.textInset + (item.shape === "spine" ? 16 + tip : 0);
  const { startMax, endMin } = item.episode.window;
  if (soft(start)) {
    const certain = startMax === null ? width / 2 : scale.at(dayNumber(startMax), "start") - left;
    const most = Math.max(fade + 8, width - (item.shape === "spine" ? text : 24));
    return { from: Math.round(Math.min(Math.max(certain, fade + 8), most)), to: width };
  }
  if (soft(end)) {
    const certain = endMin === null ? 0 : scale.at(dayNumber(endMin), "end") - left;
    return { from: 0, to: Math.round(Math.min(Math.max(certain, text), Math.max(text, width - fade - 12))) };
  }
  return { from: 0, to: width };
}

/** Where edges between other lanes will run down through a lane. */
function passing(
  timeline: TimelineResponse,
  chain: Chain,
  columns: Columns,
  laneIndex: (id: string) => number,
  lane: string,
): readonly number[] {
  const own = timeline.lanes.findIndex((candidate) => candidate.id === lane);
  const xs: number[] = [];
  for (const [source, links] of chain.after) {
    const spot = columns.spots.get(source);
    const runs = links.some((link) => !link.onFocus && laneIndex(source) < own && laneIndex(link.target) > own);
    if (spot && runs) xs.push(spot.x);
  }
  return xs;
}

function contentOf(row: Row, columns: Columns, free: ReadonlyMap<string, FreeSpot>): RowContent {
  const here = [
    ...[...columns.spots.values()].filter((spot) => spot.row === row).map((spot) => spot.item),
    ...[...free.values()].filter((spot) => spot.row === row).map((spot) => spot.item),
  ];
  const captioned = here.some(
    (item) => (item.shape === "dot" || item.shape === "result") && item.caption !== undefined,
  );
  const content =
    row.kind === "spine"
      ? "spine"
      : captioned
        ? "captioned"
        : here.every((item) => item.shape === "place")
          ? "place"
          : "bar";
  const tall = here.some(({ more }) => more !== undefined);
  const faint = here.every((item) => item.faint);
  return {
    row,
    ids: here.map((item) => item.episode.id),
    content,
    ...(tall ? { tall } : {}),
    ...(faint ? { faint } : {}),
  };
}

function withGhostRow(
  content: RowContent,
  ghosts: ReadonlyMap<string, readonly Ghost[]>,
  ghostRows: Map<Row, Row>,
): readonly RowContent[] {
  if (!content.ids.some((id) => ghosts.has(id))) return [content];
  const row = newRow(content.row.lane, "ghosts");
  ghostRows.set(content.row, row);
  return [content, { row, ids: [], content: "ghosts" }];
}

function bandsOf(
  timeline: TimelineResponse,
  columns: Columns,
  metrics: Metrics,
  measure: Measure,
): readonly ColumnBand[] {
  return timeline.columns.map((column, index) => ({
    ...column,
    left: columns.lefts[index] ?? 0,
    inset: metrics.columnPadding,
    reserved: metrics.stage ? 0 : reservedInHead(timeline, index, measure),
    width: (columns.lefts[index + 1] ?? 0) - (columns.lefts[index] ?? 0),
  }));
}
