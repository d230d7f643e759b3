import type { TimeWindow } from "../model/api.ts";
import { periodWords } from "../model/dates.ts";
import type { GraphEntity, GraphOrder, GraphRelation } from "../model/graph.ts";
import { dayFromNumber } from "../model/period.ts";
import { compareText } from "./compare-text.ts";
import {
  type Cause,
  dateConstraints,
  durationConstraints,
  numberPoints,
  orderConstraints,
  ownConstraints,
  type Points,
  publicationConstraints,
  worldConstraints,
} from "./constraints.ts";
import { type Bounds, createDifferenceSystem, type DifferenceSystem } from "./difference-system.ts";
import { durationWords } from "./durations.ts";
import type { Facts } from "./facts.ts";
import { allOrders } from "./implied-orders.ts";
import { isPoint } from "./looks.ts";
import { boundReasons, nameOf, orderWords } from "./window-reasons.ts";

/** What is known of each fact's time beyond its own dates. */
export interface Windows {
  /** Window of one of the person's facts; of a Milestone, Competition, Event or Work with dates or orders of its own. */
  readonly of: (id: string) => TimeWindow;
  /** Orders that hold, told and implied, between fact ids. */
  readonly orders: readonly GraphOrder[];
  /** One for each order that had to be dropped, and each fact whose own dates contradict each other. */
  readonly warnings: readonly {
    readonly code: string;
    readonly message: string;
    /** Ids of what contradicts itself, or of the order and its ends. */
    readonly facts: readonly string[];
  }[];
}

/** A window of which nothing is known. */
const UNKNOWN: TimeWindow = { startMin: null, startMax: null, endMin: null, endMax: null, reasons: [] };

/**
 * Bounds of every fact's start and end from dates, durations, orders, the world and the publication, by difference
 * constraints. What is surer is believed first: dates, a person's orders, durations, then orders said before
 * concluded, more confident before less, earlier told before later. What contradicts it is dropped with a warning.
 */
export function computeWindows(facts: Facts): Windows {
  const orders = allOrders(facts).sort(bySureness(facts));
  const timed = timedEntities(facts, orders);
  const points = numberPoints([...facts.own.map((fact) => fact.id), ...timed.map((entity) => entity.id)]);
  const system = createDifferenceSystem<Cause>(points.count);
  const broken = addDates(facts, timed, points, system);
  const dropped = new Set<GraphOrder>();
  const addOrders = (edited: boolean): void => {
    for (const order of orders) {
      if ((order.certainty === "edited") !== edited) continue;
      if (!system.add(orderConstraints(order, points))) dropped.add(order);
    }
  };
  addOrders(true);
  for (const fact of [...facts.own.map((each) => each.relation), ...timed]) {
    if (!system.add(durationConstraints(fact.id, fact, points))) broken.push(durationWarning(fact, facts));
  }
  for (const fact of facts.own) for (const group of worldConstraints(fact, facts, points)) system.add(group);
  addOrders(false);
  const latest = system.latest();
  const earliest = system.earliest();
  const known = new Map<string, TimeWindow>();
  const windowNow = (id: string): TimeWindow => windowOf(id, facts, points, earliest, latest);
  return {
    of: (id) => known.get(id) ?? known.set(id, windowNow(id)).get(id) ?? UNKNOWN,
    orders: orders.filter((order) => !dropped.has(order)).sort((a, b) => compareText(a.id, b.id)),
    warnings: [...broken, ...[...dropped].map((order) => orderWarning(order, facts))],
  };
}

const TIMED_KINDS = new Set<GraphEntity["kind"]>(["Milestone", "Competition", "Event", "Work"]);

function timedEntities(facts: Facts, orders: readonly GraphOrder[]): GraphEntity[] {
  const ordered = new Set(orders.flatMap((order) => [order.first, order.second]));
  return [...facts.entities.values()]
    .filter((entity) => TIMED_KINDS.has(entity.kind))
    .filter((entity) => entity.start !== undefined || entity.end !== undefined || ordered.has(entity.id))
    .sort((a, b) => compareText(a.id, b.id));
}

