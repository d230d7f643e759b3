import { describe, expect, test } from "vitest";
import { freeGraph } from "../../client/picture/free/free-graph.ts";
import { layOut } from "../../client/picture/free/lay-out.ts";
import { approximateMeasure as measure } from "./approximate-measure.ts";
import { REFERENCE } from "./reference.ts";

const NOTHING = { entities: [], relations: [] };
const GRAPH = freeGraph(REFERENCE, NOTHING, measure);

describe("the graph without time", () => {
  test("leaves the narrator out", () => {
    expect(GRAPH.nodes.some(({ id }) => id === REFERENCE.person.id)).toBe(false);
  });

  test("has a node for each mark and each road not taken", () => {
    expect(GRAPH.nodes).toHaveLength(33);
  });

  test("docks what is joined to nothing by lane", () => {
    const lanes = REFERENCE.lanes.map(({ id }) => id);
    const docked = GRAPH.apart.map((id) =>
      lanes.findIndex((lane) => lane === GRAPH.nodes.find((node) => node.id === id)?.lane),
    );
    expect(docked.length).toBeGreaterThan(5);
    expect(docked).toEqual([...docked].sort((a, b) => a - b));
    for (const { source, target } of GRAPH.edges)
      expect([source, target].filter((id) => GRAPH.apart.includes(id))).toEqual([]);
  });

  test("joins two things by one edge only", () => {
    const pairs = GRAPH.edges.map(({ source, target }) => [source, target].sort().join(" "));
    expect(new Set(pairs).size).toBe(pairs.length);
  });
});

describe("its layout", () => {
  const apart = new Set(GRAPH.apart);
  const task = { nodes: GRAPH.nodes.filter(({ id }) => !apart.has(id)), edges: GRAPH.edges };
  const places = layOut(task);

  test("is the same each time", () => {
    expect(layOut(task)).toEqual(places);
  });

  test("leaves chance to others as it was", () => {
    expect(Math.random()).not.toBe(Math.random());
  });

  test("places every node, none upon another", () => {
    const all = Object.entries(places);
    expect(all).toHaveLength(task.nodes.length);
    const upon = all.filter(([a, p]) =>
      all.some(([b, q]) => a < b && Math.abs(p.x - q.x) < 20 && Math.abs(p.y - q.y) < 20),
    );
    expect(upon).toEqual([]);
  });
});
