import { expect, test } from "vitest";
import { lintStory } from "../../journey/lint.ts";
import type { PersonGraph } from "../../model/graph.ts";
import { type MadeUpTalk, personGraph } from "./person-graph.ts";

/** Findings but for what is said once, which here everything is. */
const found = (talk: MadeUpTalk) =>
  lintStory(personGraph({ published: "2020-06-01", ...talk }))
    .filter(({ code }) => code !== "one-mention")
    .map(({ code, facts, from, to }) => [code, facts.join(" "), ...(from && to ? [`${from}/${to}`] : [])].join(" "));

test.each<[string, readonly string[], readonly string[]]>([
  [
    "years between two jobs",
    ["WORKED_AT a 2005/2008", "WORKED_AT b 2012/2015"],
    ["uncovered-years worked_at~a worked_at~b 2009-01-01/2011-12-31"],
  ],
  ["no year that a study covers", ["WORKED_AT a 2005/2008", "STUDIED_AT s 2008/2012", "WORKED_AT b 2012/2015"], []],
  [
    "no years that a longer job covers",
    ["WORKED_AT a 2000/2015", "STUDIED_AT s 2003/2004", "WORKED_AT b 2015/2016"],
    [],
  ],
  ["no short break", ["WORKED_AT a 2005/2008", "WORKED_AT b 2009-06/2015"], []],
  ["no years after a job whose end is not said", ["WORKED_AT a 2005", "WORKED_AT b 2012/2015"], []],
  ["a job without a start", ["WORKED_AT a", "WORKED_AT b 2012/.."], ["undated-role worked_at~a"]],
  ["a job that only still holds", ["WORKED_AT a /.."], ["undated-role worked_at~a"]],
  ["no job that has an end", ["STUDIED_AT s /2009"], []],
  ["no tool without a date", ["USED keras"], []],
  [
    "two jobs at once",
    ["WORKED_AT a 2005/2010", "WORKED_AT b 2007/2012"],
    ["overlapping-roles worked_at~a worked_at~b 2007-12-31/2010-01-01"],
  ],
  ["no handover", ["WORKED_AT a 2005/2010-03", "WORKED_AT b 2010-02/2012"], []],
  ["no part-time job", ["WORKED_AT a 2005/2010 role=part-time", "WORKED_AT b 2007/2012"], []],
  ["no job beside a study", ["STUDIED_AT s 2005/2010", "WORKED_AT b 2007/2012"], []],
  ["an end before its start", ["WORKED_AT a 2012/2010"], ["contradiction worked_at~a"]],
])("finds %s", (_, facts, findings) => expect(found({ facts })).toEqual(findings));

test("an order that cannot be names itself and its ends", () => {
  const orders = ["ends-before worked_at~b worked_at~a"];
  const [finding] = lintStory(personGraph({ facts: ["WORKED_AT a 2005/2008", "WORKED_AT b 2009/2015"], orders }));
  expect(finding).toMatchObject({
    code: "contradiction",
    entities: ["b", "a"].map((name) => expect.stringContaining(name)),
  });
  expect(finding?.facts).toHaveLength(3);
});

test("what could fill a gap is named with it", () => {
  const facts = ["WORKED_AT a 2005/2008", "WORKED_AT b 2012/2015", "WORKED_AT c"];
  const [finding] = lintStory(personGraph({ facts }));
  expect(finding?.words).toBe("Nothing is said of 2009 to 2011, between a and b; c may belong there.");
});

test("what is said once is told, unless a person said or confirmed it", () => {
  const graph = personGraph({ facts: ["USED keras 2015", "USED theano 2016", "USED caffe 2017", "USED jax 2018"] });
  const [keras, theano, caffe] = graph.relations;
  const again = graph.evidence.find(({ fact }) => fact === keras?.id);
  if (!keras || !theano || !caffe || !again) throw new TypeError("four facts are there");
  const changed: PersonGraph = {
    ...graph,
    relations: graph.relations.map((each) =>
      each === theano ? { ...each, accepted: true } : each === caffe ? { ...each, certainty: "edited" } : each,
    ),
    evidence: [...graph.evidence, { ...again, id: "again" }],
  };
  expect(lintStory(changed).map(({ code, facts }) => [code, ...facts])).toEqual([["one-mention", "used~jax"]]);
});
