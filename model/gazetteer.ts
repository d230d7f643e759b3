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
  /** Few talks name it: what captions heard counts for it only if it sounds nearly the same. */
  rare: z.literal(true).optional(),
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

/** A known name that sounds like what was heard. */
export interface SoundMatch {
  readonly entry: GazetteerEntry;
  /** The spelling whose sound matched: the name, an alias or one of `sounds`. */
  readonly form: string;
  /** 1 is the same sound, 0 nothing in common. */
  readonly similarity: number;
}

/** All entries by sound. */
export interface SoundIndex {
  /**
   * Entries at least `minSimilarity` (0 to 1) alike, one match each (its best form), most alike first, then by
   * kind and name: always the same order.
   */
  readonly findSimilar: (phonemes: readonly string[], minSimilarity: number) => readonly SoundMatch[];
  /** The same for some entries only: many times quicker, so worth it once the fields of a talk are known. */
  readonly narrow: (keep: (entry: GazetteerEntry) => boolean) => SoundIndex;
}

/** Everything extraction knows before it reads a talk. */
export interface Knowledge {
  readonly gazetteer: Gazetteer;
  readonly pronounce: Pronounce;
  readonly soundIndex: SoundIndex;
  /** How alike two sounds are, 0 to 1: by place, manner and voice of their phonemes. Less than `least` may come as 0. */
  readonly phonemeSimilarity: (a: readonly string[], b: readonly string[], least?: number) => number;
  /** Among the few thousand commonest English words, any case: such a word is hardly a name without a context. */
  readonly isCommonWord: (word: string) => boolean;
  /** In a large English dictionary, any case: a word that is not is hardly an English word heard right. */
  readonly isDictionaryWord: (word: string) => boolean;
  /** A common given name ("Julia", "Chase"), any case. */
  readonly isFirstName: (word: string) => boolean;
}
