import type { Link } from "../../../model/api.ts";
import type { LaneId } from "../../../model/ontology.ts";
import type { LaneBand, Measure, Weight } from "./drawing.ts";
import { type Metrics, ON_SLIDE, type OnStage, thirdLine } from "./metrics.ts";
import type { Row } from "./rows.ts";

/** What stands on a row, as far as its height goes. */
export interface RowContent {
  readonly row: Row;
  readonly ids: readonly string[];
  readonly content: "spine" | "captioned" | "bar" | "place" | "ghosts";
  /** A station in it has a third line; or none is more than there for orientation. */
  readonly tall?: boolean;
  readonly faint?: boolean;
}

export interface StackedLane {
  readonly id: LaneId;
  readonly title: string;
  readonly note: string | undefined;
  readonly count: number;
  readonly free: boolean;
  /** Height that its name and note need. */
  readonly least: number;
  readonly rows: readonly RowContent[];
}

export interface Stack {
  readonly bands: readonly LaneBand[];
  /** y of the middle of the marks on a row; captions hang below it. */
  readonly middle: ReadonlyMap<Row, number>;
  readonly rowIndex: ReadonlyMap<Row, number>;
  readonly height: number;
}

/** No lane grows by more than this to fill a high window; on a stage there is nothing else to fill it. */
const MOST_EXTRA = 44;

/** Lanes one below the other, rows inside them; spare height is shared out evenly. */
export function stackLanes(lanes: readonly StackedLane[], metrics: Metrics, height: number): Stack {
  const natural = lanes.map((lane) => laneHeight(lane, metrics));
  const spare = Math.max(0, height - natural.reduce((sum, h) => sum + h, 0));
  const most = metrics.stage ? height : MOST_EXTRA;
  const extra = lanes.length > 0 ? Math.min(most, Math.floor(spare / lanes.length / 2) * 2) : 0;
  const middle = new Map<Row, number>();
  const rowIndex = new Map<Row, number>();
  const bands: LaneBand[] = [];
  let top = 0;
  for (const [index, lane] of lanes.entries()) {
    let y = top + metrics.lanePadding + Math.floor(extra / 2);
    for (const [at, content] of lane.rows.entries()) {
      middle.set(content.row, y + rowMiddle(content, metrics));
      rowIndex.set(content.row, at);
      y += rowHeight(content, at === lane.rows.length - 1, metrics);
    }
    const whole = (natural[index] ?? 0) + extra;
    const { id, title, note, count, free } = lane;
    const first = lane.rows[0];
    // Beside the first row, or higher where its lines would leave the lane.
    const lowest = top + whole - lane.least + 18;
    const nameAt = Math.max(top + 14, Math.min((first && middle.get(first.row)) ?? top, lowest));
    bands.push({ id, title, count, free, top, height: whole, nameAt, ...(note === undefined ? {} : { note }) });
    top += whole;
  }
  return { bands, middle, rowIndex, height: top };
}

/** Rows whose marks are pointed at from above come first, rows that point down come last: their edges cross no text. */
export function orderRows(
  rows: readonly RowContent[],
  links: readonly Link[],
  laneIndex: (id: string) => number,
): RowContent[] {
  const rowOf = new Map(rows.flatMap((content) => content.ids.map((id) => [id, content] as const)));
  const scores = new Map<RowContent | undefined, number>();
  for (const link of links) {
    if (link.onFocus) continue;
    const [above, below] = [rowOf.get(link.target), rowOf.get(link.source)];
    if (above && laneIndex(link.source) < laneIndex(link.target)) scores.set(above, -1);
    if (below && laneIndex(link.target) > laneIndex(link.source)) scores.set(below, 1);
  }
  const score = (content: RowContent): number => (content.content === "spine" ? -2 : (scores.get(content) ?? 0));
  return rows
    .map((content, index) => ({ content, index, score: score(content) }))
    .sort((a, b) => a.score - b.score || a.index - b.index)
    .map((entry) => entry.content);
}

function laneHeight(lane: StackedLane, metrics: Metrics): number {
  const rows = lane.rows.reduce((sum, row, at) => sum + rowHeight(row, at === lane.rows.length - 1, metrics), 0);
  return Math.max(lane.least, 2 * metrics.lanePadding + Math.max(rows, metrics.bar.height));
}

function rowHeight(content: RowContent, last: boolean, metrics: Metrics): number {
  switch (content.content) {
    case "spine":
      return spineHeight(content, metrics) + (last ? 0 : metrics.underSpine);
    case "captioned":
      return last ? metrics.pitch.captioned - 8 : metrics.pitch.captioned;
    case "bar":
      return last ? metrics.bar.height : metrics.pitch.bar;
    case "place":
      return last ? metrics.place.height : metrics.pitch.place;
    case "ghosts":
      return last ? metrics.pitch.ghosts - 10 : metrics.pitch.ghosts;
  }
}

function rowMiddle(content: RowContent, metrics: Metrics): number {
  switch (content.content) {
    case "spine":
      return spineHeight(content, metrics) / 2;
    case "captioned":
      return 10;
    case "bar":
      return metrics.bar.height / 2;
    case "place":
      return metrics.place.height / 2;
    case "ghosts":
      return Math.round(metrics.pitch.ghosts * 0.4);
  }
}

const spineHeight = ({ tall, faint }: RowContent, { spine, stage }: Metrics): number =>
  faint && stage ? Math.min(spine.height, ON_SLIDE.station / stage.zoom) : spine.height + (tall ? thirdLine(spine) : 0);

const NAME_WIDTH = 92;
/** Between the names of the lanes and the plot, on a slide. */
export const LANE_GAP = 14;

/** In windows lower than 800 pixels the style sheet sets names of lanes small; the plot is lower then than this. */
const SMALL_BELOW = 526;

/**
 * Height of a lane's name and note as the style sheet sets them.
 * @param height of the plot.
 */
export function nameHeight(
  title: string,
  note: string | undefined,
  measure: Measure,
  height: number,
  stage?: OnStage,
): number {
  const small = height < SMALL_BELOW;
  const line = small ? 16 : 19;
  const room = stage ? ON_SLIDE.gutter - LANE_GAP : NAME_WIDTH;
  const lines = (text: string, size: number, weight: Weight) => {
    let count = 1;
    let used = 0;
    for (const word of text.split(" ")) {
      const width = measure(`${word} `, size, weight);
      if (used > 0 && used + width > room) {
        count++;
        used = 0;
      }
      used += width;
    }
    return count;
  };
  if (stage) return (lines(title, ON_SLIDE.lane, 600) * ON_SLIDE.lane * 1.25 + 10) / stage.zoom;
  return (
    lines(title, small ? 13 : 14.5, 600) * line + (note === undefined ? 0 : lines(note, 13, 400) * (line - 1)) + 12
  );
}
