import { describe, expect, test } from "vitest";
import { timeline } from "../../journey/timeline.ts";
import { type MadeUpTalk, personGraph } from "./person-graph.ts";

const draw = (talk: MadeUpTalk) => timeline(personGraph({ published: "2020-03-24", ...talk }), {});

describe("the span on top of a column", () => {
  test.each<[string, string, (readonly string[])?]>([
    ["WORKED_AT a 2010~", "c. 2010 – end not said"],
    ["WORKED_AT a 2010/2013", "2010 – 2013"],
    ["WORKED_AT a 2010/2010", "2010"],
    ["WORKED_AT a /2017-09~", "start not said – c. Sep 2017"],
    ["WORKED_AT a 2017-09~/..", "c. Sep 2017 –"],
    ["WORKED_AT a /..", "start not said –"],
    ["WORKED_AT a 2010 P5Y", "2010, 5 years"],
    ["WORKED_AT a P1Y", "1 year"],
    ["WORKED_AT a", "when is not said"],
    ["WORKED_AT a P8M", "8 months, by mid 2017", ["ends-before worked_at~a worked_at~z"]],
    ["WORKED_AT a", "by mid 2017", ["ends-before worked_at~a worked_at~z"]],
    ["WORKED_AT a", "after mid 2017", ["starts-before worked_at~z worked_at~a"]],
  ])("of %s is “%s”", (fact, span, orders = []) => {
    const { columns } = draw({ facts: [fact, "WORKED_AT z 2017-06"], orders });
    expect(columns.find(({ label }) => label === "a")?.span).toBe(span);
  });
});

describe("the column of a mark", () => {
  const stations = ["STUDIED_AT uni 2005", "WORKED_AT one 2010", "WORKED_AT two 2015"];
  test.each<[string, string, number, (readonly string[])?]>([
    ["is that of its date", "USED x 2012", 1],
    ["is the first for what was before all", "USED x 1999", 0],
    ["is the last for what came late", "USED x 2019", 2],
    ["is the first where nothing is said but an order after it", "USED x", 0, ["starts-before used~x worked_at~two"]],
    ["is that of what it comes after", "USED x", 1, ["starts-before worked_at~one used~x"]],
    ["is right of a station that had ended", "USED x", 2, ["ends-before worked_at~one used~x"]],
    ["is that of the station it lies within", "USED x", 2, ["during used~x worked_at~two"]],
  ])("%s", (_, fact, column, orders = []) => {
    const { episodes } = draw({ facts: [...stations, fact], orders });
    expect(episodes.find(({ id }) => id === "episode:used~x")?.column).toBe(column);
  });

  test("follows orders from mark to mark", () => {
    const facts = [...stations, "USED x 2012", "USED y", "USED z"];
    const { episodes } = draw({ facts, orders: ["starts-before used~x used~y", "starts-before used~y used~z"] });
    expect(episodes.filter(({ lane }) => lane === "tools").map(({ id, column }) => `${id} ${column}`)).toEqual([
      "episode:used~x 1",
      "episode:used~y 1",
      "episode:used~z 1",
    ]);
  });
});

describe("the axis to begin with", () => {
  test.each<[string, string, readonly string[]]>([
    ["calendar", "all is dated and spread", ["WORKED_AT a 2000", "WORKED_AT b 2008", "WORKED_AT c 2015"]],
    ["chapters", "over 30 % have no start", ["WORKED_AT a 2000", "WORKED_AT b 2015", "WORKED_AT c /2018"]],
    [
      "chapters",
      "over half of the starts crowd together",
      ["WORKED_AT a 2000", "USED b 2017-02", "USED c 2017-05", "USED d 2018", "USED e 2010"],
    ],
    ["calendar", "there is no station", ["USED a", "USED b 2010"]],
  ])("is the %s when %s", (axis, _, facts) => {
    expect(draw({ facts }).axis).toBe(axis);
  });

  test("is the one asked for", () => {
    expect(timeline(personGraph({ facts: ["WORKED_AT a 2000"] }), { axis: "relative" }).axis).toBe("relative");
  });
});

test("a period asked for leaves out what surely lies outside", () => {
  const graph = personGraph({ facts: ["WORKED_AT a 2000/2004", "WORKED_AT b 2008/2012", "USED c"] });
  const { episodes } = timeline(graph, { from: "2006-01-01", to: "2010-01-01" });
  expect(episodes.map(({ id }) => id)).toEqual(["episode:worked_at~b", "episode:used~c"]);
});
