import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { timeline } from "../../journey/timeline.ts";
import { timelineResponse } from "../../model/api.ts";
import type { PersonGraph } from "../../model/graph.ts";
import { RELATION_TYPES, relationRule } from "../../model/ontology.ts";
import { personGraph } from "./person-graph.ts";

test("draws marks in lanes, joins the stations, trays what has no time and counts the rest", () => {
  const graph = personGraph({
    published: "2020-03-24",
    facts: [
      "WORKED_AT lyft 2017-09~/..",
      "STUDIED_AT davis 2010~",
      "LIVED_IN sf /..",
      "MENTIONED google",
      "LOCATED_IN lyft>sf",
    ],
  });
  const drawn = timeline(graph, {});
  expect(drawn.spine).toEqual(["episode:studied_at~davis", "episode:worked_at~lyft"]);
  expect(drawn.links.map(({ type, source, target }) => [type, source, target])).toEqual([
    ["THEN", "episode:studied_at~davis", "episode:worked_at~lyft"],
  ]);
  expect(drawn.tray).toEqual(["episode:lived_in~sf"]);
  expect(drawn.undrawn).toEqual({ LOCATED_IN: 1, MENTIONED: 1 });
});

test("marks what is hidden from the audience", () => {
  const graph = personGraph({ facts: ["WORKED_AT lyft 2017", "USED keras 2015"] });
  const relations = graph.relations.map((each) => (each.type === "USED" ? { ...each, hidden: true as const } : each));
  expect(timeline({ ...graph, relations }, {}).episodes.map(({ hidden }) => hidden)).toEqual([undefined, true]);
});

test("leaves out facts whose things are missing, and facts of others", () => {
  const graph = personGraph({ facts: ["WORKED_AT lyft 2017", "WORKED_AT uber 2018", "USED keras 2015"] });
  const relations = graph.relations.map((each) => (each.type === "USED" ? { ...each, person: "person:other" } : each));
  const entities = graph.entities.filter(({ id }) => id !== "uber");
  expect(timeline({ ...graph, entities, relations }, {}).episodes.map(({ id }) => id)).toEqual([
    "episode:worked_at~lyft",
  ]);
});

test("a fact without words, added by hand, comes last in telling", () => {
  const graph = personGraph({ facts: ["USED keras", "USED pytorch"] });
  const evidence = graph.evidence.map((each) =>
    each.fact === "used~keras" ? { id: each.id, fact: each.fact, by: "Ada", note: "I used it too" } : each,
  );
  expect(timeline({ ...graph, evidence }, {}).tray).toEqual(["episode:used~pytorch", "episode:used~keras"]);
});

test("says whether a talk has words for a mark, and what of it a person put right", () => {
  const graph = personGraph({ facts: ["USED keras 2015", "USED pytorch 2016", "USED caffe 2014"] });
  const relations = graph.relations.map((each) => {
    if (each.id === "used~keras") return { ...each, basis: { start: "edited" as const } };
    return each.id === "used~pytorch" ? { ...each, certainty: "edited" as const, sources: [] } : each;
  });
  const entities = graph.entities.map((each) =>
    each.id === "keras" ? { ...each, certainty: "edited" as const, sources: [] } : each,
  );
  const evidence = graph.evidence.filter(({ fact }) => fact !== "used~pytorch");
  const { episodes } = timeline({ ...graph, entities, relations, evidence }, {});
  expect(new Map(episodes.map(({ title, said, corrected }) => [title, [said, corrected]]))).toEqual(
    new Map([
      ["keras", [true, ["when", "name"]]],
      ["caffe", [true, undefined]],
      ["pytorch", [undefined, ["fact"]]],
    ]),
  );
});

describe("whatever is told", () => {
  const types = RELATION_TYPES.filter((type) => relationRule(type).source[0] === "Person" || type === "LED_TO");
  const date = fc.constantFrom("", "1999", "2010~", "2015-06", "2017-21", "201X");
  const end = fc.constantFrom("", "..", "2012", "2018~");
  const fact = fc.tuple(
    fc.constantFrom(...types),
    fc.nat(9),
    date,
    end,
    fc.constantFrom("", "count=12", "outcome=failed", "organization=x1"),
  );
  const talk = fc.uniqueArray(fact, { selector: ([type, n]) => `${type} ${n}`, maxLength: 30 }).chain((facts) => {
    const ids = facts.map(([type, n]) =>
      (type === "LED_TO" ? `led_to~x${n}>x${n + 1}` : `${type}~x${n}`).toLowerCase(),
    );
    const order = fc.tuple(
      fc.constantFrom("starts-before", "ends-before", "during"),
      fc.constantFrom(...ids, "x0"),
      fc.constantFrom(...ids, "x1"),
    );
    return fc.record({
      published: fc.constantFrom("2020-03-24", "2016"),
      facts: fc.constant(
        facts.map(([type, n, from, to, property]) =>
          [type, type === "LED_TO" ? `x${n}>x${n + 1}` : `x${n}`, from || to ? `${from}/${to}` : "", property]
            .filter(Boolean)
            .join(" "),
        ),
      ),
      orders: fc.array(
        order.map((words) => words.join(" ")),
        { maxLength: 15 },
      ),
    });
  });
  const shuffled = (graph: PersonGraph): PersonGraph => ({
    ...graph,
    entities: [...graph.entities].reverse(),
    relations: [...graph.relations].reverse(),
    orders: [...graph.orders].reverse(),
    evidence: [...graph.evidence].reverse(),
  });

  test("the answer fits its schema, holds each drawn fact once, and joins only what is drawn", () => {
    fc.assert(
      fc.property(talk, (made) => {
        const drawn = timeline(personGraph(made), {});
        expect(timelineResponse.safeParse({ generation: 1, ...drawn }).success).toBe(true);
        const facts = drawn.episodes.flatMap((episode) => episode.facts);
        expect(new Set(facts).size).toBe(facts.length);
        const ids = new Set(drawn.episodes.map(({ id }) => id));
        expect(drawn.links.every(({ source, target }) => ids.has(source) && ids.has(target))).toBe(true);
        expect(drawn.ghosts.every(({ under }) => ids.has(under))).toBe(true);
        expect(drawn.spine.every((id, n) => drawn.episodes.find((each) => each.id === id)?.column === n)).toBe(true);
        expect(drawn.links.filter(({ type }) => type === "THEN")).toHaveLength(Math.max(0, drawn.spine.length - 1));
      }),
    );
  });

  test("the order of the input does not matter", () => {
    fc.assert(
      fc.property(talk, (made) => {
        const graph = personGraph(made);
        expect(timeline(shuffled(graph), {})).toEqual(timeline(graph, {}));
      }),
    );
  });
});
