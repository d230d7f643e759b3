import type { Episode, TimelineResponse } from "../model/api.ts";
import { dayFromNumber, dayNumber } from "../model/period.ts";
import { compareText } from "./compare-text.ts";
import { middleOf } from "./spine.ts";

/** More marks than this are not drawn one by one. */
const MOST_MARKS = 1000;
/** Of a crowd so many marks remain; the others become bars. */
const KEPT_MARKS = 500;
/** Bars of one lane at most. */
const BINS = 40;

/** What is drawn of a journey with too many marks. */
export interface Thinned {
  /** Ids of the marks that are drawn themselves. */
  readonly kept: ReadonlySet<string>;
  readonly buckets: NonNullable<TimelineResponse["buckets"]>;
  /** What was done, in a sentence. */
  readonly truncated: string;
}

/**
 * Keeps the marks that matter most, stations first, then those into which most facts fold, and counts the others in one
 * bar per lane and stretch of time. Marks without any time are in no bar.
 * @returns undefined when all marks can be drawn.
 */
export function thinOut(episodes: readonly Episode[], spine: readonly Episode[]): Thinned | undefined {
  if (episodes.length <= MOST_MARKS) return undefined;
  const stations = new Set(spine.map(({ id }) => id));
  const weight = ({ id, shape, facts }: Episode): number =>
    (stations.has(id) ? 1_000_000 : 0) + facts.length * 2 + (shape === "result" ? 1 : 0);
  const ranked = [...episodes].sort(
    (a, b) => weight(b) - weight(a) || b.confidence - a.confidence || a.told - b.told || compareText(a.id, b.id),
  );
  const rest = ranked.slice(KEPT_MARKS);
  const buckets = toBuckets(rest);
  const counted = buckets.reduce((sum, { count }) => sum + count, 0);
  const untimed = rest.length - counted;
  return {
    kept: new Set(ranked.slice(0, KEPT_MARKS).map(({ id }) => id)),
    buckets,
    truncated: `${KEPT_MARKS} of ${episodes.length} marks are drawn and ${counted} counted in bars${
      untimed > 0 ? `; ${untimed} without a time are left out` : ""
    }: ask for a stretch of time with from and to.`,
  };
}

function toBuckets(episodes: readonly Episode[]): Thinned["buckets"] {
  const timed = episodes.flatMap((episode) => {
    const day = dayOf(episode);
    return day === undefined ? [] : [{ lane: episode.lane, day }];
  });
  const first = timed.reduce((least, { day }) => Math.min(least, day), Number.POSITIVE_INFINITY);
  const last = timed.reduce((most, { day }) => Math.max(most, day), Number.NEGATIVE_INFINITY);
  const width = Math.max(1, Math.ceil((last - first + 1) / BINS));
  const buckets = new Map<string, Thinned["buckets"][number]>();
  for (const { lane, day } of timed) {
    const from = first + Math.floor((day - first) / width) * width;
    const bucket = buckets.get(`${lane} ${from}`) ?? {
      lane,
      from: dayFromNumber(from),
      to: dayFromNumber(Math.min(last, from + width - 1)),
      count: 0,
    };
    buckets.set(`${lane} ${from}`, { ...bucket, count: bucket.count + 1 });
  }
  return [...buckets.values()].sort((a, b) => compareText(a.lane, b.lane) || compareText(a.from, b.from));
}

/** The start as said, else the earliest, else the latest day that is possible. */
function dayOf({ start, window: { startMin, startMax } }: Episode): number | undefined {
  const bound = startMin ?? startMax;
  return middleOf(start) ?? (bound === null ? undefined : dayNumber(bound));
}
