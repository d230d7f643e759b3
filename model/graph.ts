/** The projection: what all talks and edits say together. Made by `graph/project.ts`, kept by both engines. */
import { z } from "zod";
import { entitySchema, orderSchema, relationSchema, sourceSchema, warningSchema } from "./document.ts";
import { conflictSchema } from "./edit.ts";

const projected = {
  /** Earliest day of `start`, latest day of `end`; null when absent. */
  startDay: z.iso.date().nullable(),
  endDay: z.iso.date().nullable(),
  /** Talks that claim it, sorted. */
  sources: z.array(z.string()),
  /** A person confirmed it. */
  accepted: z.literal(true).optional(),
  /** Never shown to an audience nor exported for one. */
  hidden: z.literal(true).optional(),
  /** A person's remarks. */
  remarks: z.array(z.string()).optional(),
};

export const graphEntitySchema = entitySchema.omit({ evidence: true, features: true }).extend({
  ...projected,
  /** Name and aliases, lower case, without accents. */
  searchText: z.string(),
});
export type GraphEntity = z.infer<typeof graphEntitySchema>;

export const graphRelationSchema = relationSchema.omit({ evidence: true, features: true }).extend(projected);
export type GraphRelation = z.infer<typeof graphRelationSchema>;

export const graphOrderSchema = orderSchema.omit({ evidence: true });
export type GraphOrder = z.infer<typeof graphOrderSchema>;

/** One piece of evidence of one fact. A span has `source`, `start`, `end`, `text`; a note has `by`, `note`. */
export const graphEvidenceSchema = z.object({
  id: z.string(),
  /** Id of the entity, relation or order it carries. */
  fact: z.string(),
  source: z.string().optional(),
  start: z.int().optional(),
  end: z.int().optional(),
  text: z.string().optional(),
  seconds: z.number().optional(),
  secondsEstimated: z.literal(true).optional(),
  by: z.string().optional(),
  note: z.string().optional(),
  url: z.string().optional(),
  /** That source's own statement of the fact, as JSON text. */
  claim: z.string().optional(),
});
export type GraphEvidence = z.infer<typeof graphEvidenceSchema>;

export const graphSchema = z.object({
  sources: z.array(sourceSchema),
  entities: z.array(graphEntitySchema),
  relations: z.array(graphRelationSchema),
  orders: z.array(graphOrderSchema),
  evidence: z.array(graphEvidenceSchema),
  conflicts: z.array(conflictSchema),
  warnings: z.array(warningSchema),
  /** Things that a person told apart, with the id of the edit. Like sources and conflicts it is of the author, not of the engine. */
  apart: z.array(z.object({ edit: z.string(), first: z.string(), second: z.string() })).optional(),
});
export type Graph = z.infer<typeof graphSchema>;

/** All that is needed to draw and tell one person's journey. */
export interface PersonGraph {
  readonly person: GraphEntity;
  /** Talks that tell it. */
  readonly sources: readonly z.infer<typeof sourceSchema>[];
  /** Every entity at an end of `relations`, the person included. */
  readonly entities: readonly GraphEntity[];
  /** The person's relations and the world facts among the entities so reached. */
  readonly relations: readonly GraphRelation[];
  readonly orders: readonly GraphOrder[];
  /** Evidence of all of these. */
  readonly evidence: readonly GraphEvidence[];
}
