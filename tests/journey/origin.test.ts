import { expect, test } from "vitest";
import { timeline } from "../../journey/timeline.ts";
import { type MadeUpTalk, personGraph } from "./person-graph.ts";

const draw = (talk: MadeUpTalk) => timeline(personGraph({ published: "2020-03-24", ...talk }), { axis: "relative" });

test.each<[string, ReturnType<typeof draw>["origin"], readonly string[], (readonly string[])?]>([
  ["the first job's start", { day: "2005-06-15", look: "solid" }, ["WORKED_AT b 2010", "WORKED_AT a 2005-06-15"]],
  ["the middle of a year", { day: "2005-07-02", look: "solid" }, ["WORKED_AT a 2005"]],
  ["a rough start", { day: "2005-07-02", look: "counted" }, ["WORKED_AT a 2005~"]],
  ["no study", { day: "2008-01-01", look: "solid" }, ["STUDIED_AT uni 2001", "WORKED_AT a 2008-01-01"]],
  ["its end where no start is said", { day: "2006-12-31", look: "hollow" }, ["WORKED_AT a /2006"]],
  [
    "what it came after where nothing else bounds it",
    { day: "2004-01-01", look: "hollow" },
    ["STUDIED_AT uni 2004-01-01", "WORKED_AT a"],
    ["starts-before studied_at~uni worked_at~a"],
  ],
])("years count from %s", (_, origin, facts, orders = []) => {
  expect(draw({ facts, orders })).toMatchObject({ axis: "relative", origin });
});

test.each<[string, string, readonly string[]]>([
  ["no job", "calendar", ["USED keras 2001"]],
  ["a first job that only the publication bounds", "chapters", ["WORKED_AT a"]],
])("with %s the axis that suits is told", (_, axis, facts) => {
  const { axis: told, origin } = draw({ facts });
  expect({ told, origin }).toEqual({ told: axis, origin: undefined });
});

test("every axis says from which day could be counted, and stays what was asked for", () => {
  const graph = personGraph({ facts: ["WORKED_AT a 2005"] });
  const { axis, origin } = timeline(graph, { axis: "calendar" });
  expect([axis, origin?.day]).toEqual(["calendar", "2005-07-02"]);
});
