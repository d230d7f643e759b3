/** What a fact rests on: the exact words of a source, or a person's note. */
import { z } from "zod";

/**
 * A span of one source. `start` inclusive, `end` exclusive, in UTF-16 code units of the decoded file
 * (BOM and CRLF kept); `text` is exactly that slice. `seconds` is media time; `secondsEstimated` marks
 * one interpolated from the position in the text.
 */
export const spanSchema = z.object({
  source: z.string().min(1),
  start: z.int().min(0),
  end: z.int().min(1),
  text: z.string().min(1),
  seconds: z.number().min(0).optional(),
  secondsEstimated: z.literal(true).optional(),
});
export type Span = z.infer<typeof spanSchema>;

/** What a person added by hand rests on. Extraction never makes one. */
export const noteSchema = z.object({ by: z.string().min(1), note: z.string().min(1), url: z.url().optional() });
export type Note = z.infer<typeof noteSchema>;

export const evidenceSchema = z.union([spanSchema, noteSchema]);
export type Evidence = z.infer<typeof evidenceSchema>;

export const isSpan = (evidence: Evidence): evidence is Span => "source" in evidence;

/** `said`: the words are there. `inferred`: a rule concluded it. `edited`: a person said so. */
export const certaintySchema = z.enum(["said", "inferred", "edited"]);
export type Certainty = z.infer<typeof certaintySchema>;

export const confidenceSchema = z.number().min(0).max(1);
