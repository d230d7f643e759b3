/** Literal spans of the file for stretches of tokens, with media time. */
import type { Span } from "../../model/evidence.ts";
import type { Transcript } from "../../model/transcript.ts";
import type { Token } from "./reading/token.ts";

export interface SpanMaker {
  /** Spans of the words from token `first` to `end`: more than one where cue times or page furniture lie between. */
  readonly spans: (first: number, end: number) => Span[];
  /** A span at offsets of the file. */
  readonly at: (start: number, end: number) => Span;
}

export function spanMaker(transcript: Transcript, tokens: readonly Token[], source: string): SpanMaker {
  const seconds = mediaClock(transcript);
  const at = (start: number, end: number): Span => ({
    source,
    start,
    end,
    text: transcript.text.slice(start, end),
    ...seconds(start),
  });
  return {
    at,
    spans: (first, end) => {
      const spans: Span[] = [];
      let start = tokens[first]?.start ?? 0;
      for (let i = first; i < end; i += 1) {
        const token = tokens[i];
        const next = tokens[i + 1];
        if (!token) break;
        const split =
          i + 1 < end &&
          next &&
          next.segment !== token.segment &&
          /\S/.test(transcript.text.slice(token.end, next.start));
        if (i + 1 >= end || !next || split) {
          spans.push(at(start, token.end));
          start = next?.start ?? token.end;
        }
      }
      return spans;
    },
  };
}

type Clock = (offset: number) => { seconds?: number; secondsEstimated?: true };

/** Exact inside timed segments; else from the position among the spoken words, when the length is known. */
function mediaClock(transcript: Transcript): Clock {
  const { segments, metadata } = transcript;
  const first = segments[0]?.start ?? 0;
  const length = Math.max(1, (segments.at(-1)?.end ?? 1) - first);
  return (offset) => {
    const segment = segments[segmentAt(transcript, offset)];
    if (segment?.seconds !== undefined) {
      const share = Math.min(1, Math.max(0, (offset - segment.start) / Math.max(1, segment.end - segment.start)));
      const until = segment.endSeconds ?? segment.seconds;
      return { seconds: Math.round((segment.seconds + share * Math.max(0, until - segment.seconds)) * 100) / 100 };
    }
    if (metadata.durationSeconds === undefined) return {};
    const share = Math.min(1, Math.max(0, (offset - first) / length));
    return { seconds: Math.round(share * metadata.durationSeconds), secondsEstimated: true };
  };
}

function segmentAt(transcript: Transcript, offset: number): number {
  let low = 0;
  let high = transcript.segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((transcript.segments[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
