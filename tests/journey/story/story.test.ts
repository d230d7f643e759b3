import { describe, expect, test } from "vitest";
import { tellStory } from "../../../journey/story/story.ts";
import { timeline } from "../../../journey/timeline.ts";
import { type Step, storySchema } from "../../../model/story.ts";
import { personGraph } from "../person-graph.ts";
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
    "UC Davis, United States",
    "Kaggle competitions, 70+, Academic conference competitions, Silver medal, First computer, NVIDIA Titan",
    "Bidgely, Silicon Valley",
    "TrueAccord, San Francisco",
    "Job search, 100+ applications: c. Jan 2017 – c. Sep 2017",
    "DSTL 3rd, $20,000 pays for Second computer, four NVIDIA GTX 1080 Ti",
    "Caffe, Theano, Keras, PyTorch",
    "Gold medal, Kaggle Master, Object detection competition, Computer vision",
    "Lyft, Host, Lyft 3D Object Detection for Autonomous Vehicles, Kaggle Grandmaster, Papers based on competition solutions, CVPR",
  ]);
});

test.each([
  ["Vladimir studied at UC Davis (PhD, physics), from c. 2010.", ["r003", "r004"]],
  ["Vladimir worked at Bidgely, for 8 months.", ["r006"]],
  ["Vladimir used Caffe, Theano, Keras and PyTorch; when is not said.", ["r063", "r065", "r067", "r069"]],
  ["From Caffe to Theano: Caffe was painful.", ["r064"]],
  ["Not taken: NVIDIA, Facebook and Tesla.", ["r043", "r049", "r050"]],
])("says “%s”", (text, facts) => {
  const sentence = stepsOf(20)
    .flatMap((step) => step.sentences)
    .find((each) => each.text === text);
  expect(sentence?.facts).toEqual(facts.map(id));
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

test("a person of whom nothing is drawn has a story without steps", () => {
  expect(tellStory(personGraph({ facts: [] }), { steps: 10, order: "told" }).chapters).toEqual([]);
});
