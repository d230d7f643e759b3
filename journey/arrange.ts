import type { Episode } from "../model/api.ts";
import type { GraphOrder } from "../model/graph.ts";
import { lanes } from "../model/ontology.ts";
import { dayNumber } from "../model/period.ts";
import { createChains } from "./chains.ts";
import { compareText } from "./compare-text.ts";
import { sequence } from "./sequence.ts";
import { middleOf } from "./spine.ts";

/**
 * Marks lane by lane, and within a lane from left to right: by column, then by orders, then by date, the earliest start
 * that is possible standing in for what is not said, then by telling.
 */
export function arrange(episodes: readonly Episode[], orders: readonly GraphOrder[]): Episode[] {
  const before = createChains(orders);
  const days = new Map(episodes.map((episode) => [episode, dayOf(episode)]));
  const columnOf = ({ column = 0 }: Episode): number => column;
  const precedes = (a: Episode, b: Episode): boolean =>
    columnOf(a) < columnOf(b) ||
    (columnOf(a) === columnOf(b) && a.facts.some((first) => b.facts.some((second) => before(first, second))));
  const compare = (a: Episode, b: Episode): number =>
    columnOf(a) - columnOf(b) || (days.get(a) ?? 0) - (days.get(b) ?? 0) || a.told - b.told || compareText(a.id, b.id);
  return lanes().flatMap(({ id }) =>
    sequence(
      episodes.filter((episode) => episode.lane === id),
      precedes,
      compare,
    ),
  );
}

/** Days since 1970; before all others what nothing bounds. */
const dayOf = ({ start, window }: Episode): number =>
  middleOf(start) ?? (window.startMin === null ? Number.MIN_SAFE_INTEGER : dayNumber(window.startMin));
