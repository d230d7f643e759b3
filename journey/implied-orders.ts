import type { GraphOrder } from "../model/graph.ts";
import { orderId } from "../model/ids.ts";
import type { RelationType } from "../model/ontology.ts";
import type { Fact, Facts } from "./facts.ts";

/** Relations that say that one thing came before another. */
const ORDERING = new Set<RelationType>(["SWITCHED_TO", "LED_TO", "FUNDED"]);

/** What stands for an entity in an order: the person's dealings with it. */
const DEALINGS = new Set<RelationType>([
  "USED",
  "OWNED",
  "EARNED",
  "COMPETED_IN",
  "STUDIED_AT",
  "WORKED_AT",
  "PUBLISHED",
]);

/** Stand-ins for a Milestone, Competition, Event or Work that an order names itself, when no dealing of the first kind is told. */
const LOOSE_DEALINGS = new Set<RelationType>([...DEALINGS, "PRESENTED_AT", "HELD_ROLE", "LEARNED", "MENTIONED"]);

/**
 * All orders of a journey, between fact ids: those told, and those that a switch, a cause or a purchase implies
 * (`design.md` §2). An end that names an entity becomes the earliest told fact about it; an order without two different ends is left out.
 */
export function allOrders(facts: Facts): GraphOrder[] {
  const dealing = earliestTold(facts, DEALINGS, (fact) => fact.target.id);
  const loose = earliestTold(facts, LOOSE_DEALINGS, aboutOf);
  const orders = new Map<string, GraphOrder>();
  const keep = (order: GraphOrder): void => {
    const key = orderId(order.kind, order.first, order.second);
    if (order.first !== order.second && !orders.has(key)) orders.set(key, order);
  };
  for (const order of facts.orders) {
    keep({
      ...order,
      first: loose.get(order.first)?.id ?? order.first,
      second: loose.get(order.second)?.id ?? order.second,
    });
  }
  for (const { relation } of facts.own) {
    if (!ORDERING.has(relation.type)) continue;
    const first = dealing.get(relation.source)?.id;
    const second = dealing.get(relation.target)?.id;
    if (first && second) keep(impliedBy(relation, first, second));
  }
  return [...orders.values()];
}

/** The thing a fact is about: the hosted competition for a host's role, else its target. */
export function aboutOf(fact: Fact): string {
  const { competition } = fact.relation.properties;
  return fact.relation.type === "HELD_ROLE" && typeof competition === "string" ? competition : fact.target.id;
}

function earliestTold(
  facts: Facts,
  types: ReadonlySet<RelationType>,
  about: (fact: Fact) => string,
): ReadonlyMap<string, Fact> {
  const earliest = new Map<string, Fact>();
  for (const fact of facts.own) {
    if (types.has(fact.relation.type) && !earliest.has(about(fact))) earliest.set(about(fact), fact);
  }
  return earliest;
}

function impliedBy({ id, certainty, confidence }: Fact["relation"], first: string, second: string): GraphOrder {
  return {
    id: orderId("starts-before", first, second),
    kind: "starts-before",
    first,
    second,
    certainty: certainty === "said" ? "inferred" : certainty,
    confidence,
    rule: `implied/${id.slice(0, id.indexOf("~"))}`,
  };
}
