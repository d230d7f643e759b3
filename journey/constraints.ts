import type { TimeWindow } from "../model/api.ts";
import type { GraphEntity, GraphOrder, GraphRelation } from "../model/graph.ts";
import { dayNumber, drawnBounds, durationDays, OPEN, periodBounds } from "../model/period.ts";
import { type Constraint, ORIGIN } from "./difference-system.ts";
import type { Fact, Facts } from "./facts.ts";
import { aboutOf } from "./implied-orders.ts";

/** Why a bound holds. `own` ties the two ends of one fact together and needs no words. */
export type Cause =
  | { readonly by: "own" }
  | { readonly by: Exclude<TimeWindow["reasons"][number]["by"], "order">; readonly words: string }
  | { readonly by: "order"; readonly order: GraphOrder };

type Group = readonly Constraint<Cause>[];
type Dated = Pick<GraphRelation, "start" | "end" | "duration">;

/** The two points of each thing that has a time: the person's facts, and the entities with dates or orders of their own. */
export interface Points {
  readonly count: number;
  readonly start: (id: string) => number | undefined;
  readonly end: (id: string) => number | undefined;
}

/** Gives every fact and every given entity its points. */
export function numberPoints(ids: readonly string[]): Points {
  const index = new Map([...new Set(ids)].map((id, position) => [id, 1 + 2 * position]));
  return {
    count: 1 + 2 * index.size,
    start: (id) => index.get(id),
    end: (id) => {
      const start = index.get(id);
      return start === undefined ? undefined : start + 1;
    },
  };
}

/** What the dates said of a thing allow, an approximate one reaching one unit further; `..` is the publication. */
export function dateConstraints(id: string, dated: Dated, published: string | undefined, points: Points): Group {
  const start = points.start(id);
  const end = points.end(id);
  if (start === undefined || end === undefined) return [];
  return [...within(start, dated.start, published), ...within(end, dated.end, published)];
}

/** A thing ends when it starts, if it is a point, and never before; one group per thing. */
export function ownConstraints(id: string, point: boolean, points: Points): Group {
  const start = points.start(id);
  const end = points.end(id);
  if (start === undefined || end === undefined) return [];
  const forward = { from: end, to: start, days: 0, cause: { by: "own" } } as const;
  return point ? [forward, { ...forward, from: start, to: end }] : [forward];
}

/** Nothing that is told starts after the telling, nor does what has ended: two groups, for a plan may outlast it. */
export function publicationConstraints(fact: Fact, published: string | undefined, points: Points): Group[] {
  const start = points.start(fact.id);
  const end = points.end(fact.id);
  if (published === undefined || start === undefined || end === undefined) return [];
  const before = { from: ORIGIN, days: dayNumber(published), cause: { by: "published", words: "" } } as const;
  return [[{ ...before, to: start }], [{ ...before, to: end }]];
}

/** A duration as said holds within one unit of its smallest unit: "eight months" is seven to nine. */
export function durationConstraints(id: string, { duration }: Dated, points: Points): Group {
  const start = points.start(id);
  const end = points.end(id);
  if (duration === undefined || start === undefined || end === undefined) return [];
  return between(start, end, duration, { by: "duration", words: duration });
}

/** Before, after or during, with the time between where it is said. */
export function orderConstraints(order: GraphOrder, points: Points): Group {
  const cause = { by: "order", order } as const;
  const [start, end] = [points.start(order.first), points.end(order.first)];
  const [laterStart, laterEnd] = [points.start(order.second), points.end(order.second)];
  if (start === undefined || end === undefined || laterStart === undefined || laterEnd === undefined) return [];
  if (order.kind === "during") {
    return [
      { from: start, to: laterStart, days: 0, cause },
      { from: laterEnd, to: end, days: 0, cause },
    ];
  }
  const first = order.kind === "starts-before" ? start : end;
  if (order.gap !== undefined) return between(first, laterStart, order.gap, cause);
  return [{ from: laterStart, to: first, days: 0, cause }];
}

/** What is known of the world: a thing used no earlier than it existed, a competition within its event's dates. */
export function worldConstraints(fact: Fact, facts: Facts, points: Points): Group[] {
  const start = points.start(fact.id);
  const end = points.end(fact.id);
  const about = facts.entities.get(aboutOf(fact));
  if (start === undefined || end === undefined || !about) return [];
  const since = sinceDay(about);
  const groups: Group[] = [];
  if (since !== undefined) {
    const cause = { by: "world", words: `${about.name} exists since ${String(about.properties.since)}` } as const;
    groups.push([{ from: start, to: ORIGIN, days: -since, cause }]);
  }
  const [worldStart, worldEnd] = [points.start(about.id), points.end(about.id)];
  if (worldStart === undefined || worldEnd === undefined || !HAPPENINGS.has(about.kind)) return groups;
  const cause = { by: "world", words: about.name } as const;
  groups.push([
    { from: start, to: worldStart, days: 0, cause },
    { from: worldEnd, to: end, days: 0, cause },
  ]);
  return groups;
}

/** Kinds whose own dates hold whatever the person did there. */
const HAPPENINGS = new Set<GraphEntity["kind"]>(["Competition", "Event", "Milestone"]);

function sinceDay(entity: GraphEntity): number | undefined {
  const { since } = entity.properties;
  const bounds = since === undefined ? undefined : periodBounds(String(since));
  return bounds && dayNumber(bounds.first);
}

function within(point: number, date: string | undefined, published: string | undefined): Group {
  if (date === undefined) return [];
  const open = date === OPEN ? published : undefined;
  const bounds = open === undefined ? drawnBounds(date) : { first: open, last: open };
  if (!bounds) return [];
  const cause: Cause = open === undefined ? { by: "date", words: date } : { by: "published", words: "" };
  return [
    { from: ORIGIN, to: point, days: dayNumber(bounds.last), cause },
    { from: point, to: ORIGIN, days: -dayNumber(bounds.first), cause },
  ];
}

function between(first: number, second: number, duration: string, cause: Cause): Group {
  const days = durationDays(duration);
  if (days === undefined) return [];
  const slack = unitDays(duration);
  return [
    { from: first, to: second, days: days + slack, cause },
    { from: second, to: first, days: -Math.max(0, days - slack), cause },
  ];
}

const UNIT_DAYS: Readonly<Record<string, number>> = { Y: 366, M: 31, W: 7, D: 1 };

const unitDays = (duration: string): number => UNIT_DAYS[duration.at(-1) ?? ""] ?? 0;
