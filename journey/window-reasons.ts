import type { TimeWindow } from "../model/api.ts";
import type { GraphOrder } from "../model/graph.ts";
import { periodWords } from "../model/period.ts";
import { clockWords } from "./clock.ts";
import type { Cause } from "./constraints.ts";
import type { Constraint } from "./difference-system.ts";
import { durationWords } from "./durations.ts";
import type { Facts } from "./facts.ts";

type Reason = TimeWindow["reasons"][number];

/**
 * Why a bound holds, in words for the reader, nearest first: "8 months", "before TrueAccord (1:14)". A duration is
 * followed by what holds its other end; further steps of a chain of orders are not named.
 */
export function boundReasons(bound: Reason["bound"], causes: Iterable<Constraint<Cause>>, facts: Facts): Reason[] {
  const reasons: Reason[] = [];
  for (const constraint of causes) {
    const { cause } = constraint;
    if (cause.by === "own") continue;
    reasons.push({ bound, by: cause.by, words: causeWords(cause, bound, facts) });
    if (cause.by !== "duration") break;
  }
  return reasons;
}

/** An order in words: "Caffe starts before Theano". */
export function orderWords(order: GraphOrder, facts: Facts): string {
  const [first, second] = [nameOf(order.first, facts), nameOf(order.second, facts)];
  if (order.kind === "during") return `${first} during ${second}`;
  return `${first} ${order.kind === "starts-before" ? "starts" : "ends"} before ${second}`;
}

/** The name of what a fact or entity id stands for. */
export function nameOf(id: string, facts: Facts): string {
  return facts.targetOf(id)?.name ?? facts.entities.get(id)?.name ?? id;
}

function causeWords(cause: Exclude<Cause, { by: "own" }>, bound: Reason["bound"], facts: Facts): string {
  switch (cause.by) {
    case "date":
      return periodWords(cause.words);
    case "duration":
      return durationWords(cause.words);
    case "published":
      return facts.published === null ? "as of the talk" : `told on ${periodWords(facts.published)}`;
    case "world":
      return cause.words;
    case "order":
      return relativeWords(cause.order, bound, facts);
  }
}

/** An upper bound comes from what is later, a lower one from what is earlier. */
function relativeWords(order: GraphOrder, bound: Reason["bound"], facts: Facts): string {
  const upper = bound === "startMax" || bound === "endMax";
  const seconds = facts.seconds.get(order.id);
  const at = seconds === undefined ? "" : ` (${clockWords(seconds)})`;
  if (order.kind === "during") return `during ${nameOf(order.second, facts)}${at}`;
  const gap = order.gap === undefined ? "" : `${durationWords(order.gap)} `;
  return `${gap}${upper ? "before" : "after"} ${nameOf(upper ? order.second : order.first, facts)}${at}`;
}
