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
  for (let column = 0; column < columns.lefts.length - 1; column++) {
    const here = [...columns.spots.values()].filter((spot) => spot.column === column && !spot.item.station);
    const station = stations.find((candidate) => candidate.column === column);
    const most = (spot: Spot): number => {
      const last = column === columns.lefts.length - 2;
      return (columns.lefts[column + 1] ?? 0) - ownWidth({ timeline, column, last, metrics }, spot.item, spot.width);
    };
    const spread = spreadOut(here, most);
    for (const spot of here) {
      const { id } = spot.item.episode;
      x.set(id, byTime(timeline, spot, station, columns, metrics, most(spot)) ?? spread.get(id) ?? spot.x);
    }
  }
  return { lefts: columns.lefts, x };
}

/** Dated marks at even distances over the width of their column, in order; each leaves room for all that follow. */
function spreadOut(here: readonly Spot[], most: (spot: Spot) => number): ReadonlyMap<string, number> {
  const dated = here.filter((spot) => spot.item.startDay !== undefined);
  const days = [...new Set(dated.map((spot) => spot.item.startDay ?? 0))].sort((a, b) => a - b);
  const first = Math.min(...dated.map((spot) => spot.x));
  const end = Math.min(...dated.filter((spot) => spot.item.startDay === days.at(-1)).map(most));
  const x = new Map<string, number>();
  for (const spot of dated) {
    const at = days.indexOf(spot.item.startDay ?? 0);
    const room = Math.min(
      ...dated.filter((other) => (other.item.startDay ?? 0) >= (spot.item.startDay ?? 0)).map(most),
    );
    const share = days.length > 1 ? first + ((end - first) * at) / (days.length - 1) : spot.x;
    x.set(spot.item.episode.id, Math.round(Math.max(spot.x, Math.min(share, room))));
  }
  return x;
}

function byTime(
  timeline: TimelineResponse,
  spot: Spot,
  station: Spot | undefined,
  columns: Columns,
  metrics: Metrics,
  most: number,
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
  return Math.round(Math.min(place, most));
}
