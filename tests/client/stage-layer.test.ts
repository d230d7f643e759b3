import { expect, test } from "vitest";
import { inLayer, nextLayer } from "../../client/stage/step-layer.ts";
import type { ShownStep } from "../../client/stage/steps.ts";
import { seenElements } from "../../client/stage/steps.ts";
import { REFERENCE } from "./reference.ts";

const [first, second, third] = REFERENCE.episodes;
if (!first || !second || !third) throw new Error("the reference has more marks");
const certainty = new Map([
  ...first.facts.map((fact) => [fact, "said"] as const),
  ...second.facts.map((fact) => [fact, "inferred"] as const),
  ...third.facts.map((fact) => [fact, "edited"] as const),
]);
const bundle = { timeline: REFERENCE, evidence: new Map(), certainty };
const [a = "", b = "", c = ""] = [first.facts[0], second.facts[0], third.facts[0]];
const shown: ShownStep = {
  number: 1,
  chapter: "",
  step: {
    kind: "graph",
    title: "Three",
    sentences: [
      { text: "said", facts: [a] },
      { text: "concluded", facts: [b] },
      { text: "both", facts: [a, b] },
      { text: "edited", facts: [c] },
    ],
    elements: [first.id, second.id, third.id, "organization:nobody"],
    reveal: [],
    camera: "fit",
    notes: "",
  },
};

test.each([
  [undefined, ["said", "concluded", "both", "edited"], [first.id, second.id, third.id, "organization:nobody"]],
  ["inferred", ["said", "concluded", "both"], [first.id, second.id, "organization:nobody"]],
  ["said", ["said"], [first.id, "organization:nobody"]],
] as const)("in the layer %s a step tells %j", (layer, sentences, elements) => {
  const { step } = inLayer(shown, layer, bundle);
  expect(step.sentences.map(({ text }) => text)).toEqual(sentences);
  expect(step.elements).toEqual(shown.step.elements);
  expect(seenElements(step, 0)).toEqual(elements);
});

test("what was put right but is in the words of the talk is said", () => {
  const quote = { id: "q", fact: c, source: "talk", repairs: [] };
  const { step } = inLayer(shown, "said", { ...bundle, evidence: new Map([[c, [quote]]]) });
  expect(step.sentences.map(({ text }) => text)).toEqual(["said", "edited"]);
});

test("one key goes through the layers and back", () => {
  expect([nextLayer(undefined), nextLayer("said"), nextLayer("inferred")]).toEqual(["said", "inferred", undefined]);
});
