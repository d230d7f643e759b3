/** Requests and responses of `/api/v1` about all whose careers are told, and what taking a talk out would do. */
import { z } from "zod";
import { changesSchema } from "./api-edits.ts";
import { conflictSchema } from "./edit.ts";

/** More than these are left out of one answer; `q` finds them. */
export const PEOPLE_LIMIT = 150;

export const peopleQuery = z.strictObject({
  /** Part of a name. */
  q: z.string().trim().min(1).max(200).optional(),
});
export const personLineSchema = z.object({
  id: z.string(),
  name: z.string(),
  talks: z.array(z.object({ id: z.string(), title: z.string() })),
  /** The stations in order; dates are EDTF as said. */
  spine: z.array(
    z.object({ id: z.string(), title: z.string(), start: z.string().optional(), end: z.string().optional() }),
  ),
  /** Marks of the timeline; `undated` of them have neither a start nor an end. */
  marks: z.int(),
  undated: z.int(),
  /** Facts that deserve a look. */
  doubtful: z.int(),
});
export type PersonLine = z.infer<typeof personLineSchema>;
export const peopleResponse = z.object({
  generation: z.int(),
  /** By name. */
  people: z.array(personLineSchema),
  /** All that fit, more than are listed when cut. */
  total: z.int(),
  truncated: z.string().optional(),
});
export type PeopleResponse = z.infer<typeof peopleResponse>;

/** What would be without a talk; nothing is changed. */
export const removalResponse = z.object({
  generation: z.int(),
  talk: z.string(),
  title: z.string(),
  changes: changesSchema,
  /** Corrections that would find nothing to work on any more. */
  conflicts: z.array(conflictSchema),
  /** Whose careers nobody would tell any more. */
  people: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type RemovalResponse = z.infer<typeof removalResponse>;
