import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentSchema } from "../../model/document.ts";
import { ENTITY_KINDS, RELATION_TYPES, relationFits } from "../../model/ontology.ts";
import { added, documentOf, propose } from "./proposals.ts";

const TALK =
  "My name is Ada Quill. I used Keras in 2013 and I tuned sonar for Zorblax Dynamics in Riga for eight months.\n";

/** Words of the talk, from any place to any other, or none of them. */
const piece = fc.oneof(
  fc.tuple(fc.nat(TALK.length), fc.nat(60)).map(([start, length]) => TALK.slice(start, start + length)),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom("narrator", "Ada Quill", "Keras", "Zorblax Dynamics", "Riga", "", "constructor", "__proto__"),
);
const end = fc.record({ kind: fc.constantFrom(...ENTITY_KINDS), name: piece, words: fc.option(piece) });
const proposal = fc.record({
  reasoning: piece,
  type: fc.constantFrom(...RELATION_TYPES),
  source: end,
  target: end,
  quote: fc.oneof(piece, fc.constant(TALK.trim())),
  time: fc.option(piece),
  properties: fc.option(fc.dictionary(fc.constantFrom("role", "reason", "constructor", "degree"), fc.anything())),
});
const jsonOf = (value: unknown): string =>
  JSON.stringify({ proposals: value }, (_, one) => (typeof one === "bigint" ? String(one) : one));

describe("whatever a model answers", () => {
  it("makes a whole document that keeps what rules found", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(proposal, { maxLength: 8 }), async (proposals) => {
        const proposed = await propose(TALK, documentOf(TALK), () => ({
          outcome: "answered",
          text: jsonOf(proposals),
          tokens: 1,
        }));
        const { after, before } = proposed;
        expect(documentSchema.safeParse(after).error).toBeUndefined();
        expect(after.relations).toEqual(expect.arrayContaining(before.relations));
        expect(after.entities).toEqual(expect.arrayContaining(before.entities));
        const kinds = new Map(after.entities.map(({ id, kind }) => [id, kind]));
        expect(kinds.size).toBe(after.entities.length);
        for (const { type, source, target } of added(proposed).relations) {
          const [from, to] = [kinds.get(source), kinds.get(target)];
          expect(from && to && relationFits(type, from, to)).toBe(true);
        }
      }),
      { numRuns: 300, seed: 11 },
    );
  });

  it("is no error: any text, any JSON", { timeout: 120_000 }, async () => {
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.json(), fc.array(fc.anything()).map(jsonOf));
    await fc.assert(
      fc.asyncProperty(text, async (answered) => {
        const { after, before } = await propose(TALK, documentOf(TALK), () => ({
          outcome: "answered",
          text: answered,
          tokens: 1,
        }));
        expect({ ...after, warnings: [] }).toEqual(before);
      }),
      { numRuns: 200, seed: 12 },
    );
  });
});
