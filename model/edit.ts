/** Corrections by a person: kept beside the talks, replayed over every projection, never written into them. */
import { z } from "zod";
import { mediaSecondsSchema, orderSchema, propertiesSchema } from "./document.ts";
import { evidenceSchema } from "./evidence.ts";
import { entityKindSchema, relationTypeSchema } from "./ontology.ts";
import { durationSchema, periodSchema } from "./period.ts";

/** Where the edited fact was said, so that an edit finds it again when ids change. */
export const anchorSchema = z.object({
  source: z.string().min(1),
  start: z.int().min(0),
  end: z.int().min(1),
  kind: entityKindSchema.optional(),
  type: relationTypeSchema.optional(),
});
export type Anchor = z.infer<typeof anchorSchema>;

/** Where the other facts that an edit names were said, by their id: ends of orders and relations, what is merged into. */
export const anchorsSchema = z.record(z.string(), anchorSchema);
export type Anchors = z.infer<typeof anchorsSchema>;

const base = {
  id: z.string().min(1).max(120),
  /** Given by the store when appended. */
  seq: z.int().min(1).optional(),
  /** ISO 8601 instant. */
  at: z.iso.datetime().optional(),
  /** Of the target, or of what is added: a thing of that kind said there is the one that is meant. */
  anchor: anchorSchema.optional(),
  anchors: anchorsSchema.optional(),
  note: z.string().max(2000).optional(),
};
const onTarget = { ...base, target: z.string().min(1) };

const addedFact = {
  start: periodSchema.optional(),
  end: periodSchema.optional(),
  duration: durationSchema.optional(),
  properties: propertiesSchema.optional(),
  evidence: z.array(evidenceSchema).min(1),
};

export const editSchema = z.discriminatedUnion("op", [
  z.object({ ...onTarget, op: z.literal("accept") }),
  z.object({ ...onTarget, op: z.literal("reject") }),
  z.object({ ...onTarget, op: z.literal("rename"), value: z.object({ name: z.string().min(1).max(200) }) }),
  z.object({
    ...onTarget,
    op: z.literal("rekind"),
    value: z.union([z.object({ kind: entityKindSchema }), z.object({ type: relationTypeSchema })]),
  }),
  z.object({
    ...onTarget,
    op: z.literal("redate"),
    // Strict: a value without any date clears those that are there, which a misspelled name must not do.
    value: z.strictObject({
      start: periodSchema.optional(),
      end: periodSchema.optional(),
      duration: durationSchema.optional(),
    }),
  }),
  z.object({
    ...base,
    op: z.literal("order"),
    value: orderSchema
      .omit({ id: true, certainty: true, confidence: true, rule: true, evidence: true })
      .extend({ evidence: z.array(evidenceSchema).optional() }),
  }),
  z.object({ ...onTarget, op: z.literal("merge"), value: z.object({ into: z.string().min(1) }) }),
  z.object({
    ...onTarget,
    op: z.literal("split"),
    value: z.object({ evidence: z.array(z.int().min(0)).min(1), name: z.string().min(1).max(200).optional() }),
  }),
  z.object({
    ...base,
    op: z.literal("addEntity"),
    value: z.object({
      id: z.string().min(1),
      kind: entityKindSchema,
      name: z.string().min(1).max(200),
      aliases: z.array(z.string()).optional(),
      ...addedFact,
    }),
  }),
  z.object({
    ...base,
    op: z.literal("addRelation"),
    value: z.object({
      id: z.string().min(1).optional(),
      type: relationTypeSchema,
      source: z.string().min(1),
      target: z.string().min(1),
      person: z.string().min(1).optional(),
      ...addedFact,
    }),
  }),
  z.object({ ...onTarget, op: z.literal("annotate"), value: z.object({ note: z.string().min(1).max(4000) }) }),
  z.object({ ...onTarget, op: z.literal("hide"), value: z.object({ from: z.literal("audience") }) }),
  /** `target` is a talk's id. At `estimated` seconds of it what was said is at `seconds`; other estimates follow. */
  z.object({
    ...onTarget,
    op: z.literal("retime"),
    value: z.object({ estimated: mediaSecondsSchema, seconds: mediaSecondsSchema }),
  }),
  /** Not the same thing, however alike: it is not asked again. */
  z.object({ ...onTarget, op: z.literal("apart"), value: z.object({ from: z.string().min(1) }) }),
  /** `target` is an edit's id; undoing an undo is a redo. */
  z.object({ ...onTarget, op: z.literal("undo") }),
  /** What is left of one that was erased because somebody asked to be forgotten. */
  z.object({ ...base, op: z.literal("forgotten") }),
]);
export type Edit = z.infer<typeof editSchema>;
/** An edit as a store keeps it. */
export type SequencedEdit = Edit & { seq: number; at: string };

/** An edit that found nothing to work on: shown, never dropped. */
export const conflictSchema = z.object({
  edit: z.string(),
  op: z.string(),
  target: z.string().optional(),
  reason: z.string(),
});
export type Conflict = z.infer<typeof conflictSchema>;
