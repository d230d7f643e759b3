/** Offset in a transcript → when it was said. */
import type { Transcript } from "../../model/transcript.ts";
import { toMillisecond } from "./clock.ts";

/** Seconds of media; `estimated` when they were concluded from the place in the spoken text. */
export interface MediaTime {
  readonly seconds: number;
  readonly estimated: boolean;
}

/** A place in the spoken text (letters spoken before it) whose time is known. */
interface Anchor {
  readonly spoken: number;
  readonly seconds: number;
}

/**
 * The media time of an offset: exact inside of a segment with start and end (spread evenly over it) and at the start of
 * one with a start; else estimated between the nearest known times, speech being taken as even.
 * @returns undefined when the transcript has neither times nor a length.
 */
export function mediaSeconds(transcript: Transcript, offset: number): MediaTime | undefined {
  const exact = exactSeconds(transcript, offset);
  if (exact !== undefined) return { seconds: toMillisecond(exact), estimated: false };
  const { spoken, before, after } = surroundings(transcript, offset);
  const seconds = between(spoken, before, after);
  return seconds === undefined ? undefined : { seconds: toMillisecond(Math.max(0, seconds)), estimated: true };
}

function exactSeconds({ segments }: Transcript, offset: number): number | undefined {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const segment = segments[low - 1];
  if (segment?.seconds === undefined || offset > segment.end) return undefined;
  if (offset === segment.start) return segment.seconds;
  if (segment.endSeconds === undefined) return undefined;
  const share = (offset - segment.start) / (segment.end - segment.start);
  return segment.seconds + (segment.endSeconds - segment.seconds) * share;
}

/** The nearest known times around an offset; the ends of the recording count as known. */
function surroundings({ segments, metadata }: Transcript, offset: number) {
  let spoken = 0;
  let total = 0;
  let before: Anchor | undefined;
  let after: Anchor | undefined;
  for (const { start, end, seconds, endSeconds } of segments) {
    if (seconds !== undefined && start <= offset) before = { spoken: total, seconds };
    else if (seconds !== undefined) after ??= { spoken: total, seconds };
    spoken += Math.max(0, Math.min(offset, end) - start);
    total += end - start;
    if (endSeconds !== undefined && end <= offset) before = { spoken: total, seconds: endSeconds };
  }
  const isTimed = before !== undefined || after !== undefined || metadata.durationSeconds !== undefined;
  if (isTimed) before ??= { spoken: 0, seconds: 0 };
  if (metadata.durationSeconds !== undefined && metadata.durationSeconds >= (before?.seconds ?? 0)) {
    after ??= { spoken: total, seconds: metadata.durationSeconds };
  }
  return { spoken, before, after };
}

function between(spoken: number, before: Anchor | undefined, after: Anchor | undefined): number | undefined {
  if (!before) return undefined;
  const run = spoken - before.spoken;
  if (after && after.spoken > before.spoken) {
    return before.seconds + ((after.seconds - before.seconds) * run) / (after.spoken - before.spoken);
  }
  // Nothing known comes after: go on at the pace up to here.
  return before.spoken === 0 ? before.seconds : before.seconds + (before.seconds / before.spoken) * run;
}
