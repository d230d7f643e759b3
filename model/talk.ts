/** A talk as loaded: the truth that a store keeps. The graph is projected from talks and edits. */
import { z } from "zod";
import { documentSchema } from "./document.ts";

/** A stretch of a transcript. Offsets are UTF-16 code units of the decoded file; times are seconds of media. */
export const segmentSchema = z.object({
  start: z.int().min(0),
  end: z.int().min(0),
  seconds: z.number().min(0).optional(),
  endSeconds: z.number().min(0).optional(),
  speaker: z.string().optional(),
});
export type Segment = z.infer<typeof segmentSchema>;

export const talkSchema = z.object({
  document: documentSchema,
  /** The decoded file, whole: evidence offsets point into it. */
  text: z.string(),
  segments: z.array(segmentSchema),
});
export type Talk = z.infer<typeof talkSchema>;

/** A talk's id: the id of its one source. */
export function talkId(talk: Talk): string {
  const source = talk.document.sources[0];
  if (!source) throw new TypeError("a talk's document has no source");
  return source.id;
}
