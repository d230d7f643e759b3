/** What `seed/read` makes of a file and `seed/extract` works on. */
import type { Segment } from "./talk.ts";

export interface Transcript {
  readonly title: string;
  /** The reader that understood it: `youtube-page`, `vtt`, `srt`, `text`, `speakers`, `markdown`, … */
  readonly format: string;
  /** The decoded file, whole, BOM and CRLF kept. */
  readonly text: string;
  /**
   * What was spoken, in order; everything outside of the segments (titles, cue numbers, times, page furniture, Info
   * blocks) is not transcript and yields no facts. Segments do not overlap. `speaker` where the file names one.
   */
  readonly segments: readonly Segment[];
  readonly metadata: TranscriptMetadata;
  /** What a reader had to skip or guess, with offsets where it can. */
  readonly warnings: readonly {
    readonly code: string;
    readonly message: string;
    readonly start?: number;
    readonly end?: number;
  }[];
}

export interface TranscriptMetadata {
  readonly url?: string;
  /** YouTube id or the like: links into the recording are made from it. */
  readonly mediaId?: string;
  /** Publication date, EDTF. */
  readonly published?: string;
  readonly durationSeconds?: number;
  /** Channel, podcast or publisher. */
  readonly channel?: string;
  /** Names the file itself gives: front matter, speaker list. */
  readonly guests?: readonly string[];
  readonly hosts?: readonly string[];
  /** BCP 47, when the file says so. */
  readonly language?: string;
}
