import type { LaneId } from "../../../model/ontology.ts";
import type { Item } from "./items.ts";
import { type Metrics, ON_SLIDE } from "./metrics.ts";

/** A row of a lane while it is being filled from left to right. */
export interface Row {
  readonly lane: LaneId;
  /** First free x on the line of the names; infinite once something reaches the publication line. */
  right: number;
  /** First free x on the line of the captions, below. */
  under: number;
  /** A bar fills it through this column, wherever that will end. */
  busyThrough: number;
  /** The last item put on it. */
  last: string | undefined;
  readonly kind: "spine" | "marks" | "ghosts";
}

export const newRow = (lane: LaneId, kind: Row["kind"] = "marks"): Row => ({
  lane,
  right: 0,
  under: 0,
  busyThrough: -1,
  last: undefined,
  kind,
});

/** Distance between two marks on one row that nothing joins. */
const ROW_GAP = 22;

/**
 * The first of the rows that is free from `x` on in `column`, the last for a mark that an edge leads down from;
 * undefined when all are taken.
 * @param kept rows that wait for what follows their last mark.
 */
export function freeRow(
  rows: readonly Row[],
  item: Item,
  x: number,
  column: number,
  kept: (row: Row) => boolean,
  down: boolean,
): Row | undefined {
  const free = rows.filter(
    (row) => row.kind === "marks" && row.busyThrough < column && firstFree(row, item, ROW_GAP) <= x && !kept(row),
  );
  return down ? free.at(-1) : free[0];
}

/** The least x at which an item fits on a row, `gap` after the last name and clear of the last caption. */
export function firstFree(row: Row, item: Item, gap: number): number {
  const under = item.caption === undefined && isPoint(item) ? 0 : row.under;
  return Math.max(row.right === 0 ? 0 : row.right + gap, under === 0 ? 0 : under + 10);
}

/** What an item takes of a row from its left edge: on the line of the names, and on that of the captions. */
export function reachOf(item: Item, width: number): { readonly name: number; readonly under: number } {
  if (!isPoint(item)) return { name: width, under: width };
  const offset = item.shape === "result" ? 15 : 12;
  return { name: offset + item.name.width, under: item.caption ? offset + item.caption.width : 0 };
}

const isPoint = (item: Item): boolean => item.shape === "dot" || item.shape === "result";

/** The part of a bar that is not said. @param faint of what is there for orientation only. */
export const hollowOf = (faint: boolean, { hollow, stage }: Metrics): number =>
  faint && stage ? Math.min(hollow, ON_SLIDE.hollow / stage.zoom) : hollow;

/** Of the border between what is said and what is not. */
export const fadeOf = (faint: boolean, { fade, stage }: Metrics): number =>
  faint && stage ? Math.min(fade, ON_SLIDE.fade / stage.zoom) : fade;

/** Of a station that is as of the talk: its name keeps clear of the point. */
export const tipOf = ({ spine, stage }: Metrics): number => (stage ? Math.round(spine.height * 0.4) : 18);

/** What an item needs from its left edge to the end of its text. */
export function extentWidth(item: Item, inset: number, hollow: number, tip: number): number {
  const { start, end } = item.episode.look;
  switch (item.shape) {
    case "dot":
      return 7 + 12 + item.textWidth;
    case "result":
      return 9 + 15 + item.textWidth;
    case "spine": {
      const bothOpen = start === "hollow" && end === "hollow";
      const soft = bothOpen
        ? 0
        : (start === "hollow" ? hollow : 0) + (end === "hollow" ? Math.round(hollow * 0.55) : 0);
      return item.textWidth + 2 * (inset + 4) + soft + (end === "open" ? tip : 0);
    }
    default:
      return item.textWidth + 2 * inset;
  }
}
