import type { Episode, Link } from "../model/api.ts";
import { type Bounds, dayNumber, isApproximate, middleDay, OPEN, periodBounds } from "../model/period.ts";
import { createChains } from "./chains.ts";
import { compareText } from "./compare-text.ts";
import { FIRST_DEGREE } from "./degrees.ts";
import type { Mark } from "./episodes.ts";
import { isStation } from "./folding-rules.ts";
import { presence } from "./present.ts";
import { sequence } from "./sequence.ts";
import type { Windows } from "./windows.ts";

/**
 * The stations, studies and jobs, in order: by dates that cannot be the same, then by orders and what follows from them,
 * then by telling. In telling a talk often begins with the present, so what still holds comes last, whatever orders say,
 * and a first degree before any job; a station whose time nobody says comes after those told before it, also where an
 * earlier date was told later ("before that, in 1999, …").
 */
export function findSpine(marks: readonly Mark[], windows: Windows): Episode[] {
  const stations = marks.filter(({ fold }) => isStation(fold.lead));
  const stage = stagesOf(stations);
  const before = createChains(windows.orders);
  const days = new Map(stations.map((mark) => [mark, saidDays(mark.episode)]));
  const byDates = (a: Mark, b: Mark): boolean => datesSay(days.get(a), days.get(b));
  const byOrders = (a: Mark, b: Mark): boolean =>
    (stage(a) < 2 || stage(b) === 2) && (before(a.fold.lead.id, b.fold.lead.id) || windowsSay(a.episode, b.episode));
  const precedes = (a: Mark, b: Mark): boolean =>
    byDates(a, b) || (!byDates(b, a) && byOrders(a, b) && !byOrders(b, a));
  const told = tellingOf(stations, (a, b) => !byDates(a, b) && !byDates(b, a) && precedes(a, b));
  const compare = (a: Mark, b: Mark): number =>
    stage(a) - stage(b) || told(a) - told(b) || compareText(a.episode.id, b.episode.id);
  const follows = (a: Mark, b: Mark): boolean =>
    precedes(a, b) || (!isDated(b) && compare(a, b) < 0 && stage(b) < 2 && !precedes(b, a));
  return sequence(stations, follows, compare).map(({ episode }) => episode);
}

/** The derived lines between neighbouring stations. They are never stored. */
export function thenLinks(spine: readonly Episode[]): Link[] {
  return spine.slice(1).flatMap((station, index): Link[] => {
    const before = spine[index];
    if (!before) return [];
    const id = `then:${before.id}:${station.id}`;
    return [{ id, type: "THEN", source: before.id, target: station.id, facts: [], words: "then" }];
  });
}

/** The middle day of a date as said, in days since 1970; undefined for `..` and what is not said. */
export function middleOf(date: string | undefined): number | undefined {
  const bounds = date === undefined || date === OPEN ? undefined : periodBounds(date);
  return bounds && dayNumber(middleDay(bounds));
}

interface Said {
  readonly start: Bounds | undefined;
  readonly end: Bounds | undefined;
  /** The end is no more than about right. */
  readonly vague: boolean;
}

const boundsOf = (date: string | undefined): Bounds | undefined =>
  date === undefined ? undefined : periodBounds(date);

const saidDays = ({ start, end }: Episode): Said => ({
  start: boundsOf(start),
  end: boundsOf(end),
  vague: [start, end].some((date) => date !== undefined && isApproximate(date)),
});

/** One had started before the other could, or had ended by the time the other started. */
function datesSay(first: Said | undefined, second: Said | undefined): boolean {
  const later = second?.start;
  if (!first || !second || !later) return false;
  const { start, end, vague } = first;
  if (start && start.last < later.first) return true;
  if (!end || (start && later.last < start.first)) return false;
  return end.last < later.first || (!vague && !second.vague && middleDay(end) <= middleDay(later));
}

const windowsSay = (a: Episode, b: Episode): boolean =>
  a.window.startMax !== null && b.window.startMin !== null && a.window.startMax < b.window.startMin;

type Stage = (mark: Mark) => 0 | 1 | 2;

/** Where a station belongs whatever the order of telling: 0 a first degree, 2 what still holds, 1 all others. */
function stagesOf(stations: readonly Mark[]): Stage {
  const first = Math.min(...stations.map(({ episode }) => episode.told));
  return (mark) => {
    if (isCurrent(mark, first)) return 2;
    return mark.fold.lead.relation.type === "STUDIED_AT" && isFirstDegree(mark.fold) && !isDated(mark) ? 0 : 1;
  };
}

/** Said to hold as of the talk, or spoken of in the present by what the talk says now or says before all else. */
function isCurrent({ episode, fold }: Mark, first: number): boolean {
  if (episode.end !== undefined || episode.duration !== undefined) return episode.end === OPEN;
  const spoken = presence(fold.lead.passages);
  return spoken === "now" || (spoken === "present" && episode.told === first);
}

const isFirstDegree = ({ lead, others }: Mark["fold"]): boolean =>
  [lead.relation.properties.degree, ...others.map((fact) => fact.target.name)].some(
    (degree) => typeof degree === "string" && FIRST_DEGREE.test(degree),
  );

const isDated = ({ episode }: Mark): boolean => episode.start !== undefined;

/** Place in the telling; a station that an order moves behind one told later counts as told right after that one. */
function tellingOf(stations: readonly Mark[], ordered: (a: Mark, b: Mark) => boolean): (mark: Mark) => number {
  const told = new Map(
    stations.map((mark) => [
      mark,
      Math.max(
        mark.fold.lead.recounted,
        ...stations
          .filter((other) => other !== mark && ordered(other, mark))
          .map((other) => other.fold.lead.recounted + 0.5),
      ),
    ]),
  );
  return (mark) => told.get(mark) ?? mark.fold.lead.recounted;
}
