import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gatherFacts } from "../../journey/facts.ts";
import { computeWindows, type Windows } from "../../journey/windows.ts";
import { drawnBounds } from "../../model/period.ts";
import { type MadeUpTalk, personGraph } from "./person-graph.ts";

const windowsOf = (talk: MadeUpTalk): Windows => computeWindows(gatherFacts(personGraph(talk)));

function startOf(talk: MadeUpTalk, id: string): string {
  const { startMin, startMax } = windowsOf(talk).of(id);
  return `${startMin} – ${startMax}`;
}

describe("bounds of a start", () => {
  const job = "worked_at~bidgely";
  test.each<[string, string, readonly string[], readonly string[]]>([
    ["a stated year is its days", "2015-01-01 – 2015-12-31", ["WORKED_AT bidgely 2015"], []],
    ["an approximate year reaches a year further", "2014-01-01 – 2016-12-30", ["WORKED_AT bidgely 2015~"], []],
    ["nothing said is bounded by the publication", "null – 2020-03-24", ["WORKED_AT bidgely"], []],
    ["an end bounds the start", "null – 2015-12-31", ["WORKED_AT bidgely /2015"], []],
    ["an end and a duration count back", "2014-04-01 – 2015-06-01", ["WORKED_AT bidgely /2015 P8M"], []],
    [
      "what comes after bounds it",
      "null – 2017-06-30",
      ["WORKED_AT bidgely", "WORKED_AT lyft 2017-06"],
      ["ends-before worked_at~bidgely worked_at~lyft"],
    ],
    [
      "what comes before bounds it",
      "2010-01-01 – 2020-03-24",
      ["WORKED_AT bidgely", "STUDIED_AT davis 2010"],
      ["starts-before studied_at~davis worked_at~bidgely"],
    ],
    [
      "orders are followed through undated facts",
      "null – 2017-06-30",
      ["WORKED_AT bidgely", "WORKED_AT trueaccord", "WORKED_AT lyft 2017-06"],
      ["ends-before worked_at~bidgely worked_at~trueaccord", "ends-before worked_at~trueaccord worked_at~lyft"],
    ],
    [
      "a gap counts from the other fact, within a unit",
      "2016-07-02 – 2016-09-02",
      ["WORKED_AT bidgely", "STUDIED_AT davis 2015-02-01"],
      ["starts-before studied_at~davis worked_at~bidgely P18M"],
    ],
    [
      "what lies within another is bounded by both its ends",
      "2010-01-01 – 2012-12-31",
      ["WORKED_AT bidgely", "STUDIED_AT davis 2010/2012"],
      ["during worked_at~bidgely studied_at~davis"],
    ],
  ])("%s", (_, expected, facts, orders) => {
    expect(startOf({ published: "2020-03-24", facts, orders }, job)).toBe(expected);
  });

  test("a switch implies that the first tool came first", () => {
    const facts = ["USED keras 2015", "USED pytorch", "SWITCHED_TO keras>pytorch"];
    expect(startOf({ published: "2020-03-24", facts }, "used~pytorch")).toBe("2015-01-01 – 2020-03-24");
  });

  test("a cause between things that nobody dealt with implies nothing", () => {
    expect(windowsOf({ facts: ["MENTIONED a", "MENTIONED b", "LED_TO a>b"] }).orders).toEqual([]);
  });

  test("what still held at publication ends with it", () => {
    const { endMin, endMax } = windowsOf({ published: "2020-03-24", facts: ["WORKED_AT bidgely 2015/.."] }).of(job);
    expect([endMin, endMax]).toEqual(["2020-03-24", "2020-03-24"]);
  });

  test("a plan for after the publication keeps its date", () => {
    expect(startOf({ published: "2020-03-24", facts: ["WORKED_AT bidgely 2021"] }, job)).toBe(
      "2021-01-01 – 2021-12-31",
    );
  });

  test("without a publication nothing bounds what is not said", () => {
    expect(startOf({ facts: ["WORKED_AT bidgely"] }, job)).toBe("null – null");
  });
});

test("names the reason of each bound in plain words", () => {
  const graph = personGraph({
    published: "2020-03-24",
    facts: ["WORKED_AT bidgely P8M", "WORKED_AT trueaccord /2017-09~"],
    things: { trueaccord: ["Organization", "TrueAccord"] },
    orders: ["ends-before worked_at~bidgely worked_at~trueaccord"],
  });
  const order = graph.orders[0]?.id ?? "";
  const said = { id: "e", fact: order, source: "talk", start: 1346, end: 1389, text: "…", seconds: 74.2 };
  const windows = computeWindows(gatherFacts({ ...graph, evidence: [...graph.evidence, said] }));
  const words = windows.of("worked_at~bidgely").reasons.map(({ bound, by, words }) => `${bound} ${by}: ${words}`);
  expect(words).toEqual([
    "startMax duration: 8 months",
    "startMax order: before TrueAccord (1:14)",
    "endMax order: before TrueAccord (1:14)",
  ]);
});

