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
  [
    "by telling where a rough date may be the same",
    "a uni b",
    ["WORKED_AT a 2015~", "STUDIED_AT uni /2015-02~", "WORKED_AT b 2015-02~"],
  ],
  ["by telling where a month lies within a year that is said", "a b", ["WORKED_AT a 2016", "WORKED_AT b 2016-02"]],
  [
    "by orders where a season lies within a rough year",
    "a b",
    ["WORKED_AT b 2005~", "WORKED_AT a 2005-22"],
    ["starts-before worked_at~a worked_at~b"],
  ],
  ["one date carried to many by telling", "a b c", ["WORKED_AT a 1983~", "STUDIED_AT b 1983~", "WORKED_AT c 1983~"]],
  ["rough years that differ by date", "a b", ["WORKED_AT b 2017~", "WORKED_AT a 2016~"]],
])("orders %s", (_, expected, facts, orders = []) => {
  expect(spineOf({ facts, orders })).toBe(expected);
});

test.each<[string, string, Readonly<Record<string, string>>, (readonly string[])?]>([
  ["announced at the start goes last", "a b now", { "worked_at~now": "you work\nat Now" }],
  ["whatever orders say", "a b now", { "worked_at~now": "I own Now" }, ["ends-before worked_at~now worked_at~a"]],
  ["with a title", "a b now", { "worked_at~now": "you are a product manager at Now" }],
  ["said to hold still, wherever it is told", "now b a", { "worked_at~a": "I'm still at A" }],
  ["not in the past", "now a b", { "worked_at~now": "I was at Now" }],
  ["not when the talk only speaks so later", "now a b", { "worked_at~a": "so I'm at A" }],
  ["not when it was left", "now a b", { "worked_at~now": "you work at Now, and you left" }],
])("what is spoken of in the present: %s", (_, expected, words, orders = []) => {
  expect(spineOf({ facts: ["WORKED_AT now", "WORKED_AT a", "WORKED_AT b"], words, orders })).toBe(expected);
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
