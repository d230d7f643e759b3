/** WebVTT (https://www.w3.org/TR/webvtt1/), and YouTube's rolling automatic captions written in it. */
import { segmentsOfCues } from "./caption-file.ts";
import { isCueTimes, scanCues } from "./cues.ts";
import { type Field, fromFields } from "./fields.ts";
import { keyedLine } from "./header.ts";
import { type Line, linesOf, lineText } from "./lines.ts";
import type { Reader, Reading, ReadWarning } from "./reading.ts";

const TOP = 4000;

export const vtt: Reader = { format: "vtt", recognises, read };

/** The WEBVTT line, or cue times with a point before the milliseconds. */
function recognises(text: string): boolean {
  if (/^\uFEFF?\s{0,40}WEBVTT(?:\s|$)/.test(text)) return true;
  const top = linesOf(text.slice(0, TOP), "").map((line) => text.slice(line.start, line.end));
  const times = top.find(isCueTimes);
  return times !== undefined && !/,\d/.test(times.slice(0, 40));
}

function read(text: string, fileName: string): Reading {
  const lines = linesOf(text, fileName);
  const { cues, remarks, warnings } = scanCues(text, lines, fileName);
  const { title, metadata } = fromFields(headerFields(text, remarks));
  return {
    ...(title === undefined ? {} : { title }),
    segments: segmentsOfCues(text, cues),
    metadata,
    warnings: [...missingHeader(text), ...warnings],
  };
}

/** "WEBVTT - A title", "Language: en", and named fields in NOTE blocks. */
function headerFields(text: string, remarks: readonly Line[]): readonly Field[] {
  return remarks.slice(0, 200).flatMap((line) => {
    const content = lineText(text, line).slice(0, 400);
    const title = /^WEBVTT[ \t]+[-–—:]?[ \t]*(\S.*)$/.exec(content)?.[1];
    if (title !== undefined) return [{ key: "title", value: title }];
    const field = keyedLine(content.replace(/^NOTE[ \t]+/, ""));
    return field ? [field] : [];
  });
}

function missingHeader(text: string): readonly ReadWarning[] {
  if (/^\uFEFF?\s{0,40}WEBVTT(?:\s|$)/.test(text)) return [];
  return [
    { code: "missing-header", message: 'The first line is not "WEBVTT": read by its cue times.', start: 0, end: 0 },
  ];
}
