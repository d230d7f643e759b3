import type { TimelineResponse } from "../../../model/api.ts";
import { dayNumber } from "../../../model/dates.ts";
import type { Chain } from "./chain.ts";
import { type Columns, type Hints, ownWidth, type Spot, solveColumns } from "./columns.ts";
import type { Measure } from "./drawing.ts";
import type { Item } from "./items.ts";
import type { Metrics } from "./metrics.ts";
import { stretchColumns } from "./stretch.ts";

/**
 * The columns spread over the width there is. Where a station has both its bounds, what is dated in it stands at its
 * time; where that would need more room than there is, everything stays in proportion.
 */
export function settleColumns(
  timeline: TimelineResponse,
  items: readonly Item[],
  chain: Chain,
  width: number,
  metrics: Metrics,
  measure: Measure,
): Columns {
  const stretched = stretchColumns(solveColumns(timeline, items, chain, metrics, measure), width, metrics);
  const hints = hintsOf(timeline, stretched, metrics);
  const settled = solveColumns(timeline, items, chain, metrics, measure, hints);
  const [end, most] = [settled.lefts.at(-1) ?? 0, stretched.lefts.at(-1) ?? 0];
  return end <= most ? settled : stretched;
}

function hintsOf(timeline: TimelineResponse, columns: Columns, metrics: Metrics): Hints {
  const x = new Map<string, number>();
  const stations = [...columns.spots.values()].filter((spot) => spot.item.station);
  for (const [id, spot] of columns.spots) {
    const station = stations.find((candidate) => candidate.column === spot.column);
    x.set(id, byTime(timeline, spot, station, columns, metrics) ?? spot.x);
  }
  return { lefts: columns.lefts, x };
}

function byTime(
  timeline: TimelineResponse,
  spot: Spot,
  station: Spot | undefined,
  columns: Columns,
  metrics: Metrics,
): number | undefined {
  const { startDay } = spot.item;
  const from = station?.item.startDay;
  const open = station?.item.asOfTalk && timeline.published !== null ? dayNumber(timeline.published) : undefined;
  const to = station?.item.endDay ?? open;
  if (startDay === undefined || !station || from === undefined || to === undefined || to <= from) return undefined;
  if (startDay < from || startDay > to) return undefined;
  const last = spot.column === columns.lefts.length - 2;
  const right = columns.lefts[spot.column + 1] ?? station.x;
  const end = last ? right : right - metrics.thenGap;
  const place = station.x + ((end - station.x) * (startDay - from)) / (to - from);
  const most = right - ownWidth({ timeline, column: spot.column, last, metrics }, spot.item, spot.width);
  return Math.round(Math.min(place, most));
}
