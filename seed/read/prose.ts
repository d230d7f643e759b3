/** Running text → segments: paragraphs, turns with their speakers, media times between them. Shared by three readers. */
import type { Segment } from "../../model/talk.ts";
import { clockSeconds } from "./clock.ts";
import { type Line, lineText } from "./lines.ts";
import { type Mark, withoutMarks } from "./marks.ts";
import { findNotes } from "./notes.ts";
import type { Turns } from "./turns.ts";

const BARE_CLOCK = /^[ \t]*[[(]?(\d{1,3}(?::\d{2}){1,2}(?:[.,]\d{1,3})?)[\])]?(?:[ \t]*[-–—][ \t]+|[ \t]+|$)/;
/** Seconds that one stamped line can be taken to last. */
const LONGEST_LINE = 30;
const SPELLED_CLOCK = /^(?:\d{1,3} (?:hour|minute|second)s?(?:, )?){1,3}$/;

export interface ProseOptions {
  readonly turns: Turns;
  /** Marks beyond notes that are no speech: Markdown. */
  readonly findMarks?: (text: string, start: number, end: number) => readonly Mark[];
  /** Lines that are no speech as a whole: headings, rules. */
  readonly isSilent?: (line: Line) => boolean;
}

/** Segments of the lines: one for each paragraph or stretch of it between notes, in order. */
export function segmentsOfProse(text: string, lines: readonly Line[], options: ProseOptions): readonly Segment[] {
  const stamped = isStamped(text, lines);
  const found: (readonly Segment[])[] = [];
  let open: { start: number; end: number } | undefined;
  let speaker: string | undefined;
  let seconds: number | undefined;
  const close = () => {
    if (open) found.push(paragraphSegments(text, open, speaker, seconds, options));
    if (open) seconds = undefined;
    open = undefined;
  };
  for (const line of lines) {
    const content = lineText(text, line);
    if (!/\S/.test(content) || options.isSilent?.(line)) {
      close();
      continue;
    }
    let start = line.start;
    const label = options.turns.labelOf(line);
    const clock = stamped && !label ? BARE_CLOCK.exec(content.slice(0, 40)) : null;
    if (label || clock) close();
    if (label) {
      speaker = label.name;
      seconds = label.seconds ?? seconds;
      start += label.length;
    } else if (clock) {
      seconds = clockSeconds(clock[1] ?? "") ?? seconds;
      start += clock[0].length;
    } else if (stamped && !open && SPELLED_CLOCK.test(content.trim())) continue;
    if (start < line.end) open = { start: open?.start ?? start, end: line.end };
  }
  close();
  const segments = found.flat();
  return stamped ? segments.map((segment, index) => untilNext(segment, segments[index + 1])) : segments;
}

function paragraphSegments(
  text: string,
  { start, end }: { start: number; end: number },
  speaker: string | undefined,
  seconds: number | undefined,
  { findMarks }: ProseOptions,
): readonly Segment[] {
  const marks = [...findNotes(text, start, end), ...(findMarks?.(text, start, end) ?? [])];
  return withoutMarks(text, start, end, marks).map((piece, index) => {
    const at = piece.seconds ?? (index === 0 ? seconds : undefined);
    return {
      start: piece.start,
      end: piece.end,
      ...(at === undefined ? {} : { seconds: at }),
      ...(speaker === undefined ? {} : { speaker }),
    };
  });
}

/** A stamped line lasts until the next stamp, unless that is far off. */
function untilNext(segment: Segment, next: Segment | undefined): Segment {
  if (segment.seconds === undefined || next?.seconds === undefined) return segment;
  const lasts = next.seconds - segment.seconds;
  return lasts >= 0 && lasts <= LONGEST_LINE ? { ...segment, endSeconds: next.seconds } : segment;
}

/** Whether times at the starts of lines are media times: three or more, hardly ever going back. */
function isStamped(text: string, lines: readonly Line[]): boolean {
  let count = 0;
  let back = 0;
  let last = 0;
  for (const line of lines) {
    const clock = BARE_CLOCK.exec(text.slice(line.start, Math.min(line.end, line.start + 40)));
    const seconds = clock ? clockSeconds(clock[1] ?? "") : undefined;
    if (seconds === undefined) continue;
    count++;
    if (seconds < last) back++;
    last = seconds;
  }
  return count >= 3 && back * 10 <= count;
}
