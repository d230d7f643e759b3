/** Requests and responses of `/api/v1` that correct what was understood: edits, duplicates, open questions, "as of". */
import { z } from "zod";
import { conflictSchema, editSchema } from "./edit.ts";
import { graphEntitySchema, graphRelationSchema } from "./graph.ts";
import { entityKindSchema } from "./ontology.ts";

const id = z.string().min(1).max(600);
const person = z.object({ id: z.string(), name: z.string() });

export const editsQuery = z.strictObject({
  /** Only edits with a larger number. */
  after: z.coerce.number().int().min(0).default(0),
});
export const editsResponse = z.object({
  generation: z.int(),
  edits: z.array(editSchema.and(z.object({ seq: z.int(), at: z.string() }))),
  /** Ids of edits that were taken back, by an undo that counts. */
  undone: z.array(z.string()),
});
export type EditsResponse = z.infer<typeof editsResponse>;

/** Edits made together, all or none. */
export const EDITS_LIMIT = 1000;
export const appendEditsQuery = z.strictObject({ dryRun: z.enum(["true", "false"]).optional() });
export const appendEditsRequest = z.union([editSchema, z.array(editSchema).min(1).max(EDITS_LIMIT)]);
/** Ids of entities, relations and orders that would come, go, or say something else. */
export const changesSchema = z.object({
  added: z.array(z.string()),
  removed: z.array(z.string()),
  changed: z.array(z.string()),
});
export type Changes = z.infer<typeof changesSchema>;
export const appendEditsResponse = z.object({
  generation: z.int(),
  dryRun: z.boolean(),
  /** In the order given; without a number when nothing was appended. */
  edits: z.array(z.object({ id: z.string(), seq: z.int().optional() })),
  /** With a dry run only. */
  changes: changesSchema.optional(),
  /** Of these edits; with a dry run, also of earlier ones that would no longer find what they mean. */
  conflicts: z.array(conflictSchema),
});
export type AppendEditsResponse = z.infer<typeof appendEditsResponse>;

export const conflictsResponse = z.object({ generation: z.int(), conflicts: z.array(conflictSchema) });
export type ConflictsResponse = z.infer<typeof conflictsResponse>;

/** Why two things look alike. */
const likenessSchema = z.enum(["same-name", "same-letters", "acronym", "sound", "part-of-name", "same-words"]);
export type Likeness = z.infer<typeof likenessSchema>;

export const duplicatesResponse = z.object({
  generation: z.int(),
  /** Most probable first. */
  pairs: z.array(
    z.object({
      kind: entityKindSchema,
      /** What a merge would take away, and what it would leave: the one that more is said of. */
      target: person,
      into: person,
      /** The strongest first: what it is, the name it speaks of, and a sentence: "both are called “lark”". */
      reasons: z.array(z.object({ code: likenessSchema, name: z.string().optional(), words: z.string() })),
      score: z.number(),
    }),
  ),
  /** Pairs that a person told apart, with the edits that say so: they are not among the others. */
  apart: z.array(z.object({ first: person, second: person, edits: z.array(z.string()) })),
  /** All pairs, more than are listed when cut. */
  total: z.int(),
  truncated: z.string().optional(),
});
export type DuplicatesResponse = z.infer<typeof duplicatesResponse>;

export const openQuestionsQuery = z.strictObject({ person: id.optional() });
export const openQuestionsResponse = z.object({
  generation: z.int(),
  person,
  questions: z.array(
    z.object({
      question: z.string(),
      /** The fact whose time an answer gives. */
      target: z.string(),
      /** Facts that the answer would place, the target first. */
      places: z.array(z.string()),
    }),
  ),
});
export type OpenQuestionsResponse = z.infer<typeof openQuestionsResponse>;

export const asOfQuery = z.strictObject({
  /** As one says it, "2017" or "spring 2017", or EDTF. */
  date: z.string().trim().min(1).max(60),
  person: id.optional(),
});
export const asOfResponse = z.object({
  generation: z.int(),
  person,
  /** The date as understood, EDTF and in words. */
  date: z.string(),
  words: z.string(),
  /** Ids of relations, in order of telling. */
  certainly: z.array(z.string()),
  possibly: z.array(z.string()),
  orderOnly: z.array(z.string()),
  /** The relations of the three groups and what they are about. */
  relations: z.array(graphRelationSchema),
  entities: z.array(graphEntitySchema),
});
export type AsOfResponse = z.infer<typeof asOfResponse>;

export const understandRequest = z.strictObject({
  /** Id of the fact that the words tell the time of. */
  target: id,
  words: z.string().max(300),
  person: id.optional(),
});
export const understandResponse = z.union([
  z.object({
    /** What was understood, in words to be confirmed: "spring 2016 (Mar to May 2016)". */
    understood: z.string(),
    /** To be posted as they are when it is right. */
    edits: z.array(editSchema),
  }),
  z.object({ understood: z.null(), hints: z.array(z.string()) }),
]);
export type UnderstandResponse = z.infer<typeof understandResponse>;
