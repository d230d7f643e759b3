/** Cues → segments, for WebVTT and SubRip alike: tags and notes taken out, speakers named, rolling lines said once. */
import type { Segment } from "../../model/talk.ts";
import { findTags } from "./cue-marks.ts";
import type { Cue } from "./cues.ts";
import { type Line, lineText } from "./lines.ts";
import { type Piece, withoutMarks } from "./marks.ts";
import { findNotes } from "./notes.ts";
import { spokenOnce } from "./rolling.ts";
import { acceptedNames, type Label, labelOf } from "./speaker-labels.ts";
import { segmentsOfWords, type TimedWord } from "./timed-words.ts";

/** The speech of one line of a cue. */
export interface CueLine {
  readonly pieces: readonly Piece[];
  readonly cue: Cue;
}

/** Segments of the cues, in the order of the file. */
export function segmentsOfCues(text: string, cues: readonly Cue[]): readonly Segment[] {
  const names = cueSpeakers(text, cues);
  let speaker: string | undefined;
  const spoken = cues.map((cue) =>
    cue.lines.map((line): CueLine => {
      const pieces = piecesOf(text, line, names).map((piece) => {
        if (piece.speaker !== undefined) speaker = piece.speaker;
        else if (piece.turn) speaker = undefined;
        return speaker === undefined ? piece : { ...piece, speaker };
      });
      return { pieces, cue };
    }),
  );
  return spokenOnce(text, spoken).flatMap((lines) => segmentsOfLines(text, lines));
}

/** Names before a colon that repeat over the cues; captions label turns so. */
function cueSpeakers(text: string, cues: readonly Cue[]): ReadonlySet<string> {
  const firsts = cues.flatMap((cue) => cue.lines);
  const labels = firsts
    .map((line) => labelOf(lineText(text, line)))
    .filter((label): label is Label => label !== undefined);
  return acceptedNames(labels, labels.length / Math.max(1, cues.length));
}

function piecesOf(text: string, line: Line, names: ReadonlySet<string>): readonly Piece[] {
  const label = names.size > 0 ? labelOf(lineText(text, line)) : undefined;
  const start = line.start;
  const marks = [...findTags(text, start, line.end), ...findNotes(text, start, line.end)];
  if (label && names.has(label.name)) {
    marks.push({ start, end: start + label.length, speaker: label.name, turn: true });
  }
  const dash = /^\s{0,8}[-–—]\s/.exec(text.slice(start, start + 12));
  if (dash) marks.push({ start, end: start + dash[0].length, turn: true });
  return withoutMarks(text, start, line.end, marks);
}

/** Segments of the lines that share one cue; runs of one speaker are joined over line ends. */
function segmentsOfLines(text: string, lines: readonly CueLine[]): readonly Segment[] {
  const segments: (readonly Segment[])[] = [];
  let run: TimedWord[] = [];
  let speaker: string | undefined;
  const cue = lines[0]?.cue;
  if (!cue) return [];
  const pieces = lines.flatMap((line) => line.pieces);
  const close = (until: number) => {
    segments.push(segmentsOfWords(text, run, until, speaker));
    run = [];
  };
  const rate = cueClock(cue, pieces);
  for (const piece of pieces) {
    const seconds = piece.seconds ?? rate(piece.start);
    if (run.length > 0 && piece.speaker !== speaker) close(seconds);
    speaker = piece.speaker;
    run.push({ start: piece.start, end: piece.end, seconds });
  }
  close(Math.max(cue.endSeconds, cue.seconds));
  return segments.flat();
}

/** Seconds at an offset of a cue's text, its letters spread evenly over its time. */
function cueClock(cue: Cue, pieces: readonly Piece[]): (offset: number) => number {
  const start = pieces[0]?.start ?? 0;
  const length = Math.max(1, (pieces.at(-1)?.end ?? 0) - start);
  const span = Math.max(0, cue.endSeconds - cue.seconds);
  return (offset) => cue.seconds + (span * (offset - start)) / length;
}
