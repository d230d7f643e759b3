/** What every reader of one format gives and how it is chosen. */
import type { Segment } from "../../model/talk.ts";
import type { Transcript, TranscriptMetadata } from "../../model/transcript.ts";

export type ReadWarning = Transcript["warnings"][number];

/** What a reader found in a text; {@link Transcript} without the text itself. */
export interface Reading {
  /** Absent when the file names none: the file name stands in. */
  readonly title?: string;
  readonly segments: readonly Segment[];
  readonly metadata: TranscriptMetadata;
  readonly warnings: readonly ReadWarning[];
}

export interface Reader {
  readonly format: string;
  /** Whether the text is of this format, judged by its content alone. */
  recognises(text: string): boolean;
  /** Throws `Failure("bad-data")` when the text claims this format and cannot be read as it. */
  read(text: string, fileName: string): Reading;
}
