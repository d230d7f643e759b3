import { describe, expect, it } from "vitest";
import { careersIn } from "../../ask/questions/careers.ts";
import type { FactRow } from "../../graph/reads/fact-rows.ts";

const known = {
  properties: {},
  certainty: "said",
  confidence: 1,
  rule: "told/by-hand",
  startDay: null,
  endDay: null,
  sources: [],
} as const;

function fact(person: string | undefined): FactRow {
  const end = (id: string) => ({
    ...known,
    id,
    kind: "Tool" as const,
    name: id,
    aliases: [],
    searchText: id,
    properties: {},
    sources: [],
  });
  const relation = {
    ...known,
    id: `r-${person}`,
    type: "USED" as const,
    source: "a",
    target: "b",
    properties: {},
    sources: [],
  };
  return { relation: { ...relation, ...(person ? { person } : {}) }, source: end("a"), target: end("b") };
}

describe("careersIn", () => {
  it("names each person once, sorted, and nobody for facts of the world", () => {
    expect(careersIn([fact("b"), fact("a"), fact(undefined), fact("b")])).toEqual({ people: ["a", "b"], leftOut: [] });
  });

  it("says how many are left out of very many", () => {
    const { people, leftOut } = careersIn(Array.from({ length: 160 }, (_, n) => fact(String(n).padStart(3, "0"))));
    expect(people).toHaveLength(150);
    expect(people.at(-1)).toBe("149");
    expect(leftOut).toEqual([{ text: "10 more careers were not looked at.", facts: [] }]);
  });
});
