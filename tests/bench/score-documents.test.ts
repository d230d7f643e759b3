import { describe, expect, it } from "vitest";
import { type Annotation, parseGold, parsePrediction } from "../../bench/score/annotations.ts";
import { poolFigures } from "../../bench/score/pool.ts";
import { retrieval, scoreDocuments } from "../../bench/score/score-documents.ts";
import { Failure } from "../../model/failure.ts";

const TEXT = "Ada studied at Turin. She worked at Loom in 2010 and again in 2016, with C++.";
const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length, text: words });

const gold = parseGold(
  {
    entities: [
      { id: "ada", kind: "Person", name: "Ada Quill", also: ["Ada", "the speaker"], mentions: [at("Ada")] },
      { id: "turin", kind: ["Organization", "Place"], name: "Turin", mentions: [at("Turin")] },
      { id: "loom", kind: "Organization", name: "Loom", also: ["Loom Labs"], mentions: [at("Loom")] },
      { id: "cpp", kind: "Tool", name: "C++", mentions: [at("C++")] },
      { id: "craft", kind: "Topic", name: "weaving", required: false },
    ],
    relations: [
      { id: "s", type: "STUDIED_AT", source: "ada", target: "turin", evidence: [at("Ada studied at Turin")] },
      { id: "w1", type: "WORKED_AT", source: "ada", target: "loom", start: "2010", evidence: [at("in 2010")] },
      {
        id: "w2",
        type: "WORKED_AT",
        source: "ada",
        target: "loom",
        start: "2016",
        end: "..",
        evidence: [at("in 2016")],
      },
      { id: "u", type: ["USED", "LEARNED"], source: "ada", target: "cpp", evidence: [at("C++")] },
    ],
  },
  "gold",
);

interface Prediction {
  entities?: object[];
  relations?: object[];
}
const ADA = { id: "p1", kind: "Person", name: "ADA", aliases: [], evidence: [at("Ada")] };
const LOOM = { id: "p2", kind: "Organization", name: "Loom", aliases: [], evidence: [at("Loom")] };
const score = ({ entities = [], relations = [] }: Prediction, text?: string, against: Annotation = gold) =>
  scoreDocuments(against, parsePrediction({ entities, relations }, "prediction"), text);
const worked = (start?: string, end?: string) => ({ type: "WORKED_AT", source: "p1", target: "p2", start, end });

describe("entities", () => {
  it("counts what is right, made up and missed", () => {
    const { entities } = score({ entities: [ADA, LOOM, { ...LOOM, id: "p3", name: "Turing" }] });
    expect(entities).toMatchObject({ matched: 2, predicted: 3, required: 4, requiredFound: 2 });
    expect([entities.precision, entities.recall, entities.f1]).toEqual([0.666667, 0.5, 0.571429]);
  });

  it("takes an optional one as right and never as missed", () => {
    const { entities } = score({ entities: [{ id: "t", kind: "Topic", name: "Weaving" }] });
    expect(entities).toMatchObject({ precision: 1, recall: 0, f1: 0, matched: 1, requiredFound: 0 });
  });

  it("takes any of gold's kinds, but no other", () => {
    const turin = (kind: string) => score({ entities: [{ id: "t", kind, name: "Turin" }] });
    expect(turin("Place").entities.matched).toBe(1);
    expect(turin("Event").entities.matched).toBe(0);
    expect(turin("Event").entitiesKindFree.matched).toBe(1);
  });

  it("counts a second entity for one of gold as a duplicate", () => {
    const figures = score({ entities: [LOOM, { ...LOOM, id: "p3", name: "Loom Labs" }] });
    expect([figures.entities.matched, figures.duplicateEntities]).toEqual([1, 1]);
  });

  it("matches by alias only where the name fits nothing", () => {
    const byAlias = score({ entities: [{ ...LOOM, name: "the lumen", aliases: ["Loom"] }] });
    expect([byAlias.entities.matched, byAlias.entitiesByAlias]).toEqual([1, 1]);
    const byName = score({ entities: [ADA, { ...ADA, id: "p9", name: "Ada", aliases: ["Loom"] }] });
    expect([byName.entities.matched, byName.entitiesByAlias, byName.duplicateEntities]).toEqual([1, 0, 1]);
  });

  it("prefers an exact name over another name, whatever the order", () => {
    const figures = score({ entities: [{ ...LOOM, id: "x", name: "Loom Labs" }, LOOM] });
    expect(figures.byKind.get("Organization")).toMatchObject({ matched: 1, predicted: 2, required: 2 });
    expect(figures.entityEvidence).toEqual({ accuracy: 1, right: 1, of: 1 });
  });
});

