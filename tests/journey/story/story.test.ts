import { describe, expect, test } from "vitest";
import { tellStory } from "../../../journey/story/story.ts";
import { becauseWords } from "../../../journey/story/tell-link.ts";
import { timeline } from "../../../journey/timeline.ts";
import { type Step, storySchema } from "../../../model/story.ts";
import { type MadeUpTalk, personGraph } from "../person-graph.ts";
import { referenceTalk } from "../reference-talk.ts";

const { graph, id } = referenceTalk();
const stepsOf = (steps: 3 | 10 | 20, order: "chronological" | "told" = "chronological"): Step[] =>
  tellStory(graph, { steps, order }).chapters.flatMap((chapter) => chapter.steps);

describe.each([3, 10, 20] as const)("a story of at most %i steps", (steps) => {
  test.each(["chronological", "told"] as const)("keeps its promises when %s", (order) => {
    const told = stepsOf(steps, order);
    expect(storySchema.safeParse(tellStory(graph, { steps, order })).success).toBe(true);
    expect(told.length).toBeLessThanOrEqual(steps);
    const drawn = timeline(graph, {});
    const elements = new Set([...drawn.episodes, ...drawn.ghosts].map((each) => each.id));
    const facts = new Set(graph.relations.map((relation) => relation.id));
    for (const step of told) {
      expect(step.elements.length).toBeLessThanOrEqual(7);
      expect(step.elements.every((element) => elements.has(element))).toBe(true);
      expect([...step.reveal.flat()].sort()).toEqual([...step.elements].sort());
      expect(step.sentences.length).toBeGreaterThan(0);
      expect(step.title.length).toBeLessThanOrEqual(60);
      expect(step.query?.params.person).toBe(graph.person.id);
      for (const sentence of step.sentences) {
        expect(sentence.facts.length).toBeGreaterThan(0);
        expect(sentence.facts.every((fact) => facts.has(fact))).toBe(true);
      }
    }
  });
});

test("ten steps tell the reference talk from its stops to the tools and Lyft", () => {
  expect(stepsOf(10).map(({ title }) => title)).toEqual([
    "Four stops: UC Davis, Bidgely, TrueAccord, Lyft",
    "About 2010: UC Davis, United States",
    "About 2015: Kaggle competitions, 70+",
    "Bidgely, Silicon Valley",
    "TrueAccord, San Francisco",
    "About January 2017: Job search, 100+ applications",
    "Spring 2017: $20,000 prize pays for Second computer",
    "Caffe, Theano, Keras, PyTorch",
    "About 2017: Gold medal, Kaggle Master",
    "About September 2017: Lyft, Host, Kaggle Grandmaster",
  ]);
});

test.each([
  ["Vladimir went from UC Davis to Bidgely, TrueAccord and Lyft.", ["r003", "r006", "r009", "r013"]],
  ["Vladimir did a PhD in physics at UC Davis from around 2010.", ["r003", "r004"]],
  ["Vladimir worked at Bidgely for eight months; when is not said.", ["r006"]],
  [
    "Vladimir used Caffe, Theano, Keras and PyTorch, in this order; when is not said.",
    ["r063", "r065", "r067", "r069"],
  ],
  ["From Caffe to Theano, because Caffe was painful.", ["r064"]],
  ["NVIDIA, Facebook and Tesla said no.", ["r043", "r049", "r050"]],
])("says “%s”", (text, facts) => {
  const sentence = stepsOf(20)
    .flatMap((step) => step.sentences)
    .find((each) => each.text === text);
  expect(sentence?.facts).toEqual(facts.map(id));
});

describe.each([10, 20] as const)("in at most %i steps", (steps) => {
  test.each([
    ["every station", ["r003", "r006", "r009", "r013"]],
    ["the rejections", ["r043", "r049", "r050"]],
    ["what the prize paid for", ["r060"]],
    ["the chain of tools, with reasons", ["r064", "r066", "r068"]],
    ["the role", ["r014"]],
    ["the host", ["r072"]],
    ["the medals and titles", ["r026", "r027", "r029", "r023"]],
  ])("tells %s", (_, facts) => {
    const cited = new Set(stepsOf(steps).flatMap((step) => step.sentences.flatMap((sentence) => sentence.facts)));
    expect(facts.map(id).filter((fact) => !cited.has(fact))).toEqual([]);
  });
});

