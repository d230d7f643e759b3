/** Requests and responses of `/api/v1` that say what deserves a look: what a story lacks, and which facts are doubtful. */
import { z } from "zod";

const id = z.string().min(1).max(600);
const person = z.object({ id: z.string(), name: z.string() });
const day = z.iso.date();

export const lintQuery = z.strictObject({ person: id.optional() });
export const lintCodeSchema = z.enum([
  /** Years of the spine that no job and no study covers: `from`, `to`. */
  "uncovered-years",
  /** A job or study that has neither a start nor an end. */
  "undated-role",
  /** A fact of the timeline that one talk says once. */
  "one-mention",
  /** Two full-time stations that certainly overlap by more than a few months: `from`, `to`. */
  "overlapping-roles",
  /** What is said of two times cannot both be. */
  "contradiction",
]);
export type LintCode = z.infer<typeof lintCodeSchema>;
export const lintFindingSchema = z.object({
  code: lintCodeSchema,
  /** One sentence for the reader. */
  words: z.string(),
  /** Ids of relations (and orders) it is about, in order of time, then of telling. */
  facts: z.array(z.string()),
  /** Ids of the things they are about. */
  entities: z.array(z.string()),
  from: day.optional(),
  to: day.optional(),
});
export type LintFinding = z.infer<typeof lintFindingSchema>;
export const lintResponse = z.object({ generation: z.int(), person, findings: z.array(lintFindingSchema) });
export type LintResponse = z.infer<typeof lintResponse>;

export const reviewQuery = z.strictObject({
  person: id.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export const doubtCodeSchema = z.enum([
  /** Its confidence is low; below the talk's threshold it is not drawn. */
  "low-confidence",
  /** A rule concluded it: the words do not say it outright. */
  "inferred",
  /** Its dates were counted from "two years later" or a length. */
  "counted-dates",
  /** One talk says it once. */
  "one-quote",
  /** The words heard are far from the name meant. */
  "misheard",
]);
export type DoubtCode = z.infer<typeof doubtCodeSchema>;
export const reviewItemSchema = z.object({
  /** Id of the relation: what `accept`, `reject` and the rest name as their target. */
  fact: z.string(),
  /** The fact as a sentence: "Ada Quill worked at Tern Labs since 2014". */
  words: z.string(),
  /** What it is about. */
  entity: z.object({ id: z.string(), name: z.string() }),
  confidence: z.number(),
  /** Below its talk's threshold: drawn only on request. */
  maybe: z.boolean(),
  /** From 0 to 1; the items come with the largest first. */
  doubt: z.number(),
  reasons: z.array(z.object({ code: doubtCodeSchema, words: z.string() })).min(1),
  /** Ids of its quotes, as in `/evidence/:factId`. */
  quotes: z.array(z.string()),
});
export type ReviewItem = z.infer<typeof reviewItemSchema>;
export const reviewResponse = z.object({
  generation: z.int(),
  person,
  items: z.array(reviewItemSchema),
  /** Facts of the story that a person has accepted or edited: they are not asked for again. */
  decided: z.int(),
  /** All that are doubtful, more than are listed when cut. */
  total: z.int(),
  truncated: z.string().optional(),
});
export type ReviewResponse = z.infer<typeof reviewResponse>;
