/** Names the world knows, as data. Extraction gets the gazetteer as a parameter. */
import { z } from "zod";
import { entityKindSchema } from "./ontology.ts";

/**
 * One known name. Only what is true in any talk: spellings and sounds of the name itself, never one talk's mis-hearing.
 */
export const gazetteerEntrySchema = z.strictObject({
  kind: entityKindSchema,
  name: z.string().min(1),
  /** Other written names: "University of California, Davis", "PyTorch Lightning" is not one of PyTorch. */
  aliases: z.array(z.string().min(1)).optional(),
  /** How it is said, spelled in plain words a captioner might write: "pie torch", "see plus plus". */
  sounds: z.array(z.string().min(1)).optional(),
  /** Words near which the name is likely: "self-driving", "ride sharing". */
  cues: z.array(z.string().min(1)).optional(),
  /** Field it belongs to; a mis-heard form counts only when the field is active in the talk. */
  domain: z.string().min(1),
  /** EDTF year it came to exist: nothing before it can be this. */
  since: z.string().optional(),
  /** The name is also an ordinary word ("Go", "Square", "Notion"): it needs a capital or a context. */
  ordinary: z.literal(true).optional(),
  /** Name of the entry it belongs to: a city's country, a product's maker. */
  within: z.string().optional(),
});
export type GazetteerEntry = z.infer<typeof gazetteerEntrySchema>;

export interface Gazetteer {
  /** Hash of the data, for the document's `extractor.gazetteer`. */
  readonly version: string;
  readonly entries: readonly GazetteerEntry[];
}

/** ARPAbet phonemes of a word or phrase, stress removed: "lift" → ["L","IH","F","T"]. Never empty for a word with letters. */
export type Pronounce = (phrase: string) => readonly string[];
