import type { TimeWindow } from "../model/api.ts";
import type { GraphRelation, PersonGraph } from "../model/graph.ts";
import { type Bounds, periodBounds, rangeBounds } from "../model/period.ts";
import { type Fact, gatherFacts } from "./facts.ts";
import { laneOf } from "./lanes.ts";
import { isPoint } from "./looks.ts";
import { computeWindows } from "./windows.ts";

/** What held in a period, by fact id in order of telling (`design.md` §3). */
export interface AsOf {
  /** Held at some moment of the period, whatever the windows. */
  readonly certainly: readonly string[];
  /** Held under some reading of the windows. */
  readonly possibly: readonly string[];
  /** Nothing bounds it but the publication: only its place in the order is known. */
  readonly orderOnly: readonly string[];
}

/**
 * What of a person's journey held at some moment of a period, in three groups; what surely did not is in none.
 * @param date EDTF, "2017", "2017-03", "2017-21", or a stretch, "2015/2017", "2019/.."; an unreadable one finds nothing.
 */
export function asOf(graph: PersonGraph, date: string): AsOf {
  const asked = rangeBounds(date);
  const facts = gatherFacts(graph);
  const windows = computeWindows(facts);
  const groups: Record<Group, string[]> = { certainly: [], possibly: [], orderOnly: [], never: [] };
  for (const fact of asked ? facts.own.filter((each) => laneOf(each) !== undefined) : []) {
    groups[asked ? groupOf(fact, windows.of(fact.id), asked) : "never"].push(fact.id);
  }
  return { certainly: groups.certainly, possibly: groups.possibly, orderOnly: groups.orderOnly };
}

type Group = keyof AsOf | "never";

function groupOf({ relation }: Fact, window: TimeWindow, asked: Bounds): Group {
  if ((window.startMin ?? "") > asked.last || (window.endMax ?? "9999") < asked.first) return "never";
  if (window.reasons.every(({ by }) => by === "published")) return "orderOnly";
  return surelyMeets(relation, window, asked) ? "certainly" : "possibly";
}

/**
 * The latest start is not after the period and the earliest end not before it: some moment of it is shared. An
 * approximate date counts as its own unit here: "c. 2017" is in 2017.
 */
function surelyMeets(relation: GraphRelation, window: TimeWindow, asked: Bounds): boolean {
  const start = matched(relation.start)?.last ?? window.startMax;
  const end =
    matched(relation.end)?.first ?? (isPoint(relation) ? matched(relation.start)?.first : null) ?? window.endMin;
  return start !== null && end !== null && start <= asked.last && end >= asked.first;
}

const matched = (date: string | undefined): Bounds | undefined => (date === undefined ? undefined : periodBounds(date));
