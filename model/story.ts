/** An ordered telling of one person's journey, for the stage. */
import { z } from "zod";

/** Of a picture in a step: a data URL of about two megabytes. */
const IMAGE_LENGTH = 3_000_000;
const elementId = z.string().min(1).max(600);

export const sentenceSchema = z.object({ text: z.string().max(600), facts: z.array(elementId).max(200) });

export const stepSchema = z.object({
  kind: z.enum(["graph", "title", "quote", "image", "text"]),
  title: z.string().max(200),
  /** What is said, each with the facts it rests on. */
  sentences: z.array(sentenceSchema).max(60),
  /** The named question whose answer the step shows, and the ids of facts and things that it gave when it was told. */
  query: z.object({ name: z.string().max(60), params: z.record(z.string().max(60), z.string().max(6000)) }).optional(),
  seen: z.array(elementId).max(2000).optional(),
  /** Marks, roads not taken and things that it brings. */
  elements: z.array(elementId).max(400),
  /** Groups of elements that come one after the other; what stands in no group is there from the start. */
  reveal: z.array(z.array(elementId).max(400)).max(60),
  camera: z.union([z.literal("fit"), z.object({ from: elementId, to: elementId })]),
  image: z
    .object({
      data: z
        .string()
        .max(IMAGE_LENGTH)
        .regex(/^data:image\/(?:png|jpeg|webp|gif);base64,[A-Za-z0-9+/]+=*$/, {
          error: "must be a PNG, JPEG, WebP or GIF as a data URL",
        }),
      alt: z.string().min(1).max(1000),
    })
    .optional(),
  /** For the speaker only. */
  notes: z.string().max(20_000),
  /** Left out of stage, handout and every export. */
  hidden: z.boolean().optional(),
  holdSeconds: z.number().positive().max(3600).optional(),
});
export type Step = z.infer<typeof stepSchema>;

export const storySchema = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,119}$/),
  version: z.literal(1),
  title: z.string().max(200).optional(),
  person: z.string().min(1).max(600),
  order: z.enum(["chronological", "told"]),
  chapters: z.array(z.object({ title: z.string().max(200), steps: z.array(stepSchema).max(200) })).max(100),
});
export type Story = z.infer<typeof storySchema>;

/** A story as a store keeps it: how often it was saved, and how it was before, newest first. */
export const storedStorySchema = storySchema.extend({
  revision: z.int().min(1).optional(),
  /** ISO 8601 instant of the last change. */
  at: z.iso.datetime().optional(),
  past: z.array(z.object({ revision: z.int().min(1), at: z.iso.datetime().optional(), story: storySchema })).optional(),
});
export type StoredStory = z.infer<typeof storedStorySchema>;