const SURENESS: Readonly<Record<GraphOrder["certainty"], number>> = { edited: 0, said: 1, inferred: 2 };

function bySureness(facts: Facts): (a: GraphOrder, b: GraphOrder) => number {
  return (a, b) =>
    SURENESS[a.certainty] - SURENESS[b.certainty] ||
    b.confidence - a.confidence ||
    facts.told(a.id) - facts.told(b.id) ||
    compareText(a.id, b.id);
}

type Warning = Windows["warnings"][number];

function addDates(
  facts: Facts,
  timed: readonly GraphEntity[],
  points: Points,
  system: DifferenceSystem<Cause>,
): Warning[] {
  const things: (GraphRelation | GraphEntity)[] = [...facts.own.map((fact) => fact.relation), ...timed];
  const dates = things.flatMap((thing) => dateConstraints(thing.id, thing, lastTold(thing.sources, facts), points));
  // The latest day first moves the origin once and for all: the potentials of the others settle in one step.
  system.add([...dates].sort((a, b) => a.days - b.days));
  const backward = things.filter((thing) => !system.add(ownConstraints(thing.id, isPointLike(thing), points)));
  for (const fact of facts.own) {
    for (const group of publicationConstraints(fact, firstTold(fact.relation.sources, facts), points))
      system.add(group);
  }
  return backward.map((thing) => backwardWarning(thing, facts));
}

const isPointLike = (thing: GraphRelation | GraphEntity): boolean => "type" in thing && isPoint(thing);

/** A fact was true by the first talk that tells it; `..` holds until the last. */
const firstTold = (sources: readonly string[], facts: Facts): string | undefined => toldDays(sources, facts)[0];
const lastTold = (sources: readonly string[], facts: Facts): string | undefined => toldDays(sources, facts).at(-1);

function toldDays(sources: readonly string[], { published, publishedBy }: Facts): string[] {
  const days = sources.flatMap((source) => publishedBy.get(source) ?? []).sort();
  return days.length > 0 || published === null ? days : [published];
}

function windowOf(
  id: string,
  facts: Facts,
  points: Points,
  earliest: Bounds<Cause>,
  latest: Bounds<Cause>,
): TimeWindow {
  const start = points.start(id);
  const end = points.end(id);
  if (start === undefined || end === undefined) return UNKNOWN;
  const day = (days: number | undefined): string | null => (days === undefined ? null : dayFromNumber(days));
  return {
    startMin: day(earliest.days(start)),
    startMax: day(latest.days(start)),
    endMin: day(earliest.days(end)),
    endMax: day(latest.days(end)),
    reasons: [
      ...boundReasons("startMin", earliest.causes(start), facts),
      ...boundReasons("startMax", latest.causes(start), facts),
      ...boundReasons("endMin", earliest.causes(end), facts),
      ...boundReasons("endMax", latest.causes(end), facts),
    ],
  };
}

const backwardWarning = (thing: GraphRelation | GraphEntity, facts: Facts): Warning => ({
  code: "ENDS_BEFORE_START",
  message: `${nameOf(thing.id, facts)} ends (${periodWords(thing.end ?? "")}) before it starts (${periodWords(thing.start ?? "")}): correct one of the dates.`,
  facts: [thing.id],
});

const durationWarning = (thing: GraphRelation | GraphEntity, facts: Facts): Warning => ({
  code: "DURATION_CONTRADICTED",
  message: `The duration of ${nameOf(thing.id, facts)} (${durationWords(thing.duration ?? "")}) does not fit its dates and is left out: correct one of them.`,
  facts: [thing.id],
});

const orderWarning = (order: GraphOrder, facts: Facts): Warning => ({
  code: "ORDER_CONTRADICTED",
  message: `“${orderWords(order, facts)}” contradicts what is surer and is left out: correct a date or the order.`,
  facts: [order.first, order.second, order.id],
});
