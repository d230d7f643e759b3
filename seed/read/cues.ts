/** Timed cues of WebVTT and SubRip files. One scanner for both: real files mix their habits. */
import { Failure } from "../../model/failure.ts";
import { clockSeconds } from "./clock.ts";
import { type Line, lineText } from "./lines.ts";
import type { ReadWarning } from "./reading.ts";

export interface Cue {
  readonly seconds: number;
  readonly endSeconds: number;
  /** Lines of text, blank ones left out. */
  readonly lines: readonly Line[];
}

export interface CueFile {
  readonly cues: readonly Cue[];
  /** Lines before the first cue and inside of NOTE blocks: never speech. */
  readonly remarks: readonly Line[];
  readonly warnings: readonly ReadWarning[];
}

interface TimedText {
  lines: Line[];
  size: number;
}

const MAX_CUE = 65_536;
const MAX_CUES = 200_000;
const NO_SPEECH = /^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/;
const NUMBER = /^\s*\d{1,9}\s*$/;

/**
 * Reads cues by their time lines: a blank line may be missing between cues or stand inside of one.
 * A cue whose time cannot be read is left out, with a warning.
 * @throws Failure("bad-data") naming the line: no cue that can be read, a cue over 64 KiB.
 */
export function scanCues(text: string, lines: readonly Line[], fileName: string): CueFile {
  const cues: (TimedText & { seconds: number; endSeconds: number })[] = [];
  const remarks: Line[] = [];
  const warnings: ReadWarning[] = [];
  const warned = new Set<string>();
  const warnOnce = (code: string, message: string, line: Line) => {
    if (warned.has(code)) return;
    warned.add(code);
    warnings.push({ code, message: `Line ${line.number}: ${message}`, start: line.start, end: line.end });
  };
  // Lines since the last blank one that follows a cue: the next cue's name, or text after a blank line inside a cue.
  let loose: Line[] = [];
  let place: "head" | "text" | "gap" | "remark" = "head";
  // What lines belong to: the last cue, or one that is left out.
  let cue: TimedText | undefined;
  let unreadable: { readonly line: Line; readonly reason: string } | undefined;
  const keepLoose = () => {
    for (const line of loose) {
      if (!cue) remarks.push(line);
      else if (!NUMBER.test(lineText(text, line))) {
        warnOnce(
          "blank-in-cue",
          "text after a blank line has no time of its own: taken as part of the cue above.",
          line,
        );
        cue.lines.push(line);
      }
    }
    loose = [];
  };
  for (const line of lines) {
    const content = lineText(text, line);
    const times = cueTimes(content);
    if (typeof times === "string") {
      if (place === "gap") loose.pop();
      keepLoose();
      unreadable ??= { line, reason: times };
      warnOnce("cue-left-out", `${times}: cues like this one are left out.`, line);
      cue = { lines: [], size: 0 };
      place = "text";
    } else if (times) {
      if (place === "gap") loose.pop();
      keepLoose();
      const above = cue?.lines;
      const last = above?.at(-1);
      if (place === "text" && last && NUMBER.test(lineText(text, last))) {
        above?.pop();
        warnOnce("missing-blank-line", "no blank line before this cue.", line);
      }
      if (times.endSeconds < times.seconds) warnOnce("cue-ends-early", "the cue ends before it starts.", line);
      if (times.seconds < (cues.at(-1)?.seconds ?? 0)) {
        warnOnce("cue-order", "the cue starts before the one above: text is kept in the order of the file.", line);
      }
      if (cues.length >= MAX_CUES) {
        throw new Failure("bad-data", `${fileName}, line ${line.number}: over 200,000 cues: split the file.`);
      }
      const next = { ...times, lines: [], size: 0 };
      cues.push(next);
      cue = next;
      place = "text";
    } else if (content === "") {
      if (place === "gap") keepLoose();
      place = "gap";
    } else if (place === "gap" && loose.length === 0 && NO_SPEECH.test(content)) {
      remarks.push(line);
      place = "remark";
    } else if (place === "head" || place === "remark") remarks.push(line);
    else if (place === "gap") loose.push(line);
    else addText(cue, line, content, fileName);
  }
  keepLoose();
  if (cues.every(({ lines }) => lines.length === 0)) {
    if (unreadable) {
      const { line, reason } = unreadable;
      throw new Failure(
        "bad-data",
        `${fileName}, line ${line.number}: ${reason}: write it as 00:00:01.000 or take the cue out.`,
      );
    }
    throw new Failure(
      "bad-data",
      `${fileName} has no readable cue (a line like "00:00:01.000 --> 00:00:04.000" and text below it): check that it is a caption file, or name its format with --format.`,
    );
  }
  return { cues, remarks, warnings };
}

/** Whether a line is a cue's time line, for telling formats apart; never throws. */
export function isCueTimes(content: string): boolean {
  const parts = timeParts(content);
  return parts !== undefined && clockSeconds(parts[0]) !== undefined && clockSeconds(parts[1]) !== undefined;
}

/** Times of a cue's time line, or what is wrong with one; undefined for another line. */
function cueTimes(content: string): { seconds: number; endSeconds: number } | string | undefined {
  const parts = timeParts(content);
  if (!parts) return undefined;
  const [seconds, endSeconds] = [clockSeconds(parts[0]), clockSeconds(parts[1])];
  if (seconds !== undefined && endSeconds !== undefined) return { seconds, endSeconds };
  const odd = seconds === undefined ? parts[0] : parts[1];
  return `the cue time "${odd.slice(0, 40)}" ${odd.startsWith("-") ? "is negative" : "cannot be read"}`;
}

/** The two sides of an arrow line that means to be times; "a --> b" in speech is not. */
function timeParts(content: string): readonly [string, string] | undefined {
  const arrow = content.indexOf("-->");
  if (arrow < 0 || arrow > 60) return undefined;
  const left = content.slice(0, arrow).trim();
  const right = /^\s*(\S{0,60})/.exec(content.slice(arrow + 3, arrow + 200))?.[1] ?? "";
  const meant = /^-?\d/.test(left) || (!/\s/.test(left) && /^-?\d{1,4}:/.test(right));
  return meant ? [left, right] : undefined;
}

function addText(cue: TimedText | undefined, line: Line, content: string, fileName: string): void {
  if (!cue || /^\s*$/.test(content)) return;
  cue.size += content.length;
  if (cue.size > MAX_CUE) {
    throw new Failure(
      "bad-data",
      `${fileName}, line ${line.number}: one cue has over 64 KiB of text: give each cue its own time, or read the file with --format text.`,
    );
  }
  cue.lines.push(line);
}
