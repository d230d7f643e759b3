import type { Episode } from "../model/api.ts";
import type { GraphOrder } from "../model/graph.ts";
import { LANES } from "../model/ontology.ts";
import { dayNumber } from "../model/period.ts";
import { createChains } from "./chains.ts";
import { sequence } from "./sequence.ts";
import { middleOf } from "./spine.ts";

/**
 * Marks lane by lane, and within a lane from left to right: by column, then by orders, then by date, the earliest start
 * that is possible standing in for what is not said, then by telling.
 */
export function arrange(episodes: readonly Episode[], orders: readonly GraphOrder[]): Episode[] {
  const before = createChains(orders);
  const precedes = (a: Episode, b: Episode): boolean =>
    (a.column ?? 0) < (b.column ?? 0) ||
    ((a.column ?? 0) === (b.column ?? 0) && a.facts.some((first) => b.facts.some((second) => before(first, second))));
  return LANES.flatMap(({ id }) =>
    sequence(
      episodes.filter((episode) => episode.lane === id),
      precedes,
      compareMarks,
    ),
  );
}

function compareMarks(a: Episode, b: Episode): number {
  return (a.column ?? 0) - (b.column ?? 0) || dayOf(a) - dayOf(b) || a.told - b.told || (a.id < b.id ? -1 : 1);
}

const dayOf = ({ start, window }: Episode): number =>
  middleOf(start) ?? (window.startMin === null ? Number.NEGATIVE_INFINITY : dayNumber(window.startMin));
