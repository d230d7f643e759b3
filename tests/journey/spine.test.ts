import { expect, test } from "vitest";
import { timeline } from "../../journey/timeline.ts";
import { type MadeUpTalk, personGraph } from "./person-graph.ts";

const spineOf = (talk: MadeUpTalk): string =>
  timeline(personGraph({ published: "2020-03-24", ...talk }), {})
    .spine.map((id) => id.replace(/^episode:\w+~/, ""))
    .join(" ");

test.each<[string, string, readonly string[], (readonly string[])?]>([
  ["by dates, whatever the telling", "a b c", ["WORKED_AT c 2015", "WORKED_AT a 2001", "STUDIED_AT b 2008"]],
  ["a job that had ended before one that then began", "a b", ["WORKED_AT b 2017", "WORKED_AT a /2017"]],
  [
    "by orders where no date is said",
    "a b c",
    ["WORKED_AT c", "WORKED_AT b", "WORKED_AT a"],
    ["ends-before worked_at~a worked_at~b", "ends-before worked_at~b worked_at~c"],
  ],
  [
    "by orders through other facts",
    "a b",
    ["WORKED_AT b", "WORKED_AT a", "USED x"],
    ["starts-before worked_at~a used~x", "during used~x worked_at~b", "starts-before used~x worked_at~b"],
  ],
  [
    "dates before an order that they do not contradict day by day",
    "a b",
    ["WORKED_AT b 2017~", "WORKED_AT a 2016~"],
    ["starts-before worked_at~b worked_at~a"],
  ],
  ["by telling where nothing else is said", "a b c", ["STUDIED_AT a", "WORKED_AT b", "WORKED_AT c"]],
  ["what still holds last, though told first", "a b now", ["WORKED_AT now 2014/..", "STUDIED_AT a", "WORKED_AT b"]],
  ["a first degree before the jobs told before it", "uni a", ["WORKED_AT a 2013", "STUDIED_AT uni degree=BSc"]],
  ["a doctorate where it is told", "a uni", ["WORKED_AT a", "STUDIED_AT uni degree=PhD"]],
  [
    "an earlier date told later goes first, the undated stay behind those told before them",
    "nasa uni xen",
    ["STUDIED_AT uni 2000/2004", "WORKED_AT xen", "WORKED_AT nasa 1999"],
  ],
])("orders %s", (_, expected, facts, orders = []) => {
  expect(spineOf({ facts, orders })).toBe(expected);
});

test("what the opening announces is placed where the story comes to it", () => {
  const graph = personGraph({ facts: ["WORKED_AT labs", "STUDIED_AT uni", "WORKED_AT xen", "USED caml", "USED c"] });
  const again = { id: "again", fact: "worked_at~labs", source: "talk", start: 3500, end: 3520, text: "labs" };
  const { spine } = timeline({ ...graph, evidence: [...graph.evidence, again] }, {});
  expect(spine).toEqual(["episode:studied_at~uni", "episode:worked_at~xen", "episode:worked_at~labs"]);
});

test("every two neighbours are joined, with or without causes", () => {
  const { spine, links } = timeline(
    personGraph({ facts: ["STUDIED_AT a", "WORKED_AT b", "WORKED_AT c", "LED_TO a>b"] }),
    {},
  );
  const then = links.filter(({ type }) => type === "THEN");
  expect(then.map(({ source, target }) => [source, target])).toEqual(spine.slice(1).map((id, n) => [spine[n], id]));
});

test("a person without stations has an empty spine and a calendar", () => {
  expect(timeline(personGraph({ facts: ["USED keras"] }), {})).toMatchObject({
    spine: [],
    columns: [],
    axis: "calendar",
  });
});