const sentencesOf = (talk: MadeUpTalk): string[] =>
  tellStory(personGraph(talk), { steps: 20, order: "chronological" }).chapters.flatMap(({ steps }) =>
    steps.flatMap((step) => step.sentences.map(({ text }) => text)),
  );

const THINGS: MadeUpTalk["things"] = {
  mit: ["Organization", "MIT"],
  acme: ["Organization", "Acme"],
  "united-states": ["Place", "United States"],
  london: ["Place", "London"],
  paris: ["Place", "Paris"],
  rome: ["Place", "Rome"],
  "mars-race": ["Competition", "Mars Race"],
  "silver-medal": ["Award", "silver medal"],
};

test.each([
  ["STUDIED_AT mit degree=degree field=physics", "Ada did a degree in physics at MIT; when is not said."],
  ["STUDIED_AT mit 2001/2003 field=law", "Ada studied law at MIT from 2001 to 2003."],
  ["WORKED_AT acme 2011~/.. role=engineer", "Ada has worked at Acme as an engineer since around 2011."],
  ["WORKED_AT acme /2013-09", "Ada worked at Acme until September 2013."],
  ["WORKED_AT acme P3Y", "Ada worked at Acme for three years; when is not said."],
  ["LIVED_IN united-states 2010/..", "Ada has lived in the United States since 2010."],
  ["COMPETED_IN mars-race 2017-21 placement=2", "Ada came second in Mars Race in spring 2017."],
  ["EARNED silver-medal 2015~", "Ada won a silver medal around 2015."],
  ["LEARNED optics 2015-03-04", "Ada learned optics on 4 March 2015."],
])("tells %s as “%s”", (fact, sentence) => {
  expect(sentencesOf({ facts: [fact], things: THINGS })).toContain(sentence);
});

test("says the same of several things once", () => {
  const facts = ["LIVED_IN london 2010", "LIVED_IN paris 2010", "LIVED_IN rome 2011"];
  expect(sentencesOf({ facts, things: THINGS })).toEqual([
    "Ada lived in London and Paris from 2010.",
    "Ada lived in Rome from 2011.",
  ]);
});

test.each([
  [["STUDIED_AT mit /2009 field=law", "LEARNED law 2009"], ["Ada studied law at MIT until 2009."]],
  [["WORKED_AT acme 2011/2012 role=cook", "HELD_ROLE cook 2011"], ["Ada worked at Acme as a cook from 2011 to 2012."]],
  [
    ["STUDIED_AT mit /2009 field=law", "LEARNED optics 2008"],
    ["Ada studied law at MIT until 2009.", "Ada learned optics in 2008."],
  ],
])("says of %j what there is to say once", (facts, sentences) => {
  expect(sentencesOf({ facts, things: THINGS }).slice(1)).toEqual(sentences);
});

test.each([
  ["did not like the job", ", because Ada did not like the job"],
  ["hated Perl, wanted types", ", because Ada hated Perl and wanted types"],
  ["Caffe was painful", ", because Caffe was painful"],
  ["useful and convenient", ", because it was useful and convenient"],
  ["easier to debug", ", because it was easier to debug"],
  ["to save money", ", to save money"],
  ["because of the price", ", because of the price"],
  ["speed, types", ", for speed and types"],
  ["", ""],
])("says the reason “%s” as “%s”", (reason, words) => {
  expect(becauseWords(reason, "Ada", true)).toBe(words);
});

test("a step's notes hold the words that were said of its marks", () => {
  const [, study] = stepsOf(20);
  expect(study?.notes).toContain("greatest school to use Davis");
});

test("what is hidden from the audience is in no step", () => {
  const hide = id("r053");
  const relations = graph.relations.map((each) => (each.id === hide ? { ...each, hidden: true as const } : each));
  const told = JSON.stringify(tellStory({ ...graph, relations }, { steps: 20, order: "told" }));
  expect(told).not.toContain(hide);
});

test("a hidden prize is neither told nor in the title of what it was won in", () => {
  const relations = graph.relations.map((each) => (each.id === id("r058") ? { ...each, hidden: true as const } : each));
  const told = JSON.stringify(tellStory({ ...graph, relations }, { steps: 20, order: "chronological" }));
  expect(JSON.stringify(tellStory(graph, { steps: 20, order: "chronological" }))).toContain("$20,000");
  expect(told).toContain("came third in DSTL");
  expect(told).not.toContain("won $20,000");
});

test("a person of whom nothing is drawn has a story without steps", () => {
  expect(tellStory(personGraph({ facts: [] }), { steps: 10, order: "told" }).chapters).toEqual([]);
});
