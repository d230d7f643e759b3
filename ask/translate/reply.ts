/** What a language model may answer: nothing else is looked at. */
import { z } from "zod";

const scalar = z.union([z.string().max(600), z.number(), z.boolean(), z.null()]);

const replySchema = z.union([
  z.strictObject({
    question: z.string().min(1).max(60),
    params: z.record(z.string().max(40), z.string().max(6000)).default({}),
  }),
  z.strictObject({ cypher: z.string().min(1).max(4000), params: z.record(z.string().max(40), scalar).default({}) }),
]);
export type TranslateReply = z.infer<typeof replySchema>;

/** Code fences around the JSON are forgiven. @returns undefined for everything that is not to the letter. */
export function parseReply(text: string): TranslateReply | undefined {
  const json = /^\s*```(?:json)?\s*([\s\S]*?)\s*```\s*$/.exec(text)?.[1] ?? text;
  try {
    return replySchema.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}
