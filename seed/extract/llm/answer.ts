/** What a model may answer. */
import { z } from "zod";
import { entityKindSchema, relationTypeSchema } from "../../../model/ontology.ts";

const line = z.string().trim().min(1).max(400);

/** One end of a relation: what it is, its name as meant, and the words of the quote that name it. */
const endSchema = z.object({ kind: entityKindSchema, name: line, words: line.nullish() });
export type ProposedEnd = z.infer<typeof endSchema>;

/** Kinds and types are closed lists; `time` is a phrase of the talk, never a date. */
export const proposalSchema = z.object({
  reasoning: z.string().nullish(),
  type: relationTypeSchema,
  source: endSchema,
  target: endSchema,
  quote: line,
  time: line.nullish(),
  properties: z.record(z.string(), z.unknown()).nullish(),
});

const answerSchema = z.object({ proposals: z.array(z.unknown()).max(200) });

/**
 * The proposals of an answer, not yet looked at; code fences around the JSON are forgiven.
 * @returns undefined when the text is not JSON or has no list of proposals.
 */
export function parseAnswer(text: string): readonly unknown[] | undefined {
  const json = /^\s*```(?:json)?\s*([\s\S]*?)\s*```\s*$/.exec(text)?.[1] ?? text;
  try {
    return answerSchema.parse(JSON.parse(json)).proposals;
  } catch {
    return undefined;
  }
}
