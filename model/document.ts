/** The graph document: what extraction makes, what import and export carry, what the scorer reads. */
import { z } from "zod";
import { certaintySchema, confidenceSchema, evidenceSchema } from "./evidence.ts";
import { entityKindSchema, relationTypeSchema } from "./ontology.ts";
import { durationSchema, periodSchema } from "./period.ts";

export const DOCUMENT_VERSION = 1;

/** Why a date is believed: said outright, counted from a relative phrase or a duration, or set by a person. */
export const basisValueSchema = z.enum(["stated", "counted", "edited"]);
export type BasisValue = z.infer<typeof basisValueSchema>;
export const basisSchema = z.object({ start: basisValueSchema.optional(), end: basisValueSchema.optional() });
export type Basis = z.infer<typeof basisSchema>;

/** Free facts about a thing or relation: `role`, `placement`, `amount`, `reason`, … Scalars only, so both engines can store them. */
export const propertiesSchema = z.record(
  z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  z.union([z.string(), z.number(), z.boolean()]),
);
export type Properties = z.infer<typeof propertiesSchema>;

/** Weights of the named features a confidence was summed from; only with `--explain`. */
export const featuresSchema = z.record(z.string(), z.number());

const factShape = {
  start: periodSchema.optional(),
  end: periodSchema.optional(),
  /** ISO 8601, also without dates: "eight months" is `P8M`. */
  duration: durationSchema.optional(),
  basis: basisSchema.optional(),
  properties: propertiesSchema,
  certainty: certaintySchema,
  confidence: confidenceSchema,
  /** What produced it, `kind/name`: `employers/first-job`. */
  rule: z.string().min(1),
  evidence: z.array(evidenceSchema).min(1),
  features: featuresSchema.optional(),
};

export const entitySchema = z.object({
  id: z.string().min(1),
  kind: entityKindSchema,
  name: z.string().min(1),
  /** Other names it goes by, and the forms it was heard in. */
  aliases: z.array(z.string().min(1)),
  ...factShape,
});
export type Entity = z.infer<typeof entitySchema>;

export const relationSchema = z.object({
  id: z.string().min(1),
  type: relationTypeSchema,
  source: z.string().min(1),
  target: z.string().min(1),
  /** Whose story it belongs to; absent on world facts only. */
  person: z.string().min(1).optional(),
  ...factShape,
});
export type Relation = z.infer<typeof relationSchema>;

/**
 * Sequence where no dates are said. `starts-before`: first starts no later than second starts;
 * `ends-before`: first ends no later than second starts; `during`: first lies within second.
 * `gap` is the ISO 8601 duration between the two points named.
 */
export const orderKindSchema = z.enum(["starts-before", "ends-before", "during"]);
export const orderSchema = z.object({
  id: z.string().min(1),
  kind: orderKindSchema,
  first: z.string().min(1),
  second: z.string().min(1),
  gap: durationSchema.optional(),
  certainty: certaintySchema,
  confidence: confidenceSchema,
  rule: z.string().min(1),
  evidence: z.array(evidenceSchema).min(1),
});
export type Order = z.infer<typeof orderSchema>;

export const sourceSchema = z.object({
  id: z.string().min(1),
  title: z.string().min(1),
  format: z.string().min(1),
  url: z.url().optional(),
  mediaId: z.string().optional(),
  published: periodSchema.optional(),
  durationSeconds: z.number().positive().optional(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Whose careers the talk tells: person ids, the main one first. */
  subjects: z.array(z.string()),
});
export type Source = z.infer<typeof sourceSchema>;

export const warningSchema = z.object({
  code: z.string().min(1),
  message: z.string().min(1),
  source: z.string().optional(),
  start: z.int().min(0).optional(),
  end: z.int().min(0).optional(),
});
export type Warning = z.infer<typeof warningSchema>;

export const extractorSchema = z.object({
  version: z.string().min(1),
  gazetteer: z.string().min(1),
  /** Facts of lower confidence are "maybe": kept, drawn only on request. */
  threshold: confidenceSchema,
});

/** No recording is longer than a week. */
export const mediaSecondsSchema = z
  .number()
  .min(0)
  .max(7 * 24 * 3600);

export const documentSchema = z.object({
  version: z.literal(DOCUMENT_VERSION),
  extractor: extractorSchema,
  sources: z.array(sourceSchema),
  entities: z.array(entitySchema),
  relations: z.array(relationSchema),
  orders: z.array(orderSchema),
  warnings: z.array(warningSchema),
  /** Media times that a person put right; the times of the evidence are those before. */
  times: z
    .array(z.object({ source: z.string().min(1), estimated: mediaSecondsSchema, seconds: mediaSecondsSchema }))
    .optional(),
  /** Ids of two entities that a person told apart. */
  apart: z.array(z.object({ first: z.string().min(1), second: z.string().min(1) })).optional(),
});
export type GraphDocument = z.infer<typeof documentSchema>;
