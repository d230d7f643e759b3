import type { Columns } from "./columns.ts";
import type { Metrics } from "./metrics.ts";

/**
 * Gives the columns the width there is, each in proportion to what it needs. Distances inside a column only grow and
 * widths of texts stay, so what did not overlap still does not. Never narrower than needed.
 * @param width where the last column ends.
 */
export function stretchColumns(columns: Columns, width: number, metrics: Metrics): Columns {
  const needed = columns.lefts.at(-1) ?? 0;
  const factor = needed > 0 ? Math.max(1, width / needed) : 1;
  const lefts = columns.lefts.map((left) => Math.round(left * factor));
  if (factor === 1) return { ...columns, lefts };
  const spots = new Map(
    [...columns.spots].map(([id, spot]) => {
      const from = (columns.lefts[spot.column] ?? 0) + metrics.columnPadding;
      const to = (lefts[spot.column] ?? 0) + metrics.columnPadding;
      return [id, { ...spot, x: Math.round(to + (spot.x - from) * factor) }];
    }),
  );
  return { ...columns, lefts, spots };
}
