import type { TalkWords } from "../../state/talk-words.ts";

export interface Run {
  readonly start: number;
  readonly end: number;
}

/** A readable stretch of a talk: some segments, or a part of a long one. */
export interface Paragraph {
  /** What was spoken, without what lies between in the file: cue numbers, times, labels. */
  readonly runs: readonly Run[];
  /** Said by whom, where the file says so and it is another than before. */
  readonly speaker?: string;
  /** Seconds of media at its first word, where they are known. */
  readonly seconds?: number;
  /** Worked out from its place among the words, not given by the file. */
  readonly estimated: boolean;
}

type Told = Pick<TalkWords, "text" | "segments"> & { readonly source: Pick<TalkWords["source"], "durationSeconds"> };

/** Characters of a paragraph that may end at the next sentence, and those where it ends at the next word. */
const ENOUGH = 380;
const MOST = 640;

/** The talk in paragraphs: a new one at another speaker, and at the end of a sentence once there is enough of it. */
export function paragraphsOf(talk: Told): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let runs: Run[] = [];
  let length = 0;
  let speaker: string | undefined;
  let said: string | undefined;
  const close = () => {
    const first = runs[0];
    if (first) {
      const named = speaker !== said && speaker !== undefined ? { speaker } : {};
      paragraphs.push({ runs, ...named, ...timeAt(talk, first.start) });
      said = speaker;
    }
    runs = [];
    length = 0;
  };
  for (const segment of spokenOf(talk)) {
    if (segment.speaker !== speaker) close();
    speaker = segment.speaker;
    let { start } = segment;
    while (start < segment.end) {
      const end = cut(talk.text, start, segment.end, length);
      if (/\S/.test(talk.text.slice(start, end))) runs.push({ start, end });
      length += end - start;
      if (length >= MOST || end < segment.end || (length >= ENOUGH && endsSentence(talk.text.slice(start, end))))
        close();
      start = end;
    }
  }
  close();
  return paragraphs;
}

function spokenOf({ text, segments }: Told): Told["segments"] {
  return segments.length > 0 ? segments : [{ start: 0, end: text.length }];
}

/** Where the part of a segment ends that still belongs to a paragraph of so many characters. */
function cut(text: string, start: number, end: number, length: number): number {
  if (length + end - start <= MOST) return end;
  const from = start + Math.max(0, ENOUGH - length);
  const to = Math.min(end, start + Math.max(1, MOST - length));
  const window = text.slice(from, to);
  const sentence = /[.?!…]["”’)]*\s+/.exec(window);
  if (sentence) return from + sentence.index + sentence[0].length;
  const space = window.search(/\s\S*$/);
  if (space >= 0) return from + space + 1;
  const next = text.slice(to, end).search(/\s/);
  return next >= 0 ? to + next + 1 : end;
}

const endsSentence = (text: string): boolean => /[.?!…]["”’)]*\s*$/.test(text);

/** Media time of an offset, as the words of the talk are timed: inside a timed segment, else by the share of the words before it. */
function timeAt(talk: Told, offset: number): Pick<Paragraph, "seconds" | "estimated"> {
  const segment = talk.segments.findLast((candidate) => candidate.start <= offset);
  if (segment?.seconds !== undefined) {
    const share = Math.min(1, Math.max(0, (offset - segment.start) / Math.max(1, segment.end - segment.start)));
    const until = segment.endSeconds ?? segment.seconds;
    return { seconds: segment.seconds + share * Math.max(0, until - segment.seconds), estimated: false };
  }
  const { durationSeconds } = talk.source;
  if (durationSeconds === undefined) return { estimated: false };
  const first = talk.segments[0]?.start ?? 0;
  const length = Math.max(1, (talk.segments.at(-1)?.end ?? talk.text.length) - first);
  return { seconds: Math.min(1, Math.max(0, (offset - first) / length)) * durationSeconds, estimated: true };
}
