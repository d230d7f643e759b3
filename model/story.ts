/** An ordered telling of one person's journey, for the stage. */
import { z } from "zod";

export const stepSchema = z.object({
  kind: z.enum(["graph", "title", "quote", "image", "text"]),
  title: z.string().max(200),
  sentences: z.array(z.object({ text: z.string().max(600), facts: z.array(z.string()) })),
  query: z.object({ name: z.string(), params: z.record(z.string(), z.unknown()) }).optional(),
  seen: z.array(z.string()).optional(),
  elements: z.array(z.string()),
  reveal: z.array(z.array(z.string())),
  camera: z.union([z.literal("fit"), z.object({ from: z.string(), to: z.string() })]),
  image: z.object({ data: z.string(), alt: z.string().min(1) }).optional(),
  notes: z.string(),
  hidden: z.boolean().optional(),
  holdSeconds: z.number().positive().optional(),
});
export type Step = z.infer<typeof stepSchema>;

export const storySchema = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,119}$/),
  version: z.literal(1),
  title: z.string().max(200).optional(),
  person: z.string().min(1),
  order: z.enum(["chronological", "told"]),
  chapters: z.array(z.object({ title: z.string().max(200), steps: z.array(stepSchema) })),
});
export type Story = z.infer<typeof storySchema>;
