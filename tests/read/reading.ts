/** Short ways to read a text and to see what is speech in it. */
import type { Transcript } from "../../model/transcript.ts";
import { readTranscript } from "../../seed/read/read-transcript.ts";

export function readText(text: string, fileName = "talk.txt", format?: string): Transcript {
  return readTranscript(new TextEncoder().encode(text), { fileName, format });
}

/** The spoken words, one entry for each segment. */
export function spoken(transcript: Transcript): readonly string[] {
  return transcript.segments.map((segment) => transcript.text.slice(segment.start, segment.end));
}

/** "Speaker: words" for each segment. */
export function turns(transcript: Transcript): readonly string[] {
  return transcript.segments.map(
    (segment) => `${segment.speaker ?? "?"}: ${transcript.text.slice(segment.start, segment.end)}`,
  );
}
