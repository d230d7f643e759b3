/**
 * Times for a text that has none, from timed captions of the same talk: the words of both are matched on n-grams that
 * occur once in each (the anchors of patience diff, Bram Cohen), then outwards from them.
 */
import { Failure } from "../../model/failure.ts";
import type { Segment } from "../../model/talk.ts";
import type { Transcript } from "../../model/transcript.ts";
import { commonWords } from "./common-words.ts";
import { segmentsOfWords, type TimedWord } from "./timed-words.ts";

interface Word {
  readonly start: number;
  readonly end: number;
  /** Letters and digits, lower case; "" for a dash and the like. */
  readonly key: string;
  readonly segment: Segment;
}

/** Words between two matched ones take times on the line between these, if there are at most this many. */
const BRIDGE = 40;
/** Fewer words in common, and it is another talk. */
const SAME_TALK = 0.1;
const WELL_MATCHED = 0.6;

/**
 * Gives the segments of a transcript the times of captions of the same talk, splitting them where its pace changes.
 * What the captions do not hold stays without a time; a poor match is a warning.
 * @throws Failure("bad-data") when the captions have no times or are of another talk.
 */
export function alignTiming(transcript: Transcript, timed: Transcript): Transcript {
  const words = wordsOf(transcript);
  const heard = wordsOf(timed).filter((word) => word.segment.seconds !== undefined);
  if (heard.length === 0) {
    throw new Failure("bad-data", `The captions "${timed.title}" have no times: give a VTT or SRT file of the talk.`);
  }
  const pairs = commonWords(
    words.map((word) => word.key),
    heard.map((word) => word.key),
  );
  const share = pairs.length / Math.max(1, Math.min(words.length, heard.length));
  if (share < SAME_TALK) {
    throw new Failure(
      "bad-data",
      `The captions "${timed.title}" share ${Math.round(share * 100)} % of their words with "${transcript.title}": give the captions of the same talk.`,
    );
  }
  const times: (number | undefined)[] = new Array(words.length).fill(undefined);
  for (const [own, other] of pairs) {
    const word = heard[other];
    if (word) times[own] = secondsOf(word);
  }
  bridge(times);
  const message = `${Math.round(share * 100)} % of the words were found in the captions "${timed.title}": the other times are estimated.`;
  const { durationSeconds, url, mediaId } = timed.metadata;
  return {
    ...transcript,
    segments: timedSegments(transcript, words, times),
    metadata: {
      ...(durationSeconds === undefined ? {} : { durationSeconds }),
      ...(url === undefined ? {} : { url }),
      ...(mediaId === undefined ? {} : { mediaId }),
      ...transcript.metadata,
    },
    warnings: [...transcript.warnings, ...(share < WELL_MATCHED ? [{ code: "timing-partial", message }] : [])],
  };
}

function wordsOf({ text, segments }: Transcript): readonly Word[] {
  return segments.flatMap((segment) =>
    [...text.slice(segment.start, segment.end).matchAll(/\S+/g)].map((match): Word => {
      const start = segment.start + match.index;
      const key = match[0].toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
      return { start, end: start + match[0].length, key, segment };
    }),
  );
}

function secondsOf({ start, segment }: Word): number | undefined {
  if (segment.seconds === undefined || segment.endSeconds === undefined) return segment.seconds;
  return (
    segment.seconds + ((segment.endSeconds - segment.seconds) * (start - segment.start)) / (segment.end - segment.start)
  );
}

/** Fills short stretches without times evenly. */
function bridge(times: (number | undefined)[]): void {
  let last = -1;
  for (let at = 0; at < times.length; at++) {
    const [from, to] = [times[last], times[at]];
    if (to === undefined) continue;
    if (from !== undefined && at - last <= BRIDGE && to >= from) {
      for (let gap = last + 1; gap < at; gap++) times[gap] = from + ((to - from) * (gap - last)) / (at - last);
    }
    last = at;
  }
}

function timedSegments(
  transcript: Transcript,
  words: readonly Word[],
  times: readonly (number | undefined)[],
): readonly Segment[] {
  const segments: (readonly Segment[])[] = [];
  for (let from = 0; from < words.length; ) {
    const segment = words[from]?.segment;
    let to = from;
    while (words[to]?.segment === segment && to < words.length) to++;
    const run = words.slice(from, to).map((word, index): TimedWord => {
      const seconds = times[from + index];
      return { start: word.start, end: word.end, ...(seconds === undefined ? {} : { seconds }) };
    });
    const known = run.findLastIndex((word) => word.seconds !== undefined) + 1;
    const end = endOf(times, from + known);
    segments.push(segmentsOfWords(transcript.text, run.slice(0, known), end, segment?.speaker, 1));
    segments.push(segmentsOfWords(transcript.text, run.slice(known), undefined, segment?.speaker));
    from = to;
  }
  return segments.flat();
}

/** When the word before `next` ends: as the next begins, or half a second later when that is not known or far off. */
function endOf(times: readonly (number | undefined)[], next: number): number | undefined {
  const [last, following] = [times[next - 1], times[next]];
  if (last === undefined) return undefined;
  return following !== undefined && following >= last && following - last < 10 ? following : last + 0.5;
}
