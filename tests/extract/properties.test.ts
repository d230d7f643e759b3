import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentSchema } from "../../model/document.ts";
import { isSpan } from "../../model/evidence.ts";
import { extract } from "../../seed/extract/extract.ts";
import { knowledge, transcriptOf } from "./told.ts";

const WORDS = [
  "I",
  "worked",
  "at",
  "Google",
  "then",
  "moved",
  "to",
  "Berlin",
  "in",
  "2013",
  "…",
  "\ud83d",
  "[Music]",
  "'",
  "$5",
  "ago",
];
const spoken = fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: "binary", maxLength: 6 })), {
  maxLength: 60,
});
const run = (text: string, segments = [{ start: 0, end: text.length }]) =>
  extract(transcriptOf(text, { segments: text === "" ? [] : segments }), {
    source: { id: "talk", sha256: "0".repeat(64) },
    knowledge,
  });

describe("any text", () => {
  it("never throws, gives a valid document of literal spans, and the same one again", () => {
    fc.assert(
      fc.property(spoken, (words) => {
        const text = words.join(" ");
        const document = run(text);
        expect(documentSchema.safeParse(document).error).toBeUndefined();
        for (const { evidence } of [...document.entities, ...document.relations, ...document.orders]) {
          for (const span of evidence)
            expect(isSpan(span) && text.slice(span.start, span.end) === span.text).toBe(true);
        }
        expect(JSON.stringify(run(text))).toBe(JSON.stringify(document));
      }),
      { numRuns: 60 },
    );
  });

  it("takes words of segments only", () => {
    fc.assert(
      fc.property(spoken, fc.nat({ max: 200 }), (words, cut) => {
        const text = words.join(" ");
        const end = Math.min(cut, text.length);
        const document = run(text, [{ start: 0, end }]);
        for (const { evidence } of document.relations) {
          for (const span of evidence) expect(isSpan(span) && span.end <= end).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});
