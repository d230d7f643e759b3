/** Words with their own media time → segments as long as linear interpolation inside them stays right. */
import type { Segment } from "../../model/talk.ts";
import { toMillisecond } from "./clock.ts";

/** `seconds`: when the word begins; words without one lie between their neighbours. */
export interface TimedWord {
  readonly start: number;
  readonly end: number;
  readonly seconds?: number;
}

/**
 * Joins words into segments. A segment ends where something other than blanks stands between two words, or where a
 * straight line from its first word to the next would miss a word's own time by more than `tolerance` seconds (one
 * pass with a narrowing cone of slopes, as in the swing filter of Elmeleegy et al., VLDB 2009).
 * @param endSeconds when the last word ends.
 */
export function segmentsOfWords(
  text: string,
  words: readonly TimedWord[],
  endSeconds: number | undefined,
  speaker: string | undefined,
  tolerance = 0.5,
): readonly Segment[] {
  const starts = breaks(text, words, endSeconds, tolerance);
  return starts.flatMap((from, index) => {
    const next = starts[index + 1];
    const first = words[from];
    const last = words[(next ?? words.length) - 1];
    if (!first || !last) return [];
    const until = next === undefined ? endSeconds : words[next]?.seconds;
    const timed = first.seconds !== undefined && until !== undefined && until >= first.seconds;
    return [
      {
        start: first.start,
        end: last.end,
        ...(first.seconds === undefined ? {} : { seconds: toMillisecond(first.seconds) }),
        ...(timed ? { endSeconds: toMillisecond(until) } : {}),
        ...(speaker === undefined ? {} : { speaker }),
      },
    ];
  });
}

function breaks(
  text: string,
  words: readonly TimedWord[],
  endSeconds: number | undefined,
  tolerance: number,
): readonly number[] {
  const starts = words.length > 0 ? [0] : [];
  let origin = words[0];
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  let lastFit = 0;
  const restart = (index: number) => {
    starts.push(index);
    origin = words[index];
    low = Number.NEGATIVE_INFINITY;
    high = Number.POSITIVE_INFINITY;
    lastFit = index;
  };
  const last = words.at(-1);
  for (let index = 1; index <= words.length; index++) {
    const word =
      words[index] ??
      (last && endSeconds !== undefined ? { start: last.end, end: last.end, seconds: endSeconds } : undefined);
    const before = words[index - 1];
    if (!word || !before || !origin) break;
    if (/\S/.test(text.slice(before.end, word.start))) {
      restart(index);
      continue;
    }
    if (word.seconds === undefined) continue;
    if (origin.seconds === undefined) {
      restart(index);
      continue;
    }
    const run = word.start - origin.start;
    const rise = word.seconds - origin.seconds;
    const slope = rise / run;
    if (slope < low || slope > high) {
      const next = lastFit > (starts.at(-1) ?? 0) ? lastFit : index;
      if (next >= words.length) break;
      restart(next);
      index = next;
      continue;
    }
    low = Math.max(low, (rise - tolerance) / run);
    high = Math.min(high, (rise + tolerance) / run);
    lastFit = index;
  }
  return starts;
}
