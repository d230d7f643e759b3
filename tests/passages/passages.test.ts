import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { entityKindSchema, relationRule, relationTypeSchema } from "../../model/ontology.ts";
import { periodSchema } from "../../model/period.ts";
import { readTranscript } from "../../seed/read/read-transcript.ts";

const FOLDER = new URL("./", import.meta.url);
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .map((name) => name.slice(0, -5));

const spans = z.array(z.strictObject({ start: z.int(), end: z.int(), text: z.string().min(1) })).min(1);
const oneOrMore = <T extends z.ZodType>(schema: T) => z.union([schema, z.array(schema).min(2)]);
const annotationSchema = z.strictObject({
  source: z.string(),
  published: periodSchema,
  speaker: z.string(),
  entities: z.array(
    z.strictObject({
      id: z.string(),
      kind: oneOrMore(entityKindSchema),
      name: z.string(),
      also: z.array(z.string()),
      required: z.boolean(),
      mentions: spans,
    }),
  ),
  relations: z.array(
    z.strictObject({
      id: z.string(),
      type: oneOrMore(relationTypeSchema),
      source: z.string(),
      target: z.string(),
      required: z.boolean(),
      start: periodSchema.optional(),
      end: periodSchema.optional(),
      properties: z.record(z.string(), z.union([z.string(), z.number()])),
      evidence: spans,
    }),
  ),
});

function listOf<T extends string>(value: T | readonly T[]): readonly T[] {
  return typeof value === "string" ? [value] : value;
}

describe("annotated passages", () => {
  test("twenty-nine to tune on, eleven to report on", () => {
    expect(names.filter((name) => name.startsWith("tune-"))).toHaveLength(29);
    expect(names.filter((name) => name.startsWith("held-out-"))).toHaveLength(11);
    expect(names).toHaveLength(40);
  });

  describe.each(names)("%s", (name) => {
    const gold = annotationSchema.parse(JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), "utf8")));
    const text = readFileSync(new URL(gold.source, FOLDER), "utf8");
    const read = () => readTranscript(new TextEncoder().encode(text), { fileName: gold.source });

    test("each span is exactly its words, and these were spoken", () => {
      const { segments } = read();
      const first = segments[0]?.start ?? text.length;
      for (const span of [
        ...gold.entities.flatMap((entity) => entity.mentions),
        ...gold.relations.flatMap((relation) => relation.evidence),
      ]) {
        expect(text.slice(span.start, span.end)).toBe(span.text);
      }
      for (const span of gold.relations.flatMap((relation) => relation.evidence))
        expect(span.start).toBeGreaterThanOrEqual(first);
    });

    test("the file gives the publication date", () => {
      const { metadata, title } = read();
      // SubRip has no place for it: the talk says it.
      expect(metadata.published).toBe(gold.source.endsWith(".srt") ? undefined : gold.published);
      if (gold.source.endsWith(".txt")) expect(text.split("\n")[0]).toContain(title);
    });

    test("relations join entities of the kinds their types allow", () => {
      const kinds = new Map(gold.entities.map((entity) => [entity.id, listOf(entity.kind)]));
      expect(kinds.get(gold.speaker)).toEqual(["Person"]);
      expect(kinds.size).toBe(gold.entities.length);
      for (const relation of gold.relations) {
        const fits = listOf(relation.type).some(
          (type) =>
            relationRule(type).source.some((kind) => kinds.get(relation.source)?.includes(kind)) &&
            relationRule(type).target.some((kind) => kinds.get(relation.target)?.includes(kind)),
        );
        expect(fits, `${relation.id} ${relation.type} ${relation.source} ${relation.target}`).toBe(true);
      }
    });
  });
});
