import { describe, expect, test } from "vitest";
import { addFactEdits, factShapes } from "../../client/state/add-fact.ts";
import { editSchema } from "../../model/edit.ts";
import { ENTITY_KINDS, RELATION_RULES, RELATION_TYPES, relationFits } from "../../model/ontology.ts";

const ADA = "person:ada-quill";
let made = 0;
const newId = () => `hand-${++made}`;
const shapeOf = (type: string, kind: (typeof ENTITY_KINDS)[number] = "Tool") => {
  const found = factShapes(kind).find((shape) => shape.type === type);
  if (!found) throw new TypeError(`no ${type} for ${kind}`);
  return found;
};

describe("what can be added", () => {
  test("fits the vocabulary, and leaves nothing of it out but what is said in passing", () => {
    const offered = ENTITY_KINDS.filter((kind) => kind !== "Person").flatMap((kind) =>
      factShapes(kind).map((shape) => ({ kind, shape })),
    );
    for (const { kind, shape } of offered) {
      const source = shape.from === "person" ? "Person" : kind;
      for (const to of shape.to) expect([shape.type, source, to, relationFits(shape.type, source, to)]).toContain(true);
      expect([shape.type, shape.world ?? false]).toEqual([shape.type, "world" in RELATION_RULES[shape.type]]);
    }
    const types = new Set<string>(offered.map(({ shape }) => shape.type));
    expect(RELATION_TYPES.filter((type) => !types.has(type))).toEqual(["INTERVIEWED_BY", "MENTIONED"]);
  });

  test("begins with what can be said of the thing itself", () => {
    expect(
      factShapes("Award")
        .map(({ type }) => type)
        .slice(0, 3),
    ).toEqual(["LED_TO", "FUNDED", "WORKED_AT"]);
    expect(
      factShapes("Place")
        .map(({ type }) => type)
        .slice(0, 2),
    ).toEqual(["LED_TO", "WORKED_AT"]);
  });
});

describe("an added fact", () => {
  const base = { source: ADA, person: ADA, note: "She told me.", known: [] };

  test.each([
    ["a new tool", "USED", { name: "R", kind: "Tool" }, "tool:r", `used~${ADA}~tool:r~${ADA}~1`],
    [
      "her own award",
      "EARNED",
      { name: "Gold", kind: "Award" },
      "award:ada-quill:gold",
      `earned~${ADA}~award:ada-quill:gold~${ADA}~1`,
    ],
  ] as const)("%s", (_, type, target, thing, relation) => {
    const { edits, fact } = addFactEdits({ ...base, shape: shapeOf(type), target }, newId);
    expect(fact).toBe(relation);
    expect(edits.map((edit) => editSchema.parse(edit).op)).toEqual(["addEntity", "addRelation"]);
    expect(edits[0]).toMatchObject({ value: { id: thing, evidence: [{ by: "you", note: "She told me." }] } });
  });

  test("about a thing that is there adds no thing, and counts a second stint", () => {
    const target = { id: "organization:tern-labs" };
    const known = [`worked_at~${ADA}~organization:tern-labs~${ADA}~1`, `worked_at~${ADA}~organization:tern~${ADA}~1`];
    const { edits, fact } = addFactEdits({ ...base, shape: shapeOf("WORKED_AT"), target, known }, newId);
    expect([edits.length, fact]).toEqual([1, `worked_at~${ADA}~organization:tern-labs~${ADA}~2`]);
  });

  test("of the world belongs to nobody", () => {
    const shape = shapeOf("LOCATED_IN", "Organization");
    const target = { name: "Leeds", kind: "Place" } as const;
    const { edits, fact } = addFactEdits({ ...base, shape, source: "organization:tern-labs", target }, newId);
    expect(fact).toBe("located_in~organization:tern-labs~place:leeds~~1");
    expect(edits[1]).not.toHaveProperty("value.person");
  });
});
