import { describe, expect, it } from "vitest";
import type { TalkSummary } from "../../graph/graph-store.ts";
import type { GraphEntity, GraphRelation } from "../../model/graph.ts";
import { sureFacts } from "../../server/sure-facts.ts";
import { stubStore } from "./stub-store.ts";

const PERSON = "person:ada";
const projected = { startDay: null, endDay: null, sources: ["strict"], properties: {}, rule: "names/known" };

function entity(id: string, confidence: number, more: Partial<GraphEntity> = {}): GraphEntity {
  const named = { id, kind: "Tool", name: id, aliases: [], searchText: id, certainty: "said" } as const;
  return { ...named, aliases: [], confidence, ...projected, ...more };
}

function used(target: string, confidence: number, more: Partial<GraphRelation> = {}): GraphRelation {
  const ends = { type: "USED", source: PERSON, target, person: PERSON, certainty: "said" } as const;
  return { id: `used~${target}`, ...ends, confidence, ...projected, ...more };
}

/** Two talks: one that asks for much, one that asks for little. */
const store = stubStore({ talks: async () => [summary("strict", 0.5), summary("lenient", 0.1)] });

function summary(id: string, threshold: number): TalkSummary {
  const source = { id, title: id, format: "text", sha256: "0".repeat(64), subjects: [PERSON] };
  return { id, source, entities: 0, relations: 0, orders: 0, warnings: 0, characters: 0, threshold };
}

describe("facts that are sure enough", () => {
  const cases: [string, GraphEntity, boolean][] = [
    ["above the threshold", entity("tool:a", 0.6), true],
    ["at the threshold", entity("tool:a", 0.5), true],
    ["below it", entity("tool:a", 0.49), false],
    [
      "below it, but told by a talk that asks for less",
      entity("tool:a", 0.3, { sources: ["lenient", "strict"] }),
      true,
    ],
    ["below it, but confirmed", entity("tool:a", 0.1, { accepted: true }), true],
    ["below it, but made by a person", entity("tool:a", 0, { certainty: "edited", sources: [] }), true],
    ["the person whose story it is", entity(PERSON, 0.1), true],
  ];
  it.each(cases)("%s", async (_title, fact, expected) => {
    const { entities } = await sureFacts(store, { entities: [fact], relations: [] }, PERSON);
    expect(entities).toHaveLength(expected ? 1 : 0);
  });

  it("take with them what hangs on them", async () => {
    const entities = [entity(PERSON, 1), entity("tool:a", 0.9), entity("tool:b", 0.9), entity("tool:c", 0.2)];
    const relations = [used("tool:a", 0.9), used("tool:b", 0.2), used("tool:c", 0.9)];
    const order = { id: "o", kind: "starts-before", certainty: "said", confidence: 0.9, rule: "orders/then" } as const;
    const orders = [
      { ...order, first: "used~tool:a", second: PERSON },
      { ...order, first: "used~tool:a", second: "used~tool:b" },
      { ...order, first: "used~tool:a", second: PERSON, confidence: 0.01 },
    ];
    const sure = await sureFacts(store, { entities, relations, orders });
    expect(sure.entities.map(({ id }) => id)).toEqual([PERSON, "tool:a", "tool:b"]);
    expect(sure.relations.map(({ id }) => id)).toEqual(["used~tool:a"]);
    expect(sure.orders).toEqual([orders[0]]);
  });
});