describe("contradictions", () => {
  const facts = ["WORKED_AT a 2010/2012", "WORKED_AT b 2015", "WORKED_AT c"];
  const wrong = "starts-before worked_at~b worked_at~a";
  test("an order against dates is dropped with a warning", () => {
    const windows = windowsOf({ facts, orders: [wrong] });
    expect(windows.orders).toEqual([]);
    expect(windows.warnings.map(({ code }) => code)).toEqual(["ORDER_CONTRADICTED"]);
    expect(windows.warnings[0]?.message).toContain("b starts before a");
  });

  test.each([
    ["the concluded before the said", { certainty: "inferred" }, {}],
    ["the less confident", { confidence: 0.4 }, {}],
    ["the said before the edited", {}, { certainty: "edited", confidence: 0.1 }],
  ] as const)("of a circle %s is dropped", (_, weak, strong) => {
    const graph = personGraph({
      facts: ["WORKED_AT a P2Y", "WORKED_AT b P2Y"],
      orders: ["ends-before worked_at~a worked_at~b", "ends-before worked_at~b worked_at~a"],
    });
    const [first, second] = graph.orders;
    if (!first || !second) throw new Error("two orders were made");
    const windows = computeWindows(
      gatherFacts({
        ...graph,
        orders: [
          { ...first, ...weak },
          { ...second, ...strong },
        ],
      }),
    );
    expect(windows.orders.map(({ id }) => id)).toEqual([second.id]);
  });

  test("of equals the later told is dropped", () => {
    const graph = personGraph({
      facts: ["WORKED_AT a P2Y", "WORKED_AT b P2Y"],
      orders: ["ends-before worked_at~a worked_at~b", "ends-before worked_at~b worked_at~a"],
    });
    const told = graph.orders.map(({ id }, n) => ({
      id: `o${n}`,
      fact: id,
      source: "talk",
      start: 900 - n,
      end: 950,
      text: "…",
    }));
    const windows = computeWindows(gatherFacts({ ...graph, evidence: [...graph.evidence, ...told] }));
    expect(windows.orders.map(({ first }) => first)).toEqual(["worked_at~b"]);
  });

  test("an end before its own start and a duration that does not fit are warnings, and the dates stay", () => {
    const windows = windowsOf({ facts: ["WORKED_AT a 2012/2010", "WORKED_AT b 2010/2012 P8M"] });
    expect(windows.warnings.map(({ code }) => code)).toEqual(["ENDS_BEFORE_START", "DURATION_CONTRADICTED"]);
    expect(windows.of("worked_at~a").startMin).toBe("2012-01-01");
    expect(windows.of("worked_at~a").endMax).toBe("2010-12-31");
  });

  test("orders that agree are all kept", () => {
    const orders = ["ends-before worked_at~a worked_at~b", "starts-before worked_at~a worked_at~c"];
    expect(windowsOf({ facts, orders }).warnings).toEqual([]);
    expect(windowsOf({ facts, orders }).orders).toHaveLength(2);
  });
});

describe("whatever is told", () => {
  const year = fc.integer({ min: 1990, max: 2025 }).map(String);
  const date = fc.oneof(
    fc.constant(""),
    year,
    year.map((each) => `${each}~`),
    year.map((each) => `${each}-06`),
  );
  const fact = fc.tuple(date, fc.oneof(date, fc.constant("..")), fc.constantFrom("", "P8M", "P2Y"));
  const talk = fc
    .array(fact, { minLength: 2, maxLength: 12 })
    .chain((dates) => {
      const place = fc.nat(dates.length - 1);
      const order = fc.tuple(fc.constantFrom("starts-before", "ends-before", "during"), place, place);
      return fc.tuple(fc.constant(dates), fc.array(order, { maxLength: 20 }));
    })
    .map(
      ([dates, orders]): MadeUpTalk => ({
        published: "2020-03-24",
        facts: dates.map(([start, end, length], n) => `WORKED_AT w${n} ${start}/${end} ${length}`.trim()),
        orders: orders.map(([kind, a, b]) => `${kind} worked_at~w${a} worked_at~w${b}`),
      }),
    );

  test("no window leaves the days of a stated date, and none is empty", () => {
    fc.assert(
      fc.property(talk, (made) => {
        const graph = personGraph(made);
        const windows = computeWindows(gatherFacts(graph));
        for (const { id, start, end } of graph.relations) {
          const { startMin, startMax, endMin, endMax } = windows.of(id);
          for (const [date, first, last] of [
            [start, startMin, startMax],
            [end, endMin, endMax],
          ] as const) {
            if (first !== null && last !== null) expect(first <= last).toBe(true);
            const bounds = date === undefined ? undefined : drawnBounds(date);
            if (!bounds) continue;
            expect(first !== null && first >= bounds.first).toBe(true);
            expect(last !== null && last <= bounds.last).toBe(true);
          }
        }
      }),
    );
  });

  test("the order of the input does not matter", () => {
    fc.assert(
      fc.property(talk, fc.infiniteStream(fc.nat()), (made, numbers) => {
        const graph = personGraph(made);
        const turn = <T>(list: readonly T[]): T[] =>
          list
            .map((item) => ({ item, key: numbers.next().value ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const turned = {
          ...graph,
          relations: turn(graph.relations),
          orders: turn(graph.orders),
          evidence: turn(graph.evidence),
        };
        const [one, other] = [graph, turned].map((each) => computeWindows(gatherFacts(each)));
        expect(other?.orders).toEqual(one?.orders);
        expect(other?.warnings).toEqual(one?.warnings);
        for (const { id } of graph.relations) expect(other?.of(id)).toEqual(one?.of(id));
      }),
    );
  });
});
