/** All orders of a talk, without those that its own dates or better orders contradict. */
import type { Order } from "../../../model/document.ts";
import { orderId } from "../../../model/ids.ts";
import { periodBounds } from "../../../model/period.ts";
import type { SpanMaker } from "../evidence.ts";
import type { Reading } from "../reading/reading.ts";
import type { Resolution } from "../resolve/entities.ts";
import type { Fact } from "../resolve/facts.ts";
import { containment } from "./containment.ts";
import { implied } from "./implied.ts";
import { sequences } from "./sequences.ts";
import type { ToldOrder } from "./told-order.ts";

/** @param ids relation ids of the facts. */
export function tellOrders(
  facts: readonly Fact[],
  ids: ReadonlyMap<Fact, string>,
  reading: Reading,
  resolution: Resolution,
  spans: SpanMaker,
): Order[] {
  const told = [...sequences(facts, reading), ...containment(facts, reading, resolution), ...implied(facts)];
  const kept = new Map<string, Order>();
  const pairs = new Set<string>();
  // What is said stands before what is inferred, the surer before the less sure.
  for (const order of told.sort((a, b) => rank(b) - rank(a) || a.from - b.from)) {
    const [first, second] = [ids.get(order.first), ids.get(order.second)];
    if (!first || !second || first === second || contradictsDates(order) || pairs.has(`${second} ${first}`)) continue;
    pairs.add(`${first} ${second}`);
    const id = orderId(order.kind, first, second);
    if (kept.has(id)) continue;
    kept.set(id, {
      id,
      kind: order.kind,
      first,
      second,
      ...(order.gap ? { gap: order.gap } : {}),
      certainty: order.certainty,
      confidence: order.confidence,
      rule: order.rule,
      evidence: spans.spans(order.from, order.end),
    });
  }
  return [...kept.values()];
}

const rank = (order: ToldOrder): number => (order.certainty === "said" ? 1 : 0) + order.confidence;

function contradictsDates({ kind, first, second }: ToldOrder): boolean {
  if (kind === "during" || !first.start || !second.start) return false;
  const [before, after] = [periodBounds(first.start), periodBounds(second.start)];
  return before !== undefined && after !== undefined && before.first > after.last;
}
