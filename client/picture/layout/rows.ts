import type { LaneId } from "../../../model/ontology.ts";
import type { Item } from "./items.ts";

/** A row of a lane while it is being filled from left to right. */
export interface Row {
  readonly lane: LaneId;
  /** First free x; infinite once something reaches the publication line. */
  right: number;
  /** A bar fills it through this column, wherever that will end. */
  busyThrough: number;
  /** The last item put on it. */
  last: string | undefined;
  readonly kind: "spine" | "marks" | "ghosts";
}

export const newRow = (lane: LaneId, kind: Row["kind"] = "marks"): Row => ({
  lane,
  right: 0,
  busyThrough: -1,
  last: undefined,
  kind,
});

/** Distance between two marks on one row that nothing joins. */
export const ROW_GAP = 22;

/** The first of the rows that is free from `x` on in `column`; undefined when all are taken. */
export function freeRow(rows: readonly Row[], x: number, column: number): Row | undefined {
  return rows.find((row) => row.kind === "marks" && row.busyThrough < column && row.right + ROW_GAP <= x);
}

/** What an item needs from its left edge to the end of its text. */
export function extentWidth(item: Item, inset: number, hollow: number): number {
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
      return item.textWidth + 2 * (inset + 4) + soft + (end === "open" ? 18 : 0);
    }
    default:
      return item.textWidth + 2 * inset;
  }
}
