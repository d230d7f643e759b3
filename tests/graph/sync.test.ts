import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalGraph } from "../../graph/canonical.ts";
import { openEngine } from "../../graph/embedded-engine.ts";
import { project } from "../../graph/project.ts";
import { readBack } from "../../graph/read-back.ts";
import { difference, differenceAlone, EMPTY_GRAPH } from "../../graph/sync.ts";
import type { Graph } from "../../model/graph.ts";
import { randomEdits, randomTalk } from "./random-talks.ts";
import { adaTalk, bobTalk } from "./talks.ts";

describe("difference", () => {
  it("is nothing between equal graphs", () => {
    expect(difference(project([adaTalk, bobTalk], []), project([bobTalk, adaTalk], []))).toEqual([]);
  });

  it("knows what did not change by its being the same", () => {
    const before = project([adaTalk], []);
    const next = project([adaTalk, bobTalk], []);
    const same = (id: string) =>
      next.entities.find((each) => each.id === id) === before.entities.find((each) => each.id === id);
    expect(["tool:rust", "tool:python", "organization:lark-labs"].map(same)).toEqual([true, false, false]);
  });

  it("writes only what changed", () => {
    const rename = { id: "e", seq: 1, at: "", op: "rename" as const, target: "tool:rust", value: { name: "R" } };
    const statements = difference(project([adaTalk], []), project([adaTalk], [rename]));
    expect(statements.map(({ params }) => params.rows)).toMatchObject([[{ id: "tool:rust" }]]);
  });

  it("puts labels and types of the ontology into the text and nothing else", () => {
    const texts = difference(EMPTY_GRAPH, project([adaTalk, bobTalk], [])).map(({ cypher }) => cypher);
    for (const text of texts) expect(text).not.toMatch(/lark|ada|python|zurich/i);
  });
});

describe("any way from one projection to the next", () => {
  const ways = [
    ["looking for what is new first", difference],
    ["creating what is new", differenceAlone],
  ] as const;
  it.each(ways)("ends at the same graph as projecting at once, %s", { timeout: 120_000 }, async (_, way) => {
    const walk = fc.array(
      fc.record({
        talks: fc.tuple(fc.option(randomTalk("t1")), fc.option(randomTalk("t2")), fc.option(randomTalk("t3"))),
        edits: randomEdits,
      }),
      { minLength: 1, maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(walk, async (steps) => {
        const engine = await openEngine();
        try {
          let held: Graph = EMPTY_GRAPH;
          for (const { talks, edits } of steps) {
            const next = project(
              talks.flatMap((told) => told ?? []),
              edits,
            );
            await engine.apply(way(held, next));
            held = next;
            expect(canonicalGraph({ ...held, ...(await readBack(engine.read)) })).toBe(canonicalGraph(held));
          }
        } finally {
          engine.close();
        }
      }),
      { numRuns: 40 },
    );
  });

  it("does not depend on the order of talks", () => {
    fc.assert(
      fc.property(randomTalk("t1"), randomTalk("t2"), randomTalk("t3"), randomEdits, (a, b, c, edits) => {
        const text = canonicalGraph(project([a, b, c], edits));
        for (const talks of [
          [c, b, a],
          [b, a, c],
          [b, c, a],
        ])
          expect(canonicalGraph(project(talks, edits))).toBe(text);
      }),
      { numRuns: 150 },
    );
  });
});