describe("relations", () => {
  const two = (...relations: object[]) => score({ entities: [ADA, LOOM], relations });

  it("gives two stints to the one whose time agrees", () => {
    const figures = two(worked("2016", ".."), worked("2010"));
    expect(figures.relations).toMatchObject({ matched: 2, predicted: 2, required: 4, precision: 1, recall: 0.5 });
    expect(figures.start).toEqual({ accuracy: 1, right: 2, of: 2, given: 2 });
    expect(figures.end).toEqual({ accuracy: 1, right: 1, of: 1, given: 1 });
  });

  it("counts a date that is missing, wrong or unreadable as a miss", () => {
    const figures = two(worked("soon"), worked("1999"));
    expect(figures.start).toEqual({ accuracy: 0, right: 0, of: 2, given: 2 });
    expect(figures.unreadableTimes).toBe(1);
    expect(two(worked()).start).toEqual({ accuracy: 0, right: 0, of: 1, given: 0 });
  });

  it("needs both ends matched, in their direction", () => {
    const backwards = { type: "WORKED_AT", source: "p2", target: "p1" };
    expect(two(backwards).relations.matched).toBe(0);
    expect(score({ entities: [ADA, { ...LOOM, name: "Lumen" }], relations: [worked()] }).relations.matched).toBe(0);
  });

  it("counts a third for two of gold as a duplicate, another type as made up", () => {
    const figures = two(worked(), worked(), worked(), { ...worked(), type: "USED" });
    expect([figures.relations.matched, figures.duplicateRelations]).toEqual([2, 1]);
  });

  it("looks at the words", () => {
    const here = { ...worked("2010"), evidence: [at("2010")] };
    const elsewhere = { ...worked("2016"), evidence: [at("Turin")] };
    expect(two(here, elsewhere).evidence).toEqual({ accuracy: 0.5, right: 1, of: 2 });
  });
});

describe("spans", () => {
  const spans = (...evidence: object[]) => score({ entities: [{ ...ADA, evidence }] }, TEXT).spans;

  it.each([
    ["is the slice", at("Ada"), 1],
    ["is beside the slice", { ...at("Ada"), start: 1 }, 0],
    ["has no text", { start: 0, end: 3 }, 0],
    ["is empty", { start: 3, end: 3, text: "" }, 0],
    ["runs past the end", { start: TEXT.length - 1, end: TEXT.length + 1, text: "." }, 0],
    ["starts before the text", { start: -3, end: 3, text: "Ada" }, 0],
  ])("%s", (_, span, accuracy) => expect(spans(span)).toMatchObject({ accuracy, of: 1 }));

  it("are not judged without the text", () => expect(score({ entities: [ADA] }).spans).toBeNull());
});

describe("rates", () => {
  it.each([
    ["nothing to find, nothing predicted", retrieval(0, 0, 0, 0), [1, 1, 1]],
    ["nothing predicted", retrieval(0, 0, 0, 3), [0, 0, 0]],
    ["half-way sixth places go to the even digit", retrieval(1, 128, 1, 1), [0.007812, 1, 0.015503]],
  ])("%s", (_, { precision, recall, f1 }, expected) => expect([precision, recall, f1]).toEqual(expected));

  it("of several talks are rates of the sums", () => {
    const one = score({ entities: [ADA, LOOM] }, TEXT);
    const pooled = poolFigures([one, score({ entities: [{ ...LOOM, name: "Lumen" }] }, TEXT)]);
    expect(pooled.entities).toMatchObject({ matched: 2, predicted: 3, required: 8, precision: 0.666667, recall: 0.25 });
    expect(pooled.byKind.get("Organization")).toMatchObject({ matched: 1, predicted: 2, required: 4 });
    expect(pooled.spans).toMatchObject({ right: 3, of: 3 });
  });
});

describe("documents that cannot be scored say where", () => {
  it.each<[string, unknown, string]>([
    ["no object", [], "the top level"],
    ["no entities", { relations: [] }, "entities"],
    ["an entity without kind", { entities: [{ id: "a", name: "A" }], relations: [] }, "entities.0.kind"],
    ["an id twice", { entities: [ADA, ADA], relations: [] }, "p1 occurs twice"],
    ["a lost end", { entities: [ADA], relations: [worked()] }, "names p2"],
  ])("%s", (_, value, words) => {
    expect(() => parsePrediction(value, "x")).toThrow(Failure);
    expect(() => parsePrediction(value, "x")).toThrow(words);
  });
});
