import { describe, expect, it } from "vitest";
import type { GraphEntity, GraphEvidence } from "../../model/graph.ts";
import type { EntityKind } from "../../model/ontology.ts";
import { findRepairs } from "../../server/repairs.ts";

function entity(id: string, kind: EntityKind, name: string, aliases: string[] = []): [string, GraphEntity] {
  const fact = { properties: {}, certainty: "said", confidence: 1, rule: "names/known" } as const;
  const projected = { startDay: null, endDay: null, sources: ["talk"], searchText: name.toLowerCase() };
  return [id, { id, kind, name, aliases, ...fact, ...projected }];
}

function mention(fact: string, text: string, start = 0): GraphEvidence {
  return { id: `${fact}@${start}`, fact, source: "talk", start, end: start + text.length, text };
}

describe("repairs", () => {
  const cases: [string, EntityKind, string, string[], string, boolean][] = [
    ["a name heard as another word", "Tool", "Keras", ["carrots"], "carrots", true],
    ["a name heard as two words", "Tool", "PyTorch", ["PI torture"], "PI torture", true],
    ["a name that sounds alike", "Organization", "Lyft", [], "left", true],
    ["a surname heard as three words", "Person", "Iglovikov", [], "a globe cup", true],
    ["a site heard as a load", "Organization", "Kaggle", [], "cargo", true],
    ["a name with symbols spelled out", "Tool", "C++", [], "see plus plus", true],
    ["another name of the thing", "Organization", "Meta", ["Facebook"], "Facebook", false],
    ["words that stand for it", "Organization", "Bidgely", [], "my company", false],
    ["the name itself", "Tool", "Keras", ["carrots"], "Keras", false],
    ["the name in lower case", "Tool", "PyTorch", [], "pytorch", false],
    ["the name without its accent", "Place", "São Paulo", [], "Sao Paulo", false],
    ["the name written apart", "Tool", "TensorFlow", [], "tensor flow", false],
    ["a part of the name", "Hardware", "NVIDIA GTX 1080 Ti", [], "1080 TI", false],
    ["the name with more around it", "Organization", "Kaggle", [], "the Kaggle platform", false],
    ["an older short name", "Event", "NeurIPS", ["NIPS"], "NIPS", false],
    ["a name with a letter lost", "Tool", "Keras", [], "Kras", true],
    ["initials", "Place", "San Francisco", ["SF"], "SF", false],
    ["a sentence about it", "Organization", "Lyft", [], "the company where I work today and tomorrow", false],
    ["words that name a thing without a proper name", "Award", "gold medal", [], "top of the list", false],
    ["a thing described", "Hardware", "computer with four GPUs", [], "computer that had four GPUs", false],
    ["a name in lower case, heard as another word", "Tool", "pandas", [], "pounders", true],
    ["one word of two", "Competition", "Kaggle competitions", [], "cargo competitions", true],
    ["another word beside the same", "Competition", "Kaggle competitions", [], "seventy competitions", false],
    ["a turning point", "Milestone", "first failed interview", [], "they said no", false],
  ];
  it.each(cases)("%s", (_title, kind, name, aliases, heard, expected) => {
    const found = findRepairs([mention("x", heard)], new Map([entity("x", kind, name, aliases)]));
    const repair = { start: 0, end: heard.length, heard, meant: name, entity: "x" };
    expect(found).toEqual(expected ? [repair] : []);
  });

  it("come in the order of the words and never overlap", () => {
    const entities = new Map([
      entity("a", "Tool", "Keras"),
      entity("b", "Tool", "PyTorch"),
      entity("c", "Tool", "Perl"),
    ]);
    const spans = [mention("b", "PI torture", 20), mention("c", "torture", 23), mention("a", "carrots", 3)];
    expect(findRepairs(spans, entities).map((repair) => repair.heard)).toEqual(["carrots", "PI torture"]);
  });

  it("leave out evidence of what is no entity", () => {
    expect(findRepairs([mention("used~a~b~p~1", "carrots")], new Map([entity("x", "Tool", "Keras")]))).toEqual([]);
  });
});
